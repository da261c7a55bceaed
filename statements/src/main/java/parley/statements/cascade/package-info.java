/**
 * The trained reader of attributions: one chain labels the words of a paragraph, a second one, for every cue the first
 * found, the source and content of that cue.
 */
@NullMarked
package parley.statements.cascade;

import org.jspecify.annotations.NullMarked;
