/** Talks played out, period after period: protocols, strategies and what delay costs. All randomness is seeded. */
@NullMarked
package parley.simulation;

import org.jspecify.annotations.NullMarked;
