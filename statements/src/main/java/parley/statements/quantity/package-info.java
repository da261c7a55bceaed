/** Amounts in text: number words and figures with their hedges, ranges and units. */
@NullMarked
package parley.statements.quantity;

import org.jspecify.annotations.NullMarked;
