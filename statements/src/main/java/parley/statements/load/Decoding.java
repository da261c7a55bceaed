package parley.statements.load;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;

/** Bytes to text, or why they are none. */
final class Decoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** More control characters than one in so many make a file binary. */
    private static final int CONTROLS = 100;

    private static final int DECLARED_WITHIN = 1024;
    private static final int EXCERPT = 40;
    private static final int PIECE = 1 << 14;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");

    private Decoding() {}

    /** The text, a byte order mark kept as its first character. */
    static Intake<String> of(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return rejected(name, "the file is empty", "");
        }
        if (startsWith(bytes, "%PDF-")) {
            return rejected(name, "it is a PDF by another name", "Rename it so that its name ends in .pdf.");
        }
        Charset marked = marked(bytes);
        if (marked != null) {
            Attempt attempt = Attempt.of(bytes, marked);
            return attempt.text() == null
                    ? rejected(name, "not " + marked + ", although its byte order mark says so", "Save it as UTF-8.")
                    : checked(name, attempt.text(), List.of());
        }
        for (byte b : bytes) {
            if (b == 0) {
                return rejected(name, "it is a binary file", "Save its text as UTF-8.");
            }
        }
        Attempt strict = Attempt.of(bytes, StandardCharsets.UTF_8);
        if (strict.text() != null) {
            return checked(name, strict.text(), List.of());
        }
        Charset declared = declared(bytes);
        Attempt page = declared == null ? strict : Attempt.of(bytes, declared);
        if (page.text() != null) {
            return checked(name, page.text(), List.of());
        }
        Patched patched = Patched.of(bytes);
        boolean mixed = patched.bad() <= patched.good();
        String text = mixed ? patched.text() : new String(bytes, WINDOWS_1252);
        String told = mixed
                ? "not UTF-8 throughout; " + patched.bad() + " places read as windows-1252"
                : "not UTF-8; read as windows-1252";
        return checked(name, text, List.of(notUtf8(name, bytes, strict, told)));
    }

    private static Intake<String> checked(String name, String text, List<Problem> remarks) {
        int controls = 0;
        boolean empty = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            empty &= space || c == '\uFEFF';
            if (c == 0) {
                return rejected(name, "it is a binary file", "Save its text as UTF-8.");
            }
            controls += Character.isISOControl(c) && !space && c < 0x80 ? 1 : 0;
        }
        if (empty) {
            return rejected(name, "the file is empty", "It holds nothing but blanks.");
        }
        if (controls > text.length() / CONTROLS) {
            return rejected(name, "it is a binary file", "Save its text as UTF-8.");
        }
        return new Intake.Accepted<>(text, remarks);
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(start);
        if (!matcher.find() || matcher.group(1).toLowerCase(Locale.ROOT).startsWith("utf")) {
            return null;
        }
        try {
            return Charset.forName(matcher.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // a page may declare what it likes; windows-1252 with a remark is what is left
        }
    }

    /** Where UTF-8 first failed; everything before that place is valid, so its code points can be counted. */
    private static Problem notUtf8(String name, byte[] bytes, Attempt strict, String reading) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < strict.at(); i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        StringBuilder hex = new StringBuilder();
        int end = Math.min(bytes.length, strict.at() + strict.length());
        for (int i = strict.at(); i < end; i++) {
            hex.append(hex.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%02X", bytes[i]));
        }
        String before = new String(bytes, start, strict.at() - start, StandardCharsets.UTF_8);
        int column = before.codePointCount(0, before.length()) + 1;
        int from = Math.max(start, strict.at() - EXCERPT);
        int to = end;
        while (to < bytes.length && to < end + EXCERPT && bytes[to] != '\n' && bytes[to] != '\r') {
            to++;
        }
        String excerpt = new String(bytes, from, to - from, WINDOWS_1252).strip();
        String told = reading + " (the first bytes at fault: " + hex + ")";
        return new Problem(name, line, column, told, excerpt, "Save it as UTF-8.");
    }

    private static boolean startsWith(byte[] bytes, String ascii) {
        return bytes.length >= ascii.length()
                && new String(bytes, 0, ascii.length(), StandardCharsets.ISO_8859_1).equals(ascii);
    }

    private static Intake<String> rejected(String name, String explanation, String advice) {
        return new Intake.Rejected<>(List.of(Problem.of(name, explanation, advice)));
    }

    /**
     * UTF-8 with the bytes that are none read as windows-1252: pages glued together from several sources.
     *
     * @param good characters beyond ASCII that were UTF-8
     * @param bad places that were not
     */
    private record Patched(String text, long good, long bad) {
        static Patched of(byte[] bytes) {
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer piece = CharBuffer.allocate(PIECE);
            StringBuilder text = new StringBuilder(bytes.length);
            long good = 0;
            long bad = 0;
            CoderResult result = CoderResult.OVERFLOW;
            while (!result.isUnderflow()) {
                result = decoder.decode(in, piece, true);
                piece.flip();
                good += piece.chars().filter(c -> c >= 0x80).count();
                text.append(piece);
                piece.clear();
                if (result.isError()) {
                    bad++;
                    text.append(new String(bytes, in.position(), result.length(), WINDOWS_1252));
                    in.position(in.position() + result.length());
                    decoder.reset();
                }
            }
            return new Patched(text.toString(), good, bad);
        }
    }

    /**
     * A strict decoding.
     *
     * @param text null when it failed
     * @param at index of the first byte at fault
     * @param length how many bytes are at fault there
     */
    private record Attempt(@Nullable String text, int at, int length) {
        static Attempt of(byte[] bytes, Charset charset) {
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            // In pieces: a builder keeps Latin text in one byte a character, a buffer would take two.
            CharBuffer piece = CharBuffer.allocate(PIECE);
            StringBuilder text = new StringBuilder(bytes.length);
            CoderResult result;
            do {
                result = decoder.decode(in, piece, true);
                text.append(piece.flip());
                piece.clear();
            } while (result.isOverflow());
            if (!result.isError()) {
                result = decoder.flush(piece);
                text.append(piece.flip());
            }
            return result.isError()
                    ? new Attempt(null, in.position(), result.length())
                    : new Attempt(text.toString(), 0, 0);
        }
    }
}
