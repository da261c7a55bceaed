package parley.statements.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final Cast cast;

    private final Scene scene;

    private final SecondHand secondHand;

    private final Speakers speakers;
    private final Known known;
    private final Labels labels;
    private final Pronouns pronouns;
    private final Belongings belongings;
    private final Unnamed unnamed;
    private final Shown shown;

    private Resolver(Document document, Cast cast, List<Found> found) {
        this.cast = cast;
        this.scene = Scene.of(document, cast, found);
        this.secondHand = new SecondHand(document, cast, scene);
        this.speakers = new Speakers(scene);
        this.known = new Known(cast);
        this.pronouns = new Pronouns(cast, scene, secondHand, speakers);
        this.belongings = new Belongings(cast, scene, known, pronouns);
        this.unnamed = new Unnamed(cast, scene, known, speakers, pronouns, belongings);
        this.labels = new Labels(cast, known, speakers, this);
        this.shown = new Shown(secondHand, speakers);
    }

    public static List<Resolved> resolve(
            Document document, List<Found> found, Actors actors, @Nullable LocalDate published) {
        Cast cast = cast(document, found, actors, published);
        return new Resolver(document, cast, found).all(found);
    }

    /** The people and sides of a document, with what its statements show about them. */
    static Cast cast(Document document, List<Found> found, Actors actors, @Nullable LocalDate published) {
        Cast cast = Cast.of(document, found, actors, published);
        cast.settle(placement(document, found, cast));
        return cast;
    }

    /** What a first pass shows about everybody's side. */
    static Placement placement(Document document, List<Found> found, Cast cast) {
        Resolver resolver = new Resolver(document, cast, found);
        resolver.all(found);
        return new Placement(cast, resolver.speakers.statements, resolver.speakers.order);
    }

    /** One pass; what it learns about people (gender, party) stays in the cast, so that a second pass knows it from the start. */
    private List<Resolved> all(List<Found> found) {
        List<Resolved> resolved = new ArrayList<>();
        for (Found one : found) {
            Who who = shown.placed(who(one), one);
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
            speakers.remember(one, who);
        }
        return resolved;
    }

    /** The surname, unless the document names two people with it. */
    private String shortName(Who who) {
        Person person = who.person();
        if (person == null || !who.name().equals(person.called())) {
            return who.brief();
        }
        return cast.bearers(person.surname) > 1 ? person.name : person.surname;
    }

    private Who who(Found found) {
        if (found.cueClass() == CueClass.NONE || found.sourceText().isBlank()) {
            return goesOn(found);
        }
        List<Token> words = SourceWords.trimmed(Document.tokens(found.sourceText()));
        Who who = found.cueClass() == CueClass.COLON ? labels.label(words, found) : phrase(words, found);
        return who;
    }

    /** A quotation without a source, or a passive ("it was stressed that"): whoever spoke before. */
    private Who goesOn(Found found) {
        boolean quoted = found.cueClass() == CueClass.NONE && found.quoted() > 0;
        boolean person = quoted && !speakers.lastQuoted && speakers.lastPerson != null;
        Who before = person ? speakers.lastPerson : speakers.last;
        boolean far = found.paragraph() - speakers.lastParagraph > (quoted ? 2 : 1);
        Person asked = before == null ? labels.interviewee() : null;
        if (asked != null && found.cueText().isEmpty()) {
            return Who.person(asked, "the one who is asked: " + asked.name);
        }
        if (before == null || (far && !found.cueText().isEmpty())) {
            return new Who("anonymous", null, "no source in the text, nobody spoke before", "no speaker", null);
        }
        return new Who(
                before.name(),
                before.party(),
                "goes on from the statement before: " + before.name(),
                before.partyRule(),
                before.person(),
                before.brief());
    }

    Who phrase(List<Token> words, Found found) {
        String first = SourceWords.uncontracted(words.getFirst().lower());
        if (words.size() == 1 && SourceWords.PERSONAL.contains(first)) {
            return pronouns.personal(words.getFirst().text(), first, found);
        }
        if (words.size() == 1 && first.equals("which")) {
            Gazetteer.Hit hit = scene.other(null, 0, found.sourceAt());
            if (hit != null) {
                return Who.side(hit.actor(), "'which': " + hit.actor().name() + ", named right before");
            }
        }
        if (words.size() == 1 && Set.of("it", "they", "them", "we", "i").contains(first)) {
            return pronouns.impersonal(words.getFirst().text(), found);
        }
        if (Joint.sides(words)) {
            return both(found);
        }
        Who one = pronouns.oneOfThem(words, found);
        if (one != null) {
            return one;
        }
        Who described = pronouns.described(words, found);
        if (described != null) {
            return described;
        }
        Who joined = joined(words, found);
        if (joined != null) {
            return joined;
        }
        Person apposed = known.apposedPerson(words);
        if (apposed != null) {
            return Who.person(apposed, "'" + found.sourceText() + "' names " + apposed.name);
        }
        Person person = cast.named(words);
        if (person != null && !known.behind(words, person)) {
            return belongings.named(person, words, found);
        }
        if (person != null && led(words)) {
            return phrase(SourceWords.cut(words), found);
        }
        Who issuer = issuer(words, found);
        return issuer != null ? issuer : unnamed.unnamed(words, found);
    }

    /** "the opposition, under Mira Tosk": the group speaks, not who leads it. */
    private static boolean led(List<Token> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).is(",")) {
                return Known.LED.contains(words.get(i + 1).lower());
            }
        }
        return false;
    }

    /** "both sides": the names of the two between whom it is, when the report tells them. */
    private Who both(Found found) {
        List<String> parties = cast.parties();
        String name = parties.size() == 2 ? parties.get(0) + " and " + parties.get(1) : "both sides";
        return new Who(
                name,
                null,
                "'" + found.sourceText() + "' is the set of the parties",
                "both sides together",
                null,
                "both sides");
    }

    /** "X and Y": each by itself, the names joined. */
    private @Nullable Who joined(List<Token> words, Found found) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).is(",")
                    || words.get(i).is("who")
                    || words.get(i).is("of")
                    || words.get(i).is("between")) {
                return null;
            }
            if (words.get(i).is("and")) {
                Who one = known.plain(words.subList(0, i));
                Who two = known.plain(words.subList(i + 1, words.size()));
                if (one == null || two == null) {
                    return null;
                }
                boolean same = one.party() != null && one.party().equals(two.party());
                return new Who(
                        one.name() + " and " + two.name(),
                        same ? one.party() : null,
                        "'" + found.sourceText() + "' names both",
                        same ? one.partyRule() : "two sides together",
                        null);
            }
        }
        return null;
    }

    /** "the statement", "a letter from his office", "the Union's own proposal": who issued it. */
    private @Nullable Who issuer(List<Token> words, Found found) {
        int head = SourceWords.head(words);
        if (!Vocabulary.PAPERS.contains(words.get(head).lower())) {
            return null;
        }
        for (int i = head + 1; i + 1 < Math.min(words.size(), head + 4); i++) {
            boolean by = Set.of("by", "from", "of").contains(words.get(i).lower());
            if (by && !words.get(i + 1).is("its")) {
                return phrase(SourceWords.cut(words.subList(i + 1, words.size())), found);
            }
        }
        for (int i = 1; i < head; i++) {
            if (words.get(i).possessive()) {
                Who owner = phrase(words.subList(0, i), found);
                return "speaker unresolved".equals(owner.partyRule()) ? null : owner;
            }
        }
        if (Set.of("his", "her", "their", "its").contains(words.getFirst().lower())) {
            return pronouns.ownerOf(words.getFirst().lower(), found);
        }
        if (cast.joint() || words.getFirst().is("joint")) {
            return both(found);
        }
        boolean definite = words.getFirst().is("the")
                || words.getFirst().is("this")
                || (words.getFirst().is("a") && speakers.last != null && speakers.last.person() == null);
        Who before = speakers.last;
        return definite && before != null && found.paragraph() - speakers.lastParagraph <= 1
                ? new Who(
                        before.name(),
                        before.party(),
                        "'" + found.sourceText() + "': that of the one who spoke before",
                        before.partyRule(),
                        before.person(),
                        before.brief())
                : null;
    }
}
