package parley.statements.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.ledger.Role;
import parley.statements.text.Token;

/**
 * The words of one sentence that give somebody a role at the talks: what a side is called ("X, the mediator"), what it
 * does ("X is chairing the talks", "X is willing to ... to guarantee an accord"), and who talks with whom ("talks between
 * X and Y"). A side that merely stands near such a word has no role by it.
 */
final class RoleWords {
    /** A role shown by words; {@code rule} quotes them. */
    record Shown(String party, Role role, String rule) {}

    /** Somebody named in the sentence, at tokens [{@code from}, {@code to}). */
    private record Mention(String name, String party, Actor.Kind kind, int from, int to) {}

    private static final Map<String, Role> NOUNS = Map.of(
            "mediator", Role.MEDIATOR,
            "mediators", Role.MEDIATOR,
            "facilitator", Role.MEDIATOR,
            "guarantor", Role.GUARANTOR,
            "guarantors", Role.GUARANTOR,
            "observer", Role.OBSERVER);
    private static final Set<String> MEDIATING =
            Set.of("mediating", "brokering", "facilitating", "chairing", "hosting", "mediates", "chairs", "hosts");
    private static final Set<String> MEDIATED = Set.of("mediated", "brokered", "facilitated", "chaired", "hosted");
    private static final Set<String> TALKS =
            Set.of("talks", "negotiations", "round", "ceasefire", "truce", "accord", "deal", "agreement", "peace");
    private static final Set<String> PACTS = Set.of(
            "accord",
            "deal",
            "agreement",
            "settlement",
            "peace",
            "ceasefire",
            "truce",
            "treaty",
            "line",
            "border",
            "it",
            "security");
    private static final Set<String> MODALS = Set.of(
            "is",
            "are",
            "has",
            "have",
            "will",
            "would",
            "could",
            "can",
            "was",
            "had",
            "offers",
            "offered",
            "pledged",
            "pledges",
            "promised",
            "agreed",
            "proposed",
            "volunteered",
            "to");
    private static final Set<String> ENVOYS = Set.of("envoy", "envoys", "negotiator", "mediator", "representative");
    private static final Set<String> AGAINST = Set.of(
            "rejected",
            "rejects",
            "refused",
            "wants",
            "wanted",
            "asked",
            "accepted",
            "accepts",
            "sought",
            "seeks",
            "welcomed",
            "against",
            "without",
            "demanded",
            "invited",
            "opposed",
            "called");
    private static final int REACH = 4;
    private final List<Token> tokens;
    private final List<Mention> mentions = new ArrayList<>();

    private RoleWords(List<Token> tokens, Cast cast, Map<String, String> partyOf) {
        this.tokens = tokens;
        int i = 0;
        while (i < tokens.size()) {
            Mention mention = mention(cast, partyOf, i);
            if (mention != null) {
                mentions.add(mention);
            }
            i = mention == null ? i + 1 : mention.to();
        }
    }

    /**
     * What one sentence shows.
     *
     * @param partyOf sides of people by full name, as the statements of the report resolved them
     */
    static RoleWords of(List<Token> sentence, Cast cast, Map<String, String> partyOf) {
        return new RoleWords(sentence, cast, partyOf);
    }

    private @Nullable Mention mention(Cast cast, Map<String, String> partyOf, int i) {
        Gazetteer.Hit hit = cast.sides.at(tokens, i);
        if (hit != null) {
            Actor actor = hit.actor();
            boolean side =
                    actor.party() != null && actor.kind() != Actor.Kind.PLACE && actor.kind() != Actor.Kind.OUTLET;
            return side && actor.party() != null
                    ? new Mention(actor.name(), actor.party(), actor.kind(), i, hit.to())
                    : null;
        }
        Person person = cast.at(tokens, i);
        if (person == null) {
            return null;
        }
        String party = person.party != null ? person.party : partyOf.get(person.name);
        int words = person.name.split(" ").length;
        boolean full =
                i + words <= tokens.size() && Cast.words(tokens, i, i + words).equals(person.name);
        return party == null ? null : new Mention(person.name, party, Actor.Kind.PERSON, i, full ? i + words : i + 1);
    }

    // ---- mediators, guarantors, observers

    /** Those whom the sentence calls or shows to be mediator, guarantor or observer. */
    List<Shown> helpers() {
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).lower();
            Role called = NOUNS.get(word);
            boolean owner = i + 1 < tokens.size() && tokens.get(i + 1).possessive();
            if (called != null && !owner) {
                add(shown, called(i), called, i);
            }
            if (MEDIATING.contains(word)) {
                add(shown, subject(i), Role.MEDIATOR, i);
            }
            if (MEDIATED.contains(word)) {
                add(shown, agent(i), Role.MEDIATOR, i);
            }
            if (word.equals("mediation")) {
                add(shown, helping(i), Role.MEDIATOR, i);
            }
            if (word.equals("guarantee") || word.equals("guarantees")) {
                add(shown, guaranteeing(i), Role.GUARANTOR, i);
            }
        }
        for (Mention mention : mentions) {
            boolean body = mention.kind() == Actor.Kind.ORGANISATION;
            if (body && mention.name().matches("(?i).*\\b(observer|observers|monitoring|verification)\\b.*")) {
                shown.add(new Shown(mention.party(), Role.OBSERVER, "by its name, " + mention.name()));
            } else if (body && sends(mention)) {
                shown.add(new Shown(mention.party(), Role.MEDIATOR, "an envoy of " + mention.name() + " at the talks"));
            }
        }
        return shown;
    }

    private void add(List<Shown> shown, @Nullable Mention mention, Role role, int i) {
        if (mention != null) {
            shown.add(new Shown(mention.party(), role, "'" + tokens.get(i).text() + "' is said of " + mention.name()));
        }
    }

    /** "mediator X", "the mediator, X", "X, the mediator", "the Xian mediator", "X ... act as guarantor". */
    private @Nullable Mention called(int i) {
        Mention before = endingAt(i);
        if (before != null) {
            return before;
        }
        Mention behind = startingAt(i + 1);
        boolean definite = i > 0 && tokens.get(i - 1).is("the");
        if (behind == null && definite && is(i + 1, ",")) {
            behind = startingAt(i + 2);
        }
        if (behind != null) {
            return behind;
        }
        if (is(i - 1, "as") || ((is(i - 1, "a") || is(i - 1, "the")) && is(i - 2, "as"))) {
            Mention close = endingAt(is(i - 1, "as") ? i - 1 : i - 2);
            return close != null ? close : subject(i);
        }
        int from = i - 1;
        while (from >= 0 && i - from < REACH && tokens.get(from).word()) {
            if (tokens.get(from).is("the") || tokens.get(from).is("a")) {
                return is(from - 1, ",") ? endingAt(from - 1) : null;
            }
            from--;
        }
        return null;
    }

    /** Does an envoy of this body speak of talks: "the envoy of the regional union"? */
    private boolean sends(Mention body) {
        int before = is(body.from() - 1, "the") ? body.from() - 2 : body.from() - 1;
        boolean of = (is(before, "of") || is(before, "for"))
                && before > 0
                && ENVOYS.contains(tokens.get(before - 1).lower());
        boolean its = body.to() < tokens.size()
                && ENVOYS.contains(tokens.get(body.to()).lower());
        boolean talks = tokens.stream().anyMatch(token -> TALKS.contains(token.lower()));
        return (of || its) && talks;
    }

    /** "brokered by X", "X has hosted the talks". */
    private @Nullable Mention agent(int i) {
        if (is(i + 1, "by")) {
            return startingAt(is(i + 2, "the") ? i + 3 : i + 2);
        }
        for (int k = i + 1; k <= Math.min(i + REACH, tokens.size() - 1); k++) {
            if (TALKS.contains(tokens.get(k).lower())) {
                return subject(i);
            }
        }
        return null;
    }

    /** "mediation by X", "X mediation", "the X shift to mediation". */
    private @Nullable Mention helping(int i) {
        if (is(i + 1, "by")) {
            return startingAt(is(i + 2, "the") ? i + 3 : i + 2);
        }
        for (int k = i; k >= Math.max(1, i - REACH); k--) {
            Mention mention = endingAt(k);
            if (mention != null) {
                return mention;
            }
            if (AGAINST.contains(tokens.get(k - 1).lower())) {
                return null;
            }
        }
        return null;
    }

    /** "X will guarantee the accord", "X is willing to ... to guarantee an accord", "the guarantee proposed by X". */
    private @Nullable Mention guaranteeing(int i) {
        boolean given = i + 2 < tokens.size()
                && Set.of("offered", "proposed", "promised", "given", "pledged")
                        .contains(tokens.get(i + 1).lower())
                && is(i + 2, "by");
        if (given) {
            return startingAt(is(i + 3, "the") ? i + 4 : i + 3);
        }
        boolean verb = i > 0
                && Set.of("to", "will", "would", "could")
                        .contains(tokens.get(i - 1).lower());
        boolean pact = false;
        for (int k = i + 1; k <= Math.min(i + REACH, tokens.size() - 1); k++) {
            pact = pact || PACTS.contains(tokens.get(k).lower());
        }
        return verb && pact ? subject(i) : null;
    }

    /** The one nearest before token {@code i} that a verb or "which" follows, so that what comes after is said of it. */
    private @Nullable Mention subject(int i) {
        for (int m = mentions.size() - 1; m >= 0; m--) {
            Mention mention = mentions.get(m);
            int next = mention.to();
            if (mention.to() > i || next >= tokens.size()) {
                continue;
            }
            boolean relative = is(next, ",") && (is(next + 1, "which") || is(next + 1, "who"));
            if (mention.to() == i
                    || relative
                    || MODALS.contains(tokens.get(next).lower())
                    || MEDIATED.contains(tokens.get(next).lower())) {
                return mention;
            }
            boolean apposed = is(next, ",") && mention.kind() == Actor.Kind.PERSON;
            boolean who = apposed && tokens.subList(next, i).stream().anyMatch(token -> token.is("who"));
            if (who) {
                return mention;
            }
        }
        return null;
    }

    // ---- parties

    /** The ends of "talks between X and Y"; empty when the sentence names none. */
    List<Shown> between() {
        for (int i = 1; i + 3 < tokens.size(); i++) {
            if (tokens.get(i).is("between") && Sides.talks(tokens, i)) {
                List<Shown> ends = joined(i + 1, "named in '" + Cast.words(tokens, i - 1, i + 1) + " ... and ...'");
                if (ends.size() > 1) {
                    return ends;
                }
            }
        }
        return List.of();
    }

    /** "X and Y have agreed": those who agree with one another. */
    List<Shown> agreeing() {
        for (Mention mention : mentions) {
            int and = mention.to();
            Mention other = is(and, "and") ? startingAt(is(and + 1, "the") ? and + 2 : and + 1) : null;
            int verb = other == null ? 0 : other.to();
            if (other != null && (is(verb, "have") || is(verb, "had"))) {
                verb++;
            }
            boolean agree = other != null
                    && verb < tokens.size()
                    && Set.of("agreed", "agree", "signed")
                            .contains(tokens.get(verb).lower());
            if (agree) {
                return joined(
                        mention.from(),
                        "named in '... and ... " + tokens.get(verb).text() + "'");
            }
        }
        return List.of();
    }

    /** Sides that own what negotiators have: "the X delegation", "X's offer of 15 miles". */
    List<Shown> dealing() {
        List<Shown> shown = new ArrayList<>();
        for (Mention mention : mentions) {
            int at = mention.to() < tokens.size() && tokens.get(mention.to()).possessive()
                    ? mention.to() + 1
                    : mention.to();
            boolean deals = at < tokens.size()
                    && Set.of("delegation", "negotiators", "offer", "offers", "demand", "demands", "terms")
                            .contains(tokens.get(at).lower());
            if (deals && side(mention)) {
                shown.add(
                        new Shown(mention.party(), Role.PARTY, "'" + Cast.words(tokens, mention.from(), at + 1) + "'"));
            }
        }
        return shown;
    }

    /** "X, Y and Z" from token {@code i} on. */
    private List<Shown> joined(int i, String rule) {
        List<Shown> shown = new ArrayList<>();
        int at = i;
        while (at < tokens.size()) {
            Mention mention = startingAt(is(at, "the") ? at + 1 : at);
            if (mention == null || !side(mention)) {
                break;
            }
            shown.add(new Shown(mention.party(), Role.PARTY, rule));
            at = mention.to();
            if (!is(at, ",") && !is(at, "and")) {
                break;
            }
            at = is(at, ",") && is(at + 1, "and") ? at + 2 : at + 1;
        }
        return shown;
    }

    private static boolean side(Mention mention) {
        return mention.kind() == Actor.Kind.STATE || mention.kind() == Actor.Kind.PARTY;
    }

    private @Nullable Mention endingAt(int i) {
        int end = i > 0 && i <= tokens.size() && tokens.get(i - 1).possessive() ? i - 1 : i;
        for (Mention mention : mentions) {
            if (mention.to() == end) {
                return mention;
            }
        }
        return null;
    }

    private @Nullable Mention startingAt(int i) {
        for (Mention mention : mentions) {
            if (mention.from() == i) {
                return mention;
            }
        }
        return null;
    }

    private boolean is(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
    }
}
