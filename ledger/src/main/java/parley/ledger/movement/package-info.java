/** How positions move: first mentions, changes, reversals, contradictions, retractions, silences. */
@NullMarked
package parley.ledger.movement;

import org.jspecify.annotations.NullMarked;
