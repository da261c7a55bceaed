package parley.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.talks.Outcome;

/**
 * How talks turned out over many plays. It describes what follows from the talks as modelled and the strategies as set, not
 * what will happen.
 *
 * @param runs plays counted
 * @param settled packages agreed on, the most frequent first
 * @param noAgreement share of plays without agreement
 * @param periods periods lost before agreement, over the plays with one
 * @param payoffs by party
 * @param efficient share of agreements that no other package improves for one party without harm to the other
 * @param fromFrontier Euclidean distance, in the parties' utilities, from the agreement to the nearest efficient package
 * @param fromNash the same to the Nash point (the package with the greatest product of gains over the reservation values)
 * @param drawn whether anything in the preferences was not known and had to be drawn
 * @param notes what a reader has to know about how it was done
 */
public record Outcomes(
        Setup setup,
        long runs,
        List<Settled> settled,
        Measure noAgreement,
        Periods periods,
        Map<String, Payoff> payoffs,
        Measure efficient,
        Measure fromFrontier,
        Measure fromNash,
        boolean drawn,
        List<String> notes) {
    public Outcomes {
        settled = List.copyOf(settled);
        payoffs = Collections.unmodifiableMap(new LinkedHashMap<>(payoffs));
        notes = List.copyOf(notes);
    }

    /** A package and the share of all plays that ended in it. */
    public record Settled(Outcome outcome, long runs, Measure share) {}

    /**
     * Quantiles (the least period by which that share of the agreements is reached); all -1 when there is no agreement.
     */
    public record Periods(int least, int tenth, int quarter, int median, int threeQuarters, int ninth, int most) {}

    /**
     * What a party got.
     *
     * @param atAgreement utility of the package agreed on, as if agreed at once; plays with agreement only
     * @param received what it is left with after waiting, all plays; without agreement the reservation value after the
     *     whole time to the deadline
     * @param delayCost what waiting took from it, all plays
     * @param fromNotKnowing share of the variance of {@code received} that comes from not knowing the preferences; the
     *     rest is chance at the table. NaN when nothing varies
     */
    public record Payoff(Measure atAgreement, Measure received, Measure delayCost, double fromNotKnowing) {}
}
