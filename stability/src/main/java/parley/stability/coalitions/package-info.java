/** What decision makers can do together, and which states they would not leave together. */
@NullMarked
package parley.stability.coalitions;

import org.jspecify.annotations.NullMarked;
