/** What people made of the statements: accepted, edited, rejected, split, merged, undone; and what stands as a result. */
@NullMarked
package parley.ledger.review;

import org.jspecify.annotations.NullMarked;
