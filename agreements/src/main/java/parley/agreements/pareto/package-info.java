/** Packages no other package beats for every party at once, found exactly and without listing the rest. */
@NullMarked
package parley.agreements.pareto;

import org.jspecify.annotations.NullMarked;
