package parley.ledger;

/**
 * Who said it.
 *
 * @param name what the text calls the speaker for short: a person's surname unless two people share it; the words of the
 *     text when nobody is known behind them
 * @param fullName the name as fully as the text tells it
 * @param rule how it was resolved, or why it was not
 */
public record Speaker(String name, String fullName, String rule) {
    /** Somebody with one name only. */
    public Speaker(String name, String rule) {
        this(name, name, rule);
    }
}
