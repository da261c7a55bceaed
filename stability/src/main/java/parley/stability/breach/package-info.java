/** From moves to durability: who would break a settlement, who would answer, and what guarantee that leaves to be given. */
@NullMarked
package parley.stability.breach;

import org.jspecify.annotations.NullMarked;
