/** See docs/architecture.md. */
@NullMarked
package parley.store;

import org.jspecify.annotations.NullMarked;
