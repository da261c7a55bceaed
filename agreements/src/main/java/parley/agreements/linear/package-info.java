/** Linear programmes in exact fractions, each answer with the multipliers that prove it. */
@NullMarked
package parley.agreements.linear;

import org.jspecify.annotations.NullMarked;
