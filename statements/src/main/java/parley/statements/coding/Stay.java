package parley.statements.coding;

/** What speaks for a statement's being about the same as the one before it. */
enum Stay {
    SAME_PARAGRAPH,
    NEXT_PARAGRAPH,
    FARTHER,
    SAME_SENTENCE,
    SAME_SPEAKER,
    SILENT,
    SILENT_ELSEWHERE,
    VAGUE,
    VAGUE_ELSEWHERE,
    BACK,
    WITHOUT_CUE;

    /** Its place in arrays of weights; files tell it by name. */
    @SuppressWarnings("EnumOrdinal") // nothing that outlives the process depends on the order
    int at() {
        return ordinal();
    }
}
