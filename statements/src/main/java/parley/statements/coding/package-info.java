/** What is said: the act, the issue kinds and the words that show them, how it was told, under which condition. */
@NullMarked
package parley.statements.coding;

import org.jspecify.annotations.NullMarked;
