package parley.simulation;

import java.util.List;

/**
 * How one play went.
 *
 * @param offers numbers of the packages offered, one a period, the first party's first, then in turns
 * @param first who offered first: 0 or 1
 */
public record Course(int first, List<Integer> offers, Ending ending) {
    public Course {
        offers = List.copyOf(offers);
    }

    /** Who offered in {@code period}: 0 or 1. */
    public int offeredBy(int period) {
        return (first + period) % 2;
    }
}
