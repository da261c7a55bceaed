/** Frontiers where issues hang together: pairs, groups, hyper-rectangles, ceilings of utility, and constraints. */
@NullMarked
package parley.agreements.factors;

import org.jspecify.annotations.NullMarked;
