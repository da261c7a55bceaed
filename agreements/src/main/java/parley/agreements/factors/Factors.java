package parley.agreements.factors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.ParetoSet;
import parley.agreements.pareto.Utilities;
import parley.model.talks.Constraint;
import parley.model.talks.Talks;

/** The door to frontiers over factors: whichever exact method the shape of the talks allows. */
public final class Factors {
    /** Up to so many joint options of one issue and its neighbours, elimination is the quicker. */
    private static final BigInteger FEW_COMBINATIONS = BigInteger.valueOf(20_000);

    private static final int MOST_BOXES = 2_000;

    private Factors() {}

    /** What came of it. */
    public sealed interface Result {}

    /**
     * The frontier.
     *
     * @param outcomes how many the constraints allow
     * @param method what ran, in words for a person
     */
    public record Found(ParetoSet frontier, BigInteger outcomes, String method) implements Result {}

    /**
     * No outcome meets all constraints.
     *
     * @param constraints some of them that no outcome meets together, and of which none can be spared
     * @param smallest whether no fewer of all constraints contradict each other; else nobody looked
     */
    public record Contradiction(List<Constraint> constraints, boolean smallest) implements Result {}

    /** No exact method of ours can do it. */
    public record TooWide(String reason) implements Result {}

    /** Somebody called it off; {@code reached} tells what was found until then. */
    public record Stopped(String reached) implements Result {}

    /** Whether a ceiling keeps some party's utility below what its values and interactions could sum to. */
    public static boolean capped(Layout layout, Utilities utilities) {
        for (int p = 0; p < utilities.parties(); p++) {
            if (utilities.ceiling(p).isPresent()) {
                try {
                    if (new FactorModel(layout, utilities, List.of())
                            .ceiling
                            .get(p)
                            .isPresent()) {
                        return true;
                    }
                } catch (Region.TooMany e) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The frontier of talks whose preferences are known.
     *
     * @param layout loose
     */
    public static Result solve(Layout layout, Utilities utilities, BooleanSupplier cancelled) {
        Talks talks = layout.talks();
        try {
            Optional<BigInteger> outcomes = Feasibility.outcomes(layout, talks.constraints(), cancelled);
            if (outcomes.isPresent() && outcomes.get().signum() == 0) {
                return Feasibility.conflict(layout, cancelled);
            }
            FactorModel model = new FactorModel(layout, utilities, talks.constraints());
            if (outcomes.isEmpty()) {
                return new TooWide("constraints tie too many issues together to count what they allow");
            }
            Elimination.Order order = Elimination.order(model);
            if (utilities.parties() == 2
                    && order.combinations().compareTo(FEW_COMBINATIONS) > 0
                    && withGains(model).size() <= MOST_BOXES) {
                return boxes(model, outcomes.get(), cancelled);
            }
            try {
                return new Found(eliminated(model, order, cancelled), outcomes.get(), method(order));
            } catch (Elimination.TooWide e) {
                return new TooWide(e.getMessage() + "; the search over boxes takes two parties and " + MOST_BOXES
                        + " boxes at most");
            }
        } catch (Region.TooMany e) {
            return new TooWide(String.valueOf(e.getMessage()));
        } catch (CalledOff e) {
            return new Stopped("the frontier");
        }
    }

    private static String method(Elimination.Order order) {
        return "multi-objective variable elimination over the issues that hang together, width " + order.width()
                + ", in whole numbers; no outcome was listed";
    }

    static ParetoSet eliminated(FactorModel model, Elimination.Order order, BooleanSupplier cancelled)
            throws Elimination.TooWide {
        List<FactorFrontier.Point> points = new ArrayList<>();
        for (Elimination.Found found : new Elimination(model, order, cancelled).find()) {
            BigInteger[] numbers = found.numbers();
            for (int p = 0; p < numbers.length; p++) {
                numbers[p] = numbers[p].add(model.base[p]);
            }
            points.add(new FactorFrontier.Point(numbers, Optional.of(found.outcomes()), model.outcome(found.cells())));
        }
        return new FactorFrontier(model, points);
    }

    static Result boxes(FactorModel model, BigInteger outcomes, BooleanSupplier cancelled) {
        long[] ceiling = new long[2];
        for (int p = 0; p < 2; p++) {
            if (model.most(p).bitLength() > BoxFront.BITS) {
                return new TooWide("utilities of "
                        + model.layout.talks().parties().get(p).name() + " need whole numbers of "
                        + model.most(p).bitLength() + " bits; the search over boxes takes up to " + BoxFront.BITS);
            }
            ceiling[p] = model.ceiling
                    .get(p)
                    .map(at -> at.max(BigInteger.ZERO).longValueExact())
                    .orElse(Long.MAX_VALUE);
        }
        int[] cells = Arrays.stream(model.sizes).mapToInt(of -> of.length).toArray();
        BoxSet set = new BoxSet(cells, withGains(model), model.forbidden);
        BoxFront front = new BoxFront(set, model.sizes, ceiling, cancelled);
        try {
            List<FactorFrontier.Point> points = new ArrayList<>();
            for (BoxFront.Point at : front.find()) {
                long[] target = {at.first(), at.second()};
                Optional<BigInteger> count = at.outcomes() != null
                        ? Optional.of(at.outcomes())
                        : new Attaining(set, model.sizes, ceiling, target).count(cancelled);
                points.add(new FactorFrontier.Point(numbers(model, target), count, model.outcome(at.cells())));
            }
            return new Found(
                    new FactorFrontier(model, points),
                    outcomes,
                    "branch and bound over " + set
                            + ", in whole numbers, with a linear bound: corners of the convex hull, then"
                            + " every edge; " + front.searches() + " searches, " + front.nodes() + " nodes");
        } catch (CalledOff e) {
            return new Stopped("the frontier, of which " + front.soFar().size()
                    + " candidate points were found and none is certain");
        }
    }

    private static BigInteger[] numbers(FactorModel model, long[] of) {
        BigInteger[] numbers = new BigInteger[2];
        for (int p = 0; p < 2; p++) {
            BigInteger number = BigInteger.valueOf(of[p]);
            numbers[p] = model.ceiling.get(p).map(number::min).orElse(number).add(model.base[p]);
        }
        return numbers;
    }

    /** The model's boxes, and for what cells add by themselves boxes of one side. */
    private static List<Box> withGains(FactorModel model) {
        List<Box> boxes = new ArrayList<>(model.boxes);
        for (int p = 0; p < 2; p++) {
            for (int i = 0; i < model.issues(); i++) {
                for (BigInteger gain : new TreeSet<>(List.of(model.gains[p][i]))) {
                    if (gain.signum() > 0) {
                        boolean[] inside = new boolean[model.gains[p][i].length];
                        for (int c = 0; c < inside.length; c++) {
                            inside[c] = model.gains[p][i][c].equals(gain);
                        }
                        boxes.add(new Box(p, gain, new int[] {i}, new boolean[][] {inside}));
                    }
                }
            }
        }
        return boxes;
    }
}
