package parley.statements.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;

/**
 * Files to reports. Plain text ({@code .txt}, {@code .text}, {@code .md}, {@code .markdown} or no extension) is kept as it is
 * decoded, nothing stripped or normalised, a leading byte order mark included. A web page ({@code .html}, {@code .htm},
 * {@code .xhtml}) becomes the paragraphs of its main text. Everything else is refused by name.
 *
 * <p>Encodings: a byte order mark decides; else UTF-8, strictly; else what a web page declares; else windows-1252, with a
 * remark that says where UTF-8 failed.
 *
 * <p>Limit: {@value #LIMIT} bytes a file. A larger one is refused before it is read. Cost: time and memory linear in the
 * file, about eight bytes of memory a byte.
 */
public final class ReportLoader {
    /** The largest file that is read, in bytes: more words than the longest treaty with its annexes. */
    public static final long LIMIT = 8L * 1024 * 1024;

    private static final Set<String> TEXT = Set.of("", "txt", "text", "md", "markdown");
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");

    /** The files that are meant by files and folders, with ids that are unique in this run. */
    public Sources expand(List<Path> inputs) {
        return new Gathering().of(inputs);
    }

    /** Reads one file. */
    public Intake<Loaded> load(Input input) {
        String name = input.path().toString();
        String extension = Gathering.extension(input.path());
        if (!TEXT.contains(extension) && !PAGES.contains(extension)) {
            return rejected(Problem.of(name, "'." + extension + "' files are not read", advice(extension)));
        }
        byte[] bytes;
        try {
            if (!Files.isRegularFile(input.path())) {
                return rejected(Problem.of(name, Reason.notAFile(input.path()), "Name a file of text or a web page."));
            }
            long size = Files.size(input.path());
            if (size > LIMIT) {
                return rejected(tooLarge(name, size));
            }
            try (InputStream in = Files.newInputStream(input.path())) {
                bytes = in.readNBytes((int) LIMIT + 1);
            }
        } catch (IOException e) {
            return rejected(Problem.of(name, "cannot be read: " + Reason.of(e), ""));
        }
        if (bytes.length > LIMIT) {
            return rejected(tooLarge(name, bytes.length));
        }
        return switch (Decoding.of(name, bytes)) {
            case Intake.Rejected<String> no -> rejected(no.problems());
            case Intake.Accepted<String> yes -> report(input, extension, yes);
        };
    }

    private static Intake<Loaded> report(Input input, String extension, Intake.Accepted<String> decoded) {
        String text = decoded.value();
        boolean page = PAGES.contains(extension) || (extension.isEmpty() && Page.looksLikeOne(text));
        if (!page) {
            return new Intake.Accepted<>(plain(input.id(), text), decoded.problems());
        }
        Loaded loaded = new Page(text).read(input.id());
        if (loaded.report().text().length() == 0) {
            List<Problem> problems = new ArrayList<>(decoded.problems());
            problems.add(Problem.of(
                    input.path().toString(),
                    "the page has no text",
                    "Save the page as text from a browser and read that."));
            return rejected(problems);
        }
        return new Intake.Accepted<>(loaded, decoded.problems());
    }

    private static Loaded plain(String id, String text) {
        Report untold = Report.of(id, null, null, null, text);
        Head head = Head.of(untold.text());
        Report report = new Report(id, head.outlet(), head.published(), head.title(), untold.text(), untold.hash());
        return new Loaded(report, head.provenance());
    }

    private static Problem tooLarge(String name, long size) {
        String told =
                String.format(Locale.ROOT, "the file has %,d bytes; at most %,d are read as one report", size, LIMIT);
        return Problem.of(name, told, "Split it into one file for each report.");
    }

    private static String advice(String extension) {
        return switch (extension) {
            case "pdf" -> "Save its text as .txt, for instance with pdftotext.";
            case "doc", "docx", "odt", "rtf", "pages" -> "Save it as plain text (.txt) or as a web page (.html).";
            default -> "Reports are .txt, .md or .html files or have no extension.";
        };
    }

    private static Intake<Loaded> rejected(Problem problem) {
        return rejected(List.of(problem));
    }

    private static Intake<Loaded> rejected(List<Problem> problems) {
        return new Intake.Rejected<>(problems);
    }
}
