package parley.statements.load;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/** What stands above one part of a mail, and how its bytes are read. */
final class MailPart {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)(?:file)?name\\*?=(?:\"([^\"]{1,300})\"|([^;\\s]{1,300}))");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)^[a-z0-9-]{1,40}'[a-z-]{0,20}'");

    private final Map<String, String> fields = new HashMap<>();

    /** Names in lower case; of several of one name the first. */
    Map<String, String> fields() {
        return fields;
    }

    /** Header fields are ASCII with encoded words (RFC 2047), or UTF-8 as it is (RFC 6532). */
    void add(Field field) {
        byte[] raw = field.getRaw() == null
                ? field.getBody().getBytes(StandardCharsets.UTF_8)
                : field.getRaw().toByteArray();
        String line = decoded(raw, null).text();
        String body = field.getRaw() == null ? line : line.substring(line.indexOf(':') + 1);
        fields.putIfAbsent(
                field.getName().toLowerCase(Locale.ROOT),
                DecoderUtil.decodeEncodedWords(MimeUtil.unfold(body), DecodeMonitor.SILENT)
                        .strip());
    }

    boolean isAttachment() {
        return field("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    boolean isFlowed() {
        return field("content-type").toLowerCase(Locale.ROOT).contains("format=flowed");
    }

    /** The file's name where the mail tells it, else its type. */
    String called(String type) {
        for (String field : new String[] {field("content-disposition"), field("content-type")}) {
            Matcher named = FILE_NAME.matcher(field);
            if (named.find()) {
                String name = named.group(1) == null ? named.group(2) : named.group(1);
                return "'" + LANGUAGE.matcher(name).replaceFirst("") + "'";
            }
        }
        return "a part of type " + type;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The name before the address, without its quotes; the address where there is no name. */
    static String sender(String from) {
        int address = from.indexOf('<');
        String named = address < 0 ? from : from.substring(0, address);
        String bare = named.replace("\"", "").strip();
        return bare.isEmpty() ? from.replaceAll("[<>]", "").strip() : bare;
    }

    /**
     * Lines that end in a blank go on in the next (RFC 3676).
     *
     * @param text with line feeds
     */
    static String unflowed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            String plain = line.startsWith(" ") ? line.substring(1) : line;
            boolean signature = plain.equals("-- ");
            out.append(plain);
            if (!plain.endsWith(" ") || signature) {
                out.append('\n');
            }
        }
        return out.toString();
    }

    /** @param remark what is doubtful about the reading; null when nothing is */
    record Decoded(String text, @Nullable String remark) {}

    /** @param declared name of a character set; null or us-ascii where the mail says nothing better */
    static Decoded decoded(byte[] bytes, @Nullable String declared) {
        Charset charset = charset(declared);
        String strict = strict(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
        if (strict != null && (charset != null || told(declared) == null)) {
            return new Decoded(strict, null);
        }
        String unknown = charset == null && told(declared) != null
                ? "the mail's character set '" + declared + "' is not known; "
                : "the mail's bytes are not " + (charset == null ? "UTF-8" : charset) + " as they should be; ";
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        return utf8 == null
                ? new Decoded(new String(bytes, WINDOWS_1252), unknown + "read as windows-1252")
                : new Decoded(utf8, unknown + "read as UTF-8");
    }

    private static @Nullable String told(@Nullable String declared) {
        return declared == null || declared.equalsIgnoreCase("us-ascii") ? null : declared;
    }

    private static @Nullable Charset charset(@Nullable String declared) {
        try {
            String told = told(declared);
            return told == null ? null : Charset.forName(told);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // the caller tells it
        }
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
