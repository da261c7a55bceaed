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
            "\\b(but only if|only if|only when|only after|only once|only in case|provided that|provided|providing that|assuming that|as soon as|the (?:moment|minute|day) (?:that|when|our|we|they|he|she|it|the)|(?:on|under) (?:the )?condition that|on one condition|on the day (?:that|when)"
                    + "|on the understanding that|unless|(?:for )?(?:as|so) long as|in return for|in exchange for|in return|in exchange"
                    + "|in case|once|if|when|while|until|till|before|without|should|were|otherwise)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_CONDITION = Pattern.compile(
            "\\b(as|even|what|ask|asked|asks|know|knows|wonder|more than|at|than)\\s+$", Pattern.CASE_INSENSITIVE);
    /** After "if", "once" and the like there is a subject: "if late" and "once more" are no conditions. */
    private static final Pattern NO_SUBJECT = Pattern.compile(
            "\\s+(not|late|only|possible|necessary|any|again|more|called|known|[0-9]|then|now|a (?:week|day|month|year))\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** After "until" and "before" no clause but a time. */
    private static final Pattern TIME = Pattern.compile(
            "\\s+(?:[0-9]|then|now|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec"
                    + "|Easter|Christmas|New Year|(?:the|last|next|this|early|late)\\s+(?:\\w+\\s*){1,2}(?:[,.;:\"”’]|$)).*",
            Pattern.DOTALL);

    private static final Pattern PERSON = Pattern.compile("\\s+(?:he|she|it|they|we|I)\\b.*", Pattern.DOTALL);

    /** A clause in which something has been done: what is waited for. */
    private static final Pattern DONE = Pattern.compile(
            "\\s+(?:the|a|an|any|all|every|its|their|both)\\s[^.;,]*?\\b(?:is|are|was|were|has|have|had|does|do|did|\\w{3,}ed)\\b.*",
            Pattern.DOTALL);

    /** A sentence that looks ahead. */
    private static final Pattern AHEAD =
            Pattern.compile("(?:.*[.?!])?[^.?!]*\\b(?:will|would|shall)\\b[^.?!]*", Pattern.DOTALL);

    private static final Pattern CONSENT =
            Pattern.compile("\\s+\\w+\\s+(?:consent|agreement|approval|permission|leave)\\b.*", Pattern.DOTALL);

    /** After "should" and "were" the subject: the clause is turned round. */
    private static final Pattern INVERTED = Pattern.compile(
            "\\s+(?:the|a|an|any|its|their|his|her|our|it|they|he|she|we|you|either|both)\\b.*", Pattern.DOTALL);

    private static final Pattern CLAUSE =
            Pattern.compile("\\s+[^.;,]*?\\b(?:is|are|was|were|go|goes|went|has|have|had)\\b.*", Pattern.DOTALL);

    private static final Pattern DENIED = Pattern.compile(
            ".*\\b(?:no|not|nobody|never|none|nothing)\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Where the main clause goes on: "Without the money <u>there will</u> be no exchange". */
    private static final Pattern MAIN = Pattern.compile(",|\\s(?:there|we|they|he|she|it|no one|nobody)\\s");

    private static final int NEAR = 60;
    private static final int FAR = 200;

    private Conditions() {}

    /** The first condition inside {@code content}; null when it is unconditional. */
    public static @Nullable Span in(SourceText text, Span content) {
        String words = text.quote(content);
        Matcher matcher = MARKS.matcher(words);
        @Nullable Span exchange = null;
        while (matcher.find()) {
            if (!NO_CONDITION.matcher(words.substring(0, matcher.start())).find() && conditional(words, matcher)) {
                int end = end(words, matcher);
                int from = text.unit(content.start());
                Span span = text.span(from + matcher.start(), from + end);
                boolean bare =
                        matcher.group().equals("In return") || matcher.group().equals("In exchange");
                if (!bare) {
                    return span;
                }
                exchange = exchange == null ? span : exchange;
            }
        }
        return exchange;
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
            case "while" ->
                DENIED.matcher(words.substring(0, mark.start())).matches()
                        && CLAUSE.matcher(rest).matches();
            case "without" ->
                opens
                        || words.substring(0, mark.start()).endsWith("that ")
                        || CONSENT.matcher(rest).matches();
            case "otherwise" -> opens;
            case "should" -> opens || INVERTED.matcher(rest).matches();
            case "were" ->
                (opens || words.substring(0, mark.start()).endsWith(", "))
                        && INVERTED.matcher(rest).matches();
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
        Matcher main = MAIN.matcher(words);
        if (opens && mark.group().equals("Without") && main.find(mark.end())) {
            return main.start();
        }
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
