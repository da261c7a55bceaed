package parley.statements.load;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the glyphs of each page from PDFBox. Text that stands another way than most of its page's is left out. */
final class PrintReader extends PDFTextStripper {
    private static final int LARGEST_PAGE = 2_000_000;

    private final Consumer<PrintedPage> pages;
    private float height;
    private List<PrintedLine> lines = List.of();
    private int number;
    private int worded;
    private int damaged;

    PrintReader(Consumer<PrintedPage> pages) {
        this.pages = pages;
        setShouldSeparateByBeads(false);
    }

    /** Gives every page to the consumer, one by one; a page without words comes without lines. */
    void read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
    }

    /** Pages that have words. */
    int worded() {
        return worded;
    }

    /** Pages that could not be read. */
    int damaged() {
        return damaged;
    }

    /** A damaged page costs that page only. PDFBox tells damage by runtime exceptions of many kinds, too. */
    @Override
    public void processPage(PDPage page) {
        number++;
        lines = List.of();
        height = 0;
        try {
            super.processPage(page);
        } catch (IOException | RuntimeException e) {
            damaged++;
        }
        worded += lines.isEmpty() ? 0 : 1;
        pages.accept(new PrintedPage(number, height, lines));
    }

    @Override
    protected void writePage() {
        Map<Float, List<Glyph>> turned = new TreeMap<>();
        for (List<TextPosition> article : getCharactersByArticle()) {
            for (TextPosition position : article.subList(0, Math.min(article.size(), LARGEST_PAGE))) {
                String words = words(position);
                if (!words.isEmpty()) {
                    turned.computeIfAbsent(position.getDir(), any -> new ArrayList<>())
                            .add(glyph(position, words));
                }
            }
        }
        List<Glyph> most = List.of();
        for (List<Glyph> glyphs : turned.values()) {
            most = glyphs.size() > most.size() ? glyphs : most;
        }
        lines = Layout.of(most);
    }

    private Glyph glyph(TextPosition position, String words) {
        float size = position.getFontSizeInPt() > 0 ? position.getFontSizeInPt() : position.getHeightDir();
        boolean upright = position.getDir() == 0 || position.getDir() == 180;
        height = upright ? position.getPageHeight() : position.getPageWidth();
        float left = position.getXDirAdj();
        return new Glyph(
                words, left, left + position.getWidthDirAdj(), position.getYDirAdj(), size, position.getWidthOfSpace());
    }

    /** What the glyph stands for, ligatures as their letters. */
    private static String words(TextPosition position) {
        String words = position.getUnicode();
        if (words == null) {
            return "";
        }
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) >= '\uFB00' && words.charAt(i) <= '\uFB06') {
                return Normalizer.normalize(words, Normalizer.Form.NFKC);
            }
        }
        return words.replace('\u00A0', ' ').replace("\u0000", "");
    }
}
