package parley.stability.durability;

import java.util.List;

/**
 * How surely a guarantor must act for a deal to be kept; above 1 no guarantee of this size suffices. Shares are of draws in
 * which its chance as it starts is enough.
 *
 * @param each by party
 * @param all the greater of the two
 */
public record Needed(List<Figure> each, Figure all) {}
