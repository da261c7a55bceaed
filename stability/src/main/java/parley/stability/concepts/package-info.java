/** When a decision maker stays where it is: one class a solution concept, and a checker of what they say. */
@NullMarked
package parley.stability.concepts;

import org.jspecify.annotations.NullMarked;
