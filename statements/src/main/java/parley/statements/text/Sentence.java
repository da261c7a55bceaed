package parley.statements.text;

/** A run of tokens of one paragraph, [{@code from}, {@code to}) in that paragraph's token list, its final mark included. */
public record Sentence(int from, int to) {}
