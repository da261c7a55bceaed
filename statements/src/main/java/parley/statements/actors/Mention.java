package parley.statements.actors;

/** Where a name stands: tokens [{@code from}, {@code to}) of a paragraph. */
record Mention(NameTable.Line line, int from, int to) {}
