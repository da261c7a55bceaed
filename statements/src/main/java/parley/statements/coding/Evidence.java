package parley.statements.coding;

/**
 * What speaks for a statement's being chiefly about an issue kind. "Share" is the part of all phrases found there, in
 * [0, 1); a statement is silent when its content holds no phrase, vague when only weak ones.
 */
enum Evidence {
    OWN_STRONG,
    OWN_MORE_STRONG,
    OWN_WEAK,
    OWN_MORE_WEAK,
    OWN_LONG,
    OWN_FIRST,
    OWN_FIRST_STRONG,
    OWN_HEAD,
    OWN_LAST,
    OWN_SHARE,
    OWN_ONLY,
    CONDITION_STRONG,
    CONDITION_WEAK,
    CUE,
    SOURCE,
    SENTENCE,
    SENTENCE_BEFORE,
    PARAGRAPH_BEFORE,
    PARAGRAPH_AFTER,
    PARAGRAPH_SHARE,
    PARAGRAPH_FIRST,
    NEIGHBOUR_BEFORE,
    NEIGHBOUR_AFTER,
    REPORT_SHARE,
    HEADLINE_SHARE,
    LAST_STATEMENT,
    LAST_STATEMENT_ELSEWHERE,
    NEXT_STATEMENT,
    NEXT_STATEMENT_ELSEWHERE,
    SPEAKER_BEFORE,
    UNIT_BEFORE,
    WEAK_IN_COMPANY,
    SILENT_PARAGRAPH,
    SILENT_SENTENCE,
    SILENT_SENTENCE_BEFORE,
    SILENT_NEIGHBOUR_BEFORE,
    SILENT_NEIGHBOUR_AFTER,
    SILENT_REPORT,
    VAGUE_PARAGRAPH,
    VAGUE_SENTENCE,
    VAGUE_SENTENCE_BEFORE,
    VAGUE_REPORT;

    /** Its place in arrays of weights; files tell it by name. */
    @SuppressWarnings("EnumOrdinal") // nothing that outlives the process depends on the order
    int at() {
        return ordinal();
    }
}
