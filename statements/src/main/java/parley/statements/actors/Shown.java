package parley.statements.actors;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.statements.attribution.Found;
import parley.statements.text.Document;
import parley.statements.text.Token;

/** What a statement shows about the person who makes it: gender, and the side when nothing else tells. */
final class Shown {
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
    private final SecondHand secondHand;
    private final Speakers speakers;

    Shown(SecondHand secondHand, Speakers speakers) {
        this.secondHand = secondHand;
        this.speakers = speakers;
    }

    /** Office holders nobody places: whoever tells what a state will do speaks for it. */
    Who placed(Who who, Found found) {
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
                Tie.COMMITTED,
                side.actor().party(),
                "an office holder who tells what " + side.actor().name() + " will do: '"
                        + Cast.words(content, side.from(), side.to() + 2) + "'");
        return Who.person(person, who.rule());
    }

    /** "Veland denied it. “We were at home,” the foreign minister, Mira Tosk, said": goes on for the side that spoke. */
    private Who following(Who who, Person person, List<Token> content, Found found) {
        boolean we = content.stream().anyMatch(word -> Set.of("we", "our", "us").contains(word.lower()));
        boolean close = speakers.lastParagraph >= 0 && found.paragraph() - speakers.lastParagraph <= 1;
        boolean answers = found.cueText().matches("(?i).*(repl|respon|retort).*");
        if (!we || !close || answers || speakers.last == null || !speakers.last.equals(speakers.lastSide)) {
            return who;
        }
        place(
                person,
                Tie.FOLLOWING,
                speakers.last.party(),
                "says 'we' right after " + speakers.last.name() + " itself spoke");
        return Who.person(person, who.rule());
    }

    static void place(Person person, Tie tie, @Nullable String party, String rule) {
        if (party != null) {
            person.tie(tie, party, rule);
        }
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
}
