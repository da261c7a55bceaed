package parley.statements.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Typesets small PDFs for tests: lines where they are told to stand, or a text broken into lines of a width. */
final class Print implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    final PDDocument document = new PDDocument();
    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private PDPageContentStream stream;

    Print page() throws IOException {
        closeStream();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        return this;
    }

    /** @param down from the upper edge */
    Print line(float left, float down, float size, String words) {
        try {
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(left, HEIGHT - down);
            stream.showText(words);
            stream.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets a text in lines of a width; where the next line would stand. */
    float text(float left, float down, float width, float size, String text) throws IOException {
        float at = down;
        for (String line : broken(text, width, size)) {
            line(left, at, size, line);
            at += 1.2f * size;
        }
        return at;
    }

    List<String> broken(String text, float width, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (font.getStringWidth(longer) / 1000 * size > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    Path save(Path path) throws IOException {
        closeStream();
        document.save(path.toFile());
        return path;
    }

    private void closeStream() throws IOException {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    @Override
    public void close() throws IOException {
        closeStream();
        document.close();
    }
}
