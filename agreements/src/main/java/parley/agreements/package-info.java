/** Which settlements are possible and fair: exact where preferences are known, shares where they are not. */
@NullMarked
package parley.agreements;

import org.jspecify.annotations.NullMarked;
