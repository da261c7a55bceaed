package parley.stability;

import java.util.List;
import parley.stability.moves.StateSet;

/**
 * Who stays where, under one concept.
 *
 * @param concept {@code Nash}, {@code GMR}, {@code SMR}, {@code SEQ}, {@code SSEQ}, {@code SIM} or {@code SEQ_or_SIM}
 * @param perMaker for each decision maker the states it would stay in
 * @param equilibria the states everybody would stay in
 */
public record Table(String concept, List<StateSet> perMaker, StateSet equilibria) {
    Table(String concept, List<StateSet> perMaker) {
        this(
                concept,
                List.copyOf(perMaker),
                perMaker.stream().reduce(StateSet::and).orElseThrow());
    }
}
