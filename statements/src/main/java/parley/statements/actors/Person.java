package parley.statements.actors;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;

/** Somebody a document names, as far as the lexicon or the document itself tells who that is. */
final class Person {
    final String name;
    final String surname;

    @Nullable
    String party;
    /** What gave the party, or why there is none. */
    String rule;
    /** Whether the side was inferred from what the person says rather than told by the text. */
    boolean guessed;
    /** What gave the side, or told that there is none. */
    Tie tie = Tie.NONE;
    /** The title right before the first mention, as written; empty when there is none. */
    String title = "";
    /** Where the body names the person first; null when it does not. */
    @Nullable
    Mention first;
    /** What another report tells of the side, until this one has told its own. */
    @Nullable
    Actor elsewhere;
    /** Named in this document in full. */
    boolean introduced;
    /** The side that the text speaks of where it introduces the person. */
    @Nullable
    Actor context;
    /** Speaks for a body that is no side (an association, a newspaper). */
    boolean unaffiliated;
    /** Titles and role nouns the text uses for this person, lower case. */
    final Set<String> titles = new HashSet<>();
    /** True once pronouns or titles have shown a woman, false a man; null while unknown. */
    @Nullable
    Boolean female;

    Person(String name, @Nullable String party, String rule) {
        this.name = name;
        this.surname = surname(name);
        this.party = party;
        this.rule = rule;
    }

    /** "Commander Sael": with the title where no other name is told. */
    String called() {
        return name.contains(" ") || title.isEmpty() ? name : title + " " + name;
    }

    /** The last word, with "van", "bin" and the like before it. */
    private static String surname(String name) {
        String[] words = name.split(" ");
        int from = words.length - 1;
        while (from > 1 && Vocabulary.PARTICLES.contains(words[from - 1].toLowerCase(Locale.ROOT))) {
            from--;
        }
        return String.join(" ", List.of(words).subList(from, words.length));
    }

    /** Ties the person to a side; to a body without a side when {@code party} is null. */
    void tie(Tie tie, @Nullable String party, String rule) {
        this.tie = tie;
        this.party = party;
        this.unaffiliated = party == null;
        this.rule = rule;
    }

    /** This document has told nothing: what another one tells holds. */
    void fallBack() {
        if (elsewhere != null && party == null && !unaffiliated) {
            tie(Tie.ELSEWHERE, elsewhere.party(), elsewhere.source());
        }
    }

    void describedBy(String word) {
        titles.add(word);
        if (Titles.FEMALE.contains(word)) {
            female = true;
        } else if (Titles.MALE.contains(word)) {
            female = false;
        }
    }

    /** Whether the given name ends as most women's do, in "-a"; a hint where nothing else tells. */
    boolean sounds(String pronoun) {
        String given = name.contains(" ") ? name.substring(0, name.indexOf(' ')) : "";
        return female != null || given.isEmpty() || !given.endsWith("a") || pronoun.equals("she");
    }

    boolean agrees(String pronoun) {
        return female == null || female == pronoun.equals("she");
    }
}
