package parley.agreements.direct;

import java.util.List;

/**
 * Why nothing is better: the tree of partial outcomes that was searched, told by its leaves. Groups are settled in one fixed
 * order; each leaf either settles all, or has weights by which whatever the rest may add is worth too little.
 */
final class Proof {
    private final int[] order;
    private final List<Leaf> leaves;

    /** @param order the groups of the layout, in the order in which they were settled */
    Proof(int[] order, List<Leaf> leaves) {
        this.order = order;
        this.leaves = leaves;
    }

    int[] order() {
        return order;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** Where the search went no further. */
    static final class Leaf {
        private final int[] settled;
        private final double[] weights;
        private final double[] multipliers;

        Leaf(int[] settled, double[] weights, double[] multipliers) {
            this.settled = settled;
            this.weights = weights;
            this.multipliers = multipliers;
        }

        /** The choices of the first groups in the order. */
        int[] settled() {
            return settled;
        }

        /** Of the parties' levels; empty when all groups are settled. */
        double[] weights() {
            return weights;
        }

        /** Of the parties' gains, which are 0 or more in the zone; empty likewise. */
        double[] multipliers() {
            return multipliers;
        }
    }
}
