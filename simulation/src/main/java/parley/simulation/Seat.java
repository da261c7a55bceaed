package parley.simulation;

/** A party at the table: what it wants, known to itself alone, and how it goes about getting it. */
public record Seat(Side side, Strategy strategy) {}
