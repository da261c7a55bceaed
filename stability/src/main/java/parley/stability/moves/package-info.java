/** Who can go from which state to which, alone and in turn with others. */
@NullMarked
package parley.stability.moves;

import org.jspecify.annotations.NullMarked;
