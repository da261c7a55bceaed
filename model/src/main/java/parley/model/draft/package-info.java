/** A first model drawn from the ledger, for a person to correct. */
@NullMarked
package parley.model.draft;

import org.jspecify.annotations.NullMarked;
