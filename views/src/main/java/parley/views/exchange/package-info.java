/** A case's reports and statements in the files of other programs, and back: one class a format, all over {@link parley.views.exchange.Sheet}s. */
@NullMarked
package parley.views.exchange;

import org.jspecify.annotations.NullMarked;
