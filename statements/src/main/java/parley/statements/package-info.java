/** See docs/architecture.md. */
@NullMarked
package parley.statements;

import org.jspecify.annotations.NullMarked;
