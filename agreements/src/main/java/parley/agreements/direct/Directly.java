package parley.agreements.direct;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.pareto.Space;
import parley.agreements.solution.Answer;
import parley.agreements.solution.Concept;
import parley.agreements.solution.Egalitarian;
import parley.agreements.solution.Levels;
import parley.agreements.solution.Merit;
import parley.agreements.solution.NoZone;
import parley.agreements.solution.PackageConcept;
import parley.agreements.solution.Stakes;

/**
 * The concepts that pick packages, each by a search of its own, for talks whose frontier is too large to be had. The
 * egalitarian search goes over all outcomes and so tells whether there is a zone; then comes the best each party can get in it
 * (M), and then the rest. Cost: (parties + 5) searches of {@link BranchAndBound}.
 */
public final class Directly {
    private final Scaled space;
    private final BooleanSupplier cancelled;
    private final long mostNodes;
    private final List<int[]> starts = new ArrayList<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Search.Stopped> stopped = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final BigInteger[] reservation;
    private final @Nullable BigInteger[] ideals;
    private int searches;
    private int checked;
    private long nodes;
    private @Nullable NoZone noZone;

    /**
     * What was found.
     *
     * @param answers by the concept's key; those that were stopped are silent
     * @param ideal the most each party gets in the zone; null for one whose search was stopped; empty without a zone
     * @param stopped by key, and under {@code ideal: PARTY}: the best so far, and a bound
     * @param check what separate code checked, in words
     * @param nodes partial outcomes that were looked at
     */
    public record Found(
            Map<String, Answer> answers,
            List<@Nullable BigFraction> ideal,
            Map<String, Search.Stopped> stopped,
            @Nullable NoZone noZone,
            List<String> notes,
            String check,
            long nodes) {}

    private Directly(Space space, long mostNodes, BooleanSupplier cancelled) {
        this.space = new Scaled(space);
        this.cancelled = cancelled;
        this.mostNodes = mostNodes;
        this.reservation = this.space.reservation();
        this.ideals = new BigInteger[reservation.length];
    }

    /**
     * Searches for all concepts.
     *
     * @param mostNodes partial outcomes that one search may look at
     * @param cancelled asked now and then; once true, the searches tell what they have
     */
    public static Found solve(Space space, long mostNodes, BooleanSupplier cancelled) {
        Directly directly = new Directly(space, mostNodes, cancelled);
        directly.solve();
        if (!directly.faults.isEmpty()) {
            throw new IllegalStateException("the check of the search failed: " + directly.faults);
        }
        List<@Nullable BigFraction> ideal = new ArrayList<>();
        for (BigInteger number : directly.ideals) {
            if (directly.noZone == null) {
                ideal.add(number == null ? null : directly.utility(number));
            }
        }
        return new Found(
                directly.answers,
                ideal,
                directly.stopped,
                directly.noZone,
                directly.notes,
                directly.check(),
                directly.nodes);
    }

    private String check() {
        return checked == searches
                ? "that nothing is better was checked by separate code, from the bounds of every search"
                : "that nothing is better was checked by separate code for " + checked + " of " + searches
                        + " searches; the proofs of the others have too many parts to be kept";
    }

    private void solve() {
        int n = reservation.length;
        starts.add(new int[space.groups()]);
        Egalitarian egalitarian = new Egalitarian();
        Levels gains = egalitarian.levels(new Stakes(space.one(), reservation, reservation));
        Search first = search(Merit.LEAST, gains, false, reservation);
        if (first instanceof Search.Best best && best.merit().signum() < 0) {
            noZone(gains, best);
            return;
        }
        for (int p = 0; p < n; p++) {
            ideals[p] = ideal(p);
        }
        for (PackageConcept concept : PackageConcept.packages()) {
            boolean egal = concept instanceof Egalitarian;
            answers.put(concept.key(), egal ? answer(concept, gains, first) : answer(concept));
        }
        for (Concept concept : Concept.all()) {
            answers.computeIfAbsent(
                    concept.key(),
                    key -> new Answer.Silent(
                            n == 2
                                    ? "it needs the frontier, which is too large to be had"
                                    : "it is computed for two parties; these talks have " + n));
        }
    }

    private void noZone(Levels gains, Search.Best best) {
        boolean[] preferred = PackageConcept.preferred(
                gains, best.tied().stream().map(Search.Tied::numbers).toList());
        Search.Tied nearest = best.tied().getFirst();
        for (int i = preferred.length - 1; i >= 0; i--) {
            nearest = preferred[i] ? best.tied().get(i) : nearest;
        }
        noZone = NoZone.at(
                space.space().layout(),
                space.space().layout().outcome(nearest.choices()),
                utilities(nearest),
                utilities(reservation));
        for (PackageConcept concept : PackageConcept.packages()) {
            answers.put(concept.key(), new Answer.Packages(List.of(), NoZone.REASON));
        }
        for (Concept concept : Concept.all()) {
            answers.computeIfAbsent(concept.key(), key -> new Answer.Silent(NoZone.REASON));
        }
    }

    private @Nullable BigInteger ideal(int party) {
        BigInteger[] factor = new BigInteger[reservation.length];
        Arrays.fill(factor, BigInteger.ZERO);
        factor[party] = BigInteger.ONE;
        Search search = search(Merit.SUM, new Levels(reservation, factor), true, reservation);
        return switch (search) {
            case Search.Best best -> best.tied().getFirst().numbers()[party];
            case Search.NoDeal none -> null;
            case Search.Stopped stop -> {
                stopped.put(
                        "ideal: "
                                + space.space()
                                        .layout()
                                        .talks()
                                        .parties()
                                        .get(party)
                                        .name(),
                        stop);
                yield null;
            }
        };
    }

    private Answer answer(PackageConcept concept) {
        BigInteger[] known = new BigInteger[ideals.length];
        boolean usesIdeals =
                concept.key().equals("kalai_smorodinsky") || concept.key().equals("equal_loss");
        for (int p = 0; p < known.length; p++) {
            BigInteger ideal = ideals[p];
            if (ideal == null && usesIdeals) {
                return new Answer.Silent("the most that each party can get in the zone was not found in time");
            }
            known[p] = ideal == null ? reservation[p] : ideal;
        }
        Levels levels = concept.levels(new Stakes(space.one(), reservation, known));
        return answer(concept, levels, search(concept.merit(), levels, true, reservation));
    }

    private Answer answer(PackageConcept concept, Levels levels, Search search) {
        return switch (search) {
            case Search.NoDeal none -> new Answer.Packages(List.of(), NoZone.REASON);
            case Search.Stopped stop -> {
                stopped.put(concept.key(), stop);
                yield new Answer.Silent("the search was stopped after " + stop.nodes()
                        + " partial packages: see 'stopped' for the best so far and a bound");
            }
            case Search.Best best -> {
                List<Search.Tied> tied = best.all() ? undominated(best.tied()) : List.of(above(levels, best));
                if (!best.all()) {
                    notes.add(concept.key() + ": more than " + best.tied().size()
                            + " points tie; one of them that nothing dominates is told, the others are not enumerated");
                }
                yield new Answer.Packages(chosen(levels, tied), concept.note(best.merit()));
            }
        };
    }

    private Search search(Merit merit, Levels levels, boolean rational, BigInteger[] least) {
        Search search = new BranchAndBound(space, merit, levels, rational, least, mostNodes, cancelled).search(starts);
        nodes += search.nodes();
        if (search instanceof Search.Best best) {
            starts.add(best.tied().getFirst().choices());
            searches++;
            if (best.proof() != null) {
                checked++;
                faults.addAll(ProofCheck.faults(space, merit, levels, rational, least, best, best.proof()));
            }
        }
        return search;
    }

    /** One that attains the best merit and that nothing dominates: the greatest sum above one that attains it. */
    private Search.Tied above(Levels levels, Search.Best best) {
        boolean[] preferred = PackageConcept.preferred(
                levels, best.tied().stream().map(Search.Tied::numbers).toList());
        Search.Tied first = best.tied().getFirst();
        for (int i = preferred.length - 1; i >= 0; i--) {
            first = preferred[i] ? best.tied().get(i) : first;
        }
        BigInteger[] factor = new BigInteger[reservation.length];
        Arrays.fill(factor, BigInteger.ONE);
        starts.add(first.choices());
        return search(Merit.SUM, new Levels(first.numbers(), factor), true, first.numbers()) instanceof Search.Best top
                ? top.tied().getFirst()
                : first;
    }

    private static List<Search.Tied> undominated(List<Search.Tied> tied) {
        return tied.stream()
                .filter(one -> tied.stream().noneMatch(other -> other != one && covers(other.numbers(), one.numbers())))
                .toList();
    }

    private static boolean covers(BigInteger[] a, BigInteger[] b) {
        for (int p = 0; p < a.length; p++) {
            if (a[p].compareTo(b[p]) < 0) {
                return false;
            }
        }
        return true;
    }

    private List<Answer.Chosen> chosen(Levels levels, List<Search.Tied> tied) {
        boolean[] preferred = PackageConcept.preferred(
                levels, tied.stream().map(Search.Tied::numbers).toList());
        List<Answer.Chosen> chosen = new ArrayList<>();
        for (int i = 0; i < preferred.length; i++) {
            Search.Tied point = tied.get(i);
            chosen.add(new Answer.Chosen(
                    -1,
                    utilities(point),
                    space.space().layout().outcome(point.choices()),
                    BigInteger.valueOf(point.packages()),
                    preferred[i]));
        }
        return chosen;
    }

    private List<BigFraction> utilities(Search.Tied point) {
        return utilities(point.numbers());
    }

    private List<BigFraction> utilities(BigInteger[] numbers) {
        return Arrays.stream(numbers).map(this::utility).toList();
    }

    private BigFraction utility(BigInteger number) {
        return BigFraction.of(number, space.one());
    }
}
