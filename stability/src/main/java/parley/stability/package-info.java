/**
 * Whether a settlement holds: against moves and counter-moves ({@code moves}, {@code concepts}) and against going back
 * to war over time ({@code durability}).
 */
@NullMarked
package parley.stability;

import org.jspecify.annotations.NullMarked;
