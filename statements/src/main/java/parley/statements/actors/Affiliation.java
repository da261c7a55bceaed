package parley.statements.actors;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.text.Token;

/**
 * For whom somebody speaks, by the words beside the name: "Velandian Foreign Minister X", "X, the chief negotiator of Y",
 * "its envoy, X", "X, who leads the Front's delegation".
 */
final class Affiliation {
    private static final int LEFT = 14;
    private static final int RIGHT = 16;
    private static final Set<String> COPULAS = Set.of("is", "was", "remains");
    private static final Set<String> LEADING = Set.of("heads", "leads", "commands", "represents");
    private static final Set<String> HELPING = Set.of(
            "mediator",
            "mediators",
            "mediates",
            "mediating",
            "facilitator",
            "facilitates",
            "brokers",
            "brokered",
            "coordinator",
            "intermediary",
            "moderator",
            "convened");
    private static final Set<String> ADJECTIVES = Set.of(
            "chief",
            "senior",
            "armed",
            "its",
            "her",
            "his",
            "their",
            "deputy",
            "lead",
            "top",
            "acting",
            "rebel",
            "retired",
            "former",
            "state",
            "federal",
            "special",
            "military",
            "new",
            "interim",
            "longtime",
            "opposition",
            "then",
            "supreme",
            "first",
            "vice",
            "foreign",
            "political",
            "the",
            "a",
            "an",
            "prime",
            "commanding",
            "fellow",
            "army",
            "own",
            "main",
            "exiled",
            "veteran",
            "defence",
            "neighbouring",
            "neutral",
            "named");
    private static final Set<String> ELSEWHERE = Set.of(
            "in", "at", "near", "to", "with", "against", "between", "inside", "outside", "over", "than", "about",
            "into", "versus", "toward", "towards", "on", "across", "after", "fought", "by");
    private static final Set<String> BODIES = Set.of(
            "union",
            "mission",
            "commission",
            "bloc",
            "organisation",
            "organization",
            "alliance",
            "league",
            "peacekeepers",
            "observers",
            "monitors");
    private static final Set<String> STOPS =
            Set.of("by", "that", "as", "when", "while", "but", "because", "told", "and");
    /** Those beside somebody who are of another side, or of nobody knows which. */
    private static final Set<String> APART =
            Set.of("adversary", "rival", "counterpart", "opponent", "challenger", "foe", "enemy", "opposite");

    private static final Set<String> LEADS =
            Set.of("led", "leads", "heads", "headed", "commands", "commanded", "founded");
    private static final Set<String> OPPOSED = Set.of("opposition", "challenger", "dissident");
    private final Cast cast;
    /** The side of which the paragraph before spoke last. */
    private Gazetteer.@Nullable Hit before;

    Affiliation(Cast cast) {
        this.cast = cast;
    }

    /** "the Guard, the militia he has led": the one spoken of belongs to it. */
    void leads(List<Token> tokens, @Nullable Person latest) {
        for (int i = 2; latest != null && latest.party == null && i + 2 < tokens.size(); i++) {
            boolean he = tokens.get(i).is("he") || tokens.get(i).is("she");
            int verb = he && tokens.get(i + 1).is("has") ? i + 2 : i + 1;
            if (he && LEADS.contains(tokens.get(verb).lower())) {
                Gazetteer.Hit hit = nearest(tokens, i);
                if (hit != null && hit.to() >= i - 4) {
                    latest.tie(Tie.LEADS, hit.actor().party(), "'" + Cast.words(tokens, hit.from(), verb + 1) + "'");
                }
            }
        }
    }

    void paragraphEnds(List<Token> tokens) {
        Gazetteer.Hit hit = tokens.isEmpty() ? null : cast.subjectBefore(tokens, tokens.size());
        before = hit != null ? hit : before;
    }

    void describe(Person person, List<Token> tokens, Chunk chunk, @Nullable Person latest) {
        int left = left(tokens, chunk.from());
        int right = right(tokens, chunk.to());
        for (int i = left; i < right; i++) {
            String word = tokens.get(i).lower();
            boolean inside = i >= chunk.from() && i < chunk.to();
            boolean owned = i + 1 < right && tokens.get(i + 1).possessive();
            boolean person2 = Titles.ROLES.contains(word)
                    || Titles.BEFORE.contains(word)
                    || Titles.UNNAMED.contains(word)
                    || Vocabulary.COLLEAGUES.contains(word);
            if (!inside && !owned && person2) {
                person.describedBy(word);
            }
        }
        if (person.context == null) {
            Gazetteer.Hit near = cast.subjectBefore(tokens, left);
            near = near != null ? near : before;
            person.context = near == null ? null : near.actor();
        }
        if (person.party == null && !person.unaffiliated) {
            party(person, tokens, left, chunk, right, latest);
        }
    }

    // ---- the words beside a name

    private int left(List<Token> tokens, int from) {
        int left = noun(tokens, titles(tokens, from));
        if (left > 1 && COPULAS.contains(tokens.get(left - 1).lower())) {
            int begin = left - 1;
            while (begin > 0 && left - begin < LEFT && !boundary(tokens.get(begin - 1))) {
                begin--;
            }
            return holdsRole(tokens, begin, left - 1) ? begin : left;
        }
        if (left > 0
                && Set.of("himself", "herself", "as", ":")
                        .contains(tokens.get(left - 1).lower())) {
            while (left > 0 && !boundary(tokens.get(left - 1))) {
                left--;
            }
            if (left > 0 && tokens.get(left - 1).is(":")) {
                return tokens.getFirst().is("q") ? left : 0;
            }
        }
        if (left > 0 && tokens.get(left - 1).is(",")) {
            int segment = left - 1;
            while (segment > 0 && left - segment < LEFT && !boundary(tokens.get(segment - 1))) {
                String word = tokens.get(segment - 1).lower();
                if (Vocabulary.SPEECH.contains(word) || STOPS.contains(word)) {
                    break;
                }
                segment--;
            }
            return holdsRole(tokens, segment, left - 1) ? segment : left;
        }
        return left;
    }

    /** "the smooth", "the former schoolteacher", behind a comma: what somebody is besides the office. */
    private static int noun(List<Token> tokens, int left) {
        int at = left;
        while (at > 1 && left - at < 5) {
            Token before = tokens.get(at - 1);
            if (before.is(",")) {
                return at;
            }
            boolean plain = before.word() && !before.capitalised() && !Vocabulary.SPEECH.contains(before.lower());
            if (!plain || STOPS.contains(before.lower())) {
                return left;
            }
            at--;
        }
        return left;
    }

    /** Where titles, owners and adjectives before the name begin. */
    private int titles(List<Token> tokens, int from) {
        int left = from;
        while (left > 0 && from - left < 8 && describing(tokens, left - 1)) {
            left--;
        }
        return left;
    }

    private boolean describing(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        String word = token.lower();
        boolean abbreviation = token.is(".") && i > 0 && Chunk.abbreviated(tokens.get(i - 1));
        boolean of = Set.of("of", "for").contains(word)
                && i > 0
                && Titles.ROLES.contains(tokens.get(i - 1).lower());
        return Titles.ROLES.contains(word)
                || Titles.BEFORE.contains(word)
                || (token.capitalised() && Titles.HARD.contains(word))
                || Vocabulary.COLLEAGUES.contains(word)
                || token.possessive()
                || abbreviation
                || of
                || (token.word() && endsSide(tokens, i))
                || ADJECTIVES.contains(word);
    }

    private boolean endsSide(List<Token> tokens, int i) {
        for (int from = Math.max(0, i - 3); from <= i; from++) {
            Gazetteer.Hit hit = cast.sides.at(tokens, from);
            if (hit != null && hit.to() > i) {
                return true;
            }
        }
        return false;
    }

    private static int right(List<Token> tokens, int to) {
        if (to >= tokens.size()) {
            return to;
        }
        boolean comma = tokens.get(to).is(",") || tokens.get(to).is("(");
        boolean of = Set.of("of", "for", "from").contains(tokens.get(to).lower());
        int verb = tokens.get(to).is(",")
                        && to + 3 < tokens.size()
                        && tokens.get(to + 1).number()
                ? to + 3
                : to;
        if (is(tokens, verb) > 0) {
            int stop = is(tokens, verb);
            while (stop < tokens.size() && stop - to < 10 && !boundary(tokens.get(stop))) {
                stop++;
            }
            return LEADING.contains(tokens.get(is(tokens, verb) - 1).lower()) || holdsRole(tokens, to, stop)
                    ? stop
                    : to;
        }
        if (!of && !(comma && opens(tokens, to + 1))) {
            return to;
        }
        int end = to + 1;
        boolean relative = end < tokens.size()
                && Set.of("who", "whose").contains(tokens.get(end).lower());
        while (end < tokens.size() && end - to < RIGHT && !boundary(tokens.get(end))) {
            boolean ends = verb(tokens.get(end)) || (of && tokens.get(end).is("and"));
            if (!relative && end > to + 1 && ends) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Behind "is", "has been", "became"; 0 when the name is no subject of these. */
    private static int is(List<Token> tokens, int i) {
        String next = tokens.get(i).lower();
        if (next.equals("has") && i + 1 < tokens.size() && tokens.get(i + 1).is("been")) {
            return i + 2;
        }
        return Set.of("is", "was", "became", "heads", "leads", "commands", "represents")
                        .contains(next)
                ? i + 1
                : 0;
    }

    private static boolean verb(Token token) {
        return Set.of("said", "told", "has", "had", "is", "was", "says", "added", "asked", "warned", "wants")
                .contains(token.lower());
    }

    private static boolean opens(List<Token> tokens, int i) {
        if (i >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(i);
        boolean opening = Set.of(
                        "the", "a", "an", "who", "whose", "her", "his", "its", "their", "of", "another", "one", "now",
                        "then")
                .contains(token.lower());
        if (opening || Titles.ROLES.contains(token.lower())) {
            return true;
        }
        for (int k = i; k < Math.min(tokens.size(), i + 7) && !boundary(tokens.get(k)); k++) {
            if (Titles.ROLES.contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }

    static boolean boundary(Token token) {
        return token.is(",")
                || token.is(".")
                || token.is(";")
                || token.is(":")
                || token.is("“")
                || token.is("”")
                || token.is("\"")
                || token.is("–")
                || token.is("—")
                || token.is("(")
                || token.is(")");
    }

    private static boolean holdsRole(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = tokens.get(i).lower();
            if (Titles.role(word) || Vocabulary.COLLEAGUES.contains(word) || word.equals("friend")) {
                return true;
            }
        }
        return false;
    }

    // ---- the side

    private void party(Person person, List<Token> tokens, int left, Chunk chunk, int right, @Nullable Person latest) {
        String words = Cast.words(tokens, left, right);
        Gazetteer.Hit owner = owner(tokens, left, chunk, right);
        boolean opposed = holds(tokens, left, right, OPPOSED);
        boolean civil = holds(tokens, left, right, Titles.CIVIL);
        if (owner != null && formerly(person, tokens, left, owner)) {
            person.tie(
                    Tie.FORMER,
                    null,
                    "'" + words + "': no longer of " + owner.actor().name());
            return;
        }
        if (owner != null
                && !(opposed && !owns(tokens, owner))
                && !(civil && owner.actor().kind() == Actor.Kind.STATE)) {
            boolean helps = owner.actor().party() == null
                    && owner.actor().kind() == Actor.Kind.ORGANISATION
                    && (holds(tokens, left, Math.min(tokens.size(), right + 2), HELPING)
                            || person.titles.stream().anyMatch(HELPING::contains));
            person.tie(
                    Tie.NAMED,
                    helps ? owner.actor().name() : owner.actor().party(),
                    "'" + words + "' (" + owner.rule() + ")");
            return;
        }
        if (opposed || (civil && person.titles.stream().noneMatch(Titles.SPEAKS::contains))) {
            person.tie(opposed ? Tie.OPPOSITION : Tie.CIVIL, null, "'" + words + "': speaks for no side");
            return;
        }
        if (counterpart(person, tokens, left, chunk.from(), latest)) {
            return;
        }
        if (titleOwner(person, tokens, left, chunk.from()) || together(person, tokens, left, latest)) {
            return;
        }
        Actor group = cast.inferred().group();
        if (group != null && holds(tokens, left, right, Set.of("rebel", "insurgent", "guerrilla", "separatist"))) {
            person.tie(Tie.REBEL, group.party(), "'" + words + "': the only group that fights here is " + group.name());
            return;
        }
        Actor watching = watching(tokens, left, right);
        if (watching != null) {
            person.tie(Tie.WATCHING, watching.party(), "'" + words + "', those of the " + watching.name());
            return;
        }
        if (pronoun(person, tokens, left, chunk.from(), latest) || its(person, tokens, chunk.to(), right)) {
            return;
        }
        if (!headed(person, tokens, left) && !parliament(person, tokens, chunk.to())) {
            body(person, tokens, left, chunk, right);
        }
    }

    /** "The mediator, the former prime minister of Veland". */
    private static boolean formerly(Person person, List<Token> tokens, int left, Gazetteer.Hit owner) {
        boolean former = false;
        for (int i = left; i < owner.from(); i++) {
            former = former || tokens.get(i).is("former") || tokens.get(i).is("retired");
        }
        return former
                && owner.actor().kind() == Actor.Kind.STATE
                && person.titles.stream().anyMatch(HELPING::contains);
    }

    /** "the delegation of X was headed by NAME", "and the delegation of Y by NAME". */
    private boolean headed(Person person, List<Token> tokens, int left) {
        if (left == 0 || !tokens.get(left - 1).is("by")) {
            return false;
        }
        for (int i = left - 2; i >= Math.max(0, left - 14) && !tokens.get(i).is("."); i--) {
            boolean team = tokens.get(i).is("delegation") || tokens.get(i).is("team");
            for (int k = Math.max(0, i - 3); team && k < left; k++) {
                Gazetteer.Hit hit = cast.sides.at(tokens, k);
                if (hit != null && hit.actor().party() != null) {
                    person.tie(
                            Tie.HEADED,
                            hit.actor().party(),
                            "heads the delegation of " + hit.actor().name());
                    return true;
                }
            }
        }
        return false;
    }

    /** "NAME told the Velandian parliament": an official speaks before the own one. */
    private boolean parliament(Person person, List<Token> tokens, int to) {
        boolean told = to + 3 < tokens.size()
                && tokens.get(to).is("told")
                && tokens.get(to + 1).is("the");
        Gazetteer.Hit hit = told ? cast.sides.at(tokens, to + 2) : null;
        if (hit == null || hit.actor().party() == null || hit.to() >= tokens.size()) {
            return false;
        }
        boolean own = Set.of("parliament", "assembly", "senate", "cabinet", "lawmakers", "congress")
                .contains(tokens.get(hit.to()).lower());
        if (own) {
            person.tie(
                    Tie.PARLIAMENT,
                    hit.actor().party(),
                    "speaks before the " + Cast.words(tokens, hit.from(), hit.to() + 1));
        }
        return own;
    }

    /** "his counterpart, NAME": of the other of the two sides. */
    private boolean counterpart(Person person, List<Token> tokens, int left, int to, @Nullable Person latest) {
        if (latest == null || latest.equals(person) || latest.party == null) {
            return false;
        }
        List<String> parties = cast.parties();
        for (int i = left; i < to; i++) {
            if (APART.contains(tokens.get(i).lower())
                    && !tokens.get(i).is("challenger")
                    && parties.contains(latest.party)) {
                for (String party : parties) {
                    if (!party.equals(latest.party)) {
                        person.tie(
                                Tie.COUNTERPART, party, "the " + tokens.get(i).lower() + " of " + latest.name);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** "the emir's adviser, NAME": of whoever holds the title. */
    private boolean titleOwner(Person person, List<Token> tokens, int left, int to) {
        for (int i = left; i + 1 < to; i++) {
            if (tokens.get(i + 1).possessive()
                    && Titles.ROLES.contains(tokens.get(i).lower())) {
                for (Person other : cast.people()) {
                    if (!other.equals(person)
                            && other.party != null
                            && other.titles.contains(tokens.get(i).lower())) {
                        person.tie(
                                Tie.TITLE,
                                other.party,
                                "'" + Cast.words(tokens, i, to) + "': the "
                                        + tokens.get(i).lower() + " is " + other.name);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** "two envoys of X, NAME and NAME": the second is of the same side as the first. */
    private static boolean together(Person person, List<Token> tokens, int left, @Nullable Person latest) {
        boolean and = left > 1
                && tokens.get(left - 1).is("and")
                && tokens.get(left - 2).word();
        if (and
                && latest != null
                && !latest.equals(person)
                && latest.party != null
                && latest.name.endsWith(tokens.get(left - 2).text())) {
            person.tie(Tie.TOGETHER, latest.party, "named together with " + latest.name);
            return true;
        }
        return false;
    }

    private static boolean holds(List<Token> tokens, int from, int to, Set<String> words) {
        for (int i = from; i < to; i++) {
            if (words.contains(tokens.get(i).lower())
                    && (words.contains("opposition") || !tokens.get(i).capitalised())) {
                return true;
            }
        }
        return false;
    }

    private static boolean owns(List<Token> tokens, Gazetteer.Hit hit) {
        return hit.to() < tokens.size()
                && (tokens.get(hit.to()).possessive() || tokens.get(hit.to()).is("opposition"));
    }

    private Gazetteer.@Nullable Hit owner(List<Token> tokens, int left, Chunk chunk, int right) {
        for (int i = left; i < right; i++) {
            if (i >= chunk.from() && i < chunk.to()) {
                continue;
            }
            Gazetteer.Hit hit = cast.sides.at(tokens, i);
            hit = hit == null ? shortly(tokens, i) : hit;
            if (hit == null) {
                continue;
            }
            String earlier = i > 0 ? tokens.get(i - 1).lower() : "";
            if (earlier.equals("the") && i > 1) {
                earlier = tokens.get(i - 2).lower();
            }
            boolean place = hit.actor().kind() == Actor.Kind.PLACE
                    || (i > left && ELSEWHERE.contains(earlier) && !owns(tokens, hit));
            boolean former = i > left
                    && tokens.get(i - 1).is("former")
                    && hit.to() < chunk.from()
                    && Titles.role(tokens.get(hit.to()).lower());
            if (!place && !former) {
                return hit;
            }
            i = hit.to() - 1;
        }
        return null;
    }

    /** "the council's spokeswoman" where one body's name ends in "Council". */
    private Gazetteer.@Nullable Hit shortly(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean owns = i > 0
                && tokens.get(i - 1).is("the")
                && !token.capitalised()
                && token.word()
                && i + 1 < tokens.size()
                && tokens.get(i + 1).possessive();
        String text = token.text();
        Actor actor = owns && Vocabulary.GROUPS.contains(token.lower())
                ? cast.sides.exactly(Character.toUpperCase(text.charAt(0)) + text.substring(1))
                : null;
        return actor == null ? null : new Gazetteer.Hit(actor, i, i + 1, "'the " + text + "' is " + actor.name());
    }

    private boolean pronoun(Person person, List<Token> tokens, int from, int to, @Nullable Person latest) {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean hers = (token.is("his") || token.is("her"))
                    && !(i + 1 < to && APART.contains(tokens.get(i + 1).lower()));
            if (hers && latest != null && !latest.equals(person) && (latest.party != null || latest.unaffiliated)) {
                person.tie(Tie.PRONOUN, latest.party, "'" + Cast.words(tokens, i, i + 2) + "': of " + latest.name);
                return true;
            }
        }
        return its(person, tokens, from, to);
    }

    /** "its envoy, X", "X, its envoy", "the Union, whose chief, X". */
    private boolean its(Person person, List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (!token.is("its") && !token.is("their") && !(token.is("whose") && i < to - 1 && from == i)) {
                continue;
            }
            if (opposed(tokens, i)) {
                person.tie(Tie.OPPOSITION, null, "'" + token.lower() + "' is the opposition");
                return true;
            }
            Gazetteer.Hit hit = token.is("whose") ? nearest(tokens, i) : antecedent(tokens, i);
            String voice = token.is("whose") ? null : voice(tokens, i);
            if (voice != null) {
                person.tie(Tie.VOICE, null, "'" + token.lower() + "' is the " + voice);
                return true;
            }
            if (hit != null) {
                person.tie(
                        token.is("whose") ? Tie.WHOSE : Tie.ITS,
                        hit.actor().party(),
                        "'" + token.lower() + "' is " + hit.actor().name() + ", named before");
                return true;
            }
        }
        return false;
    }

    /** "Mothers walk in a circle. Their spokeswoman ...": who is closer than any side; null when there is none. */
    private @Nullable String voice(List<Token> tokens, int i) {
        int stops = 0;
        for (int k = i - 1; k >= 0 && stops < 3; k--) {
            Token token = tokens.get(k);
            stops += token.is(".") ? 1 : 0;
            if (!token.capitalised() && Vocabulary.VOICES.contains(token.lower())) {
                return token.lower();
            }
            boolean first =
                    k == 0 || tokens.get(k - 1).is(".") || tokens.get(k - 1).is("“");
            if (first && Vocabulary.VOICES.contains(token.lower())) {
                return token.lower();
            }
            Gazetteer.Hit hit = cast.sides.at(tokens, k);
            if (hit != null && hit.actor().kind() != Actor.Kind.PLACE && !Cast.aside(tokens, hit)) {
                return null;
            }
        }
        return null;
    }

    /** "The opposition in Veland is unimpressed. Its leader ..." */
    private static boolean opposed(List<Token> tokens, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 14); k--) {
            if (tokens.get(k).is("opposition") && (k < 2 || tokens.get(k - 1).is("the"))) {
                return true;
            }
        }
        return false;
    }

    private Gazetteer.@Nullable Hit nearest(List<Token> tokens, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 8); k--) {
            Gazetteer.Hit hit = cast.sides.at(tokens, k);
            if (hit != null && hit.actor().party() != null) {
                return hit;
            }
        }
        return null;
    }

    private Gazetteer.@Nullable Hit antecedent(List<Token> tokens, int i) {
        Gazetteer.Hit hit = cast.subjectBefore(tokens, i);
        return hit != null ? hit : before;
    }

    /** "the observers' commander": the one body here that observes by its name. */
    private @Nullable Actor watching(List<Token> tokens, int left, int right) {
        for (int i = left; i + 1 < right; i++) {
            String plural = tokens.get(i).lower();
            if (Set.of("observers", "monitors", "peacekeepers").contains(plural)) {
                String stem = plural.substring(0, plural.length() - 1);
                Set<Actor> bodies = new HashSet<>();
                for (Gazetteer.Named named : cast.sides.names()) {
                    boolean watches =
                            named.actor().name().toLowerCase(Locale.ROOT).contains(stem);
                    if (named.actor().kind() == Actor.Kind.ORGANISATION && watches) {
                        bodies.add(named.actor());
                    }
                }
                return bodies.size() == 1 ? bodies.iterator().next() : null;
            }
        }
        return null;
    }

    /** "the envoy of the regional union", "head of the observer mission": a body written small. */
    private void body(Person person, List<Token> tokens, int left, Chunk chunk, int right) {
        for (int i = left + 1; i < right; i++) {
            boolean inside = i >= chunk.from() && i < chunk.to();
            if (inside || !BODIES.contains(tokens.get(i).lower())) {
                continue;
            }
            int from = i;
            while (from > left
                    && tokens.get(from - 1).word()
                    && !Set.of("the", "a", "of", "for")
                            .contains(tokens.get(from - 1).lower())) {
                from--;
            }
            boolean owned = Set.of("their", "its", "his", "her")
                    .contains(tokens.get(from).lower());
            boolean plural = Set.of("peacekeepers", "observers", "monitors")
                    .contains(tokens.get(i).lower());
            if (!owned
                    && (from < i
                            || plural
                            || tokens.get(i).is("mission")
                            || tokens.get(i).is("commission"))) {
                String name = Cast.words(tokens, from, i + 1);
                person.tie(Tie.BODY, name, "'" + Cast.words(tokens, left, right) + "'");
                cast.sides.add(
                        name,
                        new Actor(name, Actor.Kind.ORGANISATION, name, null, List.of(), Sides.SOURCE),
                        "the body of " + person.name);
                return;
            }
        }
    }
}
