/** Whether parties keep to a deal over time: war as the way out, reneging, and guarantees. */
@NullMarked
package parley.stability.durability;

import org.jspecify.annotations.NullMarked;
