package parley.ledger;

/**
 * Who said it.
 *
 * @param name as the reader resolved it; the words of the text when nobody is known behind them
 * @param rule how it was resolved, or why it was not
 */
public record Speaker(String name, String rule) {}
