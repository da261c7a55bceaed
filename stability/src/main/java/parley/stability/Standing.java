package parley.stability;

/** How a decision maker stands to a state it is in, told in a word. */
public enum Standing {
    /** It has nothing better to go to: it stays under Nash, and so under every concept. */
    CONTENT("content"),
    /** It has something better to go to and stays only because of how the others could answer. */
    AFRAID("afraid"),
    /** It would leave under every concept. */
    LEAVING("leaving");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
