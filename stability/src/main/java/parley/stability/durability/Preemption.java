package parley.stability.durability;

/**
 * Whether striking first pays so much that no division keeps both from it: it does iff what it is worth to both together
 * exceeds what war costs them together (Fearon 1995; Powell 2006). Both are shares of the pie; where war is a lottery over the
 * whole pie at a cost they are p_first - p_second and c_A + c_B.
 *
 * @param advantage what striking first adds to both parties' war shares together
 * @param costs what war costs them together
 * @param war share of draws in which the advantage is the greater: 0 or 1 if all inputs are known
 */
public record Preemption(Figure advantage, Figure costs, double war) {}
