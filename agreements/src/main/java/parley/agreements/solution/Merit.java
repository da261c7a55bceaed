package parley.agreements.solution;

import java.math.BigInteger;

/** How a concept makes one number of the parties' levels; the greater, the better. */
public enum Merit {
    /** Of levels of 0 and more. */
    PRODUCT {
        @Override
        public BigInteger of(BigInteger[] levels) {
            BigInteger product = BigInteger.ONE;
            for (BigInteger level : levels) {
                product = product.multiply(level);
            }
            return product;
        }
    },
    SUM {
        @Override
        public BigInteger of(BigInteger[] levels) {
            BigInteger sum = BigInteger.ZERO;
            for (BigInteger level : levels) {
                sum = sum.add(level);
            }
            return sum;
        }
    },
    /** 0 where no party counts. */
    LEAST {
        @Override
        public BigInteger of(BigInteger[] levels) {
            BigInteger least = levels.length == 0 ? BigInteger.ZERO : levels[0];
            for (BigInteger level : levels) {
                least = least.min(level);
            }
            return least;
        }
    };

    public abstract BigInteger of(BigInteger[] levels);
}
