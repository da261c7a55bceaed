/**
 * Finds attributions: the words that ascribe a stand (cue), whose it is (source) and what it is (content). Rules over a
 * lexicon of cue verbs and over quotation marks; nothing here knows who anybody is.
 */
@NullMarked
package parley.statements.attribution;

import org.jspecify.annotations.NullMarked;
