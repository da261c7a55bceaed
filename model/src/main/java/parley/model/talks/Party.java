package parley.model.talks;

import parley.model.Estimate;

/**
 * A party at the table.
 *
 * @param reservation what no agreement is worth to it, on the scale of its own utilities
 */
public record Party(String name, Estimate reservation) {}
