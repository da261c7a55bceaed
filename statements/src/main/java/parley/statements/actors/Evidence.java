package parley.statements.actors;

/** What the places where a name stands tell about it: counts over one report. */
final class Evidence {
    final String name;
    final int words;
    final boolean single;
    int seen;
    /** The head of its name, when it is a body. */
    String head = "";
    /** Not at a sentence's beginning. */
    int inside;
    /** "X's government", "the government of X", "X negotiators". */
    int owns;
    /** "X negotiators", "Xian troops": before what sides have. */
    int leads;
    /** "X's governor", "the province of X": no state of its own. */
    int regional;
    /** "neighbouring X". */
    int neighbour;
    /** "X's army", "the government of X". */
    int governs;
    /** Does what sides do. */
    int acts;
    /** Between whom, beside whom: "between X and Y", "neighbouring X". */
    int beside;
    /** "in X". */
    int place;
    /** "the Republic of X". */
    int formed;
    /** "islands" of "the X islands"; empty when it is never called so. */
    String kind = "";
    /** "the cabinet of X Y": of a state, or of who leads it. */
    int ruled;
    /** "the X movement". */
    int movement;
    /** "the town of X". */
    int town;
    /** "the X". */
    int article;
    /** Title, apposition, speech. */
    int person;

    int titled;
    /** An adjective of it stands in the report. */
    boolean adjective;

    Evidence(String name, int words) {
        this.name = name;
        this.words = words;
        this.single = words == 1;
    }

    /** How much it stands as a name does rather than as an adjective. */
    int noun() {
        return 2 * (owns + acts + place + beside) - leads;
    }

    int side() {
        return 3 * (owns + leads)
                + Math.min(acts, 3)
                + 3 * beside
                + (adjective ? 3 : 0)
                + Math.min(place, 1)
                - 3 * town;
    }
}
