package parley.model.conflict;

import java.util.List;

/**
 * A statement of preference about options (Peng, Hipel and Kilgour 1997): a state in which it holds is better, all more
 * important statements being equal. Its {@code toString} is the text a file has for it. Called a formula here because
 * the ledger's statements are another thing.
 */
public sealed interface Formula {
    /** Whether it holds in a vector of options, the first option being the lowest bit. */
    boolean holds(long vector);

    /**
     * Whether it holds in 64 vectors at once, one a bit.
     *
     * @param taken by option, the first at 0: the vectors in which it is taken
     */
    long holds(long[] taken);

    /** Whether it holds in every vector of a state. */
    default boolean holds(List<State> states, int state) {
        if (states instanceof VectorStates vectors) {
            return holds(vectors.vector(state));
        }
        for (long vector : states.get(state).vectors()) {
            if (!holds(vector)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text as a formula. Integers are options from 1; {@code -} not, {@code &} and, {@code |} or, {@code p IF q},
     * {@code p IFF q}, parentheses; {@code -} binds tightest, then {@code &}, then {@code |}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Formula of(String text, int options) {
        try {
            return FormulaText.parse(text, options);
        } catch (FormulaText.Wrong e) {
            throw new IllegalArgumentException(e.explanation(), e);
        }
    }

    /** @param option from 1 */
    record Taken(int option) implements Formula {
        @Override
        public boolean holds(long vector) {
            return (vector >> (option - 1) & 1) == 1;
        }

        @Override
        public long holds(long[] taken) {
            return taken[option - 1];
        }

        @Override
        public String toString() {
            return Integer.toString(option);
        }
    }

    /** {@code -p} */
    record Not(Formula inner) implements Formula {
        @Override
        public boolean holds(long vector) {
            return !inner.holds(vector);
        }

        @Override
        public long holds(long[] taken) {
            return ~inner.holds(taken);
        }

        @Override
        public String toString() {
            return "-" + bracketed(inner);
        }
    }

    /** {@code p & q} */
    record And(Formula left, Formula right) implements Formula {
        @Override
        public boolean holds(long vector) {
            return left.holds(vector) && right.holds(vector);
        }

        @Override
        public long holds(long[] taken) {
            return left.holds(taken) & right.holds(taken);
        }

        @Override
        public String toString() {
            return bracketed(left) + " & " + bracketed(right);
        }
    }

    /** {@code p | q} */
    record Or(Formula left, Formula right) implements Formula {
        @Override
        public boolean holds(long vector) {
            return left.holds(vector) || right.holds(vector);
        }

        @Override
        public long holds(long[] taken) {
            return left.holds(taken) | right.holds(taken);
        }

        @Override
        public String toString() {
            return bracketed(left) + " | " + bracketed(right);
        }
    }

    /** {@code then IF when}: true also when {@code when} is false. */
    record If(Formula then, Formula when) implements Formula {
        @Override
        public boolean holds(long vector) {
            return then.holds(vector) || !when.holds(vector);
        }

        @Override
        public long holds(long[] taken) {
            return then.holds(taken) | ~when.holds(taken);
        }

        @Override
        public String toString() {
            return bracketed(then) + " IF " + bracketed(when);
        }
    }

    /** {@code p IFF q} */
    record Iff(Formula left, Formula right) implements Formula {
        @Override
        public boolean holds(long vector) {
            return left.holds(vector) == right.holds(vector);
        }

        @Override
        public long holds(long[] taken) {
            return ~(left.holds(taken) ^ right.holds(taken));
        }

        @Override
        public String toString() {
            return bracketed(left) + " IFF " + bracketed(right);
        }
    }

    private static String bracketed(Formula formula) {
        return formula instanceof Taken || formula instanceof Not ? formula.toString() : "(" + formula + ")";
    }
}
