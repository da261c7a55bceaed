package parley.model.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import parley.ledger.Problem;

/** A file handed over whole, as bytes, since some formats say inside which encoding they are in. */
public final class SourceFile {
    private static final String BOM = "\ufeff";

    private final String name;
    private final byte[] bytes;

    /** @param name as problems should show it, a path or a bare name */
    public SourceFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    public static SourceFile of(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public String name() {
        return name;
    }

    /** The name without folders: {@code Ferry.xml}. */
    public String bareName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** The name without folders and extension: {@code Ferry}. */
    public String stem() {
        String bare = bareName();
        int dot = bare.lastIndexOf('.');
        return dot > 0 ? bare.substring(0, dot) : bare;
    }

    /** The text as its byte order mark says, or as UTF-8, or where it is none as Latin-1; the mark is dropped. */
    public String text() {
        if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xfe + 0xff && (bytes[0] & 0xff) >= 0xfe) {
            return text(StandardCharsets.UTF_16);
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return text(StandardCharsets.ISO_8859_1);
        }
    }

    /** The text in an encoding that the file names itself. */
    public String text(Charset charset) {
        return withoutMark(new String(bytes, charset));
    }

    /** The bytes as so many characters, for whoever looks for the name of an encoding. */
    public String raw() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Problems of one file in the order of its lines. */
    public static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private static String withoutMark(String text) {
        return text.startsWith(BOM) ? text.substring(1) : text;
    }
}
