package parley.statements.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.text.Token;

/** Whom the cast knows by the words of a source: people, and sides with all that stands before their names. */
final class Known {
    static final Set<String> LED = Set.of("under", "led", "headed", "chaired", "represented");
    private static final Set<String> CLAUSES = Set.of("that", "who", "which", "led", "whose", "—", "–");
    /** What stands before a side's name and changes nothing. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "rebel",
            "exiled",
            "neighbouring",
            "so-called",
            "government",
            "of",
            "the",
            "armed",
            "islamist",
            "opposition",
            "separatist",
            "republic",
            "kingdom",
            "principality",
            "ruling",
            "own",
            "tiny",
            "nearby",
            "authorities",
            "leadership",
            "emirate",
            "federation",
            "province",
            "state",
            "independent",
            "neutral");
    /** Those known beforehand by the titles that stand for them alone. */
    private final Map<String, Person> listed = new HashMap<>();

    private final Cast cast;

    Known(Cast cast) {
        this.cast = cast;
        for (Person person : cast.people()) {
            if (person.elsewhere != null || person.rule.startsWith("listed")) {
                person.titles.forEach(title -> listed.putIfAbsent(title, person));
            }
        }
    }

    /** "the Union's chief, Mira Tosk": the person behind the comma. */
    @Nullable
    Person apposedPerson(List<Token> words) {
        int at = 1;
        while (at < words.size() && !words.get(at).is(",")) {
            at++;
        }
        if (at + 1 >= words.size()
                || !Titles.role(
                        words.get(SourceWords.head(words.subList(0, at))).lower())) {
            if (at + 1 >= words.size() || words.subList(0, at).stream().noneMatch(Token::possessive)) {
                return null;
            }
        }
        at++;
        while (at + 1 < words.size() && Titles.HARD.contains(words.get(at).lower())) {
            at++;
        }
        return cast.at(words, at);
    }

    /** A person or a side and nothing else. */
    @Nullable
    Who plain(List<Token> words) {
        Person person = cast.named(words);
        if (person != null) {
            return Who.person(person, person.rule);
        }
        Gazetteer.Hit hit = firstHit(words);
        return hit != null && covers(hit, words) && hit.actor().kind() != Actor.Kind.PLACE
                ? Who.side(hit.actor(), hit.rule())
                : null;
    }

    /** Is the person only one to whom the source belongs: "an aide to X", "people close to X"? */
    boolean behind(List<Token> words, Person person) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is(",") || words.get(i).is("—") || words.get(i).is("–")) {
                return i + 1 < words.size() && LED.contains(words.get(i + 1).lower());
            }
            if (person.equals(cast.at(words, i))) {
                int before = i - 1;
                while (before > 0 && Titles.HARD.contains(words.get(before).lower())) {
                    before--;
                }
                boolean of = Set.of("of", "to", "for", "with", "under", "by", "from", "around", "in", "on")
                        .contains(words.get(before).lower());
                return before > 0 && of;
            }
        }
        return false;
    }

    @Nullable
    Person byListedTitle(String title) {
        return title.contains(" ") || Introductions.ALONE.contains(title) ? listed.get(title) : null;
    }

    /** "mediating", "self-proclaimed": says what the side does or is called, not who of it speaks. */
    private static boolean participle(Token word) {
        String text = word.lower();
        return !word.capitalised()
                && (text.endsWith("ing") || (text.endsWith("ed") && text.length() > 4) || text.startsWith("self-"));
    }

    static boolean covers(Gazetteer.Hit hit, List<Token> words) {
        int from = SourceWords.ARTICLES.contains(words.getFirst().lower()) ? 1 : 0;
        int to = words.size();
        for (int i = from + 1; i < words.size(); i++) {
            if (words.get(i).is(",")
                    || words.get(i).is("which")
                    || words.get(i).is("(")
                    || words.get(i).is("who")) {
                to = i;
                break;
            }
        }
        boolean plain = true;
        for (int i = from; i < hit.from(); i++) {
            plain = plain && (ATTRIBUTES.contains(words.get(i).lower()) || participle(words.get(i)));
        }
        return plain && hit.to() == to;
    }

    Gazetteer.@Nullable Hit firstHit(List<Token> words) {
        int from = SourceWords.ARTICLES.contains(words.getFirst().lower()) ? 1 : 0;
        for (int i = from; i < words.size(); i++) {
            if (i > from && CLAUSES.contains(words.get(i).lower())) {
                return null;
            }
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
}
