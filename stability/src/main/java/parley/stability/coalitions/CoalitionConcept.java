package parley.stability.coalitions;

/**
 * When a coalition stays in a state (Kilgour, Hipel, Fang and Peng 2001; Inohara and Hipel 2008): as the concept of one
 * decision maker, with moves that all members prefer for improvements and, in CSEQ, any coalition's for credible answers.
 */
public enum CoalitionConcept {
    /** It has no state to go to together that all members prefer. */
    NASH("CNash"),
    /** After each such move the others could bring about a state that some member likes no better. */
    GMR("CGMR"),
    /** The same, and no move of the coalition from there reaches a state that all members prefer. */
    SMR("CSMR"),
    /** As CGMR, by moves that coalitions of the others would want to make. */
    SEQ("CSEQ");

    private final String word;

    CoalitionConcept(String word) {
        this.word = word;
    }

    /** As in JSON. */
    public String word() {
        return word;
    }
}
