package parley.stability;

import java.util.List;

/**
 * Who stays where, under one concept.
 *
 * @param concept {@code Nash}, {@code GMR}, {@code SMR}, {@code SEQ}, {@code SSEQ}, {@code SIM} or {@code SEQ_or_SIM}
 * @param perMaker for each decision maker the states it would stay in, ascending by index
 * @param equilibria the states everybody would stay in
 */
public record Table(String concept, List<List<Integer>> perMaker, List<Integer> equilibria) {
    public Table {
        perMaker = perMaker.stream().map(List::copyOf).toList();
        equilibria = List.copyOf(equilibria);
    }
}
