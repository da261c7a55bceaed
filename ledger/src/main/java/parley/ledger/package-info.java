/**
 * The narrow waist: what was reported, what was said, what was decided about it. Plain records, what can be asked of
 * them, and the interface of the append-only journal. Nothing here reads files, parses text or talks to a database.
 */
@NullMarked
package parley.ledger;

import org.jspecify.annotations.NullMarked;
