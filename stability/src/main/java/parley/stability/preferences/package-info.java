/** How far a verdict hangs on preferences: what would have to change, how little breaks it, and what if some are unknown. */
@NullMarked
package parley.stability.preferences;

import org.jspecify.annotations.NullMarked;
