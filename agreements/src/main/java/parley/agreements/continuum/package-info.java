/** Issues agreed as any number on a scale: the frontier of two parties as points and straight stretches, exactly. */
@NullMarked
package parley.agreements.continuum;

import org.jspecify.annotations.NullMarked;
