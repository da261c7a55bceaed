package parley.statements.attribution;

/** Tokens [{@code from}, {@code to}) of one paragraph. */
record Stretch(int from, int to) {}
