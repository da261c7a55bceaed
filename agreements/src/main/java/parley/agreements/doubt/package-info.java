/** What can be said when preferences are known in part only: shares, bounds, and what to ask next. */
@NullMarked
package parley.agreements.doubt;

import org.jspecify.annotations.NullMarked;
