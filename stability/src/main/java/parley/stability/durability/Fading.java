package parley.stability.durability;

import java.util.List;

/**
 * How long the parties keep to the deal while the guarantee fades.
 *
 * @param stationary by party: the guarantee needed if peace is expected for ever (q*)
 * @param edge by party: the guarantee needed if war is expected next period (q^)
 * @param peace periods of peace (T); {@link Count#NEVER} ending means for ever. Bounds, not draws
 * @param forever share of draws in which peace is for ever
 * @param path period by period
 */
public record Fading(List<Figure> stationary, List<Figure> edge, Count peace, double forever, List<Period> path) {
    /**
     * @param t from 0
     * @param acts chance that the guarantor would act (q_t)
     * @param required by party: the chance needed, given how long peace is expected to go on; where that is uncertain,
     *     anything from stationary to edge
     * @param holds share of draws in which the deal is kept in this period: 0 or 1 if all inputs are known
     */
    public record Period(int t, Figure acts, List<Figure> required, double holds) {}
}
