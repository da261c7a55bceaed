package parley.statements.cascade;

import java.util.List;

/** What the rules know of a paragraph, for the chains to weigh. */
public final class Hints {
    private final int[] cueClass;
    private final List<Pieces> drafts;

    /**
     * @param cueClass for every token a number for the class of the cue that begins there by the lexicon, 0 for none
     * @param drafts what the rules would find
     */
    public Hints(int[] cueClass, List<Pieces> drafts) {
        this.cueClass = cueClass.clone();
        this.drafts = List.copyOf(drafts);
    }

    int[] cueClass() {
        return cueClass;
    }

    List<Pieces> drafts() {
        return drafts;
    }
}
