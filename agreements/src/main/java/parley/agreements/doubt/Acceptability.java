package parley.agreements.doubt;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.agreements.pareto.Frontier;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Space;
import parley.agreements.pareto.TooLarge;
import parley.agreements.solution.Answer;
import parley.agreements.solution.Bargain;
import parley.agreements.solution.Concept;
import parley.agreements.solution.Egalitarian;
import parley.agreements.solution.Nash;
import parley.agreements.solution.NoZone;
import parley.ledger.Problem;
import parley.model.talks.Comparison;
import parley.model.talks.Party;

/**
 * Stochastic multicriteria acceptability analysis (SMAA; Lahdelma and Salminen 2001) of talks: under which share of the
 * admissible preferences a package is acceptable to each party and to all, is Pareto, is the Nash or the egalitarian
 * solution. Every draw is solved exactly: up to {@link #FRONTIER_PARTIES} parties by its frontier, beyond that, where
 * frontiers hold nearly everything, by {@link Direct} search for the solutions. What holds of all or of none of the
 * admissible preferences is decided by linear programmes, whatever was drawn. All packages are told while there are at most
 * {@link #LISTED}, otherwise those met most often. Cost: draws x (frontier or search + packages x parties x issues).
 */
public final class Acceptability {
    /** The most packages that are told. */
    public static final int LISTED = 10_000;
    /** With more parties no frontier is drawn. */
    public static final int FRONTIER_PARTIES = 4;
    /** Of packages that tie on a drawn frontier point, so many are looked at. */
    private static final int TIES = 100;
    /** So many packages are counted; once they are that many, packages not met before are passed over. */
    private static final int COUNTED = 100_000;
    /** Partial packages that the searches of all draws may look at. */
    private static final int STEPS = 40_000_000;
    /** Packages held against others, or programmes solved, to decide which are Pareto whatever the preferences. */
    private static final long WORK = 400_000;
    /** Draws in which a package must be best before what sets them apart is told. */
    private static final int TELLING = 30;

    private final Layout layout;
    private final boolean complete;
    private final boolean frontiers;
    private final int steps;
    private final List<Admissible> admissible;
    private final Map<List<Integer>, Tally> tallies = new LinkedHashMap<>();
    private final List<Acceptance> acceptances = new ArrayList<>();
    private final Draws draws = new Draws();
    private final Shortfalls shortfalls = new Shortfalls();
    private int zones;
    private int undecided;
    private int fewest = Integer.MAX_VALUE;
    private int most;

    /** What became of it. */
    public sealed interface Result {}

    /** What a party is known to prefer contradicts the rest of what is known of it. */
    public record Contradiction(Problem problem) implements Result {}

    /**
     * See the fields of the same names in {@code Solution.Shares}.
     *
     * @param undecided draws whose search ran out of steps; they count as without a zone
     */
    public record Found(
            int draws,
            Share zone,
            Map<String, FallsShort> fallsShort,
            boolean frontiers,
            int fewestPoints,
            int mostPoints,
            boolean complete,
            int undecided,
            List<PackageShares> packages,
            double doubt,
            List<NextQuestion> questions)
            implements Result {}

    /** What is counted of one package. */
    private static final class Tally {
        private final int[] choices;
        private final int[] acceptable;
        private final BitSet toAll = new BitSet();
        private final BitSet nash = new BitSet();
        private int pareto;
        private int egalitarian;

        Tally(List<Integer> choices, int parties) {
            this.choices = choices.stream().mapToInt(Integer::intValue).toArray();
            this.acceptable = new int[parties];
        }

        int met() {
            return pareto + nash.cardinality() + egalitarian;
        }
    }

    private Acceptability(Layout layout, int samples) {
        this.layout = layout;
        this.complete = layout.outcomes().compareTo(BigInteger.valueOf(LISTED)) <= 0;
        this.frontiers = layout.talks().parties().size() <= FRONTIER_PARTIES;
        this.steps = Math.max(2_000, STEPS / samples);
        this.admissible = layout.talks().parties().stream()
                .map(party -> new Admissible(layout, party))
                .toList();
    }

    /**
     * Draws and counts.
     *
     * @param samples draws, 1 or more
     * @param cancelled asked before each draw; once true, what was drawn so far is told
     * @throws TooLarge when one draw's frontier is
     */
    public static Result draw(Sampler sampler, int samples, BooleanSupplier cancelled) throws TooLarge {
        Acceptability acceptability = new Acceptability(sampler.layout(), samples);
        if (acceptability.complete) {
            acceptability.list();
        }
        for (int s = 0; s < samples && !cancelled.getAsBoolean(); s++) {
            switch (sampler.draw()) {
                case Sampler.Ready ready -> acceptability.count(ready.draw(), cancelled);
                case Sampler.Stuck stuck -> {
                    return new Contradiction(Problem.of(
                            acceptability.layout.talks().name(),
                            "what '" + stuck.party() + "' is known to prefer ('compare') hardly ever holds within its"
                                    + " weights and values",
                            "Widen the ranges or drop a comparison."));
                }
            }
        }
        return acceptability.found();
    }

    /** The first party of which what is known contradicts itself, and what of it does; empty when all is well. */
    public static Optional<Problem> contradiction(Layout layout) {
        for (Party party : layout.talks().parties()) {
            Admissible admissible = new Admissible(layout, party);
            if (!admissible.weighable()) {
                return Optional.of(Problem.of(
                        layout.talks().name(),
                        "no weights of '" + party.name() + "' keep its order and ranges and sum to 1",
                        "Widen a range or drop a part of the order."));
            }
            List<Comparison> comparisons = admissible.contradiction();
            if (!comparisons.isEmpty()) {
                String them = comparisons.stream().map(Comparison::toString).collect(Collectors.joining(" and "));
                return Optional.of(Problem.of(
                        layout.talks().name(),
                        comparisons.size() == 1
                                ? "no weights and values of '" + party.name() + "' within their ranges agree with "
                                        + them
                                : "of what '" + party.name() + "' is known to prefer, " + them
                                        + " contradict each other within its weights and values",
                        "Widen the ranges or drop a comparison."));
            }
        }
        return Optional.empty();
    }

    private void list() {
        int[] at = new int[layout.groups().size()];
        do {
            List<Integer> key = IntStream.of(at).boxed().toList();
            tallies.put(key, new Tally(key, layout.talks().parties().size()));
        } while (Layout.advance(at, g -> layout.groups().get(g).size()));
    }

    private Optional<Tally> tally(int[] choices) {
        List<Integer> key = IntStream.of(choices).boxed().toList();
        if (tallies.size() == COUNTED) {
            return Optional.ofNullable(tallies.get(key));
        }
        return Optional.of(tallies.computeIfAbsent(
                key, absent -> new Tally(absent, layout.talks().parties().size())));
    }

    private void count(Sampler.Draw draw, BooleanSupplier cancelled) throws TooLarge {
        Space space = new Space(layout, draw.utilities());
        if (frontiers) {
            Frontier frontier;
            try {
                frontier = new Frontier(space, cancelled);
            } catch (TooLarge e) {
                if (cancelled.getAsBoolean()) {
                    return;
                }
                throw e;
            }
            count(frontier);
        } else {
            count(new Direct(space, steps).solve());
        }
        acceptances.add(new Acceptance(space));
        draws.add(draw.unknowns());
    }

    private void count(Frontier frontier) {
        fewest = Math.min(fewest, frontier.size());
        most = Math.max(most, frontier.size());
        for (int point = 0; point < frontier.size(); point++) {
            frontier.packages(point, TIES).forEach(choices -> tally(choices).ifPresent(tally -> tally.pareto++));
        }
        Bargain bargain = new Bargain(frontier);
        Optional<NoZone> noZone = NoZone.of(bargain);
        if (noZone.isPresent()) {
            shortfalls.add(noZone.get());
            return;
        }
        zones++;
        best(new Nash(), frontier, bargain).forEach(tally -> tally.nash.set(draws.size()));
        best(new Egalitarian(), frontier, bargain).forEach(tally -> tally.egalitarian++);
    }

    private void count(Direct.Found found) {
        switch (found) {
            case Direct.Zone zone -> {
                zones++;
                zone.nash().forEach(choices -> tally(choices).ifPresent(tally -> tally.nash.set(draws.size())));
                zone.egalitarian().forEach(choices -> tally(choices).ifPresent(tally -> tally.egalitarian++));
            }
            case Direct.NoZone none -> {
                tally(none.nearest().stream().mapToInt(Integer::intValue).toArray());
                for (int p = 0; p < none.shortfalls().size(); p++) {
                    if (none.shortfalls().get(p).signum() > 0) {
                        shortfalls.add(
                                layout.talks().parties().get(p).name(),
                                none.shortfalls().get(p));
                    }
                }
            }
            case Direct.Undecided undecidedOne -> undecided++;
        }
    }

    private List<Tally> best(Concept concept, Frontier frontier, Bargain bargain) {
        List<Tally> best = new ArrayList<>();
        if (concept.solve(bargain) instanceof Answer.Packages packages) {
            for (Answer.Chosen chosen : packages.chosen()) {
                frontier.packages(chosen.point(), TIES)
                        .forEach(choices -> tally(choices).ifPresent(best::add));
            }
        }
        return best;
    }

    private Found found() {
        int of = Math.max(1, draws.size());
        List<Tally> told = new ArrayList<>(tallies.values());
        if (told.size() > LISTED) {
            told.sort(Comparator.comparingInt((Tally tally) -> -tally.met()));
            told = told.subList(0, LISTED);
        }
        told.forEach(this::accept);
        told.sort(Comparator.comparingInt((Tally tally) -> -tally.toAll.cardinality())
                .thenComparingInt(tally -> -tally.pareto)
                .thenComparingInt(tally -> frontiers ? 0 : -tally.met()));
        List<Bounds> bounds = layout.talks().parties().stream()
                .map(party -> new Bounds(layout, party))
                .toList();
        Efficiency efficiency = new Efficiency(layout, admissible, frontiers ? WORK : 0);
        Doubt doubt = new Doubt(told.stream().map(tally -> tally.toAll).toList(), draws);
        Centres centres = new Centres(draws);
        List<PackageShares> packages = new ArrayList<>();
        told.forEach(tally -> packages.add(shares(tally, bounds, efficiency, centres)));
        return new Found(
                draws.size(),
                new Share(zones, of),
                shortfalls.over(of),
                frontiers,
                draws.size() == 0 || !frontiers ? 0 : fewest,
                most,
                complete,
                undecided,
                packages,
                doubt.size(),
                doubt.questions());
    }

    private void accept(Tally tally) {
        for (int s = 0; s < acceptances.size(); s++) {
            boolean all = true;
            for (int p = 0; p < tally.acceptable.length; p++) {
                boolean acceptable = acceptances.get(s).by(p, tally.choices);
                tally.acceptable[p] += acceptable ? 1 : 0;
                all &= acceptable;
            }
            tally.toAll.set(s, all);
        }
    }

    private PackageShares shares(Tally tally, List<Bounds> bounds, Efficiency efficiency, Centres centres) {
        int of = Math.max(1, draws.size());
        List<Verdict> verdicts = new ArrayList<>();
        for (int p = 0; p < bounds.size(); p++) {
            verdicts.add(verdict(tally, p, bounds.get(p)));
        }
        @Nullable
        Verdict efficient = frontiers
                ? efficiency
                        .verdict(tally.choices, tally.pareto == draws.size(), tally.pareto > 0)
                        .orElse(null)
                : null;
        return new PackageShares(
                layout.outcome(tally.choices),
                IntStream.of(tally.acceptable)
                        .mapToObj(count -> new Share(count, of))
                        .toList(),
                verdicts,
                new Share(tally.toAll.cardinality(), of),
                frontiers ? new Share(tally.pareto, of) : null,
                efficient,
                new Share(tally.nash.cardinality(), of),
                new Share(tally.egalitarian, of),
                tally.nash.cardinality() < TELLING ? List.of() : centres.of(tally.nash));
    }

    /** Bounds settle most; of what they leave open draws that differ are two witnesses; a programme settles the rest. */
    private Verdict verdict(Tally tally, int p, Bounds bound) {
        Verdict wide = bound.verdict(layout.places(tally.choices));
        Admissible party = admissible.get(p);
        int count = tally.acceptable[p];
        if (wide != Verdict.POSSIBLY || party.plain() || (count > 0 && count < draws.size())) {
            return wide;
        }
        Linear worth = party.worth(layout.places(tally.choices));
        if (count == draws.size()) {
            return party.necessary(worth) ? Verdict.NECESSARILY : Verdict.POSSIBLY;
        }
        return party.possible(worth) ? Verdict.POSSIBLY : Verdict.NEVER;
    }
}
