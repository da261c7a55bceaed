package parley.simulation;

/** How talks end. */
public sealed interface Ending {
    /**
     * A package was accepted.
     *
     * @param period when, from 0: so many periods were lost
     */
    record Agreed(int pack, int period) implements Ending {}

    /** The last period passed without acceptance. */
    record DeadlinePassed() implements Ending {}

    /**
     * A party had nothing left to offer that is worth its reservation value.
     *
     * @param party 0 or 1
     */
    record BrokenOff(int party, int period) implements Ending {}
}
