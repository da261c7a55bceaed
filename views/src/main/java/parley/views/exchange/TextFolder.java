package parley.views.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.views.exchange.Fields.Damaged;

/** The texts of reports as files of their own, in UTF-8, their line ends untouched, so that code points count the same. */
final class TextFolder {
    private static final int LONGEST_NAME = 100;
    private static final long LARGEST = 256L << 20;

    private final Path folder;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    TextFolder(Path folder) {
        this.folder = folder;
    }

    /** The name, without extension, that a report's files have: its id, as far as every file system bears it. */
    String name(String id) {
        return names.computeIfAbsent(id, i -> {
            String plain = plain(id);
            String name = plain;
            for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = plain + "-" + number;
            }
            return name;
        });
    }

    private static String plain(String id) {
        StringBuilder out = new StringBuilder();
        id.codePoints().limit(LONGEST_NAME).forEach(point -> {
            boolean fine = Character.isLetterOrDigit(point)
                    || (point == '.' && !out.isEmpty())
                    || point == '-'
                    || point == '_';
            out.appendCodePoint(fine ? point : '_');
        });
        return out.isEmpty() ? "_" : out.toString();
    }

    /** Writes the text; half a surrogate pair becomes U+FFFD, one code point like itself, and is told. */
    String write(Report report, List<Problem> problems) throws IOException {
        String name = name(report.id()) + ".txt";
        String text = report.text().toString();
        String sound = Xml.paired(text);
        if (!sound.equals(text)) {
            problems.add(Problem.of(
                    Visible.of(report.id()),
                    "the text holds characters that UTF-8 cannot write; each was replaced by U+FFFD",
                    "The text read back is another report."));
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), sound);
        return name;
    }

    /** Reads a text that a file names: it must lie in the folder itself, as a file. */
    String read(String name) throws Damaged, IOException {
        if (!EntryName.safe(name)) {
            throw new Damaged("'" + Visible.of(name) + "' leads out of the folder; it was not followed");
        }
        Path file = folder.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Damaged("there is no " + Visible.of(name) + " beside it");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !file.toRealPath().startsWith(folder.toRealPath())) {
            throw new Damaged("'" + Visible.of(name) + "' is a link or no file; it was not followed");
        }
        if (Files.size(file) > LARGEST) {
            throw new Damaged(Visible.of(name) + " is larger than " + (LARGEST >> 20) + " MB");
        }
        try {
            return TextLines.decoded(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Damaged(Visible.of(name) + ": " + e.getMessage());
        }
    }
}
