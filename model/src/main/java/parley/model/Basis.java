package parley.model;

import java.util.List;

/** What a number in a model rests on. No number stands without one. */
public sealed interface Basis {
    /**
     * Statements of the ledger that say so.
     *
     * @param statements their ids, {@code report#s4}
     */
    record Cited(List<String> statements) implements Basis {
        public Cited {
            statements = List.copyOf(statements);
            if (statements.isEmpty()) {
                throw new IllegalArgumentException("a citation names a statement");
            }
        }

        @Override
        public String toString() {
            return String.join(", ", statements);
        }
    }

    /**
     * Somebody supposed it.
     *
     * @param words the assumption as its owner words it, with owner and date where given
     */
    record Assumption(String words) implements Basis {
        @Override
        public String toString() {
            return words;
        }
    }

    /** The model file says nothing about where the number is from; results say that too. */
    record Unstated() implements Basis {
        @Override
        public String toString() {
            return "no basis stated";
        }
    }
}
