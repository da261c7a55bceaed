package parley.statements.evaluation;

/**
 * What a reader said it was sure of, and whether it was right.
 *
 * @param document its place among the documents
 * @param right by {@link Link#ALL}
 */
record Guess(int document, double confidence, boolean right) {}
