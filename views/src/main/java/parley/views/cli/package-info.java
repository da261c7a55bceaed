/** The command line. */
@NullMarked
package parley.views.cli;

import org.jspecify.annotations.NullMarked;
