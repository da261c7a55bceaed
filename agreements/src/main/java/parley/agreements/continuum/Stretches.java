package parley.agreements.continuum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Space;
import parley.agreements.pareto.Utilities;
import parley.model.talks.Constraint;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;
import parley.model.talks.Outcome;
import parley.model.talks.Talks;

/**
 * The pieces of one group of issues: each joint choice, and each way from one number of an issue without steps to the next
 * that is looked at, the group's other issues held. Between two such numbers values are straight and conditions do not
 * change. Cost: the joint choices with numbers and gaps between numbers counted alike.
 */
final class Stretches {
    private static final int MOST_CELLS = 200_000;

    private final Space space;
    private final Layout layout;
    private final int group;
    private final int[] issues;
    private final Map<List<Integer>, Integer> byPlaces = new HashMap<>();

    private Stretches(Space space, int group) {
        this.space = space;
        this.layout = space.layout();
        this.group = group;
        this.issues = layout.groups().get(group).issues();
        List<int[]> choices = layout.groups().get(group).choices();
        for (int c = 0; c < choices.size(); c++) {
            byPlaces.put(key(choices.get(c)), c);
        }
    }

    static boolean continuous(Issue issue) {
        return issue instanceof Issue.Real real && real.step() == null;
    }

    /**
     * Two parties' pieces of a group.
     *
     * @return empty when a condition leaves its bound out, so that the best may not be attained, or there are too many
     */
    static Optional<List<Piece>> of(Space space, int group) {
        return new Stretches(space, group).pieces();
    }

    private Optional<List<Piece>> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int c = 0; c < byPlaces.size(); c++) {
            pieces.add(Piece.point(group, c, numbers(c)));
        }
        if (Arrays.stream(issues).noneMatch(this::gaps)) {
            return Optional.of(pieces);
        }
        long cells = 1;
        for (int issue : issues) {
            cells *= places(issue);
            if (cells > MOST_CELLS) {
                return Optional.empty();
            }
        }
        int[] cell = new int[issues.length];
        do {
            if (gaps(cell) > 0 && allowed(cell)) {
                if (!closed(cell)) {
                    return Optional.empty();
                }
                if (gaps(cell) == 1) {
                    stretch(cell).ifPresent(pieces::add);
                }
            }
        } while (Layout.advance(cell, k -> places(issues[k])));
        return Optional.of(pieces);
    }

    private boolean gaps(int issue) {
        return continuous(layout.talks().issues().get(issue))
                && layout.options().get(issue).size() > 1;
    }

    /** Even places are options, odd ones the gaps between them; issues that jump have options only. */
    private int places(int issue) {
        int options = layout.options().get(issue).size();
        return gaps(issue) ? 2 * options - 1 : options;
    }

    private boolean gap(int[] cell, int k) {
        return gaps(issues[k]) && cell[k] % 2 == 1;
    }

    private int gaps(int[] cell) {
        int gaps = 0;
        for (int k = 0; k < cell.length; k++) {
            gaps += gap(cell, k) ? 1 : 0;
        }
        return gaps;
    }

    /** Whatever is a little less open belongs to it, and no condition that pays ceases to hold there. */
    private boolean closed(int[] cell) {
        for (int k = 0; k < cell.length; k++) {
            for (int side = -1; side <= 1 && gap(cell, k); side += 2) {
                int[] face = cell.clone();
                face[k] += side;
                if (!allowed(face)) {
                    return false;
                }
                for (int p = 0; p < 2; p++) {
                    if (bonus(face, p).subtract(bonus(cell, p)).signum() < 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private Optional<Piece> stretch(int[] cell) {
        int[] low = new int[cell.length];
        int[] high = new int[cell.length];
        int moving = 0;
        for (int k = 0; k < cell.length; k++) {
            moving = gap(cell, k) ? k : moving;
            low[k] = gaps(issues[k]) ? cell[k] / 2 : cell[k];
            high[k] = low[k];
        }
        high[moving]++;
        int from = choice(low);
        int to = choice(high);
        BigInteger[] a = within(cell, moving, -1, from);
        BigInteger[] b = within(cell, moving, 1, to);
        int first = a[0].compareTo(b[0]);
        int second = a[1].compareTo(b[1]);
        if (first * second >= 0) {
            return Optional.empty();
        }
        return Optional.of(first > 0 ? Piece.stretch(group, from, a, to, b) : Piece.stretch(group, to, b, from, a));
    }

    /** What a choice at the edge of a cell is worth if nothing but what holds within the cell counts. */
    private BigInteger[] within(int[] cell, int moving, int side, int choice) {
        int[] face = cell.clone();
        face[moving] += side;
        BigInteger[] numbers = numbers(choice);
        for (int p = 0; p < 2; p++) {
            BigFraction less = bonus(face, p).subtract(bonus(cell, p)).multiply(space.scale(p));
            numbers[p] = numbers[p].subtract(less.getNumerator().divide(less.getDenominator()));
        }
        return numbers;
    }

    private int choice(int[] places) {
        Integer choice = byPlaces.get(key(places));
        if (choice == null) {
            throw new IllegalStateException("the edge of an allowed cell is allowed");
        }
        return choice;
    }

    private BigInteger[] numbers(int choice) {
        return new BigInteger[] {space.number(group, choice, 0), space.number(group, choice, 1)};
    }

    private BigFraction bonus(int[] cell, int party) {
        BigFraction sum = BigFraction.ZERO;
        List<Utilities.Bonus> bonuses = space.utilities().bonuses(party);
        if (bonuses.isEmpty()) {
            return sum;
        }
        Outcome part = part(cell);
        for (Utilities.Bonus bonus : bonuses) {
            if (mine(bonus.when()) && bonus.when().allows(part)) {
                sum = sum.add(bonus.adds());
            }
        }
        return sum;
    }

    private boolean allowed(int[] cell) {
        Talks talks = layout.talks();
        List<Constraint> own = talks.constraints().stream().filter(this::mine).toList();
        if (own.isEmpty()) {
            return true;
        }
        Outcome part = part(cell);
        return own.stream().allMatch(constraint -> constraint.allows(part));
    }

    private boolean mine(Constraint constraint) {
        for (int issue : issues) {
            if (constraint.issues().contains(layout.talks().issues().get(issue).name())) {
                return true;
            }
        }
        return false;
    }

    /** A package of the cell: in a gap the number halfway. */
    private Outcome part(int[] cell) {
        Map<String, String> part = new LinkedHashMap<>();
        for (int k = 0; k < cell.length; k++) {
            List<String> options = layout.options().get(issues[k]);
            String option;
            if (!gaps(issues[k])) {
                option = options.get(cell[k]);
            } else if (cell[k] % 2 == 0) {
                option = options.get(cell[k] / 2);
            } else {
                BigFraction low = Numbers.of(options.get(cell[k] / 2));
                BigFraction high = Numbers.of(options.get(cell[k] / 2 + 1));
                option = Numbers.text(low.add(high).divide(2));
            }
            part.put(layout.talks().issues().get(issues[k]).name(), option);
        }
        return new Outcome(part);
    }

    private static List<Integer> key(int[] places) {
        return Arrays.stream(places).boxed().toList();
    }
}
