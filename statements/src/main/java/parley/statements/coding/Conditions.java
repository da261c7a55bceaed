package parley.statements.coding;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.ledger.SourceText;
import parley.ledger.Span;

/** The words that make a statement conditional: from "provided that", "unless", "in return for" ... to the clause's end. */
public final class Conditions {
    private static final Pattern MARKS = Pattern.compile(
            "\\b(but only if|only if|only when|only after|only in case|provided that|provided|(?:on|under) (?:the )?condition that|on one condition|on the day (?:that|when)"
                    + "|on the understanding that|unless|(?:for )?(?:as|so) long as|in return for|in exchange for|in return|in exchange"
                    + "|in case|once|if|when|until|till|before|without|should|otherwise)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_CONDITION = Pattern.compile(
            "\\b(as|even|what|ask|asked|asks|know|knows|wonder|more than|at|than)\\s+$", Pattern.CASE_INSENSITIVE);
    /** After "if", "once" and the like there is a subject: "if late" and "once more" are no conditions. */
    private static final Pattern NO_SUBJECT = Pattern.compile(
            "\\s+(not|late|only|possible|necessary|any|again|more|called|known|[0-9]|then|now|a (?:week|day|month|year))\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** After "until" and "before" no clause but a time. */
    private static final Pattern TIME = Pattern.compile(
            "\\s+(?:[0-9]|then|now|\\p{Lu}|(?:the|last|next|this|early|late)\\s+(?:\\w+\\s*){1,2}(?:[,.;:\"”’]|$)).*",
            Pattern.DOTALL);

    private static final Pattern PERSON = Pattern.compile("\\s+(?:he|she|it|they|we|I)\\b.*", Pattern.DOTALL);

    /** A clause in which something has been done: what is waited for. */
    private static final Pattern DONE = Pattern.compile(
            "\\s+(?:the|a|an|any|all|every|its|their|both)\\s[^.;,]*?\\b(?:is|are|has|have|had been)\\s+\\w+.*",
            Pattern.DOTALL);

    /** A sentence that looks ahead. */
    private static final Pattern AHEAD =
            Pattern.compile("(?:.*[.?!])?[^.?!]*\\b(?:will|would|shall)\\b[^.?!]*", Pattern.DOTALL);

    private static final Pattern CONSENT =
            Pattern.compile("\\s+\\w+\\s+(?:consent|agreement|approval|permission|leave)\\b.*", Pattern.DOTALL);

    private static final int NEAR = 60;
    private static final int FAR = 200;

    private Conditions() {}

    /** The first condition inside {@code content}; null when it is unconditional. */
    public static @Nullable Span in(SourceText text, Span content) {
        String words = text.quote(content);
        Matcher matcher = MARKS.matcher(words);
        while (matcher.find()) {
            if (!NO_CONDITION.matcher(words.substring(0, matcher.start())).find() && conditional(words, matcher)) {
                int end = end(words, matcher);
                int from = text.unit(content.start());
                return text.span(from + matcher.start(), from + end);
            }
        }
        return null;
    }

    /** Do the words around a mark make it one of condition rather than of time, or of wishing? */
    private static boolean conditional(String words, Matcher mark) {
        String rest = words.substring(mark.end(), Math.min(words.length(), mark.end() + NEAR));
        boolean opens = opens(words, mark);
        return switch (mark.group().toLowerCase(Locale.ROOT)) {
            case "if", "once", "in case" -> !NO_SUBJECT.matcher(rest).matches();
            case "until", "till" -> !TIME.matcher(rest).matches();
            case "before" ->
                PERSON.matcher(rest).matches() || DONE.matcher(rest).matches();
            case "when" ->
                DONE.matcher(rest).matches()
                        && AHEAD.matcher(words.substring(Math.max(0, mark.start() - FAR), mark.start()))
                                .matches();
            case "without" -> opens || CONSENT.matcher(rest).matches();
            case "otherwise" -> opens;
            case "should" -> opens || words.substring(0, mark.start()).endsWith(", ");
            default -> true;
        };
    }

    private static boolean opens(String words, Matcher mark) {
        return mark.start() == 0
                || (mark.start() == 1 && !Character.isLetter(words.charAt(0)))
                || Character.isUpperCase(words.charAt(mark.start()));
    }

    /** A condition that opens its sentence ends at the comma, another one with the sentence. */
    private static int end(String words, Matcher mark) {
        boolean opens = opens(words, mark);
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
