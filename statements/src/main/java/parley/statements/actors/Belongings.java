package parley.statements.actors;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.statements.attribution.Found;
import parley.statements.text.Token;

/** What belongs to somebody: "his spokeswoman", "its foreign ministry", "X's office", "an adviser to the minister". */
final class Belongings {
    /** Offices that one person holds. */
    private static final Set<String> OFFICES =
            Set.of("president", "premier", "chancellor", "king", "queen", "chairman", "chairwoman", "governor");

    private final Cast cast;
    private final Scene scene;
    private final Known known;
    private final Pronouns pronouns;

    Belongings(Cast cast, Scene scene, Known known, Pronouns pronouns) {
        this.cast = cast;
        this.scene = scene;
        this.known = known;
        this.pronouns = pronouns;
    }

    Who named(Person person, List<Token> words, Found found) {
        int end = 0;
        while (end < words.size() && !words.get(end).text().equals(person.surname)) {
            end++;
        }
        boolean owner = end + 2 < words.size()
                && words.get(end + 1).possessive()
                && !words.get(end + 2).mark();
        if (owner) {
            return owned(Who.person(person, "names " + person.name), words, end + 2, found);
        }
        return Who.person(person, "'" + found.sourceText() + "' names " + person.name);
    }

    /** "X's office", "its foreign ministry", "her aides": what belongs to {@code owner}, from token {@code at} on. */
    private Who owned(Who owner, List<Token> words, int at, Found found) {
        List<Token> rest = words.subList(Math.min(at, words.size() - 1), words.size());
        String noun = rest.get(SourceWords.head(rest)).lower();
        String what = Cast.words(rest, 0, SourceWords.head(rest) + 1);
        String rule = "'" + found.sourceText() + "' belongs to " + owner.name();
        boolean civil = Titles.CIVIL.contains(noun) || Vocabulary.KINSFOLK.contains(noun);
        if (civil && !Vocabulary.DEPARTMENTS.contains(noun)) {
            return new Who(SourceWords.bare(words), null, rule, "'" + noun + "' speaks for no side", null, what);
        }
        String whole = owner.name() + "'s " + what;
        String anonymous = owner.party() == null ? "anonymous" : owner.party() + " (anonymous)";
        if (Vocabulary.DEPARTMENTS.contains(noun)) {
            boolean government = noun.equals("government") && owner.person() == null;
            boolean mine = owner.person() == null;
            return government || noun.equals("side") || (noun.equals("team") && mine)
                    ? new Who(owner.name(), owner.party(), rule, owner.partyRule(), null, whole)
                    : new Who(
                            whole,
                            owner.party(),
                            rule,
                            owner.partyRule(),
                            null,
                            mine
                                            && SourceWords.PRONOUNS.contains(
                                                    words.getFirst().lower())
                                    ? owner.name() + " " + what
                                    : SourceWords.bare(words));
        }
        boolean many = noun.endsWith("s")
                || words.getFirst().is("a")
                || words.getFirst().is("one");
        boolean unnamed =
                Titles.UNNAMED.contains(noun) || Titles.ROLES.contains(noun) || Vocabulary.COLLEAGUES.contains(noun);
        boolean single = OFFICES.contains(noun) && !words.getFirst().is("a") && owner.person() == null;
        if (single) {
            return new Who(SourceWords.bare(words), owner.party(), rule, owner.partyRule(), null, whole);
        }
        if (unnamed && (many || noun.equals("predecessor") || owner.person() == null)) {
            return new Who(anonymous, owner.party(), rule, owner.partyRule(), null, whole);
        }
        return new Who(
                whole, owner.party(), rule, owner.partyRule(), null, unnamed ? anonymous : SourceWords.bare(words));
    }

    /** "his spokeswoman", "a member of her team", "an adviser to the minister", "X's spokesman": by the owner. */
    @Nullable
    Who belonging(List<Token> words, Gazetteer.@Nullable Hit hit, Found found) {
        int head = SourceWords.head(words);
        for (int i = 0; i < words.size() && !words.get(i).is(","); i++) {
            String word = words.get(i).lower();
            boolean pronoun = Set.of("his", "her", "its", "their").contains(word);
            if (pronoun && i + 1 < words.size()) {
                Who owner = pronouns.ownerOf(word, found);
                if (owner == null
                        || (i == 0
                                && SourceWords.singular(words, head)
                                && definiteRole(words.get(head).lower()) != null
                                && scene.titled(words.get(head).lower(), owner.party(), found.sourceAt()) != null)) {
                    return null;
                }
                return i == 0 ? owned(owner, words, 1, found) : Who.unnamedOf(owner, words, found);
            }
            boolean possessed =
                    i < head && i + 2 < words.size() && words.get(i + 1).possessive();
            if (possessed && hit != null && hit.to() == i + 1 && hit.actor().party() != null) {
                String noun = words.get(head).lower();
                boolean known = Titles.ROLES.contains(noun)
                        && scene.titled(noun, hit.actor().party(), found.sourceAt()) != null;
                return known ? null : owned(Who.side(hit.actor(), hit.rule()), words, i + 2, found);
            }
        }
        Person behind = cast.named(words);
        if (behind != null) {
            return Who.unnamedOf(Who.person(behind, behind.rule), words, found);
        }
        for (int i = head + 1; i + 2 < words.size(); i++) {
            boolean to = Set.of("to", "of", "for").contains(words.get(i).lower())
                    && words.get(i + 1).is("the");
            Person person = to && hit == null ? scene.titled(words.get(i + 2).lower(), null, found.sourceAt()) : null;
            if (person != null) {
                return Who.unnamedOf(Who.person(person, person.rule), words, found);
            }
        }
        return null;
    }

    private static @Nullable String definiteRole(String noun) {
        return Titles.ROLES.contains(noun) ? noun : null;
    }

    /** "the envoy's office": the party is that of whoever holds the title. */
    @Nullable
    Who officeOf(List<Token> words, Found found) {
        for (Token word : words) {
            Person person =
                    Titles.ROLES.contains(word.lower()) ? scene.titled(word.lower(), null, found.sourceAt()) : null;
            if (person == null) {
                person = known.byListedTitle(word.lower());
            }
            if (person != null && person.party != null) {
                return new Who(
                        SourceWords.bare(words),
                        person.party,
                        "'" + found.sourceText() + "' as written",
                        "the " + word.lower() + " is " + person.name,
                        null);
            }
        }
        return null;
    }
}
