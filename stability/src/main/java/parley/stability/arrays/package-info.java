/** Conflicts of a million states and more: the concepts as arithmetic on arrays indexed by option vectors. */
@NullMarked
package parley.stability.arrays;

import org.jspecify.annotations.NullMarked;
