package parley.stability.durability;

import java.util.List;

/**
 * Whether peace survives a foreseen shift of power (Fearon 1995; Powell 2004, 2006), transfers being limited only by the
 * pie of each period.
 *
 * @param feasible share of draws in which some path of transfers keeps the peace: 0 or 1 if all inputs are known
 * @param low by period: the least the first party must be promised, as a present value
 * @param high by period: the most it can be promised
 * @param floor the least guarantee, the same in each period, under which the path is peaceful
 */
public record PowerPath(double feasible, List<Figure> low, List<Figure> high, Figure floor) {}
