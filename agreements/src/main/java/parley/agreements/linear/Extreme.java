package parley.agreements.linear;

import org.apache.commons.numbers.fraction.BigFraction;

/** The greatest value of a linear function on a polytope. */
public sealed interface Extreme {
    /** It is reached. */
    final class Reached implements Extreme {
        private final BigFraction value;
        private final BigFraction[] at;
        private final BigFraction[] multipliers;

        /**
         * @param at a point that reaches it, by variable
         * @param multipliers by row: they add up the rows to a bound that no point passes (dual solution)
         */
        Reached(BigFraction value, BigFraction[] at, BigFraction[] multipliers) {
            this.value = value;
            this.at = at;
            this.multipliers = multipliers;
        }

        public BigFraction value() {
            return value;
        }

        /** A point that reaches it, by variable. */
        public BigFraction[] at() {
            return at.clone();
        }

        BigFraction[] multipliers() {
            return multipliers;
        }
    }

    /** No point meets all rows. */
    final class Empty implements Extreme {
        private final BigFraction[] multipliers;

        /** @param multipliers by row: they add up the rows to a contradiction (Farkas) */
        Empty(BigFraction[] multipliers) {
            this.multipliers = multipliers;
        }

        BigFraction[] multipliers() {
            return multipliers;
        }
    }

    /** It grows without end. */
    record Endless() implements Extreme {}
}
