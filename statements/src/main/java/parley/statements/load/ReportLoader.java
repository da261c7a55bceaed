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
 * {@code .xhtml}) becomes the paragraphs of its main text, a PDF ({@code .pdf}) those of its pages; a feed ({@code .rss},
 * {@code .atom}, {@code .xml}) becomes a report for every entry, a mail ({@code .eml}) its text, and news items in JSON
 * ({@code .json}, {@code .ninjs}) a report each. Everything else is refused by name.
 *
 * <p>Encodings: a byte order mark decides; else UTF-8, strictly; else what a web page or a feed declares; else
 * windows-1252, with a remark that says where UTF-8 failed.
 *
 * <p>Limit: bytes of a file, or characters of a PDF. Reading a text takes 40 to 150 bytes of memory a byte, so the limit is
 * a 64th of the memory that the program may use, but at least 8 and at most 64 MiB. A larger file is refused before it is
 * read. Cost: linear in the file; loading takes about four bytes of memory a byte of text, more for mark-up.
 */
public final class ReportLoader {
    private static final long LEAST = 8L << 20;
    private static final long MOST = 64L << 20;
    private static final int MEMORY = 64;

    private static final Set<String> TEXT = Set.of("", "txt", "text", "md", "markdown");
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");
    private static final Set<String> FEEDS = Set.of("rss", "atom", "xml");
    private static final Set<String> ITEMS = Set.of("json", "ninjs");
    private static final String MAIL = "eml";

    private final long limit;

    /** With the limit that the memory at hand allows. */
    public ReportLoader() {
        this(Math.clamp(Runtime.getRuntime().maxMemory() / MEMORY, LEAST, MOST));
    }

    /** @param limit the largest file that is read, in bytes; below 2 GiB */
    ReportLoader(long limit) {
        this.limit = limit;
    }

    /** The files that are meant by files and folders, with ids that are unique in this run. */
    public Sources expand(List<Path> inputs) {
        return new Gathering().of(inputs);
    }

    /**
     * Reads one file: one report, of a feed one for every entry in the order of the feed, their ids the input's with a
     * slash and a number from 1.
     */
    public Intake<List<Loaded>> load(Input input) {
        String name = input.path().toString();
        String extension = Gathering.extension(input.path());
        boolean pdf = extension.equals("pdf");
        if (!pdf && !isRead(extension)) {
            return rejected(Problem.of(name, "'." + extension + "' files are not read", advice(extension)));
        }
        byte[] bytes;
        try {
            if (!Files.isRegularFile(input.path())) {
                return rejected(Problem.of(
                        name, Reason.notAFile(input.path()), "Name a file of text, a web page, a PDF or a feed."));
            }
            if (pdf) {
                return new Pdf(input.path(), input.id(), limit).read();
            }
            long size = Files.size(input.path());
            if (size > limit) {
                return rejected(tooLarge(name, size));
            }
            try (InputStream in = Files.newInputStream(input.path())) {
                bytes = in.readNBytes((int) limit + 1);
            }
        } catch (IOException e) {
            return rejected(Problem.of(name, "cannot be read: " + Reason.of(e), ""));
        }
        if (bytes.length > limit) {
            return rejected(tooLarge(name, bytes.length));
        }
        if (extension.equals(MAIL) && bytes.length > 0) {
            return new Mail(name, input.id(), bytes).read();
        }
        return switch (Decoding.of(name, bytes)) {
            case Intake.Rejected<String> no -> rejected(no.problems());
            case Intake.Accepted<String> yes -> reports(input, extension, yes);
        };
    }

    private static boolean isRead(String extension) {
        return TEXT.contains(extension)
                || PAGES.contains(extension)
                || FEEDS.contains(extension)
                || ITEMS.contains(extension)
                || extension.equals(MAIL);
    }

    private static Intake<List<Loaded>> reports(Input input, String extension, Intake.Accepted<String> decoded) {
        String name = input.path().toString();
        String text = decoded.value();
        if (FEEDS.contains(extension)) {
            return joined(decoded, new Feed(name, input.id(), text).read());
        }
        if (ITEMS.contains(extension)) {
            return joined(decoded, new Ninjs(name, input.id(), text).read());
        }
        boolean page = PAGES.contains(extension) || (extension.isEmpty() && Page.looksLikeOne(text));
        Loaded loaded = page ? Page.read(input.id(), text) : plain(input.id(), text);
        if (page && loaded.report().text().length() == 0) {
            return rejected(joined(
                    decoded.problems(),
                    List.of(Problem.of(
                            name, "the page has no text", "Save the page as text from a browser and read that."))));
        }
        return new Intake.Accepted<>(List.of(loaded), decoded.problems());
    }

    private static Intake<List<Loaded>> joined(Intake.Accepted<String> decoded, Intake<List<Loaded>> read) {
        List<Problem> problems = joined(decoded.problems(), read.problems());
        return switch (read) {
            case Intake.Rejected<List<Loaded>> no -> rejected(problems);
            case Intake.Accepted<List<Loaded>> yes -> new Intake.Accepted<>(yes.value(), problems);
        };
    }

    private static List<Problem> joined(List<Problem> first, List<Problem> second) {
        List<Problem> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    private static Loaded plain(String id, String text) {
        Report bare = Report.of(id, null, null, null, text);
        Untold told = new Untold();
        told.head(bare);
        return told.loaded(bare);
    }

    private Problem tooLarge(String name, long size) {
        String told =
                String.format(Locale.ROOT, "the file has %,d bytes; at most %,d are read as one report", size, limit);
        String memory = limit < MOST ? ", or give the program more memory (PARLEY_JAVA_OPTIONS=-Xmx8g)." : ".";
        return Problem.of(name, told, "Split it into one file for each report" + memory);
    }

    private static String advice(String extension) {
        return switch (extension) {
            case "msg", "mbox" -> "Save each mail as an .eml file.";
            case "doc", "docx", "odt", "rtf", "pages" -> "Save it as plain text (.txt) or as a web page (.html).";
            default ->
                "Reports are .txt, .md, .html, .pdf, .rss, .atom, .xml, .eml or .json files or have no extension.";
        };
    }

    private static Intake<List<Loaded>> rejected(Problem problem) {
        return rejected(List.of(problem));
    }

    private static Intake<List<Loaded>> rejected(List<Problem> problems) {
        return new Intake.Rejected<>(problems);
    }
}
