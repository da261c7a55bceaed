package parley.agreements.doubt;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.linear.Extreme;
import parley.agreements.linear.Polytope;
import parley.agreements.linear.Row;
import parley.agreements.linear.Row.Relation;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Utilities;
import parley.model.Range;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Reservation;
import parley.model.talks.Weights;

/**
 * How far the weights of one party may move before another package, acceptable to all, is no worse by a solution concept: the
 * stability radius, in the greatest change of any one weight, their sum and everything else kept (after Rios Insua and French, European Journal
 * of Operational Research 54 (1991) 176-190; for one party at a time each concept is linear in the weights, so that every rival
 * is a linear programme). Exact. Cost: one pass over all packages, at most {@link Acceptability#LISTED}, and a programme
 * for the few that bounds do not rule out.
 */
public final class Radius {
    private static final double ROUNDING = 1e-9;

    private final Layout layout;
    private final List<Outcome> packages = new ArrayList<>();
    private final BigFraction[][] gains;

    /**
     * What was found for one concept and one party.
     *
     * @param concept its key
     * @param radius the least change of the most changed weight; empty when no weights of the party let another be
     * @param rival the package that is no worse then; null when there is none, or when the party would sign no more
     * @param weights by issue, the nearest with which it is; empty when there are none
     */
    public record Stable(
            String concept,
            String party,
            Optional<BigFraction> radius,
            @Nullable Outcome rival,
            Map<String, BigFraction> weights) {}

    private record Candidate(@Nullable Outcome rival, List<Condition> conditions, double atLeast) {}

    /** {@code slopes . weights >= level} */
    private static final class Condition {
        private final BigFraction[] slopes;
        private final BigFraction level;

        Condition(BigFraction[] slopes, BigFraction level) {
            this.slopes = slopes;
            this.level = level;
        }

        BigFraction[] slopes() {
            return slopes;
        }

        BigFraction level() {
            return level;
        }
    }

    private Radius(Layout layout, Utilities utilities) {
        this.layout = layout;
        int[] at = new int[layout.groups().size()];
        do {
            packages.add(layout.outcome(at));
        } while (Layout.advance(at, g -> layout.groups().get(g).size()));
        int n = utilities.parties();
        this.gains = new BigFraction[packages.size()][n];
        for (int k = 0; k < gains.length; k++) {
            for (int p = 0; p < n; p++) {
                gains[k][p] = utilities.of(layout, p, packages.get(k)).subtract(utilities.reservation(p));
            }
        }
    }

    /** Whether there are few enough packages, and no ceiling that could bind. */
    public static boolean speaks(Layout layout, Utilities utilities) {
        for (int p = 0; p < utilities.parties(); p++) {
            if (utilities.ceiling(p).isPresent()) {
                return false;
            }
        }
        return layout.outcomes().compareTo(BigInteger.valueOf(Acceptability.LISTED)) <= 0;
    }

    /**
     * The radii of solutions.
     *
     * @param solutions by concept ({@code nash}, {@code utilitarian}, {@code egalitarian}), the package that it marks
     */
    public static List<Stable> of(Layout layout, Utilities utilities, Map<String, Outcome> solutions) {
        Radius radius = new Radius(layout, utilities);
        List<Stable> found = new ArrayList<>();
        solutions.forEach((concept, outcome) -> {
            for (Party party : layout.talks().parties()) {
                found.add(radius.stable(concept, outcome, party));
            }
        });
        return found;
    }

    private Stable stable(String concept, Outcome solution, Party party) {
        int p = layout.talks().parties().indexOf(party);
        int own = packages.indexOf(solution);
        Preferences preferences = layout.talks().preferences(party);
        if (!(preferences.weights() instanceof Weights.Known known)) {
            throw new IllegalArgumentException("the weights of " + party.name() + " are not known");
        }
        BigFraction[] weights = layout.talks().issues().stream()
                .map(issue -> known.numbers().getOrDefault(issue.name(), BigFraction.ZERO))
                .toArray(BigFraction[]::new);
        BigFraction[] slopes = slopes(preferences, party, solution);
        BigFraction constant = gains[own][p].subtract(dot(slopes, weights));
        List<Candidate> candidates = new ArrayList<>();
        add(candidates, null, List.of(new Condition(negated(slopes), constant)), weights);
        for (int k = 0; k < packages.size(); k++) {
            if (k == own || !others(k, p)) {
                continue;
            }
            BigFraction[] mine = slopes(preferences, party, packages.get(k));
            BigFraction rest = gains[k][p].subtract(dot(mine, weights));
            if (Arrays.equals(gains[k], gains[own]) && Arrays.equals(mine, slopes)) {
                continue;
            }
            Condition signs = new Condition(mine, rest.negate());
            for (List<Condition> way : ways(concept, p, own, k, slopes, constant, mine, rest)) {
                List<Condition> conditions = new ArrayList<>(way);
                conditions.add(signs);
                add(candidates, packages.get(k), conditions, weights);
            }
        }
        return nearest(concept, party, weights, candidates);
    }

    /** Whether all but {@code party} would sign. */
    private boolean others(int k, int party) {
        for (int p = 0; p < gains[k].length; p++) {
            if (p != party && gains[k][p].signum() < 0) {
                return false;
            }
        }
        return true;
    }

    /** In which ways, each a set of conditions on the weights, a rival becomes as good as the solution. */
    private List<List<Condition>> ways(
            String concept,
            int party,
            int own,
            int rival,
            BigFraction[] slopes,
            BigFraction constant,
            BigFraction[] mine,
            BigFraction rest) {
        return switch (concept) {
            case "nash" -> {
                BigFraction here = product(own, party);
                BigFraction there = product(rival, party);
                BigFraction[] ahead = new BigFraction[mine.length];
                for (int i = 0; i < ahead.length; i++) {
                    ahead[i] = mine[i].multiply(there).subtract(slopes[i].multiply(here));
                }
                yield there.signum() <= 0
                        ? List.of()
                        : List.of(List.of(
                                new Condition(ahead, constant.multiply(here).subtract(rest.multiply(there)))));
            }
            case "utilitarian" -> {
                BigFraction[] ahead = minus(mine, slopes);
                BigFraction level =
                        sum(own, party).add(constant).subtract(sum(rival, party).add(rest));
                yield List.of(List.of(new Condition(ahead, level)));
            }
            case "egalitarian" -> {
                Optional<BigFraction> here = least(own, party);
                Optional<BigFraction> there = least(rival, party);
                List<List<Condition>> ways = new ArrayList<>();
                List<Condition> below = new ArrayList<>();
                below.add(new Condition(minus(mine, slopes), constant.subtract(rest)));
                there.ifPresent(level -> below.add(new Condition(negated(slopes), constant.subtract(level))));
                ways.add(below);
                if (here.isPresent() && there.isPresent() && Range.compare(there.get(), here.get()) >= 0) {
                    ways.add(List.of(new Condition(mine, here.get().subtract(rest))));
                }
                yield ways;
            }
            default -> throw new IllegalArgumentException("no radius of " + concept);
        };
    }

    private BigFraction product(int k, int party) {
        BigFraction product = BigFraction.ONE;
        for (int p = 0; p < gains[k].length; p++) {
            product = p == party ? product : product.multiply(gains[k][p]);
        }
        return product;
    }

    private BigFraction sum(int k, int party) {
        BigFraction sum = BigFraction.ZERO;
        for (int p = 0; p < gains[k].length; p++) {
            sum = p == party ? sum : sum.add(gains[k][p]);
        }
        return sum;
    }

    private Optional<BigFraction> least(int k, int party) {
        BigFraction least = null;
        for (int p = 0; p < gains[k].length; p++) {
            boolean lower = p != party && (least == null || Range.compare(gains[k][p], least) < 0);
            least = lower ? gains[k][p] : least;
        }
        return Optional.ofNullable(least);
    }

    /** By issue, how the gain of {@code party} at {@code outcome} grows with the weight. */
    private BigFraction[] slopes(Preferences preferences, Party party, Outcome outcome) {
        BigFraction[] slopes = new BigFraction[layout.talks().issues().size()];
        for (int i = 0; i < slopes.length; i++) {
            Issue issue = layout.talks().issues().get(i);
            slopes[i] = value(preferences, issue, outcome);
            if (party.reservation() instanceof Reservation.Fallback like) {
                slopes[i] = slopes[i].subtract(value(preferences, issue, like.outcome()));
            }
        }
        return slopes;
    }

    private static BigFraction value(Preferences preferences, Issue issue, Outcome outcome) {
        return preferences.values(issue).at(outcome.on(issue.name())).range().low();
    }

    /** With what the weights must change at least, were it not that none may be below 0. */
    private static void add(
            List<Candidate> candidates, @Nullable Outcome rival, List<Condition> conditions, BigFraction[] weights) {
        double atLeast = 0;
        for (Condition condition : conditions) {
            BigFraction missing = condition.level().subtract(dot(condition.slopes(), weights));
            if (missing.signum() <= 0) {
                continue;
            }
            double[] sorted = Arrays.stream(condition.slopes())
                    .mapToDouble(BigFraction::doubleValue)
                    .sorted()
                    .toArray();
            double pull = 0;
            for (int i = 0; i < sorted.length / 2; i++) {
                pull += sorted[sorted.length - 1 - i] - sorted[i];
            }
            atLeast = Math.max(atLeast, missing.doubleValue() / pull);
        }
        if (atLeast < Double.POSITIVE_INFINITY) {
            candidates.add(new Candidate(rival, conditions, atLeast * (1 - ROUNDING)));
        }
    }

    private Stable nearest(String concept, Party party, BigFraction[] weights, List<Candidate> candidates) {
        candidates.sort(Comparator.comparingDouble(Candidate::atLeast));
        @Nullable BigFraction least = null;
        @Nullable Outcome rival = null;
        Map<String, BigFraction> changed = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (least != null && candidate.atLeast() > least.doubleValue()) {
                break;
            }
            if (move(weights, candidate.conditions()) instanceof Extreme.Reached reached) {
                BigFraction radius = reached.value().negate();
                if (least == null || Range.compare(radius, least) < 0) {
                    least = radius;
                    rival = candidate.rival();
                    for (int i = 0; i < weights.length; i++) {
                        changed.put(
                                layout.talks().issues().get(i).name(),
                                weights[i].add(reached.at()[1 + 2 * i]).subtract(reached.at()[2 + 2 * i]));
                    }
                }
            }
        }
        return new Stable(concept, party.name(), Optional.ofNullable(least), rival, changed);
    }

    /** The least change of weights that meets the conditions: variables are that change, then up and down by issue. */
    private static Extreme move(BigFraction[] weights, List<Condition> conditions) {
        int variables = 1 + 2 * weights.length;
        List<Row> rows = new ArrayList<>();
        BigFraction[] balance = zeros(variables);
        for (int i = 0; i < weights.length; i++) {
            int up = 1 + 2 * i;
            balance[up] = BigFraction.ONE;
            balance[up + 1] = BigFraction.ONE.negate();
            for (int way = up; way <= up + 1; way++) {
                BigFraction[] most = zeros(variables);
                most[0] = BigFraction.ONE.negate();
                most[way] = BigFraction.ONE;
                rows.add(new Row(most, Relation.AT_MOST, BigFraction.ZERO));
            }
            BigFraction[] stays = zeros(variables);
            stays[up] = BigFraction.ONE.negate();
            stays[up + 1] = BigFraction.ONE;
            rows.add(new Row(stays, Relation.AT_MOST, weights[i]));
        }
        rows.add(new Row(balance, Relation.EQUAL, BigFraction.ZERO));
        for (Condition condition : conditions) {
            BigFraction[] left = zeros(variables);
            for (int i = 0; i < weights.length; i++) {
                left[1 + 2 * i] = condition.slopes()[i];
                left[2 + 2 * i] = condition.slopes()[i].negate();
            }
            rows.add(new Row(left, Relation.AT_LEAST, condition.level().subtract(dot(condition.slopes(), weights))));
        }
        BigFraction[] objective = zeros(variables);
        objective[0] = BigFraction.ONE.negate();
        return new Polytope(variables, rows).most(objective);
    }

    private static BigFraction[] zeros(int size) {
        BigFraction[] zeros = new BigFraction[size];
        Arrays.fill(zeros, BigFraction.ZERO);
        return zeros;
    }

    private static BigFraction[] minus(BigFraction[] a, BigFraction[] b) {
        BigFraction[] difference = new BigFraction[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i].subtract(b[i]);
        }
        return difference;
    }

    private static BigFraction[] negated(BigFraction[] a) {
        return minus(zeros(a.length), a);
    }

    private static BigFraction dot(BigFraction[] a, BigFraction[] b) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < a.length; i++) {
            sum = a[i].signum() == 0 ? sum : sum.add(a[i].multiply(b[i]));
        }
        return sum;
    }
}
