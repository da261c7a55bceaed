/** The experimental lens: who would press whom on one issue. No forecast. */
@NullMarked
package parley.stability.challenge;

import org.jspecify.annotations.NullMarked;
