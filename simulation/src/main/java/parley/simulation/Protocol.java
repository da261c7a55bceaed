package parley.simulation;

import org.apache.commons.rng.UniformRandomProvider;

/** The rules by which parties exchange offers. The same table and the same chance give the same course. */
public interface Protocol {
    /** For people: "alternating offers". */
    String name();

    /**
     * Plays the talks once.
     *
     * @param first whose turn is first: 0 or 1, an index into the seats
     * @param deadline periods there are; 1 or more
     */
    Course play(Seat one, Seat two, int first, int deadline, UniformRandomProvider chance);
}
