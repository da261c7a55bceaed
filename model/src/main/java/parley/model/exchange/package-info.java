/** Talks in the files of other negotiation programs: what they say, exactly, and what could not be carried over. */
@NullMarked
package parley.model.exchange;

import org.jspecify.annotations.NullMarked;
