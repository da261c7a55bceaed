/** The composition root: what needs several rooms at once, and the faces people use. */
@NullMarked
package parley.views;

import org.jspecify.annotations.NullMarked;
