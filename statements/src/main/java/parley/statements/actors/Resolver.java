package parley.statements.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.ledger.Speaker;
import parley.statements.attribution.CueClass;
import parley.statements.attribution.Found;
import parley.statements.text.Document;
import parley.statements.text.Token;

/**
 * Resolves the sources of one document in reading order: names, surnames, titles, pronouns, demonyms, capitals, unnamed
 * officials, "both sides". What cannot be resolved keeps its words and has no party.
 */
public final class Resolver {
    private static final Set<String> PERSONAL = Set.of("he", "she");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "that", "these", "those");
    private static final Set<String> HEAD_ENDS = Set.of(
            "of",
            "in",
            "at",
            "from",
            "who",
            "which",
            "that",
            "close",
            "familiar",
            "with",
            "for",
            "on",
            "to",
            "speaking",
            "whose",
            "by",
            "kept",
            "working");
    private static final Set<String> STATE_TITLES = Set.of(
            "president",
            "minister",
            "premier",
            "chancellor",
            "secretary",
            "king",
            "queen",
            "ambassador",
            "spokesman",
            "spokeswoman",
            "negotiator",
            "general",
            "commander",
            "envoy");
    private static final Set<String> HOME_BODIES =
            Set.of("ministry", "army", "navy", "cabinet", "police", "presidency");
    private final Cast cast;
    private final Scene scene;
    private final SecondHand secondHand;
    private @Nullable Who lastPerson;
    private @Nullable Who lastUnnamed;
    private @Nullable Who lastSide;
    private @Nullable Who lastMany;
    private @Nullable Who last;
    private int lastParagraph = -1;

    /** A speaker while resolving. */
    private record Who(
            String name,
            @Nullable String party,
            String rule,
            String partyRule,
            @Nullable Person person) {}

    private Resolver(Document document, Cast cast, List<Found> found) {
        this.cast = cast;
        this.scene = Scene.of(document, cast, found);
        this.secondHand = new SecondHand(document, cast, scene);
    }

    public static List<Resolved> resolve(
            Document document, List<Found> found, Actors actors, @Nullable LocalDate published) {
        Cast cast = cast(document, found, actors, published);
        return new Resolver(document, cast, found).all(found);
    }

    /** The people and sides of a document, with what its statements show about them. */
    static Cast cast(Document document, List<Found> found, Actors actors, @Nullable LocalDate published) {
        Cast cast = Cast.of(document, actors, published);
        new Resolver(document, cast, found).all(found);
        return cast;
    }

    /** One pass; what it learns about people (gender, party) stays in the cast, so that a second pass knows it from the start. */
    private List<Resolved> all(List<Found> found) {
        List<Resolved> resolved = new ArrayList<>();
        for (Found one : found) {
            Who who = placed(who(one), one);
            SecondHand.Told told = secondHand.of(one, who.party(), resolved);
            resolved.add(new Resolved(
                    one,
                    new Speaker(shortName(who), who.name(), who.rule()),
                    who.party(),
                    who.partyRule(),
                    told.about(),
                    told.rule(),
                    told.stance(),
                    secondHand.own(one, who.party())));
            remember(one, who);
        }
        return resolved;
    }

    /** The surname, unless the document names two people with it. */
    private String shortName(Who who) {
        Person person = who.person();
        if (person == null || !who.name().equals(person.name)) {
            return who.name();
        }
        boolean shared =
                cast.people().stream().anyMatch(other -> other != person && other.surname.equals(person.surname));
        return shared ? person.name : person.surname;
    }

    private void remember(Found found, Who who) {
        last = who;
        lastParagraph = found.paragraph();
        String source = found.sourceText().toLowerCase(Locale.ROOT);
        if (who.person() == null && (source.endsWith("s") || source.contains("both"))) {
            lastMany = who;
        }
        if (who.person() != null) {
            lastPerson = who;
            scene.speaks(who.person(), found.sourceAt());
        } else if (who.name().contains("anonymous")) {
            lastUnnamed = who;
        } else if (who.party() != null) {
            lastSide = who;
        }
    }

    /** Office holders nobody places: whoever tells what a state will do speaks for it. */
    private Who placed(Who who, Found found) {
        Person person = who.person();
        if (person == null) {
            return who;
        }
        List<Token> content = Document.tokens(found.contentText());
        gender(person, content);
        boolean official = person.titles.stream().anyMatch(STATE_TITLES::contains);
        if (person.party != null || person.unaffiliated || !official) {
            return who;
        }
        Gazetteer.Hit side = secondHand.committed(content);
        if (side == null) {
            return following(who, person, content, found);
        }
        place(
                person,
                side.actor().party(),
                "an office holder who tells what " + side.actor().name() + " will do: '"
                        + Cast.words(content, side.from(), side.to() + 2) + "'");
        return person(person, who.rule());
    }

    /** "Veland denied it. “We were at home,” the foreign minister, Mira Tosk, said": goes on for the side that spoke. */
    private Who following(Who who, Person person, List<Token> content, Found found) {
        boolean we = content.stream().anyMatch(word -> Set.of("we", "our", "us").contains(word.lower()));
        boolean close = lastParagraph >= 0 && found.paragraph() - lastParagraph <= 1;
        boolean answers = found.cueText().matches("(?i).*(repl|respon|retort).*");
        if (!we || !close || answers || last == null || !last.equals(lastSide)) {
            return who;
        }
        place(person, last.party(), "says 'we' right after " + last.name() + " itself spoke");
        return person(person, who.rule());
    }

    private static void place(Person person, @Nullable String party, String rule) {
        person.party = party;
        person.rule = rule;
        person.guessed = true;
    }

    private static void gender(Person person, List<Token> content) {
        if (person.female == null && !content.isEmpty()) {
            String first = content.getFirst().lower();
            person.female = (first.equals("her") || first.equals("she"))
                    ? Boolean.TRUE
                    : (first.equals("his") || first.equals("he")) ? Boolean.FALSE : null;
        }
    }

    private Who who(Found found) {
        if (found.cueClass() == CueClass.NONE) {
            Who before = lastPerson != null ? lastPerson : last;
            return before == null
                    ? new Who("unknown", null, "a quotation without a source, nobody spoke before", "no speaker", null)
                    : new Who(
                            before.name(),
                            before.party(),
                            "goes on from the quotation before: " + before.name(),
                            before.partyRule(),
                            before.person());
        }
        List<Token> words = Document.tokens(found.sourceText());
        if (words.isEmpty()) {
            return new Who("unknown", null, "no source in the text", "no speaker", null);
        }
        Who who = found.cueClass() == CueClass.COLON ? label(words, found) : phrase(words, found);
        return who;
    }

    /** A transcript's label, often in capitals. */
    private Who label(List<Token> words, Found found) {
        for (Person person : cast.people()) {
            if (person.surname.equalsIgnoreCase(words.getLast().text())) {
                return person(person, "the transcript's label names " + person.name);
            }
        }
        return phrase(words, found);
    }

    private Who phrase(List<Token> words, Found found) {
        String first = words.getFirst().lower();
        if (words.size() == 1 && PERSONAL.contains(first)) {
            return personal(words.getFirst().text(), first, found);
        }
        if (words.size() == 1 && Set.of("it", "they", "we", "i").contains(first)) {
            return impersonal(words.getFirst().text(), found);
        }
        if (bothSides(words)) {
            return new Who(
                    "both sides",
                    null,
                    "'" + found.sourceText() + "' is the set of the parties",
                    "both sides together",
                    null);
        }
        Person person = cast.named(words);
        if (person != null) {
            return named(person, words, found);
        }
        return unnamed(words, found);
    }

    private Who personal(String word, String pronoun, Found found) {
        Person person = scene.person(pronoun, found.sourceAt());
        if (person == null) {
            boolean anonymous = lastUnnamed != null && lastPerson == null;
            return anonymous && lastUnnamed != null
                    ? new Who(
                            lastUnnamed.name(),
                            lastUnnamed.party(),
                            "'" + word + "': the last speaker, unnamed",
                            lastUnnamed.partyRule(),
                            null)
                    : new Who(word, null, "nobody before '" + word + "' whom it can mean", "speaker unresolved", null);
        }
        if (person.female == null) {
            person.female = pronoun.equals("she");
        }
        return person(person, "'" + word + "': " + person.name + ", the last one mentioned whom it can mean");
    }

    private Who impersonal(String word, Found found) {
        if (word.equalsIgnoreCase("they") && lastMany != null) {
            return new Who(
                    lastMany.name(),
                    lastMany.party(),
                    "'" + word + "': " + lastMany.name() + ", the last group that spoke",
                    lastMany.partyRule(),
                    null);
        }
        if (lastSide != null) {
            return new Who(
                    lastSide.name(),
                    lastSide.party(),
                    "'" + word + "': " + lastSide.name() + ", the last side that spoke",
                    lastSide.partyRule(),
                    null);
        }
        Gazetteer.Hit hit = scene.other(null, 0, found.sourceAt());
        return hit == null
                ? new Who(word, null, "no side before '" + word + "' that it can mean", "speaker unresolved", null)
                : side(hit.actor(), "'" + word + "': " + hit.actor().name() + ", the last side mentioned");
    }

    private static boolean bothSides(List<Token> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String noun = words.get(i + 1).lower();
            boolean pair = words.get(i).is("both") || words.get(i).is("two");
            if (pair
                    && Set.of(
                                    "sides",
                                    "parties",
                                    "delegations",
                                    "governments",
                                    "countries",
                                    "capitals",
                                    "states",
                                    "teams",
                                    "leaders")
                            .contains(noun)) {
                return true;
            }
        }
        String all = Cast.words(words, 0, words.size()).toLowerCase(Locale.ROOT);
        return all.equals("both")
                || all.equals("the sides")
                || all.equals("the parties")
                || all.equals("the delegations")
                || all.equals("the warring parties");
    }

    private Who named(Person person, List<Token> words, Found found) {
        int end = 0;
        while (end < words.size() && !words.get(end).text().equals(person.surname)) {
            end++;
        }
        boolean owner = end + 2 < words.size()
                && words.get(end + 1).possessive()
                && !words.get(end + 2).mark();
        if (owner) {
            return new Who(
                    bare(words),
                    person.party,
                    "'" + found.sourceText() + "' as written",
                    "belongs to " + person.name,
                    null);
        }
        return person(person, "'" + found.sourceText() + "' names " + person.name);
    }

    private Who person(Person person, String rule) {
        return new Who(person.name, person.party, rule, person.rule, person);
    }

    private static Who side(Actor actor, String rule) {
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

    private Who unnamed(List<Token> words, Found found) {
        int head = head(words);
        String noun = words.get(head).lower();
        Gazetteer.Hit hit = firstHit(words);
        boolean definite = words.getFirst().is("the")
                || words.getFirst().is("its")
                || words.getFirst().is("his")
                || words.getFirst().is("her")
                || words.getFirst().is("their");
        Gazetteer.Hit owner = hit == null && words.getFirst().is("its") ? owner(found) : null;
        String party = hit != null
                ? hit.actor().party()
                : owner != null ? owner.actor().party() : null;
        String partyRule = hit != null
                ? "'" + Cast.words(words, hit.from(), hit.to()) + "' (" + hit.rule() + ")"
                : owner != null ? "'its' is " + owner.actor().name() : "no side in '" + found.sourceText() + "'";
        if (hit != null && covers(hit, words)) {
            return whole(hit, words, found);
        }
        String title = Cast.words(words, ARTICLES.contains(words.getFirst().lower()) ? 1 : 0, head + 1);
        Person listed = byListedTitle(title);
        if (listed != null) {
            return person(listed, "known as 'the " + title + "'");
        }
        if (Titles.ROLES.contains(noun)
                && (definite || (hit != null && words.getFirst().is("the")))) {
            Person person = scene.titled(noun, party, found.sourceAt());
            if (person != null) {
                return person(
                        person,
                        "the " + noun + (party == null ? "" : " of " + party) + " in this report is " + person.name);
            }
        }
        if (party != null && words.getFirst().is("the") && Titles.ROLES.contains(noun)) {
            Person person = unplaced(party, "'" + found.sourceText() + "' for the one who spoke before");
            if (person != null) {
                return person(person, person.rule);
            }
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
        if (hit == null && definite) {
            Gazetteer.Hit body = scene.body(noun, found.sourceAt());
            if (body != null) {
                return side(
                        body.actor(),
                        "the " + noun + " named before: " + body.actor().name());
            }
        }
        if (Titles.CIVIL.contains(noun)) {
            return new Who(
                    bare(words),
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
        if (party != null) {
            return new Who(bare(words), party, "'" + found.sourceText() + "' as written", partyRule, null);
        }
        Actor government = cast.government();
        if (government != null && definite && HOME_BODIES.contains(noun)) {
            return new Who(
                    bare(words),
                    government.party(),
                    "'" + found.sourceText() + "' as written",
                    "a body of state, and 'the government' here is " + government.name(),
                    null);
        }
        Who keeper = officeOf(words, found);
        return keeper != null
                ? keeper
                : new Who(
                        bare(words),
                        null,
                        "nobody known behind '" + found.sourceText() + "'",
                        "speaker unresolved",
                        null);
    }

    /** "the envoy's office": the party is that of whoever holds the title. */
    private @Nullable Who officeOf(List<Token> words, Found found) {
        for (Token word : words) {
            Person person =
                    Titles.ROLES.contains(word.lower()) ? scene.titled(word.lower(), null, found.sourceAt()) : null;
            if (person == null) {
                person = byListedTitle(word.lower());
            }
            if (person != null && person.party != null) {
                return new Who(
                        bare(words),
                        person.party,
                        "'" + found.sourceText() + "' as written",
                        "the " + word.lower() + " is " + person.name,
                        null);
            }
        }
        return null;
    }

    private Gazetteer.@Nullable Hit owner(Found found) {
        return secondHand.subjectBefore(found);
    }

    private @Nullable Person byListedTitle(String title) {
        for (Person person : cast.people()) {
            if (person.titles.contains(title)
                    && (person.elsewhere != null || person.rule.startsWith("listed"))
                    && (title.contains(" ") || Introductions.ALONE.contains(title))) {
                return person;
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
            return person(person, "the " + words.getLast().text() + " who spoke last: " + person.name);
        }
        return side(
                hit.actor(),
                "'" + found.sourceText() + "' stands for " + hit.actor().name() + " (" + hit.rule() + ")");
    }

    /** "the Velandian minister" right after somebody without a known side spoke: it tells that one's side. */
    private @Nullable Person unplaced(@Nullable String party, String rule) {
        Person before = lastPerson == null ? null : lastPerson.person();
        boolean fits = before != null
                && party != null
                && (before.party == null || party.equals(before.party))
                && !before.unaffiliated;
        if (before == null || !fits) {
            return null;
        }
        if (before.party == null) {
            place(before, party, rule);
        }
        return before;
    }

    private Who anonymous(
            List<Token> words, Found found, String noun, boolean definite, @Nullable String party, String partyRule) {
        if (definite && party == null && lastUnnamed != null) {
            return new Who(
                    lastUnnamed.name(),
                    lastUnnamed.party(),
                    "'" + found.sourceText() + "': the unnamed one who spoke before",
                    lastUnnamed.partyRule(),
                    null);
        }
        String name = party == null ? "anonymous" : party + " (anonymous)";
        String rule = "an unnamed " + noun + ": '" + Cast.words(words, 0, words.size()) + "'";
        return new Who(name, party, rule, partyRule, null);
    }

    private static boolean covers(Gazetteer.Hit hit, List<Token> words) {
        int from = ARTICLES.contains(words.getFirst().lower()) ? 1 : 0;
        int to = words.size();
        for (int i = from + 1; i < words.size(); i++) {
            if (words.get(i).is(",") || words.get(i).is("which")) {
                to = i;
                break;
            }
        }
        return hit.from() <= from && hit.to() == to;
    }

    private Gazetteer.@Nullable Hit firstHit(List<Token> words) {
        int from = ARTICLES.contains(words.getFirst().lower()) ? 1 : 0;
        for (int i = from; i < words.size(); i++) {
            Gazetteer.Hit hit = cast.sides.at(words, i);
            if (hit == null && i == from && words.get(i).capitalised()) {
                hit = cast.sides.at(words.subList(i, words.size()), 0);
                hit = hit == null ? null : new Gazetteer.Hit(hit.actor(), i, i + hit.to(), hit.rule());
            }
            boolean place = i > 0
                    && Set.of("in", "at", "to", "from", "near")
                            .contains(words.get(i - 1).lower());
            if (hit != null && hit.actor().kind() != Actor.Kind.PLACE && !(place && i > 1)) {
                return hit;
            }
        }
        return null;
    }

    private static int head(List<Token> words) {
        int at = 0;
        while (at + 1 < words.size()
                && !words.get(at + 1).mark()
                && !HEAD_ENDS.contains(words.get(at + 1).lower())) {
            at++;
        }
        if (words.get(at).is("one") && at + 3 < words.size()) {
            return Math.min(words.size() - 1, at + 3);
        }
        return at;
    }

    /** The words without a leading article and without appositions. */
    private static String bare(List<Token> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is(",")) {
                return bare(words.subList(0, i));
            }
        }
        int from = words.size() > 1
                        && Set.of("the", "a", "an").contains(words.getFirst().lower())
                        && !words.get(1).possessive()
                ? 1
                : 0;
        return Cast.words(words, from, words.size());
    }
}
