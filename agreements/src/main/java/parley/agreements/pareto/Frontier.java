package parley.agreements.pareto;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import parley.model.talks.Outcome;

/**
 * The Pareto frontier of additive utilities: every distinct utility vector that no outcome dominates, how many packages
 * attain it, and which. It is the Minkowski sum of the groups' choices, taken group by group, dominated sums dropped at
 * once: additive utilities allow that, since what is added to both leaves one above the other. No outcome is listed.
 * All numbers are exact. Cost: what {@link MergePruning} and {@link SortPruning} state, for each group.
 */
public final class Frontier implements ParetoSet {
    private final Space space;
    private final BigInteger[] shift;
    private final List<Stage> groups = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();

    /**
     * @param cancelled asked now and then
     * @throws TooLarge when the frontier cannot be had within the work allowed, or {@code cancelled}
     */
    public Frontier(Space space, BooleanSupplier cancelled) throws TooLarge {
        this(space, space.parties() == 2 ? new MergePruning(cancelled) : new SortPruning(cancelled));
    }

    Frontier(Space space, Pruning pruning) throws TooLarge {
        this.space = space;
        int n = space.parties();
        this.shift = new BigInteger[n];
        Arrays.fill(shift, BigInteger.ZERO);
        int limbs = lift();
        Stage start = Stage.start(n, limbs);
        stages.add(start);
        for (int g = 0; g < space.layout().groups().size(); g++) {
            groups.add(pruning.sum(start, Stage.raw(lifted(g, limbs))));
            stages.add(pruning.sum(last(), groups.getLast()));
        }
    }

    public Space space() {
        return space;
    }

    @Override
    public Layout layout() {
        return space.layout();
    }

    @Override
    public Utilities utilities() {
        return space.utilities();
    }

    @Override
    public BigInteger scale(int party) {
        return space.scale(party);
    }

    @Override
    public int size() {
        return last().size();
    }

    @Override
    public BigInteger number(int point, int party) {
        return last().points.get(point, party).add(shift[party]);
    }

    @Override
    public Optional<BigInteger> attaining(int point) {
        return Optional.of(last().counts.get(point));
    }

    @Override
    public Outcome outcome(int point) {
        return space.layout().outcome(packages(point, 1).getFirst());
    }

    @Override
    public List<String> faults() {
        return FrontierCheck.faults(this);
    }

    /** The first {@code most} packages that attain {@code point}, as one choice for each group. */
    public List<int[]> packages(int point, int most) {
        List<int[]> packages = new ArrayList<>();
        walk(stages.size() - 1, point, new int[stages.size() - 1], packages, most);
        return packages;
    }

    private void walk(int stage, int point, int[] choice, List<int[]> packages, int most) {
        if (stage == 0) {
            packages.add(choice.clone());
            return;
        }
        Stage at = stages.get(stage);
        for (int arc = at.firstArc(point); arc < at.endArc(point) && packages.size() < most; arc++) {
            Stage group = groups.get(stage - 1);
            int equal = at.choice(arc);
            for (int own = group.firstArc(equal); own < group.endArc(equal) && packages.size() < most; own++) {
                choice[stage - 1] = group.choice(own);
                walk(stage - 1, at.from(arc), choice, packages, most);
            }
        }
    }

    /** Vectors of the frontier of the first {@code groups} groups, scaled, for {@link FrontierCheck}. */
    List<BigInteger[]> stage(int groups) {
        Vectors points = stages.get(groups).points;
        BigInteger[] lowest = new BigInteger[points.parties];
        for (int p = 0; p < lowest.length; p++) {
            lowest[p] = lowest(groups, p);
        }
        List<BigInteger[]> vectors = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            BigInteger[] vector = new BigInteger[points.parties];
            for (int p = 0; p < vector.length; p++) {
                vector[p] = points.get(i, p).add(lowest[p]);
            }
            vectors.add(vector);
        }
        return vectors;
    }

    List<BigInteger> stageCounts(int groups) {
        return stages.get(groups).counts;
    }

    private Stage last() {
        return stages.getLast();
    }

    /** The least that the first {@code groups} groups can add for a party. */
    private BigInteger lowest(int groups, int party) {
        BigInteger sum = BigInteger.ZERO;
        for (int g = 0; g < groups; g++) {
            sum = sum.add(extreme(g, party, -1));
        }
        return sum;
    }

    /** Sets {@code shift} so that all lifted numbers are 0 or more, and tells the limbs that they need. */
    private int lift() {
        BigInteger most = BigInteger.ZERO;
        for (int p = 0; p < shift.length; p++) {
            BigInteger span = BigInteger.ZERO;
            for (int g = 0; g < space.layout().groups().size(); g++) {
                BigInteger least = extreme(g, p, -1);
                shift[p] = shift[p].add(least);
                span = span.add(extreme(g, p, 1).subtract(least));
            }
            most = most.max(span);
        }
        return Vectors.limbs(most);
    }

    private BigInteger extreme(int group, int party, int sign) {
        BigInteger extreme = space.number(group, 0, party);
        for (int c = 1; c < space.layout().groups().get(group).size(); c++) {
            BigInteger number = space.number(group, c, party);
            extreme = sign < 0 ? extreme.min(number) : extreme.max(number);
        }
        return extreme;
    }

    private Vectors lifted(int group, int limbs) {
        int size = space.layout().groups().get(group).size();
        Vectors lifted = new Vectors(shift.length, limbs, size);
        BigInteger[] least = new BigInteger[shift.length];
        for (int p = 0; p < least.length; p++) {
            least[p] = extreme(group, p, -1);
        }
        for (int c = 0; c < size; c++) {
            BigInteger[] vector = new BigInteger[shift.length];
            for (int p = 0; p < vector.length; p++) {
                vector[p] = space.number(group, c, p).subtract(least[p]);
            }
            lifted.add(vector);
        }
        return lifted;
    }
}
