package parley.agreements.linear;

import org.apache.commons.numbers.fraction.BigFraction;

/** One condition on the variables: {@code left . x <relation> right}. */
public final class Row {
    private final BigFraction[] left;
    private final Relation relation;
    private final BigFraction right;

    /** How the two sides compare. */
    public enum Relation {
        AT_MOST,
        EQUAL,
        AT_LEAST
    }

    /** @param left one number for each variable; not to be changed */
    public Row(BigFraction[] left, Relation relation, BigFraction right) {
        this.left = left;
        this.relation = relation;
        this.right = right;
    }

    public BigFraction[] left() {
        return left;
    }

    public Relation relation() {
        return relation;
    }

    public BigFraction right() {
        return right;
    }
}
