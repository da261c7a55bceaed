/** Reports to statements: {@link parley.statements.Reader} composes finding attributions, resolving who, and coding what. */
@NullMarked
package parley.statements;

import org.jspecify.annotations.NullMarked;
