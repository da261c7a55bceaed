package parley.statements.acts;

import java.util.Set;

/**
 * How a content is built.
 *
 * @param form as a clause, an infinitive, a noun phrase, a pronoun alone
 * @param subject what kind of word it begins with
 * @param frame the first auxiliary of its main clause, with its negation; "plain" when there is none
 */
record Shape(String form, String subject, String frame) {
    private static final int REACH = 14;
    private static final int FEW = 4;
    private static final int SOME = 12;
    private static final Set<String> PRONOUNS =
            Set.of("it", "that", "this", "them", "him", "so", "no", "her", "one", "two");
    private static final Set<String> OPENINGS =
            Set.of("if", "unless", "in", "without", "until", "should", "once", "otherwise");
    /** Behind "to" they begin a noun phrase, not an infinitive. */
    private static final Set<String> OBJECTS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "any", "all",
            "some", "both", "it", "them", "him", "talks", "most", "such", "no", "only", "part", "two", "three");

    static Shape of(Wording content) {
        int first = content.word(0);
        if (first == content.size()) {
            return new Shape("empty", "none", "plain");
        }
        return new Shape(form(content, first), subject(content, first), frame(content, first));
    }

    private static String form(Wording content, int first) {
        String word = content.words().get(first);
        int length = content.length();
        if (length <= 2 && PRONOUNS.contains(word)) {
            return "pronoun";
        }
        return switch (word) {
            case "to" ->
                first + 1 < content.size() && OBJECTS.contains(content.words().get(first + 1)) ? "to a thing" : "to do";
            case "that", "of", "for", "with", "on", "about", "if", "whether", "having", "not" -> word;
            default -> {
                boolean to = content.words()
                        .subList(first + 1, Math.min(content.size(), first + 2 * FEW))
                        .contains("to");
                yield (length <= FEW ? "few words" : length <= SOME ? "some words" : "many words") + (to ? " to" : "");
            }
        };
    }

    private static String subject(Wording content, int first) {
        int at = content.words().get(first).equals("that") ? content.word(first + 1) : first;
        if (at == content.size()) {
            return "none";
        }
        return switch (content.words().get(at)) {
            case "we", "i", "our", "my" -> "we";
            case "he", "she", "it", "his", "her", "its" -> "he";
            case "they", "their", "you", "your" -> "they";
            case "no", "nobody", "none", "not", "nothing", "neither" -> "nobody";
            case "a", "an", "any", "every", "each", "all", "both" -> "a";
            case "the" -> "the";
            case "if", "unless", "without", "until", "otherwise", "in", "once" -> "if";
            case "there" -> "there";
            case "this", "that", "these", "those" -> "this";
            case "to", "having" -> "to";
            default -> "other";
        };
    }

    private static String frame(Wording content, int first) {
        int from = OPENINGS.contains(content.words().get(first)) ? behindComma(content, first) : first;
        for (int i = from; i < Math.min(content.size(), from + REACH); i++) {
            String frame = auxiliary(content.words().get(i));
            if (!frame.isEmpty()) {
                String next = i + 1 < content.size() ? content.words().get(i + 1) : "";
                return frame + (next.equals("not") || next.equals("never") ? " not" : "");
            }
        }
        return "plain";
    }

    private static int behindComma(Wording content, int first) {
        for (int i = first; i < content.size(); i++) {
            if (content.words().get(i).equals(",") || content.words().get(i).equals("…")) {
                return i;
            }
        }
        return first;
    }

    private static String auxiliary(String word) {
        return switch (word) {
            case "will", "shall" -> "will";
            case "would", "'d" -> "would";
            case "must", "should" -> "must";
            case "can", "could", "may", "might" -> "could";
            case "is", "are", "was", "were", "'s", "'re" -> "be";
            case "has", "have", "had", "'ve" -> "have";
            case "do", "does", "did" -> "do";
            case "want", "wants", "wanted", "ask", "asks", "need", "needs" -> "want";
            case "who", "which" -> "relative";
            default -> "";
        };
    }
}
