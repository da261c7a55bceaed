/** The append-only journal of a case: who entered what, when, chained by hashes. */
@NullMarked
package parley.ledger.journal;

import org.jspecify.annotations.NullMarked;
