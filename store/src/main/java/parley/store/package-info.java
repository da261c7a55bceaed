/** The ledger's journal on SQLite: append-only, chained by hashes, searchable. */
@NullMarked
package parley.store;

import org.jspecify.annotations.NullMarked;
