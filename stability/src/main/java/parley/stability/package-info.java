/** See docs/architecture.md. */
@NullMarked
package parley.stability;

import org.jspecify.annotations.NullMarked;
