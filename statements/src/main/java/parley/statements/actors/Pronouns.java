package parley.statements.actors;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.statements.attribution.Found;
import parley.statements.text.Token;

/** Pronouns: the last one whom they can mean. */
final class Pronouns {

    private final Cast cast;
    private final Scene scene;
    private final SecondHand secondHand;
    private final Speakers speakers;

    Pronouns(Cast cast, Scene scene, SecondHand secondHand, Speakers speakers) {
        this.cast = cast;
        this.scene = scene;
        this.secondHand = secondHand;
        this.speakers = speakers;
    }

    /** "the 58-year-old", "the former teacher": the one mentioned last, by what the reader was not told yet. */
    @Nullable
    Who described(List<Token> words, Found found) {
        boolean age = words.size() > 1 && words.get(1).lower().endsWith("-year-old");
        boolean former = words.size() > 2 && words.get(1).is("former");
        boolean one = words.getFirst().is("the")
                && (age || former)
                && cast.named(words) == null
                && words.stream().noneMatch(word -> word.is(","))
                && !words.getLast().lower().endsWith("s");
        Person person = one ? scene.lastPerson(found.sourceAt()) : null;
        return person == null
                ? null
                : Who.person(person, "'" + found.sourceText() + "': " + person.name + ", mentioned last");
    }

    /** "one of them": an unnamed one of those who spoke before. */
    @Nullable
    Who oneOfThem(List<Token> words, Found found) {
        boolean one = words.size() == 3
                && Set.of("one", "another", "some", "two")
                        .contains(words.getFirst().lower())
                && words.get(1).is("of")
                && (words.get(2).is("them") || words.get(2).is("these"));
        Who many = speakers.lastUnnamed != null ? speakers.lastUnnamed : speakers.lastMany;
        if (!one) {
            return null;
        }
        String party = many == null ? null : many.party();
        return new Who(
                party == null ? "anonymous" : party + " (anonymous)",
                party,
                "'" + found.sourceText() + "': of those who spoke before",
                many == null ? "no side told" : many.partyRule(),
                null);
    }

    Who personal(String word, String pronoun, Found found) {
        Who unnamed = speakers.last;
        boolean close = unnamed != null
                && unnamed.person() == null
                && speakers.lastSingle
                && found.paragraph() - speakers.lastParagraph <= 1
                && !scene.personBetween(speakers.lastAt, found.sourceAt());
        if (close && unnamed != null) {
            return new Who(
                    unnamed.name(),
                    unnamed.party(),
                    "'" + word + "': the last speaker, unnamed",
                    unnamed.partyRule(),
                    null,
                    unnamed.brief());
        }
        String kind = switch (pronoun) {
            case "him", "his", "he" -> "he";
            case "her", "she" -> "she";
            default -> "";
        };
        Person person = kind.isEmpty() ? scene.lastPerson(found.sourceAt()) : scene.person(kind, found.sourceAt());
        if (person == null) {
            return new Who(word, null, "nobody before '" + word + "' whom it can mean", "speaker unresolved", null);
        }
        if (person.female == null && !kind.isEmpty()) {
            person.female = kind.equals("she");
        }
        return Who.person(person, "'" + word + "': " + person.name + ", the last one mentioned whom it can mean");
    }

    Who impersonal(String word, Found found) {
        Who before = speakers.last;
        boolean they = word.equalsIgnoreCase("they") || word.equalsIgnoreCase("them");
        if (word.equalsIgnoreCase("we") || word.equalsIgnoreCase("i")) {
            String outlet = cast.outlet();
            if (outlet != null) {
                return new Who(
                        outlet, null, "'" + word + "' is the report's own voice", "an outlet speaks for no side", null);
            }
        }
        if (before != null
                && before.person() == null
                && found.paragraph() == speakers.lastParagraph
                && (they || !speakers.many(before))) {
            return Who.again(word, before);
        }
        if (they && speakers.lastMany != null) {
            return Who.again(word, speakers.lastMany);
        }
        Gazetteer.Hit subject = owner(found);
        if (subject != null) {
            return Who.side(
                    subject.actor(), "'" + word + "': " + subject.actor().name() + ", spoken of before");
        }
        if (speakers.lastSide != null) {
            return Who.again(word, speakers.lastSide);
        }
        Gazetteer.Hit hit = scene.other(null, 0, found.sourceAt());
        return hit == null
                ? new Who(word, null, "no side before '" + word + "' that it can mean", "speaker unresolved", null)
                : Who.side(hit.actor(), "'" + word + "': " + hit.actor().name() + ", the last side mentioned");
    }

    /** Whom "his" or "its" means. */
    @Nullable
    Who ownerOf(String pronoun, Found found) {
        if (pronoun.equals("his") || pronoun.equals("her")) {
            Person person = scene.person(pronoun.equals("his") ? "he" : "she", found.sourceAt());
            return person == null ? null : Who.person(person, "'" + pronoun + "': " + person.name);
        }
        Gazetteer.Hit hit = owner(found);
        if (hit != null) {
            return Who.side(hit.actor(), "'" + pronoun + "' is " + hit.actor().name());
        }
        Who before = speakers.last != null && speakers.last.person() == null ? speakers.last : speakers.lastSide;
        return before;
    }

    Gazetteer.@Nullable Hit owner(Found found) {
        return secondHand.subjectBefore(found);
    }
}
