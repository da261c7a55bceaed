package parley.stability.durability;

import java.util.List;

/**
 * Whether peace survives a foreseen shift of power (Fearon 1995; Powell 2004, 2006). Transfers are limited by the pie of
 * each period and by what each party must get in it.
 *
 * @param feasible share of draws in which some path of transfers keeps the peace: 0 or 1 if all inputs are known
 * @param low by period: the least the first party must be promised, as a present value
 * @param high by period: the most it can be promised
 * @param floor the least guarantee, the same in each period, under which the path is peaceful
 * @param shifts one for each step from a period to the next
 */
public record PowerPath(double feasible, List<Figure> low, List<Figure> high, Figure floor, List<Shift> shifts) {
    /**
     * Whether one step alone brings preventive war. Shares of the figures are of draws in which they are positive, which
     * is war.
     *
     * @param t the period before the shift
     * @param anyProtocol by how much the rise of an outside option exceeds what peace saves: war however they bargain
     * @param riserProposes by how much the other falls short when whoever rises makes the offers
     */
    public record Shift(int t, Figure anyProtocol, Figure riserProposes) {}
}
