package parley.agreements.direct;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a search for the best outcomes. */
public sealed interface Search {
    /** How many partial outcomes were looked at. */
    long nodes();

    /**
     * Nothing is better than these.
     *
     * @param tied every distinct point that attains the best merit and that no outcome dominates; one of them where not
     *     {@code all}
     * @param all whether all are listed; if not, there were more than could be kept
     * @param proof why nothing is better; null when it was too long to keep
     */
    record Best(
            BigInteger merit,
            List<Tied> tied,
            boolean all,
            @Nullable Proof proof,
            long nodes) implements Search {
        public Best {
            tied = List.copyOf(tied);
        }
    }

    /** No outcome gives every party its reservation value. */
    record NoDeal(@Nullable Proof proof, long nodes) implements Search {}

    /**
     * It was called off, or took more work than allowed.
     *
     * @param best the best outcome so far; null when none was found
     * @param merit of it, in utilities: a level, a sum, or for a product its n-th root
     * @param bound nothing has more merit than this, up to rounding
     */
    record Stopped(@Nullable Tied best, double merit, double bound, long nodes) implements Search {}

    /** A point. */
    final class Tied {
        private final int[] choices;
        private final BigInteger[] numbers;
        private final int packages;

        Tied(int[] choices, BigInteger[] numbers, int packages) {
            this.choices = choices;
            this.numbers = numbers;
            this.packages = packages;
        }

        /** Of the first package found that attains it, one for each group of the layout; not to be changed. */
        public int[] choices() {
            return choices;
        }

        /** Utilities on the common scale; not to be changed. */
        BigInteger[] numbers() {
            return numbers;
        }

        /** How many packages were found that attain it. */
        int packages() {
            return packages;
        }
    }
}
