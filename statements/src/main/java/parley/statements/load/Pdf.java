package parley.statements.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;

/**
 * A PDF, read page by page by PDFBox: columns in reading order, running heads and page numbers left out, paragraphs
 * rebuilt, one blank line between them. The title in its metadata goes before the first line if it is no file's name;
 * outlet and day come from the head of the text, and only where that tells no day from the day the file was made. Memory:
 * the text, and a page.
 */
final class Pdf {
    /** More private or missing characters than one in so many: the fonts do not tell what their letters are. */
    private static final int UNTOLD = 4;

    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)\\s*|untitled.*|microsoft word.*|.*\\.(?:docx?|pdf|indd|odt|rtf|txt|html?|qxd|tex)|\\S+");
    /** Held, for a logger that nobody holds forgets its level. */
    private static final List<Logger> SILENCED =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private final Path path;
    private final String id;
    private final long limit;
    private final RepeatedParagraphs repeated = RepeatedParagraphs.ofPrint();

    /** @param limit how many characters are read as one report */
    Pdf(Path path, String id, long limit) {
        this.path = path;
        this.id = id;
        this.limit = limit;
        for (Logger logger : SILENCED) {
            logger.setLevel(Level.OFF);
        }
    }

    Intake<List<Loaded>> read() {
        try (PDDocument document = Loader.loadPDF(path.toFile())) {
            return read(document);
        } catch (InvalidPasswordException | NoClassDefFoundError e) {
            // The class that is missing is the one for PDFs encrypted to somebody's key.
            return rejected("the PDF is encrypted", "Save it without a password and read that.");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox tells damage by runtime exceptions of many kinds, and structures may be nested without end.
            return rejected(
                    "the PDF is damaged and cannot be read",
                    "Open it in a viewer and print it to a new PDF, or save its text as .txt.");
        }
    }

    private Intake<List<Loaded>> read(PDDocument document) throws IOException {
        PrintedParagraphs print = new PrintedParagraphs();
        RunningHeads heads = new RunningHeads(print::add);
        PrintReader reader = new PrintReader(page -> {
            if (print.length() <= limit) {
                heads.add(page);
            }
        });
        reader.read(document);
        heads.end();
        if (print.length() > limit) {
            return rejected(
                    String.format(
                            Locale.ROOT,
                            "the PDF has more than %,d characters, which is too long for one report",
                            limit),
                    "Split it.");
        }
        String text = String.join("\n\n", repeated.left(print.end()));
        int pages = document.getNumberOfPages();
        if (text.isBlank()) {
            return reader.damaged() > 0
                    ? rejected("the PDF is damaged: none of its pages can be read", "Print it to a new PDF.")
                    : rejected(
                            "the PDF has no text, only pictures of pages (" + pages + ")",
                            "Run text recognition (OCR) over it first.");
        }
        if (isUntold(text)) {
            return rejected(
                    "the PDF's fonts do not tell which letters they show", "Run text recognition (OCR) over it first.");
        }
        Untold told = new Untold();
        Report bare = Report.of(id, null, null, null, text);
        PDDocumentInformation about = document.getDocumentInformation();
        String title = about.getTitle();
        if (title != null && !NO_TITLE.matcher(title).matches()) {
            told.title(title.strip(), "title in the PDF's metadata");
        }
        told.head(bare);
        LocalDate made = made(about);
        if (made != null) {
            told.published(made, "day the PDF was made, in its metadata");
        }
        return new Intake.Accepted<>(List.of(told.loaded(bare)), remarks(reader, pages));
    }

    private List<Problem> remarks(PrintReader reader, int pages) {
        List<Problem> remarks = new ArrayList<>();
        if (reader.damaged() > 0) {
            remarks.add(Problem.of(
                    path.toString(), reader.damaged() + " of " + pages + " pages are damaged and left out", ""));
        }
        int wordless = pages - reader.worded() - reader.damaged();
        if (wordless > 0) {
            remarks.add(Problem.of(
                    path.toString(),
                    wordless + " of " + pages + " pages have no text",
                    "If they are pictures of text, run text recognition (OCR) over them."));
        }
        return remarks;
    }

    private static @Nullable LocalDate made(PDDocumentInformation about) {
        Calendar made = about.getCreationDate();
        return made == null
                ? null
                : made.toInstant().atZone(made.getTimeZone().toZoneId()).toLocalDate();
    }

    private static boolean isUntold(String text) {
        long untold = text.chars()
                .filter(c -> c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF))
                .count();
        return untold > text.length() / UNTOLD;
    }

    private Intake<List<Loaded>> rejected(String explanation, String advice) {
        return new Intake.Rejected<>(List.of(Problem.of(path.toString(), explanation, advice)));
    }
}
