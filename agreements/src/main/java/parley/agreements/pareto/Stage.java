package parley.agreements.pareto;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The frontier of the groups so far: distinct vectors, how many packages attain each, and from which vector of the
 * stage before with which choice.
 */
final class Stage {
    final Vectors points;
    final List<BigInteger> counts = new ArrayList<>();
    private int[] firstArc = new int[16];
    private int[] arcFrom = new int[16];
    private int[] arcChoice = new int[16];
    private int arcs;

    Stage(Vectors points) {
        this.points = points;
    }

    /** The stage before any group: one package, nothing agreed, worth nothing. */
    static Stage start(int parties, int limbs) {
        Vectors points = new Vectors(parties, limbs, 1);
        BigInteger[] zero = new BigInteger[parties];
        Arrays.fill(zero, BigInteger.ZERO);
        points.add(zero);
        Stage stage = new Stage(points);
        stage.counts.add(BigInteger.ONE);
        return stage;
    }

    /** Every vector as it is, attained once. */
    static Stage raw(Vectors points) {
        Stage stage = new Stage(points);
        for (int i = 0; i < points.size(); i++) {
            stage.counts.add(BigInteger.ONE);
        }
        return stage;
    }

    int size() {
        return points.size();
    }

    /** Begins the arcs of the vector appended last. */
    void open() {
        int point = points.size() - 1;
        if (point == firstArc.length) {
            firstArc = Arrays.copyOf(firstArc, 2 * point);
        }
        firstArc[point] = arcs;
        counts.add(BigInteger.ZERO);
    }

    /** One more way to attain the vector appended last. */
    void arc(Stage before, int from, Stage group, int choice) {
        if (arcs == arcFrom.length) {
            arcFrom = Arrays.copyOf(arcFrom, 2 * arcs);
            arcChoice = Arrays.copyOf(arcChoice, 2 * arcs);
        }
        BigInteger ways = before.counts.get(from);
        if (!group.counts.get(choice).equals(BigInteger.ONE)) {
            ways = ways.multiply(group.counts.get(choice));
        }
        arcFrom[arcs] = from;
        arcChoice[arcs++] = choice;
        counts.set(counts.size() - 1, counts.getLast().add(ways));
    }

    int firstArc(int point) {
        return firstArc[point];
    }

    int endArc(int point) {
        return point + 1 < points.size() ? firstArc[point + 1] : arcs;
    }

    int from(int arc) {
        return arcFrom[arc];
    }

    int choice(int arc) {
        return arcChoice[arc];
    }
}
