package parley.stability.breach;

/**
 * One move of an answer to a breach.
 *
 * @param mover decision maker, from 0
 * @param to the state it ends in
 * @param pays whether the mover prefers that state to the one it moves from
 */
public record Countermove(int mover, int to, boolean pays) {}
