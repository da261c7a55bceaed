package parley.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import parley.model.talks.Outcome;

/**
 * One play, offer by offer.
 *
 * @param run its number among the runs of the setup, from 0
 * @param reservations by party, as drawn for this play
 * @param ending in words
 * @param agreement the last offer when it was accepted; null otherwise
 * @param received by party, what it is left with
 */
public record Story(
        long run,
        Map<String, Double> reservations,
        List<Turn> turns,
        String ending,
        @Nullable Outcome agreement,
        Map<String, Double> received) {
    public Story {
        reservations = Collections.unmodifiableMap(new LinkedHashMap<>(reservations));
        turns = List.copyOf(turns);
        received = Collections.unmodifiableMap(new LinkedHashMap<>(received));
    }

    static Story of(Table table, Draw draw, long run) {
        Course course = table.play(run / 2, draw, (int) (run % 2));
        List<Turn> turns = new ArrayList<>();
        for (int period = 0; period < course.offers().size(); period++) {
            int pack = course.offers().get(period);
            turns.add(new Turn(
                    period,
                    table.party(course.offeredBy(period)),
                    table.outcome(pack),
                    byParty(table, party -> draw.side(party).utility(pack))));
        }
        int deadline = table.setup().deadline();
        return new Story(
                run,
                byParty(table, party -> draw.side(party).reservation()),
                turns,
                words(table, course.ending()),
                course.ending() instanceof Ending.Agreed agreed ? table.outcome(agreed.pack()) : null,
                byParty(table, party -> Gains.received(draw.side(party), course.ending(), deadline)));
    }

    private static Map<String, Double> byParty(Table table, IntToDoubleFunction number) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int party = 0; party < 2; party++) {
            numbers.put(table.party(party), number.applyAsDouble(party));
        }
        return numbers;
    }

    private static String words(Table table, Ending ending) {
        return switch (ending) {
            case Ending.Agreed agreed -> "agreed, with " + agreed.period() + " offers refused before";
            case Ending.DeadlinePassed passed -> "the deadline passed without agreement";
            case Ending.BrokenOff off ->
                table.party(off.party()) + " broke off after " + off.period()
                        + " periods: no package is worth its reservation value";
        };
    }

    /**
     * An offer.
     *
     * @param period from 0
     * @param utilities by party, as if agreed at once
     */
    public record Turn(int period, String by, Outcome offer, Map<String, Double> utilities) {
        public Turn {
            utilities = Collections.unmodifiableMap(new LinkedHashMap<>(utilities));
        }
    }
}
