package parley.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A document as an outlet published it.
 *
 * @param id the name it has in a case, the file name without extension
 * @param outlet who published it; null when the text does not tell
 * @param published the day it appeared; null when the text does not tell
 * @param title its headline; null when it has none
 * @param text the text as decoded, never altered
 * @param hash SHA-256 of that text in UTF-8, lower-case hex
 */
public record Report(
        String id,
        @Nullable String outlet,
        @Nullable LocalDate published,
        @Nullable String title,
        SourceText text,
        String hash) {

    public static Report of(
            String id, @Nullable String outlet, @Nullable LocalDate published, @Nullable String title, String text) {
        return new Report(id, outlet, published, title, new SourceText(text), sha256(text));
    }

    /** The same report, its day of publication told from outside the text. */
    public Report publishedOn(LocalDate day) {
        return new Report(id, outlet, day, title, text, hash);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
