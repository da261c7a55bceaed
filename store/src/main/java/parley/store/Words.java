package parley.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.ledger.Statement;

/**
 * What a statement can be found by, and a person's words made alike: lower case, no accents, so that every database finds
 * the same.
 */
final class Words {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Words() {}

    /** The speaker as resolved, the side spoken for and the side spoken about. */
    static String speaker(Statement statement) {
        StringBuilder out = new StringBuilder(statement.speaker().fullName());
        for (@Nullable String side : new @Nullable String[] {statement.party(), statement.about()}) {
            if (side != null) {
                out.append(' ').append(side);
            }
        }
        return folded(out.toString());
    }

    /** Lower case, without accents, a blank for whatever is no letter or digit. */
    static String folded(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return without(plain, point -> !Character.isLetterOrDigit(point));
    }

    /** The text with a blank for each character that no database stores: NUL and halves of surrogate pairs. */
    static String storable(String text) {
        return without(text, point -> point == 0);
    }

    private static String without(String text, IntPredicate unwanted) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(point ->
                        unwanted.test(point) || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                                ? ' '
                                : point)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The words asked for, folded. */
    static List<String> asked(String words) {
        return Arrays.stream(folded(words).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
