package parley.statements.actors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.text.Token;

/** Groups, unions of states and missions by the head of their name, their abbreviations and short names. */
final class Bodies {
    private static final Set<String> SHARED = Set.of(
            "nations",
            "states",
            "ports",
            "countries",
            "powers",
            "international",
            "united",
            "joint",
            "truce",
            "ceasefire",
            "observer",
            "observers",
            "monitoring",
            "peace",
            "world",
            "verification",
            "regional",
            "inland",
            "inter-state",
            "maritime",
            "peacekeeping",
            "stabilisation",
            "stabilization",
            "governments",
            "mediation",
            "republics");
    /** What governments call themselves that others contest. */
    private static final Set<String> GOVERNMENTS = Set.of(
            "provisional",
            "transitional",
            "interim",
            "national",
            "revolutionary",
            "unity",
            "people",
            "free",
            "caretaker");

    /** Heads of names that stand for them in small letters too. */
    private static final Set<String> SPOKEN =
            Set.of("movement", "alliance", "legion", "brigade", "junta", "brotherhood", "directorate", "confederacy");

    private static final Set<String> TRADES =
            Set.of("shipping", "transport", "trade", "seamen", "fishermen", "students", "women", "labour");
    private static final Set<String> HOME_COURTS =
            Set.of("supreme", "constitutional", "high", "federal", "military", "special", "criminal");
    private static final Set<String> WINGS =
            Set.of("guard", "guards", "army", "forces", "force", "navy", "command", "militia", "brigade", "brigades");
    private final NameTable table;
    private final Gazetteer names;
    private final Map<String, Actor> found;
    private final Map<String, Evidence> longer = new LinkedHashMap<>();
    private final Map<String, Actor> groups = new LinkedHashMap<>();
    private final Map<String, List<Actor>> byHead = new LinkedHashMap<>();

    Bodies(NameTable table, Gazetteer names, Map<String, Actor> found) {
        this.table = table;
        this.names = names;
        this.found = found;
    }

    void read() {
        index();
        for (NameTable.Line line : table.lines()) {
            List<Token> tokens = line.paragraph().tokens();
            for (Chunk chunk : line.chunks()) {
                if (chunk.body() && chunk.words() > 1 && !stateBody(chunk.head(), tokens, chunk)) {
                    body(tokens, chunk);
                }
            }
        }
    }

    private static boolean stateBody(String head, List<Token> tokens, Chunk chunk) {
        String first = tokens.get(chunk.from()).lower();
        boolean named = head.equals("government") && GOVERNMENTS.contains(first);
        named = named || (head.equals("court") && !HOME_COURTS.contains(first));
        boolean office = Titles.STATE_BODIES.contains(head) && !Vocabulary.GROUPS.contains(head) && !named;
        boolean ministers = tokens.get(chunk.to() - 1).is("ministers")
                || tokens.get(chunk.to() - 1).is("state");
        return ministers || office || head.equals("staff") || first.equals("ministry") || first.equals("parliament");
    }

    private void body(List<Token> tokens, Chunk chunk) {
        String name = chunk.text(tokens);
        Actor actor = names.exactly(name);
        Actor longer = actor == null ? longer(name) : null;
        if (longer != null) {
            actor = longer;
            names.add(name, longer, "short for " + longer.name());
        }
        if (actor == null) {
            boolean civil = Vocabulary.CIVIL.contains(chunk.head())
                    || parliamentary(chunk, name)
                    || trade(tokens, chunk)
                    || Vocabulary.CIVIL.contains(tokens.get(chunk.from()).lower())
                    || outlet(tokens, chunk);
            boolean group = chunk.head().equals("government")
                    || (Vocabulary.GROUPS.contains(chunk.head()) && !shared(tokens, chunk));
            Actor.Kind kind = group && !civil ? Actor.Kind.PARTY : Actor.Kind.ORGANISATION;
            String wing = civil ? null : wingOf(tokens, chunk.to());
            actor = new Actor(name, kind, civil ? null : wing == null ? name : wing, null, List.of(), Sides.SOURCE);
            names.add(
                    name,
                    actor,
                    wing == null
                            ? "a body by the head of its name, '" + chunk.head() + "'"
                            : "called the armed wing of " + wing);
            found.put(name, actor);
            if (group && !civil) {
                groups.put(name, actor);
            }
            byHead.computeIfAbsent(chunk.head(), key -> new ArrayList<>()).add(actor);
        }
        abbreviation(tokens, chunk.to(), actor);
        String initials = initials(tokens, chunk);
        if (initials.length() > 2 && table.get(initials) != null) {
            names.add(initials, actor, "the first letters of " + actor.name());
        }
    }

    /** "Union of Teachers", "Shipping Union": of a trade, not of states. */
    private static boolean trade(List<Token> tokens, Chunk chunk) {
        boolean trade = false;
        for (int i = chunk.from(); i < chunk.to(); i++) {
            String word = tokens.get(i).lower();
            trade = trade || TRADES.contains(word) || (word.endsWith("ers") && word.length() > 5);
        }
        return trade && chunk.head().equals("union");
    }

    /** A party, unless the talks are with it. */
    private boolean parliamentary(Chunk chunk, String name) {
        Evidence evidence = table.get(name);
        return chunk.head().equals("party") && (evidence == null || (evidence.beside == 0 && !table.leads(name)));
    }

    private static String initials(List<Token> tokens, Chunk chunk) {
        StringBuilder initials = new StringBuilder();
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (tokens.get(i).capitalised() && tokens.get(i).word()) {
                initials.append(tokens.get(i).text().charAt(0));
            }
        }
        return initials.toString();
    }

    /** "Oduya Movement" where "Oduya Movement for Self-Rule" stands too. */
    private @Nullable Actor longer(String name) {
        Evidence evidence = longer.get(name);
        if (evidence == null) {
            return null;
        }
        Actor known = names.exactly(evidence.name);
        return known != null
                ? known
                : found.computeIfAbsent(evidence.name, key -> {
                    Actor actor = new Actor(key, Actor.Kind.PARTY, key, null, List.of(), Sides.SOURCE);
                    names.add(key, actor, "a body by the head of its name");
                    groups.put(key, actor);
                    byHead.computeIfAbsent(evidence.head, head -> new ArrayList<>())
                            .add(actor);
                    return actor;
                });
    }

    /** Each name under what stands before its "of" and its "for". */
    private void index() {
        for (Evidence evidence : table.names()) {
            for (String joint : List.of(" of ", " for ")) {
                for (int at = evidence.name.indexOf(joint); at > 0; at = evidence.name.indexOf(joint, at + 1)) {
                    longer.putIfAbsent(evidence.name.substring(0, at), evidence);
                }
            }
        }
    }

    private static boolean shared(List<Token> tokens, Chunk chunk) {
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (SHARED.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean outlet(List<Token> tokens, Chunk chunk) {
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (Set.of("press", "news", "radio", "television", "telegraph", "information", "wire", "union's", "bishops")
                    .contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "(VDC)" behind the name. */
    private void abbreviation(List<Token> tokens, int at, Actor actor) {
        boolean brackets = at + 2 < tokens.size()
                && tokens.get(at).is("(")
                && tokens.get(at + 1).word()
                && (tokens.get(at + 2).is(")") || tokens.get(at + 2).is(","));
        if (brackets) {
            String letters = tokens.get(at + 1).text();
            if (letters.length() > 1 && letters.equals(letters.toUpperCase(Locale.ROOT))) {
                names.add(letters, actor, "abbreviation given in brackets");
            }
        }
    }

    /** "the X Brigades, the Front's armed wing". */
    private @Nullable String wingOf(List<Token> tokens, int at) {
        if (at + 4 >= tokens.size() || !tokens.get(at).is(",")) {
            return null;
        }
        for (int i = at; i < Math.min(tokens.size(), at + 7); i++) {
            if (tokens.get(i).is("wing")) {
                return owner(tokens, at, i);
            }
        }
        return null;
    }

    private @Nullable String owner(List<Token> tokens, int from, int to) {
        for (int k = from; k < to; k++) {
            Gazetteer.Hit hit = names.at(tokens, k);
            if (hit != null) {
                return hit.actor().party();
            }
            for (Actor actor : groups.values()) {
                if (tokens.get(k).capitalised()
                        && actor.name().endsWith(" " + tokens.get(k).text())) {
                    return actor.party();
                }
            }
        }
        return null;
    }

    /** The body whose name begins with this one, which does nothing by itself; null when there is none. */
    @Nullable
    Actor only(Evidence evidence, List<String> adjectives) {
        boolean compass = Set.of("North", "South", "East", "West").contains(evidence.name);
        for (Actor actor : groups.values()) {
            if (compass
                    && evidence.governs == 0
                    && adjectives.contains(actor.name().split(" ")[0])) {
                return actor;
            }
        }
        if (evidence.acts > 0 || evidence.place > 0 || evidence.governs > 0 || evidence.adjective) {
            return null;
        }
        for (Actor actor : groups.values()) {
            if (actor.name().startsWith(evidence.name + " ")) {
                return actor;
            }
        }
        return null;
    }

    /** An armed body called by a side's adjective is that side's: "the Velandian Guard". */
    void wings(Set<String> adjectives) {
        for (Actor actor : List.copyOf(groups.values())) {
            String first = actor.name().split(" ")[0];
            String head =
                    actor.name().substring(actor.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            String side = WINGS.contains(head) ? sideOf(first, adjectives, actor) : armyOf(actor);
            if (side != null) {
                groups.remove(actor.name());
                Actor wing = new Actor(actor.name(), Actor.Kind.ORGANISATION, side, null, List.of(), Sides.SOURCE);
                names.replace(actor, wing, "armed men of " + side + " by the name");
                found.put(actor.name(), wing);
                byHead.values().forEach(list -> list.replaceAll(one -> one.equals(actor) ? wing : one));
            }
        }
    }

    /** "National Army of Veland". */
    private @Nullable String armyOf(Actor actor) {
        int of = actor.name().lastIndexOf(" of ");
        boolean army = of > 0
                && WINGS.contains(actor.name()
                        .substring(actor.name().lastIndexOf(' ', of - 1) + 1, of)
                        .toLowerCase(Locale.ROOT));
        Actor state = army ? names.exactly(actor.name().substring(of + 4)) : null;
        return state != null && state.kind() == Actor.Kind.STATE ? state.party() : null;
    }

    private @Nullable String sideOf(String word, Set<String> adjectives, Actor self) {
        Actor state = names.exactly(word);
        if (adjectives.contains(word) && state != null) {
            return state.party();
        }
        for (Actor group : groups.values()) {
            boolean same = !group.equals(self)
                    && group.name().startsWith(word + " ")
                    && !WINGS.contains(group.name()
                            .substring(group.name().lastIndexOf(' ') + 1)
                            .toLowerCase(Locale.ROOT));
            if (same) {
                return group.party();
            }
            String head = group.name().substring(group.name().lastIndexOf(' ') + 1);
            String singular = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
            if (!group.equals(self) && Demonyms.of(word, singular)) {
                return group.party();
            }
        }
        return null;
    }

    /** "the Front" where only one name ends so. */
    void shorten() {
        for (Map.Entry<String, List<Actor>> heads : byHead.entrySet()) {
            if (heads.getValue().size() == 1) {
                String head = Character.toUpperCase(heads.getKey().charAt(0))
                        + heads.getKey().substring(1);
                names.add(head, heads.getValue().getFirst(), "the only name here with '" + head + "'");
                if (SPOKEN.contains(heads.getKey())) {
                    names.add(
                            heads.getKey(),
                            heads.getValue().getFirst(),
                            "the only " + heads.getKey() + " here with a name");
                }
                if (heads.getKey().equals("government")) {
                    names.add(heads.getKey(), heads.getValue().getFirst(), "the only government here with a name");
                }
            }
        }
        Actor group = group();
        if (group != null) {
            for (String word : List.of("rebels", "insurgents", "guerrillas", "separatists")) {
                names.add(word, group, "the only group that fights here is " + group.name());
            }
        }
    }

    @Nullable
    Actor group() {
        Actor only = null;
        for (Actor actor : groups.values()) {
            String head =
                    actor.name().substring(actor.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            if (!Set.of("assembly", "council", "party", "league", "coalition", "camp")
                    .contains(head)) {
                if (only != null) {
                    return null;
                }
                only = actor;
            }
        }
        return only;
    }
}
