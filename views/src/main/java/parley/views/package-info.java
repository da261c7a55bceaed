/** See docs/architecture.md. */
@NullMarked
package parley.views;

import org.jspecify.annotations.NullMarked;
