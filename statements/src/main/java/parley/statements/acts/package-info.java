/** What a statement does: demand, offer, refuse, accuse ... told from its cue, its words and what stands around it. */
@NullMarked
package parley.statements.acts;

import org.jspecify.annotations.NullMarked;
