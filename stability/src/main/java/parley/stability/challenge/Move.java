package parley.stability.challenge;

/**
 * Where an actor goes in a round.
 *
 * @param actor from 0
 * @param facing what drives it
 * @param before whom
 * @param to its new position
 */
public record Move(int actor, Facing facing, int before, double to) {}
