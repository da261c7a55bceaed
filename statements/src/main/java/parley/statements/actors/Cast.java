package parley.statements.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;
import parley.statements.text.Token;

/** The people and sides of one document: those of the lexicon, and those that the document itself introduces. */
final class Cast {
    private static final Set<String> NO_NAME = Set.of(
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "but",
            "and",
            "or",
            "if",
            "when",
            "while",
            "after",
            "before",
            "as",
            "for",
            "from",
            "to",
            "by",
            "with",
            "it",
            "he",
            "she",
            "they",
            "we",
            "i",
            "his",
            "her",
            "its",
            "their",
            "this",
            "that",
            "these",
            "those",
            "asked",
            "according",
            "talks",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "no",
            "not",
            "one",
            "two",
            "both",
            "neither",
            "although",
            "last",
            "some",
            "once",
            "every",
            "between",
            "most",
            "more",
            "many",
            "our",
            "my");
    private static final Set<String> PLACE_BEFORE =
            Set.of("in", "at", "near", "outside", "inside", "from", "to", "through", "around", "over", "on");
    private static final Set<String> BODIES =
            Set.of("union", "mission", "commission", "bloc", "organisation", "organization", "alliance", "league");
    private static final Set<String> OFFICES =
            Set.of("president", "minister", "premier", "chancellor", "king", "queen", "emperor");
    final Gazetteer sides = new Gazetteer();
    private final Map<String, Person> byFullName = new HashMap<>();
    private final Map<String, Person> bySurname = new HashMap<>();
    private final List<Person> people = new ArrayList<>();

    private @Nullable Person latest;

    private Cast() {}

    static Cast of(Document document, Actors actors, @Nullable LocalDate published) {
        Cast cast = new Cast();
        List<Actor> listed = actors.on(published);
        cast.listSides(listed);
        List<Actor> told = actors.told();
        if (!told.isEmpty()) {
            Cast own = new Cast();
            own.listSides(listed);
            Sides.infer(document, own.sides);
            cast.tellSides(told, own.sides);
        }
        Sides.infer(document, cast.sides);
        for (Actor actor : listed) {
            if (actor.kind() == Actor.Kind.PERSON) {
                cast.listed(actor);
            }
        }
        cast.tellPeople(told);
        for (Paragraph paragraph : document.paragraphs()) {
            if (!paragraph.front()) {
                cast.introduce(paragraph);
            }
        }
        cast.people.forEach(Person::fallBack);
        cast.holdOffice();
        return cast;
    }

    /** Talks at home know one state only: its president and its ministers are the government's. */
    private void holdOffice() {
        Actor government = government();
        for (Person person : people) {
            boolean official = person.titles.stream().anyMatch(OFFICES::contains);
            if (government != null && official && person.party == null && !person.unaffiliated) {
                person.party = government.party();
                person.rule = "an office of state, and 'the government' here is " + government.name();
                person.guessed = true;
            }
        }
    }

    /** The side that "the government" alone means; null when talks are between states. */
    @Nullable
    Actor government() {
        Actor government = sides.exactly("government");
        return government != null && government.kind() == Actor.Kind.PARTY ? government : null;
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
            people.add(person);
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
        person.unaffiliated = actor.party() == null;
        byFullName.put(actor.name(), person);
        people.add(person);
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

    private void introduce(Paragraph paragraph) {
        List<Token> tokens = paragraph.tokens();
        int i = 0;
        while (i < tokens.size()) {
            if (!namelike(tokens.get(i))) {
                i++;
                continue;
            }
            int to = i;
            while (to < tokens.size() && (namelike(tokens.get(to)) || particle(tokens, to))) {
                to++;
            }
            run(tokens, i, to);
            i = to;
        }
    }

    private static boolean namelike(Token token) {
        return token.word() && token.capitalised() && !NO_NAME.contains(token.lower());
    }

    private static boolean particle(List<Token> tokens, int i) {
        return Set.of("de", "van", "von", "al", "bin", "ibn", "der", "da", "dos", "el")
                        .contains(tokens.get(i).text())
                && i + 1 < tokens.size()
                && namelike(tokens.get(i + 1));
    }

    private void run(List<Token> tokens, int from, int to) {
        int start = from;
        boolean titled = Titles.ROLES.contains(before(tokens, from))
                || (Titles.BEFORE.contains(before(tokens, from))
                        && !before(tokens, from).equals("us"));
        while (start < to) {
            Gazetteer.Hit hit = sides.at(tokens, start);
            if (Titles.BEFORE.contains(tokens.get(start).lower()) && (start + 1 < to || start == from)) {
                titled = titled || !tokens.get(start).is("us");
                start++;
            } else if (hit != null && hit.to() <= to) {
                start = hit.to();
            } else {
                break;
            }
        }
        int length = to - start;
        String name = words(tokens, start, to);
        Person known = byFullName.getOrDefault(name, bySurname.get(name));
        boolean tooShort = length == 1 && known == null && (!titled || name.length() < 3);
        if (length < 1 || length > 5 || sides.exactly(name) != null || tooShort) {
            return;
        }
        if (known == null && !introduced(tokens, from, start, to, titled)) {
            return;
        }
        Person person = known != null
                ? known
                : byFullName.computeIfAbsent(name, key -> new Person(key, null, "nothing here tells for whom"));
        if (!people.contains(person)) {
            people.add(person);
        }
        if (length > 1 || known == null) {
            Person namesake = bySurname.get(person.surname);
            if (namesake == null || (namesake.elsewhere != null && !namesake.introduced)) {
                bySurname.put(person.surname, person);
            }
            person.introduced = true;
        }
        describe(person, tokens, from, start, to);
        latest = person;
    }

    private static String before(List<Token> tokens, int i) {
        return i == 0 ? "" : tokens.get(i - 1).lower();
    }

    /** Is it a person? A title before it, or an apposition or a verb of saying behind it, or an apposition's comma before it. */
    private boolean introduced(List<Token> tokens, int from, int start, int to, boolean titled) {
        if (titled) {
            return true;
        }
        String earlier = before(tokens, from);
        if (earlier.equals("the")
                || earlier.equals("a")
                || PLACE_BEFORE.contains(earlier)
                || start > from
                || to - start < 2
                || to - start > 3) {
            return false;
        }
        if (Titles.BODIES.contains(tokens.get(to - 1).lower())) {
            return false;
        }
        String next = to < tokens.size() ? tokens.get(to).lower() : "";
        if (next.equals(",")) {
            String after = to + 1 < tokens.size() ? tokens.get(to + 1).lower() : "";
            return earlier.equals(",")
                    || Set.of("who", "the", "a", "an", "her", "his", "its", "of", "whose")
                            .contains(after)
                    || Titles.ROLES.contains(after);
        }
        Gazetteer.Hit home = next.equals("of") && to + 1 < tokens.size() ? sides.at(tokens, to + 1) : null;
        if (home != null
                && home.to() < tokens.size()
                && (verb(tokens.get(home.to()))
                        || (earlier.equals(",") && tokens.get(home.to()).is(",")))) {
            return true;
        }
        return (Set.of("said", "told", "asked", "added", "waited", "wrote", "warned", "of", "who", "says")
                                .contains(next)
                        && (!next.equals("of") || earlier.equals("said")))
                || earlier.equals("said");
    }

    private void describe(Person person, List<Token> tokens, int from, int start, int to) {
        int left = from;
        while (left > 0 && from - left < 5 && describing(tokens, left - 1)) {
            left--;
        }
        if (left == from && left > 0 && tokens.get(left - 1).is(",")) {
            int segment = left - 1;
            while (segment > 0 && from - segment < 12 && !boundary(tokens.get(segment - 1))) {
                segment--;
            }
            left = holdsRole(tokens, segment, left - 1) ? segment : left;
        }
        int right = to;
        if (to < tokens.size() && (tokens.get(to).is(",") || tokens.get(to).is("of"))) {
            int end = to + 1;
            while (end < tokens.size()
                    && end - to < 14
                    && !boundary(tokens.get(end))
                    && !(tokens.get(to).is("of") && verb(tokens.get(end)))) {
                end++;
            }
            boolean fits = tokens.get(to).is("of") || opensApposition(tokens, to + 1);
            right = fits ? end : to;
        }
        for (int i = left; i < right; i++) {
            if ((i < start || i >= to)
                    && (Titles.ROLES.contains(tokens.get(i).lower())
                            || Titles.BEFORE.contains(tokens.get(i).lower())
                            || Titles.UNNAMED.contains(tokens.get(i).lower()))) {
                person.describedBy(tokens.get(i).lower());
            }
        }
        if (person.party == null && !person.unaffiliated) {
            party(person, tokens, left, start, to, right);
        }
    }

    private static boolean verb(Token token) {
        return Set.of("said", "told", "has", "had", "is", "was", "says", "added")
                .contains(token.lower());
    }

    private static boolean opensApposition(List<Token> tokens, int i) {
        if (i >= tokens.size()) {
            return false;
        }
        String word = tokens.get(i).lower();
        return Set.of("the", "a", "an", "who", "her", "his", "its", "of", "another")
                        .contains(word)
                || Titles.ROLES.contains(word);
    }

    private boolean describing(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        return Titles.ROLES.contains(token.lower())
                || Titles.BEFORE.contains(token.lower())
                || token.possessive()
                || (token.word() && endsSide(tokens, i))
                || Set.of("chief", "senior", "armed", "its", "her", "his", "their")
                        .contains(token.lower());
    }

    private boolean endsSide(List<Token> tokens, int i) {
        Gazetteer.Hit hit = sides.at(tokens, i);
        if (hit != null) {
            return true;
        }
        Gazetteer.Hit longer = i > 0 ? sides.at(tokens, i - 1) : null;
        return longer != null && longer.to() > i;
    }

    private static boolean boundary(Token token) {
        return token.is(",")
                || token.is(".")
                || token.is(";")
                || token.is(":")
                || token.is("“")
                || token.is("”")
                || token.is("\"")
                || token.is("(");
    }

    private static boolean holdsRole(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Titles.ROLES.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private void party(Person person, List<Token> tokens, int left, int start, int to, int right) {
        for (int i = to; i < right; i++) {
            if (Titles.CIVIL.contains(tokens.get(i).lower())) {
                person.unaffiliated = true;
                person.rule = "speaks for '" + words(tokens, to + 1, right) + "', no side";
                return;
            }
        }
        for (int i = left; i < right; i++) {
            Gazetteer.Hit hit = i >= start && i < to ? null : sides.at(tokens, i);
            if (hit != null && hit.actor().party() != null && hit.actor().kind() != Actor.Kind.PLACE) {
                person.party = hit.actor().party();
                person.rule = "'" + words(tokens, left, right) + "' (" + hit.rule() + ")";
                return;
            }
        }
        Actor watching = watching(tokens, left, right);
        if (watching != null) {
            person.party = watching.party();
            person.rule = "'" + words(tokens, left, right) + "', those of the " + watching.name();
            return;
        }
        int body = union(tokens, left, right);
        if (body > 0) {
            person.party = words(tokens, unionStart(tokens, left, body), body);
            person.rule = "'" + words(tokens, left, right) + "'";
            sides.add(
                    person.party,
                    new Actor(person.party, Actor.Kind.ORGANISATION, person.party, null, List.of(), "this report"),
                    "the body of " + person.name);
            return;
        }
        for (int i = left; i < right; i++) {
            boolean hers = tokens.get(i).is("his") || tokens.get(i).is("her");
            if (hers
                    && latest != null
                    && latest != person
                    && latest.party != null
                    && i + 1 < right
                    && Titles.ROLES.contains(tokens.get(i + 1).lower())) {
                person.party = latest.party;
                person.rule = "'" + words(tokens, i, i + 2) + "': of " + latest.name;
                return;
            }
            if (tokens.get(i).is("its")) {
                Gazetteer.Hit hit = subjectBefore(tokens, i);
                if (hit != null) {
                    person.party = hit.actor().party();
                    person.rule = "'its' is " + hit.actor().name() + ", named before";
                    return;
                }
            }
        }
    }

    /** "the observers' commander": the one body here that observes by its name. */
    private @Nullable Actor watching(List<Token> tokens, int left, int right) {
        for (int i = left; i + 1 < right; i++) {
            String plural = tokens.get(i).lower();
            if (tokens.get(i + 1).possessive()
                    && Set.of("observers", "monitors").contains(plural)) {
                String stem = plural.substring(0, plural.length() - 1);
                Set<Actor> bodies = new HashSet<>();
                for (Gazetteer.Named named : sides.names()) {
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

    /** Behind "of the regional union", "of the observer mission": a body that sends envoys; -1 when there is none. */
    private static int union(List<Token> tokens, int left, int right) {
        for (int i = left + 1; i < right; i++) {
            int from = unionStart(tokens, left, i + 1);
            boolean owned = Set.of("their", "its", "his", "her")
                    .contains(tokens.get(from).lower());
            if (BODIES.contains(tokens.get(i).lower()) && from < i && !owned) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int unionStart(List<Token> tokens, int left, int end) {
        int at = end - 1;
        while (at > left
                && tokens.get(at - 1).word()
                && !tokens.get(at - 1).is("the")
                && !tokens.get(at - 1).is("a")
                && !tokens.get(at - 1).is("of")) {
            at--;
        }
        return at;
    }

    /** The side named first in this sentence, else in the one before. */
    Gazetteer.@Nullable Hit subjectBefore(List<Token> tokens, int i) {
        int stop = i;
        for (int guard = 0; guard < 2; guard++) {
            int from = stop;
            while (from > 0
                    && !(tokens.get(from - 1).is(".")
                            || tokens.get(from - 1).is("?")
                            || tokens.get(from - 1).is("!"))) {
                from--;
            }
            for (int k = from; k < stop; k++) {
                Gazetteer.Hit hit = sides.at(tokens, k);
                if (hit != null && hit.actor().party() != null) {
                    return hit;
                }
            }
            stop = Math.max(0, from - 1);
        }
        return null;
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
