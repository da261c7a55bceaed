/** Times in text, and the days they can mean given the day of publication. */
@NullMarked
package parley.statements.time;

import org.jspecify.annotations.NullMarked;
