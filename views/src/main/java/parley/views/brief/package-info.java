/** From statements to a footnoted brief. */
@NullMarked
package parley.views.brief;

import org.jspecify.annotations.NullMarked;
