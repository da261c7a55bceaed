package parley.ledger;

/** An issue kind found in a statement, and the words of the text that say so. */
public record Tag(String issue, String phrase) {}
