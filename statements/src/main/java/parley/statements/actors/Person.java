package parley.statements.actors;

import java.util.HashSet;
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
    /** What another report tells of the side, until this one has told its own. */
    @Nullable
    Actor elsewhere;
    /** Named in this document in full. */
    boolean introduced;
    /** Speaks for a body that is no side (an association, a newspaper). */
    boolean unaffiliated;
    /** Titles and role nouns the text uses for this person, lower case. */
    final Set<String> titles = new HashSet<>();
    /** True once pronouns or titles have shown a woman, false a man; null while unknown. */
    @Nullable
    Boolean female;

    Person(String name, @Nullable String party, String rule) {
        this.name = name;
        this.surname = name.substring(name.lastIndexOf(' ') + 1);
        this.party = party;
        this.rule = rule;
    }

    /** This document has told nothing: what another one tells holds. */
    void fallBack() {
        if (elsewhere != null && party == null && !unaffiliated) {
            party = elsewhere.party();
            unaffiliated = party == null;
            rule = elsewhere.source();
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

    boolean agrees(String pronoun) {
        return female == null || female == pronoun.equals("she");
    }
}
