package parley.statements.attribution;

/**
 * A verb group that may be a cue, as token positions: auxiliaries, negation and adverbs from {@code from}, the verb at
 * {@code head}, the group ends before {@code to}.
 *
 * @param participle a bare "-ing" form that borrows its subject ("adding")
 */
record Candidate(int from, int head, int to, CueVerb verb, Cues.Form form, boolean negated, boolean participle) {}
