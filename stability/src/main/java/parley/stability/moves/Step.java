package parley.stability.moves;

/**
 * One move.
 *
 * @param mover the decision maker who makes it
 * @param to the state it ends in
 */
public record Step(int mover, int to) {}
