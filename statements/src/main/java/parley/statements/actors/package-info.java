/**
 * Who is meant: a lexicon of states, organisations and office holders, what a document itself tells about people and
 * sides that no list knows, and the resolution of every source to a speaker and a party, each with its rule.
 */
@NullMarked
package parley.statements.actors;

import org.jspecify.annotations.NullMarked;
