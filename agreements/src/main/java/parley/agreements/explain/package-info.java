/** Why a package is what it is: who is short of what, what was traded, what would be better, what would open a zone. */
@NullMarked
package parley.agreements.explain;

import org.jspecify.annotations.NullMarked;
