package parley.agreements.factors;

import java.math.BigInteger;

/**
 * A product of sets of cells, one on each of some issues, and what it adds to a party's utility where it is attained. Its
 * issues ascend; {@code inside} tells by issue of the box and by cell; the weight is scaled, and more than 0.
 */
final class Box {
    private final int party;
    private final BigInteger weight;
    private final int[] issues;
    private final boolean[][] inside;

    Box(int party, BigInteger weight, int[] issues, boolean[][] inside) {
        this.party = party;
        this.weight = weight;
        this.issues = issues;
        this.inside = inside;
    }

    int party() {
        return party;
    }

    BigInteger weight() {
        return weight;
    }

    int[] issues() {
        return issues;
    }

    boolean[][] inside() {
        return inside;
    }
}
