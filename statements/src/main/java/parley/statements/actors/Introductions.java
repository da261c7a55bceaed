package parley.statements.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.ledger.Report;
import parley.statements.attribution.AttributionFinder;
import parley.statements.text.Document;

/**
 * What the reports of one process teach about its people and sides: "Talvian Foreign Minister Maren Tolvey" in one of them
 * tells whom "Tolvey" speaks for in all. A report's own words win over another report's, what reports contradict each
 * other about is left out, and each actor's source names the report and the words. The order of the reports is of no
 * matter. Cost: about that of reading every report once.
 */
public final class Introductions {
    /** Titles that stand for one person even where the report does not name that person. */
    static final Set<String> ALONE = Set.of("mediator", "envoy");

    private final AttributionFinder finder = AttributionFinder.rules();

    private Introductions() {}

    /** Those known and those that the reports introduce: what each of the reports is to be read with. */
    public static Actors of(List<Report> reports, Actors known) {
        List<Report> ordered = new ArrayList<>(reports);
        ordered.sort(Comparator.comparing(Report::id).thenComparing(Report::hash));
        Introductions introductions = new Introductions();
        List<Actor> sides = introductions.sides(ordered, known);
        List<Actor> all = new ArrayList<>(sides);
        all.addAll(introductions.people(ordered, known.told(sides)));
        return known.told(all);
    }

    private Cast cast(Report report, Actors known) {
        Document document = Document.of(report.text());
        return Resolver.cast(document, finder.find(document), known, report.published());
    }

    private static String source(Report report, String rule) {
        return "introduced in report " + report.id() + ": " + rule.replaceAll("\\(introduced in report [^:]+: ", "(");
    }

    // ---- sides

    /** A side as the reports show it. */
    private static final class Side {
        final Actor.Kind kind;
        final String source;
        final Set<String> names = new TreeSet<>();
        final Set<String> parties = new TreeSet<>();

        Side(Actor.Kind kind, String source) {
            this.kind = kind;
            this.source = source;
        }
    }

    private List<Actor> sides(List<Report> reports, Actors known) {
        Map<String, Side> sides = new TreeMap<>();
        Set<String> surnames = new HashSet<>();
        for (Report report : reports) {
            Cast cast = cast(report, known);
            cast.people().forEach(person -> surnames.add(person.surname));
            List<Gazetteer.Named> names = cast.sides.names();
            names.sort(Comparator.comparing((Gazetteer.Named named) ->
                            !named.name().equals(named.actor().name()))
                    .thenComparing(Gazetteer.Named::name));
            for (Gazetteer.Named named : names) {
                Actor actor = named.actor();
                if (actor.source().equals(Sides.SOURCE)) {
                    Side side = sides.computeIfAbsent(
                            actor.name(), key -> new Side(actor.kind(), source(report, named.rule())));
                    side.names.add(named.name());
                    if (actor.party() != null && !actor.party().equals(actor.name())) {
                        side.parties.add(actor.party());
                    }
                }
            }
        }
        sides.keySet().removeAll(surnames);
        join(sides);
        return actors(sides);
    }

    /** One report's "Government" is the "Government of Sorrende" of another that calls that one "Government" too. */
    private static void join(Map<String, Side> sides) {
        for (String name : List.copyOf(sides.keySet())) {
            List<String> bearers = new ArrayList<>();
            for (Map.Entry<String, Side> other : sides.entrySet()) {
                if (!other.getKey().equals(name) && other.getValue().names.contains(name)) {
                    bearers.add(other.getKey());
                }
            }
            Side side = sides.get(name);
            Side bearer = bearers.size() == 1 ? sides.get(bearers.getFirst()) : null;
            if (side != null && bearer != null) {
                bearer.names.addAll(side.names);
                sides.remove(name);
            }
        }
    }

    private static List<Actor> actors(Map<String, Side> sides) {
        Map<String, Integer> bearers = new HashMap<>();
        for (Side side : sides.values()) {
            side.names.forEach(name -> bearers.merge(name, 1, Integer::sum));
        }
        List<Actor> actors = new ArrayList<>();
        for (Map.Entry<String, Side> one : sides.entrySet()) {
            Side side = one.getValue();
            List<String> also = new ArrayList<>();
            for (String name : side.names) {
                if (bearers.getOrDefault(name, 0) == 1 && !name.equals(one.getKey())) {
                    also.add(name);
                }
            }
            String party = side.parties.size() == 1 ? side.parties.iterator().next() : one.getKey();
            actors.add(new Actor(one.getKey(), side.kind, party, null, also, side.source));
        }
        return actors;
    }

    // ---- people

    /** What one report tells about one person's side. */
    private record Claim(@Nullable String party, boolean guessed, String source, Set<String> titles) {}

    private List<Actor> people(List<Report> reports, Actors known) {
        Map<String, List<Claim>> claims = new TreeMap<>();
        for (Report report : reports) {
            for (Person person : cast(report, known).people()) {
                boolean told = person.party != null || person.unaffiliated;
                if (told && person.introduced && !person.rule.startsWith("listed") && person.name.contains(" ")) {
                    claims.computeIfAbsent(person.name, key -> new ArrayList<>())
                            .add(new Claim(person.party, person.guessed, source(report, person.rule), person.titles));
                }
            }
        }
        Map<String, Integer> alone = new HashMap<>();
        Map<String, Claim> settled = new TreeMap<>();
        for (Map.Entry<String, List<Claim>> one : claims.entrySet()) {
            Claim claim = settled(one.getValue());
            if (claim != null) {
                settled.put(one.getKey(), claim);
                claim.titles().forEach(title -> alone.merge(title, 1, Integer::sum));
            }
        }
        List<Actor> actors = new ArrayList<>();
        for (Map.Entry<String, Claim> one : settled.entrySet()) {
            List<String> titles = new ArrayList<>(new TreeSet<>(one.getValue().titles()));
            titles.removeIf(title -> ALONE.contains(title) && alone.getOrDefault(title, 0) > 1);
            actors.add(new Actor(
                    one.getKey(),
                    Actor.Kind.PERSON,
                    one.getValue().party(),
                    null,
                    titles,
                    one.getValue().source()));
        }
        return actors;
    }

    /** What is told outright counts before what was inferred, and that before the mere place of a name; null where two claims contradict each other. */
    private static @Nullable Claim settled(List<Claim> claims) {
        List<Claim> outright = claims.stream().filter(claim -> !claim.guessed()).toList();
        List<Claim> reasoned = claims.stream()
                .filter(claim -> !claim.source().contains(Cast.WEIGHED))
                .toList();
        Collection<Claim> weighed = !outright.isEmpty() ? outright : !reasoned.isEmpty() ? reasoned : claims;
        Set<String> parties = new HashSet<>();
        weighed.forEach(claim -> parties.add(claim.party() == null ? "" : claim.party()));
        if (parties.size() != 1) {
            return null;
        }
        Claim first = weighed.iterator().next();
        Set<String> titles = new TreeSet<>();
        claims.forEach(claim -> titles.addAll(claim.titles()));
        return new Claim(first.party(), first.guessed(), first.source(), titles);
    }
}
