package parley.simulation;

import java.util.List;

/** What a party sees when it is its turn: its own side, the clock and the offers on the table. */
public final class View {
    private final Side own;
    private final int deadline;
    private final List<Integer> offers;
    private final int period;

    /**
     * @param offers numbers of the packages offered so far, one a period; the view follows the list
     * @param period from 0
     */
    View(Side own, int deadline, List<Integer> offers, int period) {
        this.own = own;
        this.deadline = deadline;
        this.offers = offers;
        this.period = period;
    }

    public Side own() {
        return own;
    }

    /** How many periods there are. */
    public int deadline() {
        return deadline;
    }

    /** The present period, from 0. */
    public int period() {
        return period;
    }

    /** The package offered in an earlier period, or in this one when it is for this party to answer. */
    public int offer(int in) {
        return offers.get(in);
    }
}
