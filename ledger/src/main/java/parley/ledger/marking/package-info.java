/** What people put on reports and statements: how good they hold them to be, and how far they may be passed on. */
@NullMarked
package parley.ledger.marking;

import org.jspecify.annotations.NullMarked;
