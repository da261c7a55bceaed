/** See docs/architecture.md. */
@NullMarked
package parley.agreements;

import org.jspecify.annotations.NullMarked;
