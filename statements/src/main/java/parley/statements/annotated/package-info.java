/** Reports with what a person read in them, for training and measuring; docs/annotation.md is the guide. */
@NullMarked
package parley.statements.annotated;

import org.jspecify.annotations.NullMarked;
