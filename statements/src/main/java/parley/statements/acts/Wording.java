package parley.statements.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import parley.statements.text.Document;
import parley.statements.text.Stem;
import parley.statements.text.Token;

/**
 * A piece of text as lexicons are asked with it. Names are hidden from them, so that "Free Cantons" frees nobody.
 *
 * @param words in lower case, contractions taken apart ("won't" = "will not"), marks kept
 * @param stems the same words' base forms; {@link #NAME} for a name
 */
record Wording(List<String> words, List<String> stems) {
    static final String NAME = "·";

    static Wording of(String text) {
        return of(text, name -> false);
    }

    /**
     * The wording of a text.
     *
     * @param side whether a word names a side, which at the head of a sentence no capital tells
     */
    static Wording of(String text, Predicate<String> side) {
        List<Token> tokens = Document.tokens(text);
        Wording wording = new Wording(new ArrayList<>(tokens.size()), new ArrayList<>(tokens.size()));
        for (int i = 0; i < tokens.size(); i++) {
            if (name(tokens, i, side)) {
                wording.words.add(tokens.get(i).lower());
                wording.stems.add(NAME);
            } else {
                wording.add(tokens.get(i).lower());
            }
        }
        return wording;
    }

    private static boolean name(List<Token> tokens, int i, Predicate<String> side) {
        Token token = tokens.get(i);
        if (!token.capitalised() || token.lower().equals("i") || token.lower().startsWith("i'")) {
            return false;
        }
        boolean heads = i == 0 || tokens.get(i - 1).mark();
        return !heads
                || side.test(token.lower())
                || (i + 1 < tokens.size()
                        && tokens.get(i + 1).capitalised()
                        && !tokens.get(i + 1).is("i"));
    }

    private void add(String lower) {
        int apostrophe = lower.indexOf('\'');
        if (lower.endsWith("n't") && lower.length() > 3) {
            put(whole(lower.substring(0, lower.length() - 3)));
            put("not");
        } else if (lower.equals("cannot")) {
            put("can");
            put("not");
        } else if (apostrophe > 0 && lower.length() - apostrophe <= 3) {
            put(lower.substring(0, apostrophe));
            put(lower.endsWith("'ll") ? "will" : lower.substring(apostrophe));
        } else {
            put(lower);
        }
    }

    private void put(String word) {
        words.add(word);
        stems.add(Stem.of(word));
    }

    private static String whole(String clipped) {
        return switch (clipped) {
            case "wo" -> "will";
            case "ca" -> "can";
            case "sha" -> "shall";
            default -> clipped;
        };
    }

    int size() {
        return words.size();
    }

    /** Is it a word or a number, not a mark? */
    boolean wordy(int i) {
        return Character.isLetterOrDigit(words.get(i).codePointAt(0));
    }

    /** The first word from {@code i} on that is no mark; the size when there is none. */
    int word(int i) {
        int at = i;
        while (at < words.size() && !wordy(at)) {
            at++;
        }
        return at;
    }

    /** How many words it has, marks not counted. */
    int length() {
        int length = 0;
        for (int i = 0; i < words.size(); i++) {
            length += wordy(i) ? 1 : 0;
        }
        return length;
    }
}
