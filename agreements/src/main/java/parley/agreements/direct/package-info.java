/** Solution points of many parties, found and proved without a frontier. */
@NullMarked
package parley.agreements.direct;

import org.jspecify.annotations.NullMarked;
