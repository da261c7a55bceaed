package parley.statements.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.attribution.Found;
import parley.statements.text.Token;

/**
 * A speaker while resolving.
 *
 * @param party the side spoken for; null when unknown or none
 * @param person null when the speaker is none of the people of the cast
 * @param brief a shorter name
 */
record Who(
        String name,
        @Nullable String party,
        String rule,
        String partyRule,
        @Nullable Person person,
        String brief) {
    Who(String name, @Nullable String party, String rule, String partyRule, @Nullable Person person) {
        this(name, party, rule, partyRule, person, name);
    }

    static Who again(String word, Who who) {
        return new Who(
                who.name(),
                who.party(),
                "'" + word + "': " + who.name() + ", the last that spoke",
                who.partyRule(),
                who.person(),
                who.brief());
    }

    static Who person(Person person, String rule) {
        return new Who(person.called(), person.party, rule, person.rule, person, person.name);
    }

    static Who side(Actor actor, String rule) {
        boolean outlet = actor.kind() == Actor.Kind.OUTLET;
        return new Who(
                actor.name(),
                outlet ? null : actor.party(),
                rule,
                outlet
                        ? "an outlet speaks for no side"
                        : actor.party() == null ? "listed without a side" : "speaks for " + actor.party(),
                null);
    }

    /** Somebody of a side, known only by whose he or she is. */
    static Who unnamedOf(Who owner, List<Token> words, Found found) {
        boolean close = words.stream().anyMatch(word -> word.is("close") || word.is("familiar"));
        String name = owner.party() == null || close ? "anonymous" : owner.party() + " (anonymous)";
        return new Who(
                name,
                close ? null : owner.party(),
                "an unnamed one: '" + found.sourceText() + "'",
                owner.partyRule(),
                null,
                SourceWords.bare(words));
    }
}
