/** The bargaining solutions of the literature, side by side, over the packages that every party would sign. */
@NullMarked
package parley.agreements.solution;

import org.jspecify.annotations.NullMarked;
