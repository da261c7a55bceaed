package parley.simulation;

import java.util.List;

/** What came of a simulation. */
public sealed interface Simulated {
    /** All plays were made. */
    record Done(Outcomes outcomes) implements Simulated {}

    /** It was cancelled after some; these alone are counted. */
    record Stopped(Outcomes outcomes) implements Simulated {}

    /** It was not begun, or could not go on: everything that stands in the way, in words. */
    record Refused(List<String> why) implements Simulated {
        public Refused {
            why = List.copyOf(why);
        }
    }
}
