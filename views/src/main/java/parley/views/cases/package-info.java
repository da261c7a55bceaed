/** What people do with a case: add reports, ask what stands, decide, exchange. Composes reader, ledger and store. */
@NullMarked
package parley.views.cases;

import org.jspecify.annotations.NullMarked;
