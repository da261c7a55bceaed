/** How many independent origins a claim has: copies of one story count once. */
@NullMarked
package parley.ledger.origin;

import org.jspecify.annotations.NullMarked;
