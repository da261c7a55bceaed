package parley.model.conflict;

/**
 * Something one decision maker can do or leave.
 *
 * @param owner index of the decision maker who decides on it, from 0
 */
public record Option(String name, int owner, Direction direction) {}
