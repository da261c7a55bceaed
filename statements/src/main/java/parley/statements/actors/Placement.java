package parley.statements.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.attribution.Found;
import parley.statements.text.Document;
import parley.statements.text.Token;

/**
 * Weighs for which of a report's sides somebody speaks, when no words beside the name tell it outright: by the office, by
 * the sides named around the person and in what the person says, by who else speaks for whom, and by what weaker rules
 * propose. A log-linear choice among the sides and "none"; its weights were learned from the annotated reports ({@code TrainPlaces}). Clues
 * hold kinds of things only, never a name. Cost: linear in the text, times the sides.
 */
final class Placement {
    private static final Set<String> WITHIN = Set.of("in", "at", "to", "from", "near", "into", "of");
    private static final Set<String> OURS = Set.of("we", "our", "us", "ours");
    /** A report of more sides than these is weighed among those named most often. */
    private static final int MOST = 16;

    private static final double NEVER = 1.0e-9;
    private static final PlaceWeights WEIGHTS = PlaceWeights.shipped();

    private final Cast cast;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<Person, List<Found>> statements;
    private final Map<Person, String> before = new HashMap<>();
    /** The line before each, by where that one begins. */
    private final Map<Integer, NameTable.Line> previous = new HashMap<>();
    /** Parties for which somebody speaks beyond doubt, and "party/office" for the offices held. */
    private final Set<String> spoken = new HashSet<>();

    /** Of somebody: the side weighed heaviest, null for none. */
    record Choice(@Nullable String party, String clue, double probability) {}

    /**
     * @param statements what each person says, as far as known
     */
    Placement(Cast cast, Map<Person, List<Found>> statements, List<Person> order) {
        this.cast = cast;
        this.statements = statements;
        candidates();
        NameTable.Line earlier = null;
        for (NameTable.Line line : cast.inferred().table().lines()) {
            if (earlier != null) {
                previous.put(line.paragraph().start(), earlier);
            }
            earlier = line;
        }
        for (Person person : cast.people()) {
            if (person.party != null && !person.tie.weak()) {
                spoken.add(person.party);
                Cast.offices(person).forEach(office -> spoken.add(person.party + "/" + office));
            }
        }
        Person last = null;
        for (Person person : order) {
            if (last != null && last.party != null && !last.tie.weak() && !last.equals(person)) {
                before.putIfAbsent(person, last.party);
            }
            last = person;
        }
    }

    private void candidates() {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, Actor.Kind> kinds = new HashMap<>();
        for (NameTable.Line line : cast.inferred().table().lines()) {
            for (Gazetteer.Hit hit : cast.sides.in(line.paragraph().tokens())) {
                String party = hit.actor().party();
                if (party != null && hit.actor().kind() != Actor.Kind.PLACE) {
                    times.merge(party, line.paragraph().front() ? 0 : 1, Integer::sum);
                    kinds.merge(party, hit.actor().kind(), (one, two) -> one == Actor.Kind.STATE ? one : two);
                }
            }
        }
        Actor government = cast.government();
        List<String> ordered = new ArrayList<>(times.keySet());
        ordered.sort(Comparator.comparingInt((String party) -> times.getOrDefault(party, 0))
                .reversed());
        for (String party : ordered.subList(0, Math.min(MOST, ordered.size()))) {
            boolean home = government != null && party.equals(government.party());
            candidates.add(new Candidate(party, kinds.getOrDefault(party, Actor.Kind.PARTY), candidates.size(), home));
        }
    }

    List<Candidate> sides() {
        return candidates;
    }

    /** The side of a person by everything that the report shows. */
    Choice of(Person person) {
        String best = null;
        List<String> why = clues(person, null);
        double most = WEIGHTS.sum(why);
        double total = 0;
        List<Double> scores = new ArrayList<>();
        scores.add(most);
        for (Candidate candidate : candidates) {
            List<String> clues = clues(person, candidate);
            double score = WEIGHTS.sum(clues);
            scores.add(score);
            if (score > most + NEVER) {
                most = score;
                best = candidate.party();
                why = clues;
            }
        }
        for (double score : scores) {
            total += Math.exp(score - most);
        }
        return new Choice(best, WEIGHTS.strongest(why), 1 / total);
    }

    /** What speaks for or against a side, or for none when {@code candidate} is null. */
    List<String> clues(Person person, @Nullable Candidate candidate) {
        List<String> clues = new ArrayList<>();
        Set<Office> offices = Office.of(person.titles);
        String type = candidate == null ? "none" : candidate.type();
        for (Office office : offices) {
            clues.add("office " + office.name().toLowerCase(Locale.ROOT) + " " + type);
        }
        if (offices.isEmpty()) {
            clues.add((person.titles.isEmpty() ? "untitled " : "other title ") + type);
        }
        String tie = person.tie.name().toLowerCase(Locale.ROOT);
        if (candidate == null) {
            clues.add("tie " + tie + (person.party == null ? " none" : " against"));
            clues.add("none");
            if (person.context == null) {
                clues.add("none, no context");
            }
        } else {
            String party = candidate.party();
            clues.add("kind " + type);
            clues.add("rank " + Math.min(candidate.rank(), 3) + " " + type);
            if (party.equals(person.party)) {
                clues.add("tie " + tie);
                clues.add("tie " + tie + " " + type);
            }
            around(person, candidate, clues);
            said(person, party, clues);
            others(person, party, clues);
        }
        return clues;
    }

    /** The sides named before and after the person's first mention. */
    private void around(Person person, Candidate candidate, List<String> clues) {
        String party = candidate.party();
        if (person.context != null && party.equals(person.context.party())) {
            clues.add("subject");
            clues.add("subject " + candidate.type());
        }
        Mention first = person.first;
        if (first == null) {
            return;
        }
        List<Token> tokens = first.line().paragraph().tokens();
        int from = first.from();
        boolean nearest = true;
        boolean sentence = true;
        for (int i = from - 1; i >= 0; i--) {
            Gazetteer.Hit hit = cast.sides.at(tokens, i);
            if (tokens.get(i).is(".") && !(i > 0 && Chunk.abbreviated(tokens.get(i - 1)))) {
                sentence = false;
            }
            if (hit == null || hit.actor().party() == null || hit.to() > from) {
                continue;
            }
            if (party.equals(hit.actor().party())) {
                String where = sentence ? "sentence" : "paragraph";
                boolean place = i > 0 && WITHIN.contains(tokens.get(i - 1).lower());
                clues.add((nearest ? "nearest before in " : "before in ") + where);
                if (place) {
                    clues.add("place before in " + where);
                }
                break;
            }
            nearest = false;
        }
        for (int i = first.to(); i < tokens.size() && !tokens.get(i).is("."); i++) {
            Gazetteer.Hit hit = cast.sides.at(tokens, i);
            if (hit != null && hit.actor().party() != null) {
                if (party.equals(hit.actor().party())) {
                    clues.add("after in sentence");
                    clues.add("after in sentence " + candidate.type());
                }
                break;
            }
        }
        previous(first, party, clues);
    }

    private void previous(Mention first, String party, List<String> clues) {
        NameTable.Line last = previous.get(first.line().paragraph().start());
        if (last == null || last.paragraph().front()) {
            return;
        }
        List<Gazetteer.Hit> hits = cast.sides.in(last.paragraph().tokens());
        for (Gazetteer.Hit hit : hits) {
            if (party.equals(hit.actor().party())) {
                clues.add(hit.equals(hits.getFirst()) ? "first in paragraph before" : "in paragraph before");
                return;
            }
        }
    }

    /** The sides that the person speaks of: rarely the own one by its name, but for "we". */
    private void said(Person person, String party, List<String> clues) {
        Set<String> seen = new HashSet<>();
        for (Found found : statements.getOrDefault(person, List.of())) {
            List<Token> content = Document.tokens(found.contentText());
            boolean we = content.stream().anyMatch(word -> OURS.contains(word.lower()));
            for (Gazetteer.Hit hit : cast.sides.in(content)) {
                if (party.equals(hit.actor().party())) {
                    seen.add(hit.from() < 2 ? "speaks of it first" : "speaks of it");
                    if (we) {
                        seen.add("speaks of it beside 'we'");
                    }
                }
            }
        }
        clues.addAll(seen);
        if (statements.containsKey(person) && seen.isEmpty()) {
            clues.add("never speaks of it");
        }
    }

    /** Who else speaks for the side. */
    private void others(Person person, String party, List<String> clues) {
        if (Cast.offices(person).stream().anyMatch(office -> spoken.contains(party + "/" + office))) {
            clues.add("office held");
        }
        clues.add(spoken.contains(party) ? "has a voice" : "no voice else");
        if (party.equals(before.get(person))) {
            clues.add("spoke right before");
        }
    }
}
