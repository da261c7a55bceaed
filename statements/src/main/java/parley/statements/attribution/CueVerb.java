package parley.statements.attribution;

/**
 * A verb, perhaps of several words, that ascribes a stand to its subject.
 *
 * @param lemma its base form ("call for")
 * @param frames letters that say what it takes; {@code cues.tsv} explains them
 */
public record CueVerb(String lemma, CueClass kind, String frames) {
    /** Takes a quotation or a clause. */
    boolean speech() {
        return frames.contains("q") || quoteOnly();
    }

    /** A cue only right beside a quotation ("he continued"). */
    boolean quoteOnly() {
        return frames.contains("i");
    }

    /** Names the addressee before the content. */
    boolean tells() {
        return frames.contains("t");
    }

    boolean takesObject() {
        return frames.contains("o") || takesPerson();
    }

    /** Takes the one who is to act, who then belongs to the content. */
    boolean takesPerson() {
        return frames.contains("p");
    }

    /** Its base and third-person forms are nouns as well. */
    boolean nounToo() {
        return frames.contains("n");
    }

    /** Ascribes a stand only with an object that names one ("raised its demand"). */
    boolean needsStance() {
        return frames.contains("s");
    }

    /** Tells a want, fear or belief: the reporter sums up, nobody is quoted. */
    public boolean summarises() {
        return frames.contains("w");
    }
}
