package parley.statements.quantity;

/**
 * What is counted or measured.
 *
 * @param symbol as files write it: "km2", "%", "EUR", "days", "soldiers"
 * @param end index after its last word
 * @param known whether it is in the tables rather than guessed from a plural's ending
 */
record Unit(String symbol, int end, boolean known) {}
