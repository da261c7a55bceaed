package parley.ledger;

import java.util.List;

/** What came of reading an input: the thing itself, or every problem that stood in its way. */
public sealed interface Intake<T> {
    /** What to tell the person, in the order of the input. */
    List<Problem> problems();

    /** Read, perhaps with remarks. */
    record Accepted<T>(T value, List<Problem> problems) implements Intake<T> {
        public Accepted {
            problems = List.copyOf(problems);
        }

        public Accepted(T value) {
            this(value, List.of());
        }
    }

    /** Not read; nothing of it was kept. */
    record Rejected<T>(List<Problem> problems) implements Intake<T> {
        public Rejected {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a rejection says why");
            }
        }
    }
}
