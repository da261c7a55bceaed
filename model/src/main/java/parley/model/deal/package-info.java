/** Deals between two parties with war as the alternative: who gets what, who could cheat, who guarantees. */
@NullMarked
package parley.model.deal;

import org.jspecify.annotations.NullMarked;
