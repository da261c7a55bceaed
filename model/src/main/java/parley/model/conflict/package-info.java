/**
 * Conflicts for the graph model of conflict resolution (Kilgour, Hipel and Fang 1987): who decides on what, which states
 * there are, and who would rather be in which.
 */
@NullMarked
package parley.model.conflict;

import org.jspecify.annotations.NullMarked;
