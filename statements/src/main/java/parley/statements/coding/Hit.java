package parley.statements.coding;

/**
 * A phrase of the codebook in a run of tokens.
 *
 * @param kind index of the issue kind in its codebook
 * @param strong whether the phrase alone tells the kind; a weak one needs company
 * @param from index of its first token
 * @param to index after its last
 */
record Hit(int kind, boolean strong, int from, int to) {
    int words() {
        return to - from;
    }
}
