/** One issue as a line, and who stands where on it: the input of the experimental lens. */
@NullMarked
package parley.model.challenge;

import org.jspecify.annotations.NullMarked;
