package parley.statements.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.text.Document;
import parley.statements.text.Token;

/**
 * Sides that no list knows, read off the document: states by what only states have, do and are called; groups and missions
 * by the head of their name, with their abbreviations and short names; capitals; and the government that talks with a group
 * at home.
 */
final class Sides {
    /** The source of actors that only the document at hand tells of. */
    static final String SOURCE = "this report";

    private static final int SIDE = 3;
    private static final List<String> FORMS = List.of(
            "Federation", "Republic", "Republics", "Isles", "Islands", "Confederation", "Commonwealth", "Union");
    /** Adjectives of nobody in particular. */
    private static final Set<String> COMPASS = Set.of(
            "western",
            "eastern",
            "northern",
            "southern",
            "central",
            "foreign",
            "regional",
            "islamic",
            "christian",
            "european",
            "african",
            "asian",
            "arab",
            "catholic",
            "orthodox",
            "muslim");

    private static final Set<String> TALKS = Set.of(
            "talks",
            "negotiations",
            "war",
            "conflict",
            "ceasefire",
            "truce",
            "peace",
            "accord",
            "agreement",
            "dispute",
            "fighting");
    private final NameTable table;
    private final Gazetteer names;
    private final Map<String, Actor> found = new LinkedHashMap<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> adjectives = new HashSet<>();
    private final Bodies bodies;
    private final List<List<Token>> heads;

    private Sides(NameTable table, Gazetteer names) {
        this.table = table;
        this.names = names;
        this.bodies = new Bodies(table, names, found);
        this.heads = table.heads();
    }

    /** Adds what the document tells to {@code names}; names already there win. */
    static Sides infer(Document document, Gazetteer names) {
        return infer(NameTable.of(document), names);
    }

    static Sides infer(NameTable table, Gazetteer names) {
        Sides sides = new Sides(table, names);
        sides.people();
        sides.bodies.read();
        sides.states();
        sides.bodies.wings(sides.adjectives);
        new Seats(table, names).read();
        sides.bodies.shorten();
        new Helpers(table, names, sides.found).read();
        new Exiles(table, names, sides.found).read();
        new Home(table, names, sides.found).read();
        return sides;
    }

    /** Whether it is a side at talks rather than a place, an outlet or a body beside them. */
    static boolean holdsStands(Actor actor) {
        return actor.party() != null && (actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.PARTY);
    }

    /** Do the words before token {@code i} speak of talks or war? */
    static boolean talks(List<Token> tokens, int i) {
        for (int k = Math.max(0, i - 4); k < i; k++) {
            if (TALKS.contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Words that are adjectives of states found here: "a Velandian" is one person, "Veland" is not. */
    boolean adjective(String word) {
        return adjectives.contains(word);
    }

    /** Does the name belong to a person rather than a side? */
    boolean person(String name) {
        return people.contains(name);
    }

    private void people() {
        for (Evidence evidence : table.names()) {
            String first = evidence.name.split(" ")[0].toLowerCase(Locale.ROOT);
            boolean thing =
                    evidence.titled == 0 && (Vocabulary.CIVIL.contains(first) || Vocabulary.PLACES.contains(first));
            boolean named =
                    evidence.person > 0 && !thing && evidence.person > evidence.side() && evidence.head.isEmpty();
            if (named && (evidence.words > 1 || evidence.titled > 0)) {
                people.add(evidence.name);
                people.add(evidence.name.substring(evidence.name.lastIndexOf(' ') + 1));
                people.add(evidence.name.split(" ")[0]);
            }
        }
    }

    // ---- states

    private void states() {
        List<Evidence> states = new ArrayList<>();
        for (Evidence evidence : table.names()) {
            if (state(evidence)) {
                states.add(evidence);
            }
        }
        listed(states);
        for (Evidence evidence : states) {
            if (!derived(evidence, states)) {
                Actor prefixed = bodies.only(evidence, table.adjectivesOf(evidence.name));
                if (prefixed != null) {
                    names.add(evidence.name, prefixed, "the first word of its name");
                    continue;
                }
                String name = longName(evidence);
                if (evidence.movement > 0) {
                    movement(evidence);
                    continue;
                }
                state(evidence.name, name, rule(evidence));
                state(name, name, rule(evidence));
                shorten(evidence);
                for (String adjective : table.adjectivesOf(evidence.name)) {
                    if (!people.contains(adjective)) {
                        adjectives.add(adjective);
                        state(adjective, name, "'" + evidence.name + "' and '" + adjective + "' stand in this report");
                    }
                }
            }
        }
        lonelyAdjectives();
    }

    /** "Veland, Karsa and Tolmir": what stands in a list with states and does what they do is one. */
    private void listed(List<Evidence> states) {
        Set<String> known = new HashSet<>();
        states.forEach(state -> known.add(state.name));
        for (NameTable.Line line : table.lines()) {
            List<Token> tokens = line.paragraph().tokens();
            for (int i = 0; i + 1 < line.chunks().size() && !line.paragraph().front(); i++) {
                Chunk one = line.chunks().get(i);
                Chunk two = line.chunks().get(i + 1);
                String between = Cast.words(tokens, one.to(), two.from()).toLowerCase(Locale.ROOT);
                boolean list = Set.of(",", "and", ", and", "and the", ", the").contains(between);
                Evidence first = list ? table.get(one.text(tokens)) : null;
                Evidence second = list ? table.get(two.text(tokens)) : null;
                if (first != null && second != null) {
                    list(first, second, known, states);
                    list(second, first, known, states);
                }
            }
        }
    }

    private void list(Evidence evidence, Evidence beside, Set<String> known, List<Evidence> states) {
        boolean state = known.contains(beside.name)
                && !known.contains(evidence.name)
                && evidence.single
                && evidence.acts > 0
                && evidence.inside > 0
                && evidence.person <= evidence.side()
                && evidence.titled == 0
                && evidence.head.isEmpty()
                && !people.contains(evidence.name)
                && names.exactly(evidence.name) == null;
        if (state && known.add(evidence.name)) {
            states.add(evidence);
        }
    }

    /** "Toluin Isles" for "Isles", "Fell Federation" for "Fell", "Isle of Corrow" for "Corrow": the name in full. */
    private String longName(Evidence state) {
        String form = table.formOf(state.name);
        boolean always = form != null && state.formed == state.seen && !state.adjective;
        if (form != null && (form.startsWith("Isle") || always)) {
            return form + " of " + state.name;
        }
        if (!state.kind.isEmpty()) {
            return state.name + " " + state.kind;
        }
        if (!state.single) {
            Evidence longer = table.ending(state);
            return longer == null ? state.name : longer.name;
        }
        Evidence longer = table.longer(state.name);
        boolean plain = longer != null
                && !Vocabulary.CIVIL.contains(longer.name.split(" ")[0].toLowerCase(Locale.ROOT))
                && longer.words < 4
                && longer.titled == 0
                && longer.seen >= state.seen
                && !people.contains(longer.name)
                && names.exactly(longer.name) == null;
        if (longer != null && plain) {
            return longer.name;
        }
        for (String kind : FORMS) {
            if (table.get(state.name + " " + kind) != null) {
                Actor civil = names.exactly(state.name + " " + kind);
                if (civil != null && civil.party() == null) {
                    String name = civil.name();
                    Actor whole = new Actor(name, Actor.Kind.STATE, name, null, List.of(), SOURCE);
                    names.replace(civil, whole, "a state by what it has");
                    found.put(name, whole);
                }
                return state.name + " " + kind;
            }
        }
        return state.name;
    }

    /** "the Red Sash movement": a group by what it is called. */
    private void movement(Evidence evidence) {
        Actor actor = new Actor(evidence.name, Actor.Kind.PARTY, evidence.name, null, List.of(), SOURCE);
        names.add(evidence.name, actor, "called a movement");
        names.add("movement", actor, "the movement here is " + evidence.name);
        found.put(evidence.name, actor);
    }

    /** "the Reach" for "Culloden Reach", "the Kingdom" for "the Kingdom of Lutania". */
    private void shorten(Evidence state) {
        String last = state.name.substring(state.name.lastIndexOf(' ') + 1);
        Evidence alone = state.words > 1 ? table.get(last) : null;
        if (alone != null && !people.contains(last)) {
            state(last, state.name, "the only name here that ends in '" + last + "'");
        }
        String form = table.formOf(state.name);
        if (form != null) {
            state(form, state.name, "called the " + form + " of " + state.name);
        }
    }

    private boolean state(Evidence evidence) {
        Actor known = names.exactly(evidence.name);
        String last =
                evidence.name.substring(evidence.name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String first = evidence.name.split(" ")[0].toLowerCase(Locale.ROOT);
        boolean place = Vocabulary.PLACE_HEADS.contains(last)
                || Vocabulary.PLACES.contains(first)
                || Vocabulary.CIVIL.contains(first)
                || first.equals("port");
        boolean headword = evidence.single
                && (Vocabulary.GROUPS.contains(last)
                        || Vocabulary.BODIES.contains(last)
                        || Vocabulary.CIVIL.contains(last)
                        || Vocabulary.STATE_FORMS.contains(last)
                        || Titles.STATE_BODIES.contains(last)
                        || Titles.ROLES.contains(last)
                        || Titles.UNNAMED.contains(last));
        boolean letters = evidence.single && evidence.name.equals(evidence.name.toUpperCase(Locale.ROOT));
        boolean office = letters
                || Vocabulary.PORTFOLIOS.contains(last)
                || Titles.BEFORE.contains(first)
                || first.equals("radio")
                || first.equals("channel");
        boolean adjectival = evidence.single
                && evidence.owns + evidence.place + evidence.beside == 0
                && evidence.leads > 0
                && shaped(evidence.name);
        boolean once = evidence.inside == 0
                && !evidence.adjective
                && evidence.owns == 0
                && (evidence.seen < 2 || evidence.beside + evidence.leads == 0);
        boolean compass = evidence.single && COMPASS.contains(last);
        boolean shown = evidence.owns + evidence.leads + evidence.beside > 0 || evidence.adjective || evidence.acts > 1;
        return known == null
                && evidence.head.isEmpty()
                && !people.contains(evidence.name)
                && evidence.titled == 0
                && !headword
                && !office
                && !adjectival
                && !compass
                && !once
                && evidence.words <= 3
                && evidence.name.length() > 2
                && shown
                && evidence.side() >= (place ? 2 * SIDE : SIDE)
                && evidence.side() > evidence.person
                && !Vocabulary.COMMON.contains(last);
    }

    private static String rule(Evidence evidence) {
        if (evidence.owns + evidence.leads > 0) {
            return "has what only states and sides have";
        }
        return evidence.adjective ? "has an adjective in this report" : "acts like a side";
    }

    /** Is it the adjective of another? */
    private static boolean derived(Evidence evidence, List<Evidence> states) {
        for (Evidence other : states) {
            String base = other.name.substring(other.name.lastIndexOf(' ') + 1);
            if (other != evidence && base.equals(evidence.name)) {
                return true;
            }
            boolean longer = evidence.name.length() > base.length()
                    || (evidence.name.length() == base.length() && evidence.name.endsWith("i"));
            boolean mutual = Demonyms.of(evidence.name, base) && Demonyms.of(base, evidence.name);
            boolean apart = mutual && evidence.noun() != other.noun();
            boolean less = apart ? evidence.noun() < other.noun() : longer;
            if (other != evidence && less && Demonyms.of(evidence.name, base)) {
                return true;
            }
        }
        return false;
    }

    /** "Velandian Foreign Minister ..." where "Veland" itself is not in the text. */
    private void lonelyAdjectives() {
        for (NameTable.Line line : table.lines()) {
            List<Token> tokens = line.paragraph().tokens();
            for (Chunk chunk : line.chunks()) {
                String word = tokens.get(chunk.from()).text();
                String next =
                        chunk.to() < tokens.size() ? tokens.get(chunk.to()).lower() : "";
                boolean leads = Titles.ROLES.contains(next)
                        || Titles.STATE_BODIES.contains(next)
                        || Titles.BEFORE.contains(next);
                boolean former =
                        chunk.from() > 0 && tokens.get(chunk.from() - 1).is("former");
                if (chunk.words() == 1 && leads && !former && word.length() > 4 && unknown(word) && shaped(word)) {
                    String base = base(word);
                    adjectives.add(word);
                    adjectives.add(word + "s");
                    state(word, base, "the adjective '" + word + "' before an office");
                    state(word + "s", base, "plural of the adjective '" + word + "'");
                }
            }
        }
    }

    private static boolean shaped(String word) {
        for (String ending : List.of("ian", "lander", "ese", "ish", "ari", "ani", "iri")) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String base(String word) {
        if (word.endsWith("landian")) {
            return word.substring(0, word.length() - "ian".length());
        }
        if (word.endsWith("lander")) {
            return word.substring(0, word.length() - "er".length());
        }
        return word.endsWith("i") ? word.substring(0, word.length() - 1) : word;
    }

    private boolean unknown(String name) {
        return names.exactly(name) == null
                && !people.contains(name)
                && !COMPASS.contains(name.toLowerCase(Locale.ROOT));
    }

    private void state(String name, String side, String rule) {
        Actor actor =
                found.computeIfAbsent(side, key -> new Actor(key, Actor.Kind.STATE, key, null, List.of(), SOURCE));
        names.add(name, actor, rule);
    }

    /** The two sides named most often in the body. */
    List<String> parties(Gazetteer known) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (NameTable.Line line : table.lines()) {
            for (Gazetteer.Hit hit : known.in(line.paragraph().tokens())) {
                String party = hit.actor().party();
                if (party != null && holdsStands(hit.actor())) {
                    times.merge(party, 1, Integer::sum);
                }
            }
        }
        List<String> ordered = new ArrayList<>(times.keySet());
        ordered.sort((one, two) -> Integer.compare(times.getOrDefault(two, 0), times.getOrDefault(one, 0)));
        List<String> two = new ArrayList<>(ordered.subList(0, Math.min(2, ordered.size())));
        two.sort((one, other) -> Integer.compare(
                List.copyOf(times.keySet()).indexOf(one),
                List.copyOf(times.keySet()).indexOf(other)));
        return two;
    }

    /** The side that the outlet's name names ("THE VELAND PATRIOT"), where two states are at odds; null when there is none. */
    @Nullable
    Actor press(Gazetteer known) {
        for (int i = 1; i < heads.size(); i++) {
            Actor only = null;
            boolean more = false;
            for (Token token : heads.get(i)) {
                String text = token.text();
                if (text.length() > 3 && text.equals(text.toUpperCase(Locale.ROOT)) && token.word()) {
                    Actor actor =
                            known.exactly(text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT));
                    more = more || (actor != null && only != null && !actor.equals(only));
                    only = actor != null && actor.kind() == Actor.Kind.STATE ? actor : only;
                }
            }
            if (only != null && !more) {
                return only;
            }
        }
        return null;
    }

    /** The name in capitals above or below the headline. */
    private @Nullable String masthead() {
        for (int i = 1; i < heads.size(); i++) {
            List<Token> tokens = heads.get(i);
            StringBuilder name = new StringBuilder();
            for (Token token : tokens) {
                if (!token.word() || !token.text().equals(token.text().toUpperCase(Locale.ROOT))) {
                    break;
                }
                name.append(name.isEmpty() ? "" : " ")
                        .append(token.text().charAt(0))
                        .append(token.text().substring(1).toLowerCase(Locale.ROOT));
            }
            int words = name.toString().split(" ").length;
            if (words > 1 && words < 5) {
                return name.toString();
            }
            for (Chunk chunk : Chunk.in(tokens)) {
                if (chunk.body() && Vocabulary.CIVIL.contains(chunk.head())) {
                    return chunk.text(tokens);
                }
            }
        }
        return null;
    }

    @Nullable
    String outlet(Gazetteer known) {
        String masthead = masthead();
        if (masthead != null) {
            return masthead;
        }
        for (NameTable.Line line : table.lines()) {
            if (!line.paragraph().front()) {
                return null;
            }
            for (Gazetteer.Hit hit : known.in(line.paragraph().tokens())) {
                if (hit.actor().party() == null && hit.actor().kind() != Actor.Kind.PLACE) {
                    return hit.actor().name();
                }
            }
        }
        return null;
    }

    /** The one group that fights here; null when there is none or more than one. */
    @Nullable
    Actor group() {
        return bodies.group();
    }

    NameTable table() {
        return table;
    }
}
