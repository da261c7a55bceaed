package parley.agreements.doubt;

/** A number of the model of which only a range or an order is known. Its {@code toString} puts the question. */
public sealed interface Unknown {
    String party();

    /** How much an issue counts. */
    record Weight(String party, String issue) implements Unknown {
        @Override
        public String toString() {
            return "How much does '" + issue + "' count for " + party + "?";
        }
    }

    /** @param option an option, or the number of a point at which values are told */
    record Value(String party, String issue, String option) implements Unknown {
        @Override
        public String toString() {
            return "What is '" + option + "' on '" + issue + "' worth to " + party + "?";
        }
    }

    /** What no deal is worth. */
    record Reservation(String party) implements Unknown {
        @Override
        public String toString() {
            return "What is no deal worth to " + party + "?";
        }
    }
}
