package parley.statements.actors;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.attribution.Found;
import parley.statements.text.Token;

/** Sources without a name: officials, ministries, roles, bodies in small letters, and sides by their own names. */
final class Unnamed {
    private static final Set<String> HOME_BODIES = Set.of(
            "ministry",
            "army",
            "navy",
            "cabinet",
            "police",
            "presidency",
            "staff",
            "court",
            "parliament",
            "military",
            "command",
            "assembly",
            "government",
            "authorities",
            "coastguard",
            "ministries",
            "office",
            "chancery",
            "palace",
            "forces");
    private static final Set<String> HELPERS = Set.of("mediator", "envoy", "facilitator");
    private static final Set<String> QUANTITIES =
            Set.of("many", "some", "several", "most", "others", "two", "three", "few", "members", "leaders", "people");
    private static final Set<String> GROUP = Set.of(
            "movement", "group", "rebels", "militia", "insurgents", "guerrillas", "fighters", "rebellion", "front");
    private final Cast cast;
    private final Scene scene;
    private final Known known;
    private final Speakers speakers;
    private final Pronouns pronouns;
    private final Belongings belongings;

    Unnamed(Cast cast, Scene scene, Known known, Speakers speakers, Pronouns pronouns, Belongings belongings) {
        this.cast = cast;
        this.scene = scene;
        this.known = known;
        this.speakers = speakers;
        this.pronouns = pronouns;
        this.belongings = belongings;
    }

    Who unnamed(List<Token> words, Found found) {
        int head = SourceWords.head(words);
        String noun = words.get(head).lower();
        Gazetteer.Hit hit = known.firstHit(words);
        boolean definite = words.getFirst().is("the")
                || words.getFirst().is("its")
                || words.getFirst().is("his")
                || words.getFirst().is("her")
                || words.getFirst().is("their");
        Gazetteer.Hit owner = hit == null && words.getFirst().is("its") ? pronouns.owner(found) : null;
        String party = hit != null
                ? hit.actor().party()
                : owner != null ? owner.actor().party() : null;
        String partyRule = hit != null
                ? "'" + Cast.words(words, hit.from(), hit.to()) + "' (" + hit.rule() + ")"
                : owner != null ? "'its' is " + owner.actor().name() : "no side in '" + found.sourceText() + "'";
        if (hit != null && Known.covers(hit, words)) {
            return whole(hit, words, found);
        }
        if (Vocabulary.VOICES.contains(noun) && !words.get(head).capitalised()) {
            return new Who(
                    SourceWords.bare(words), null, "'" + found.sourceText() + "'", "'" + noun + "' is no side", null);
        }
        Who belongs = belongings.belonging(words, hit, found);
        if (belongs != null) {
            return belongs;
        }
        String title =
                Cast.words(words, SourceWords.ARTICLES.contains(words.getFirst().lower()) ? 1 : 0, head + 1);
        Person listed = known.byListedTitle(title);
        if (listed != null) {
            return Who.person(listed, "known as 'the " + title + "'");
        }
        if (Titles.ROLES.contains(noun)
                && (definite || (hit != null && words.getFirst().is("the")))) {
            Person person = scene.titled(noun, party, found.sourceAt());
            if (person != null) {
                return Who.person(
                        person,
                        "the " + noun + (party == null ? "" : " of " + party) + " in this report is " + person.name);
            }
        }
        if (party != null && words.getFirst().is("the") && Titles.ROLES.contains(noun)) {
            Person person = unplaced(party, "'" + found.sourceText() + "' for the one who spoke before");
            if (person != null) {
                return Who.person(person, person.rule);
            }
        }
        if (definite && HELPERS.contains(noun)) {
            Who helper = helper();
            if (helper != null) {
                return helper;
            }
        }
        if (hit != null && party != null && QUANTITIES.contains(words.getFirst().lower())) {
            return new Who(
                    party + " (anonymous)",
                    party,
                    "'" + found.sourceText() + "' of " + party,
                    partyRule,
                    null,
                    SourceWords.bare(words));
        }
        boolean somebody = hit == null
                && (words.getFirst().is("a") || words.getFirst().is("an"))
                && (Vocabulary.KINSFOLK.contains(noun)
                        || Vocabulary.COLLEAGUES.contains(noun)
                        || noun.endsWith("er")
                        || noun.endsWith("woman")
                        || noun.endsWith("man")
                        || noun.equals("resident"));
        if (somebody && !Titles.UNNAMED.contains(noun)) {
            return new Who(
                    "anonymous",
                    null,
                    "an unnamed " + noun,
                    "'" + noun + "' speaks for no side",
                    null,
                    SourceWords.bare(words));
        }
        Who within = hit == null && Titles.UNNAMED.contains(noun) ? within(words, head, found) : null;
        if (within != null) {
            return within;
        }
        if (Titles.UNNAMED.contains(noun) || (words.getFirst().is("one") && head > 0)) {
            return anonymous(
                    words,
                    found,
                    noun,
                    definite || words.getFirst().is("one") || words.getFirst().is("another"),
                    party,
                    partyRule);
        }
        Actor shortly = hit == null && definite
                ? cast.sides.exactly(Character.toUpperCase(noun.charAt(0)) + noun.substring(1))
                : null;
        if (shortly != null && head == words.size() - 1 && words.size() == 2) {
            return Who.side(shortly, "'" + found.sourceText() + "' for " + shortly.name());
        }
        Actor group = cast.inferred().group();
        if (group != null && hit == null && definite && GROUP.contains(noun)) {
            return Who.side(group, "the only group that fights here");
        }
        if (hit == null && definite) {
            Gazetteer.Hit body = scene.body(noun, found.sourceAt());
            if (body != null) {
                return Who.side(
                        body.actor(),
                        "the " + noun + " named before: " + body.actor().name());
            }
        }
        if (Titles.CIVIL.contains(noun)) {
            return new Who(
                    SourceWords.bare(words),
                    null,
                    "'" + found.sourceText() + "' as written",
                    "'" + noun + "' speaks for no side",
                    null);
        }
        if (party != null
                && Titles.STATE_BODIES.contains(noun)
                && Set.of("government", "authorities", "leadership", "side", "administration")
                        .contains(noun)) {
            return new Who(party, party, "the " + noun + " stands for " + party, partyRule, null);
        }
        boolean form = Vocabulary.STATE_FORMS.contains(noun) && words.getFirst().is("the");
        if (hit != null && party != null && form) {
            return Who.side(
                    hit.actor(),
                    "'" + found.sourceText() + "' for " + hit.actor().name());
        }
        boolean whose = hit != null && hit.from() > head && Titles.STATE_BODIES.contains(noun);
        if (hit != null && party != null && whose) {
            String whole = SourceWords.bare(words.subList(0, hit.to()));
            return new Who(whole, party, "'" + found.sourceText() + "' as written", partyRule, null, whole);
        }
        if (party != null) {
            return new Who(
                    SourceWords.upTo(words),
                    party,
                    "'" + found.sourceText() + "' as written",
                    partyRule,
                    null,
                    SourceWords.bare(words));
        }
        Who state =
                definite && (HOME_BODIES.contains(noun) || SourceWords.ministry(words)) ? state(words, found) : null;
        if (state != null) {
            return state;
        }
        Who apposed = apposed(words, found);
        if (apposed != null) {
            return apposed;
        }
        Who keeper = belongings.officeOf(words, found);
        return keeper != null
                ? keeper
                : new Who(
                        SourceWords.bare(words),
                        null,
                        "nobody known behind '" + found.sourceText() + "'",
                        "speaker unresolved",
                        null,
                        SourceWords.upTo(words));
    }

    /** "the Interior Ministry": of the government at home, else of the side of which the text speaks. */
    private @Nullable Who state(List<Token> words, Found found) {
        Actor government = cast.home();
        Who context = government == null ? context(found) : null;
        String party = government != null ? government.party() : context == null ? null : context.party();
        String name = SourceWords.bare(words);
        if (party != null && words.get(words.size() - 1).is("government")) {
            return new Who(
                    party, party, "'" + found.sourceText() + "' of " + party, "the government spoken of", null, name);
        }
        return party == null
                ? null
                : new Who(name, party, "'" + found.sourceText() + "' as written", "a body of state of " + party, null);
    }

    /** "the largest of them, the Sons of Ombe": the name that stands in apposition. */
    private @Nullable Who apposed(List<Token> words, Found found) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).is(",")) {
                List<Token> rest = SourceWords.cut(words.subList(i + 1, words.size()));
                Gazetteer.Hit hit = rest.size() > 1 || rest.getFirst().capitalised() ? known.firstHit(rest) : null;
                return hit != null && Known.covers(hit, rest) ? whole(hit, rest, found) : null;
            }
        }
        return null;
    }

    private Who whole(Gazetteer.Hit hit, List<Token> words, Found found) {
        String word = words.getLast().lower();
        boolean singular = words.getFirst().is("the")
                && !word.endsWith("s")
                && !word.equals(hit.actor().name().toLowerCase(Locale.ROOT))
                && hit.actor().kind() == Actor.Kind.STATE
                && hit.actor().also().stream().noneMatch(name -> name.equalsIgnoreCase("the " + word))
                && word.matches(".*(ian|ean|er|i|ese|ish|an)");
        Person person = singular ? scene.personOf(hit.actor().party(), found.sourceAt()) : null;
        if (singular && person == null) {
            person = unplaced(hit.actor().party(), "'" + found.sourceText() + "' for the one who spoke before");
        }
        if (person != null) {
            return Who.person(person, "the " + words.getLast().text() + " who spoke last: " + person.name);
        }
        return Who.side(
                hit.actor(),
                "'" + found.sourceText() + "' stands for " + hit.actor().name() + " (" + hit.rule() + ")");
    }

    /** "the Velandian minister" right after somebody without a known side spoke: it tells that one's side. */
    private @Nullable Person unplaced(@Nullable String party, String rule) {
        Person before = speakers.lastPerson == null ? null : speakers.lastPerson.person();
        boolean fits = before != null
                && party != null
                && (before.party == null || party.equals(before.party))
                && !before.unaffiliated;
        if (before == null || !fits) {
            return null;
        }
        if (before.party == null) {
            Shown.place(before, Tie.DESCRIBED_LATER, party, rule);
        }
        return before;
    }

    /** "an official at the interior ministry": of the state whose ministry it is. */
    private @Nullable Who within(List<Token> words, int head, Found found) {
        for (int i = head + 1; i + 2 < words.size() && i < head + 3; i++) {
            boolean in = Set.of("in", "at", "of", "from", "inside")
                            .contains(words.get(i).lower())
                    && words.get(i + 1).is("the");
            for (int k = i + 2; in && k < Math.min(words.size(), i + 5); k++) {
                if (HOME_BODIES.contains(words.get(k).lower()) && !words.get(k).is("court")) {
                    Who body = state(words.subList(i + 1, k + 1), found);
                    return body == null ? null : Who.unnamedOf(body, words, found);
                }
            }
        }
        return null;
    }

    private Who anonymous(
            List<Token> words, Found found, String noun, boolean definite, @Nullable String party, String partyRule) {
        Who context = party == null && Vocabulary.STAFF.contains(noun) ? context(found) : null;
        if (context != null && !definite) {
            return Who.unnamedOf(context, words, found);
        }
        Who helper = definite && party == null && HELPERS.contains(noun) ? helper() : null;
        if (helper != null) {
            return helper;
        }
        Who spoke = speakers.lastPerson;
        if (definite && party == null && spoke != null && spoke.equals(speakers.last) && !noun.endsWith("s")) {
            return Who.person(
                    Objects.requireNonNull(spoke.person()),
                    "'" + found.sourceText() + "': the one who spoke last, " + spoke.name());
        }
        if (definite && party == null && speakers.lastUnnamed != null) {
            return new Who(
                    speakers.lastUnnamed.name(),
                    speakers.lastUnnamed.party(),
                    "'" + found.sourceText() + "': the unnamed one who spoke before",
                    speakers.lastUnnamed.partyRule(),
                    null);
        }
        String name = party == null ? "anonymous" : party + " (anonymous)";
        String rule = "an unnamed " + noun + ": '" + Cast.words(words, 0, words.size()) + "'";
        return new Who(name, party, rule, partyRule, null);
    }

    /** The one person here who speaks for neither of the two sides; null when there are more. */
    private @Nullable Who helper() {
        List<String> parties = cast.parties();
        Person only = null;
        for (Person person : cast.people()) {
            if (person.introduced && person.party != null && !parties.contains(person.party)) {
                if (only != null) {
                    return null;
                }
                only = person;
            }
        }
        return only == null ? null : Who.person(only, "the one person here of neither side, " + only.name);
    }

    /** The side of which the text speaks here. */
    private @Nullable Who context(Found found) {
        Who before = speakers.last;
        if (before != null && before.party() != null && found.paragraph() == speakers.lastParagraph) {
            return before;
        }
        Gazetteer.Hit hit = pronouns.owner(found);
        return hit == null ? before : Who.side(hit.actor(), hit.rule());
    }
}
