package parley.statements.quantity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that loosen or bound an amount.
 *
 * @param words in lower case, the longer before the shorter that it begins with
 * @param floor whether the amount is the least it can be
 * @param ceiling whether it is the most
 */
record Hedge(List<String> words, boolean approximate, boolean floor, boolean ceiling) {
    private static final List<Hedge> BEFORE = List.of(
            loose("in the region of"),
            loose("in the order of"),
            loose("somewhere around"),
            loose("somewhere"),
            loose("close to"),
            loose("an estimated"),
            loose("estimated"),
            loose("something like"),
            loose("not far from"),
            loose("perhaps"),
            loose("about"),
            loose("around"),
            loose("roughly"),
            loose("approximately"),
            loose("nearly"),
            loose("almost"),
            loose("some"),
            loose("circa"),
            new Hedge(words("just over"), true, true, false),
            new Hedge(words("slightly more than"), true, true, false),
            new Hedge(words("just under"), true, false, true),
            new Hedge(words("slightly less than"), true, false, true),
            ceiling("as many as"),
            ceiling("as much as"),
            ceiling("as high as"),
            ceiling("as long as"),
            ceiling("as large as"),
            ceiling("within the next"),
            ceiling("within"),
            ceiling("inside"),
            ceiling("up to"),
            ceiling("limited to"),
            ceiling("no more than"),
            ceiling("not more than"),
            ceiling("no longer than"),
            ceiling("not exceeding"),
            ceiling("at most"),
            ceiling("at the most"),
            ceiling("a maximum of"),
            ceiling("fewer than"),
            ceiling("less than"),
            ceiling("under"),
            ceiling("below"),
            floor("as few as"),
            floor("as little as"),
            floor("no fewer than"),
            floor("no less than"),
            floor("not less than"),
            floor("not fewer than"),
            floor("at least"),
            floor("at the very least"),
            floor("a minimum of"),
            floor("well over"),
            floor("well above"),
            floor("more than"),
            floor("longer than"),
            floor("in excess of"),
            floor("upwards of"),
            floor("exceeding"),
            floor("over"),
            floor("above"),
            floor("beyond"));
    private static final List<Hedge> AFTER = List.of(
            loose("or so"),
            loose("or thereabouts"),
            loose("give or take"),
            floor("or more"),
            floor("at least"),
            floor("at the very least"),
            floor("+"),
            ceiling("or fewer"),
            ceiling("or less"),
            ceiling("at most"),
            ceiling("at the most"));

    /** The hedge that begins at word {@code i}, before an amount. */
    static @Nullable Hedge before(Words words, int i) {
        return first(BEFORE, words, i);
    }

    /** The hedge that begins at word {@code i}, after an amount or its unit. */
    static @Nullable Hedge after(Words words, int i) {
        return first(AFTER, words, i);
    }

    private static @Nullable Hedge first(List<Hedge> hedges, Words words, int i) {
        for (Hedge hedge : hedges) {
            if (words.spell(i, hedge.words.toArray(new String[0]))) {
                return hedge;
            }
        }
        return null;
    }

    private static Hedge loose(String phrase) {
        return new Hedge(words(phrase), true, false, false);
    }

    private static Hedge floor(String phrase) {
        return new Hedge(words(phrase), false, true, false);
    }

    private static Hedge ceiling(String phrase) {
        return new Hedge(words(phrase), false, false, true);
    }

    private static List<String> words(String phrase) {
        return List.of(phrase.split(" "));
    }
}
