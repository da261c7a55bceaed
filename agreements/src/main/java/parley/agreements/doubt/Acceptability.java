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
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
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
import parley.model.talks.Party;

/**
 * Stochastic multicriteria acceptability analysis (SMAA; Lahdelma and Salminen 2001) of talks: under which share of the
 * admissible preferences a package is acceptable to each party and to all, is Pareto, is the Nash or the egalitarian
 * solution. Every draw is solved exactly. All packages are told while there are at most {@link #LISTED}, otherwise those met
 * most often on drawn frontiers. Cost: draws x (frontier + packages x parties x issues).
 */
public final class Acceptability {
    /** The most packages that are told. */
    public static final int LISTED = 10_000;
    /** Of packages that tie on a drawn frontier point, so many are looked at. */
    private static final int TIES = 100;
    /** So many packages are counted; once they are that many, packages not met before are passed over. */
    private static final int COUNTED = 100_000;

    private final Layout layout;
    private final boolean complete;
    private final Map<List<Integer>, Tally> tallies = new LinkedHashMap<>();
    private final List<Space> spaces = new ArrayList<>();
    private final List<Map<Unknown, BigFraction>> unknowns = new ArrayList<>();
    private final Shortfalls shortfalls = new Shortfalls();
    private int zones;
    private int fewest = Integer.MAX_VALUE;
    private int most;

    /** What became of it. */
    public sealed interface Result {}

    /** What a party is known to prefer contradicts the rest of what is known of it. */
    public record Contradiction(Problem problem) implements Result {}

    /** See the fields of the same names in {@code Solution.Shares}. */
    public record Found(
            int draws,
            Share zone,
            Map<String, FallsShort> fallsShort,
            int fewestPoints,
            int mostPoints,
            boolean complete,
            List<PackageShares> packages,
            double doubt,
            List<NextQuestion> questions)
            implements Result {}

    /** What is counted of one package. */
    private static final class Tally {
        private final int[] choices;
        private final int[] acceptable;
        private final BitSet toAll = new BitSet();
        private int pareto;
        private int nash;
        private int egalitarian;

        Tally(List<Integer> choices, int parties) {
            this.choices = choices.stream().mapToInt(Integer::intValue).toArray();
            this.acceptable = new int[parties];
        }
    }

    private Acceptability(Layout layout) {
        this.layout = layout;
        this.complete = layout.outcomes().compareTo(BigInteger.valueOf(LISTED)) <= 0;
    }

    /**
     * Draws and counts.
     *
     * @param samples draws, 1 or more
     * @param cancelled asked before each draw; once true, what was drawn so far is told
     * @throws TooLarge when one draw's frontier is
     */
    public static Result draw(Sampler sampler, int samples, BooleanSupplier cancelled) throws TooLarge {
        Acceptability acceptability = new Acceptability(sampler.layout());
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
        Frontier frontier;
        try {
            frontier = new Frontier(space, cancelled);
        } catch (TooLarge e) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            throw e;
        }
        spaces.add(space);
        unknowns.add(draw.unknowns());
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
        best(new Nash(), frontier, bargain).forEach(tally -> tally.nash++);
        best(new Egalitarian(), frontier, bargain).forEach(tally -> tally.egalitarian++);
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
        int draws = spaces.size();
        List<Tally> told = new ArrayList<>(tallies.values());
        if (told.size() > LISTED) {
            told.sort(Comparator.comparingInt((Tally tally) -> -tally.pareto));
            told = told.subList(0, LISTED);
        }
        for (Tally tally : told) {
            accept(tally);
        }
        List<Bounds> bounds = new ArrayList<>();
        for (Party party : layout.talks().parties()) {
            bounds.add(new Bounds(layout, party));
        }
        List<BitSet> toAll = told.stream().map(tally -> tally.toAll).toList();
        Doubt doubt = new Doubt(toAll, unknowns);
        List<PackageShares> packages = new ArrayList<>();
        told.forEach(tally -> packages.add(shares(tally, bounds, draws)));
        packages.sort(Comparator.comparingInt(
                        (PackageShares shares) -> -shares.acceptableToAll().count())
                .thenComparingInt(shares -> -shares.pareto().count()));
        return new Found(
                draws,
                new Share(zones, Math.max(1, draws)),
                shortfalls.over(Math.max(1, draws)),
                draws == 0 ? 0 : fewest,
                most,
                complete,
                packages,
                doubt.size(),
                doubt.questions());
    }

    private void accept(Tally tally) {
        for (int s = 0; s < spaces.size(); s++) {
            boolean all = true;
            for (int p = 0; p < tally.acceptable.length; p++) {
                boolean acceptable = spaces.get(s).acceptable(tally.choices, p);
                tally.acceptable[p] += acceptable ? 1 : 0;
                all &= acceptable;
            }
            tally.toAll.set(s, all);
        }
    }

    private PackageShares shares(Tally tally, List<Bounds> bounds, int draws) {
        int of = Math.max(1, draws);
        int[] places = layout.places(tally.choices);
        return new PackageShares(
                layout.outcome(tally.choices),
                IntStream.of(tally.acceptable)
                        .mapToObj(count -> new Share(count, of))
                        .toList(),
                bounds.stream().map(bound -> bound.verdict(places)).toList(),
                new Share(tally.toAll.cardinality(), of),
                new Share(tally.pareto, of),
                new Share(tally.nash, of),
                new Share(tally.egalitarian, of));
    }
}
