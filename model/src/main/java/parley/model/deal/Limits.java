package parley.model.deal;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;

/** What a number of a deal can be at all. */
enum Limits {
    ANY("a number") {
        @Override
        boolean allow(Range range) {
            return true;
        }
    },
    FROM_ZERO("0 or more") {
        @Override
        boolean allow(Range range) {
            return range.low().signum() >= 0;
        }
    },
    CHANCE("from 0 to 1") {
        @Override
        boolean allow(Range range) {
            return range.low().signum() >= 0 && Range.compare(range.high(), BigFraction.ONE) <= 0;
        }
    },
    POSITIVE_CHANCE("more than 0 and at most 1") {
        @Override
        boolean allow(Range range) {
            return range.low().signum() > 0 && Range.compare(range.high(), BigFraction.ONE) <= 0;
        }
    },
    BELOW_ONE("0 or more and less than 1") {
        @Override
        boolean allow(Range range) {
            return range.low().signum() >= 0 && Range.compare(range.high(), BigFraction.ONE) < 0;
        }
    },
    INSIDE("more than 0 and less than 1") {
        @Override
        boolean allow(Range range) {
            return range.low().signum() > 0 && Range.compare(range.high(), BigFraction.ONE) < 0;
        }
    },
    LAG("whole periods, from 1 to " + DealFile.LONGEST_LAG) {
        @Override
        boolean allow(Range range) {
            return whole(range.low())
                    && whole(range.high())
                    && Range.compare(range.low(), BigFraction.ONE) >= 0
                    && Range.compare(range.high(), BigFraction.of(DealFile.LONGEST_LAG)) <= 0;
        }

        private boolean whole(BigFraction number) {
            return number.getDenominator().equals(BigInteger.ONE);
        }
    };

    private final String words;

    Limits(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract boolean allow(Range range);
}
