package parley.stability.challenge;

import java.util.List;

/**
 * A state of the contest. Lists run by actor.
 *
 * @param number 0 is the input
 * @param positions where everybody stands
 * @param mean weighted by capability x salience
 * @param median so weighted: the first position, ascending, with at least half of the weight at it or below
 * @param risks R in [-1, 1] of everybody, 1 for the one most pressed; empty in round 0
 * @param exponents r in [1/2, 2] that follow from them; empty in round 0
 * @param map by actor and by whom it faces, as seen from the round before; empty in round 0
 * @param moves made to come here; empty in round 0
 */
public record Round(
        int number,
        List<Double> positions,
        double mean,
        double median,
        List<Double> risks,
        List<Double> exponents,
        List<List<Facing>> map,
        List<Move> moves) {
    public Round {
        positions = List.copyOf(positions);
        risks = List.copyOf(risks);
        exponents = List.copyOf(exponents);
        map = map.stream().map(List::copyOf).toList();
        moves = List.copyOf(moves);
    }
}
