package parley.statements.evaluation;

/** What is asked of a statement beyond its spans. */
public enum Field {
    SPEAKER("speaker"),
    PARTY("party"),
    ABOUT("about"),
    /** The side spoken about, where one is told. */
    SECOND_HAND("about, where told"),
    ACT("act"),
    PRIMARY("primary issue"),
    HOW("how"),
    SAID("said"),
    QUANTITIES("quantities"),
    CONDITION("condition");

    private final String word;

    Field(String word) {
        this.word = word;
    }

    /** The name shown to people. */
    public String word() {
        return word;
    }

    /** Does it ask only statements that tell it? The others are asked of all. */
    public boolean onlyWhereTold() {
        return switch (this) {
            case SECOND_HAND, SAID, QUANTITIES, CONDITION -> true;
            case SPEAKER, PARTY, ABOUT, ACT, PRIMARY, HOW -> false;
        };
    }
}
