package parley.statements.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.attribution.Found;
import parley.statements.text.Document;
import parley.statements.text.Token;

/** The people and sides of one document: those of the lexicon, and those that the document itself introduces. */
final class Cast {
    private static final Set<String> OFFICES = Set.of(
            "president",
            "minister",
            "premier",
            "chancellor",
            "king",
            "queen",
            "emperor",
            "general",
            "parliament",
            "governor",
            "admiral",
            "speaker");
    /** Offices that one person of a side holds. */
    private static final List<String> SINGLE =
            List.of("foreign", "prime", "defence", "interior", "finance", "president");
    /** A sentence that begins so goes on about the one before. */
    private static final Set<String> INHERITING = Set.of("it", "they", "he", "she", "its", "their", "this", "that");

    final Gazetteer sides = new Gazetteer();
    private final Map<String, Person> byFullName = new HashMap<>();
    private final Map<String, Person> bySurname = new HashMap<>();
    private final Map<String, Person> byGivenName = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final Sides inferred;
    private @Nullable List<String> parties;

    private final Map<String, Integer> bearers = new HashMap<>();
    private final Map<String, Person> labels = new HashMap<>();
    private @Nullable Actor host;
    private boolean hostKnown;

    private Cast(Document document, List<Actor> listed, List<Actor> told) {
        listSides(listed);
        NameTable table = NameTable.of(document);
        if (!told.isEmpty()) {
            Gazetteer own = new Gazetteer();
            own.addAll(sides);
            Sides.infer(table, own);
            tellSides(told, own);
        }
        inferred = Sides.infer(table, sides);
    }

    static Cast of(Document document, Actors actors, @Nullable LocalDate published) {
        return of(document, List.of(), actors, published);
    }

    /** Sources are names of people where they look like these and are none of a side's. */
    static Cast of(Document document, List<Found> found, Actors actors, @Nullable LocalDate published) {
        List<Actor> listed = actors.on(published);
        List<Actor> told = actors.told();
        Cast cast = new Cast(document, listed, told);
        for (Actor actor : listed) {
            if (actor.kind() == Actor.Kind.PERSON) {
                cast.listed(actor);
            }
        }
        cast.tellPeople(told);
        for (Found one : found) {
            cast.inferred.table().spoke(Document.tokens(one.sourceText()));
        }
        Newcomers newcomers = new Newcomers(cast, cast.inferred);
        newcomers.read();
        newcomers.read();
        cast.people.forEach(Person::fallBack);
        cast.holdOffice();
        return cast;
    }

    /** Talks at home know one state only: its president and its ministers are the government's. */
    private void holdOffice() {
        Actor government = sides.exactly("exiled government") != null ? null : government();
        for (Person person : people) {
            boolean official = person.titles.stream().anyMatch(OFFICES::contains);
            if (government != null && official && person.party == null && !person.unaffiliated) {
                person.tie(
                        Tie.OFFICE,
                        government.party(),
                        "an office of state, and 'the government' here is " + government.name());
                person.guessed = true;
            }
        }
    }

    /** How a side weighed from everything the report shows begins its reason. */
    static final String WEIGHED = "weighed: ";

    /** Whom no words beside the name place speaks for the side that weighs most. */
    void settle(Placement placement) {
        Map<Person, Placement.Choice> choices = new LinkedHashMap<>();
        for (Person person : people) {
            if (person.tie.weak() && person.introduced) {
                choices.put(person, placement.of(person));
            }
        }
        choices.forEach(Cast::place);
    }

    private static void place(Person person, Placement.Choice choice) {
        if (!Objects.equals(choice.party(), person.party)) {
            String rule = WEIGHED + choice.clue() + ", " + Math.round(100 * choice.probability()) + " %";
            if (choice.party() == null) {
                person.tie(Tie.WEIGHED, null, rule);
            } else {
                person.tie(Tie.WEIGHED, choice.party(), rule);
                person.guessed = true;
            }
        }
    }

    /** The two sides between whom it is: those named most often; fewer when the report names fewer. */
    List<String> parties() {
        if (parties == null) {
            parties = inferred.parties(sides);
        }
        return parties;
    }

    /** Does the report tell of a joint statement, declaration or the like? */
    boolean joint() {
        return inferred.table().joint();
    }

    /** The body without a side whose name heads the report: the outlet; null when there is none. */
    @Nullable
    String outlet() {
        return inferred.outlet(sides);
    }

    /** What only one person of a side can be. */
    static List<String> offices(Person person) {
        return SINGLE.stream().filter(person.titles::contains).toList();
    }

    /** The side that "the government" alone means; null when talks are between states. */
    @Nullable
    Actor government() {
        Actor government = sides.exactly("government");
        return government != null ? government : inferred.press(sides);
    }

    private void listSides(List<Actor> listed) {
        for (Actor actor : listed) {
            if (actor.kind() != Actor.Kind.PERSON) {
                sides.add(actor.name(), actor, "listed: " + actor.source());
                for (String name : actor.also()) {
                    sides.add(name, actor, "listed as '" + name + "': " + actor.source());
                }
            }
        }
    }

    /** Sides that other reports introduce, except under names that this one gives to somebody else. */
    private void tellSides(List<Actor> told, Gazetteer own) {
        for (Actor actor : told) {
            if (actor.kind() == Actor.Kind.PERSON) {
                continue;
            }
            Set<String> names = new LinkedHashSet<>();
            names.add(actor.name());
            names.addAll(actor.also());
            for (String name : names) {
                Actor here = own.exactly(name);
                if (here == null || names.contains(here.name())) {
                    sides.add(name, actor, actor.source());
                }
            }
        }
    }

    /** People whom other reports introduce; a surname that two of them bear tells nobody. */
    private void tellPeople(List<Actor> told) {
        Set<String> taken = new HashSet<>();
        for (Actor actor : told) {
            if (actor.kind() != Actor.Kind.PERSON || byFullName.containsKey(actor.name())) {
                continue;
            }
            Person person = new Person(actor.name(), null, "nothing here tells for whom");
            person.elsewhere = actor;
            person.titles.addAll(actor.also());
            byFullName.put(actor.name(), person);
            join(person);
            Person same = bySurname.get(person.surname);
            if (taken.add(person.surname) && same == null) {
                bySurname.put(person.surname, person);
            } else if (same != null && same.elsewhere != null) {
                bySurname.remove(person.surname);
            }
        }
    }

    private void listed(Actor actor) {
        if (byFullName.containsKey(actor.name())) {
            return;
        }
        Person person = new Person(actor.name(), actor.party(), "listed: " + actor.source());
        person.tie(Tie.LISTED, actor.party(), person.rule);
        byFullName.put(actor.name(), person);
        join(person);
        for (String name : actor.also()) {
            String bare = name.startsWith("the ") ? name.substring(4) : name;
            if (Character.isLowerCase(bare.codePointAt(0))) {
                person.titles.add(bare);
            } else {
                byFullName.putIfAbsent(bare, person);
                bySurname.putIfAbsent(bare, person);
            }
        }
    }

    List<Person> people() {
        return people;
    }

    // ---- people introduced by the document

    /** A person of this name; known from now on by surname and given name too. */
    Person introduce(String name) {
        Person person = new Person(name, null, "nothing here tells for whom");
        byFullName.put(name, person);
        join(person);
        call(person);
        return person;
    }

    private void join(Person person) {
        people.add(person);
        bearers.merge(person.surname, 1, Integer::sum);
        labels.putIfAbsent(person.surname.toLowerCase(Locale.ROOT), person);
    }

    /** How many people here bear the surname. */
    int bearers(String surname) {
        return bearers.getOrDefault(surname, 0);
    }

    /** The person whom a transcript's label calls by the surname, in whatever letters. */
    @Nullable
    Person labelled(String surname) {
        Person person = labels.get(surname);
        return person != null && (person.introduced || person.elsewhere == null) ? person : null;
    }

    /** The one who holds the office that a label tells: all its words if anybody has them, else the last. */
    @Nullable
    Person holding(List<Token> label) {
        String office = label.getLast().lower();
        Person holder = null;
        for (Person person : people) {
            boolean speaks = person.titles.contains("spokesperson") && office.startsWith("spokes");
            if (person.titles.contains(office) || speaks) {
                if (label.stream().allMatch(word -> person.titles.contains(word.lower()))) {
                    return person;
                }
                holder = holder == null ? person : holder;
            }
        }
        return holder;
    }

    /** The side whose officials brief, by the head lines: "Remarks by the Defence Minister of Veland"; null when untold. */
    @Nullable
    Actor host() {
        if (!hostKnown) {
            hostKnown = true;
            List<List<Token>> heads = inferred.table().heads();
            for (int i = 1; i < heads.size(); i++) {
                host = host == null ? body(heads.get(i)) : host;
            }
            for (List<Token> line : heads) {
                host = host == null ? host(line) : host;
            }
        }
        return host;
    }

    /** The body of several states that a line below the title names: whose briefing it is. */
    private @Nullable Actor body(List<Token> line) {
        for (Gazetteer.Hit hit : sides.in(line)) {
            boolean after = hit.from() > 0
                    && Set.of("with", "between", "on", "and", "against")
                            .contains(line.get(hit.from() - 1).lower());
            if (hit.actor().kind() == Actor.Kind.ORGANISATION && hit.actor().party() != null && !after) {
                return hit.actor();
            }
        }
        return null;
    }

    /** The state whose army, police or ministry is meant where the text does not say whose. */
    @Nullable
    Actor home() {
        Actor government = government();
        if (government != null) {
            return government;
        }
        Actor only = null;
        for (String party : parties()) {
            Actor side = sides.exactly(party);
            if (side != null && side.kind() == Actor.Kind.STATE) {
                if (only != null) {
                    return null;
                }
                only = side;
            }
        }
        return only;
    }

    private @Nullable Actor host(List<Token> line) {
        for (int i = 0; i + 1 < line.size(); i++) {
            boolean office = Titles.role(line.get(i).lower())
                    || Titles.STATE_BODIES.contains(line.get(i).lower());
            int at = office && line.get(i + 1).is("of") ? i + 2 : i + 1;
            Gazetteer.Hit hit = !office || at >= line.size()
                    ? null
                    : sides.at(line, line.get(at).is("the") && at + 1 < line.size() ? at + 1 : at);
            for (int k = Math.max(0, i - 3); office && hit == null && k < i; k++) {
                hit = sides.at(line, k);
            }
            if (hit != null && hit.actor().party() != null) {
                return hit.actor();
            }
        }
        return null;
    }

    /** Named in full here: the surname means this one rather than one whom only other reports know. */
    void call(Person person) {
        Person namesake = bySurname.get(person.surname);
        if (namesake == null || (namesake.elsewhere != null && !namesake.introduced)) {
            bySurname.put(person.surname, person);
        }
        if (person.name.contains(" ")) {
            byGivenName.putIfAbsent(person.name.substring(0, person.name.indexOf(' ')), person);
        }
        person.introduced = true;
    }

    /** Another name for a person. */
    void alias(String name, Person person) {
        byFullName.putIfAbsent(name, person);
    }

    @Nullable
    Person byName(String name) {
        return byFullName.getOrDefault(name, bySurname.get(name));
    }

    @Nullable
    Person byGivenName(String name) {
        return byGivenName.get(name);
    }

    Sides inferred() {
        return inferred;
    }

    /** The side named first in this sentence, else in the one before. */
    Gazetteer.@Nullable Hit subjectBefore(List<Token> tokens, int i) {
        Gazetteer.Hit hit = subjectBefore(tokens, i, true);
        return hit != null ? hit : subjectBefore(tokens, i, false);
    }

    private Gazetteer.@Nullable Hit subjectBefore(List<Token> tokens, int i, boolean goesOn) {
        int stop = i;
        Gazetteer.Hit later = null;
        for (int guard = 0; guard < 4; guard++) {
            int from = stop;
            while (from > 0
                    && !(tokens.get(from - 1).is(".")
                            || tokens.get(from - 1).is("?")
                            || tokens.get(from - 1).is("!"))) {
                from--;
            }
            for (int k = from; k < stop; k++) {
                Gazetteer.Hit hit = sides.at(tokens, k);
                boolean inherits =
                        goesOn && k == from && INHERITING.contains(tokens.get(k).lower()) && guard < 3;
                if (inherits && stop < i) {
                    break;
                }
                if (hit != null && hit.actor().kind() != Actor.Kind.PLACE && !aside(tokens, hit)) {
                    boolean subject = stop == i || k - from < 3;
                    if (subject) {
                        return hit;
                    }
                    later = hit;
                }
                k = hit == null ? k : hit.to() - 1;
            }
            if (later != null) {
                return later;
            }
            stop = Math.max(0, from - 1);
        }
        return null;
    }

    /** "In Veland City, ..." or "(Veland Wire)": no subject. */
    static boolean aside(List<Token> tokens, Gazetteer.Hit hit) {
        String before = hit.from() > 0 ? tokens.get(hit.from() - 1).lower() : "";
        String next = hit.to() < tokens.size() ? tokens.get(hit.to()).lower() : "";
        boolean city =
                Vocabulary.PLACE_HEADS.contains(next) && tokens.get(hit.to()).capitalised();
        boolean dateline =
                (before.equals("(") || before.equals("/")) && hit.actor().party() == null;
        return city || dateline || voice(tokens, hit.to());
    }

    /** "the Veland farmers' league": a side's name before a voice that is not the side's. */
    private static boolean voice(List<Token> tokens, int at) {
        for (int k = at; k < Math.min(tokens.size(), at + 3); k++) {
            Token token = tokens.get(k);
            if (!token.capitalised() && Vocabulary.VOICES.contains(token.lower())) {
                return true;
            }
            if (token.capitalised() || (token.mark() && !token.possessive() && !token.is("'") && !token.is("’"))) {
                return false;
            }
        }
        return false;
    }

    // ---- asking

    /** The person named in the tokens: the first full name or known surname; null when there is none. */
    @Nullable
    Person named(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Person person = at(tokens, i);
            if (person != null) {
                return person;
            }
        }
        return null;
    }

    /** The person whose name begins at token {@code i}. */
    @Nullable
    Person at(List<Token> tokens, int i) {
        if (!tokens.get(i).capitalised()) {
            return null;
        }
        for (int to = Math.min(tokens.size(), i + 5); to > i; to--) {
            String name = words(tokens, i, to);
            Person person = byFullName.get(name);
            if (person != null) {
                return person;
            }
        }
        return bySurname.get(tokens.get(i).text());
    }

    static String words(List<Token> tokens, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
            boolean glued =
                    i > from && tokens.get(i).start() == tokens.get(i - 1).end();
            words.append(words.isEmpty() || glued ? "" : " ")
                    .append(tokens.get(i).text());
        }
        return words.toString();
    }
}
