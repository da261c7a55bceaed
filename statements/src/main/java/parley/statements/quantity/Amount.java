package parley.statements.quantity;

import java.math.BigDecimal;

/**
 * A number as words tell it.
 *
 * @param end index after its last word
 * @param scale the multiplier that its last word names ("million"); 1 when none
 * @param spelled in letters rather than figures
 * @param fraction a share of something ("two-thirds")
 */
public record Amount(BigDecimal value, int end, BigDecimal scale, boolean spelled, boolean fraction) {}
