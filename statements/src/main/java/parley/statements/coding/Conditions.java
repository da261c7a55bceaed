package parley.statements.coding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.ledger.SourceText;
import parley.ledger.Span;

/** The words that make a statement conditional: from "provided that", "unless", "in return for" ... to the clause's end. */
public final class Conditions {
    private static final Pattern MARKS = Pattern.compile(
            "\\b(but only if|only if|provided that|provided|on condition that|unless|as long as|in return for|in exchange for|in return|if)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_CONDITION =
            Pattern.compile("\\b(as|even|what|ask|asked|asks|know|knows|wonder)\\s+$", Pattern.CASE_INSENSITIVE);

    private Conditions() {}

    /** The first condition inside {@code content}; null when it is unconditional. */
    public static @Nullable Span in(SourceText text, Span content) {
        String words = text.quote(content);
        Matcher matcher = MARKS.matcher(words);
        while (matcher.find()) {
            if (!NO_CONDITION.matcher(words.substring(0, matcher.start())).find()) {
                int end = end(words, matcher);
                int from = text.unit(content.start());
                return text.span(from + matcher.start(), from + end);
            }
        }
        return null;
    }

    /** A condition that opens its sentence ends at the comma, another one with the sentence. */
    private static int end(String words, Matcher mark) {
        boolean opens = mark.start() == 0 || Character.isUpperCase(words.charAt(mark.start()));
        for (int i = mark.end(); i < words.length(); i++) {
            char unit = words.charAt(i);
            boolean stop = ".!?;”\"".indexOf(unit) >= 0
                    && (i + 1 >= words.length() || !Character.isLetterOrDigit(words.charAt(i + 1)));
            if (stop || (opens && unit == ',')) {
                return i;
            }
        }
        return words.length();
    }
}
