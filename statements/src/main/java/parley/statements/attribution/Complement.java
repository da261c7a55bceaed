package parley.statements.attribution;

/**
 * What follows a cue.
 *
 * @param at first token of the content; for {@code NONE} the token where the cue's adjuncts end
 */
record Complement(Kind kind, int at) {
    /** Its form. */
    enum Kind {
        NONE,
        CLAUSE,
        THAT,
        QUOTE,
        OBJECT
    }
}
