package parley.statements.cascade;

import java.util.HashSet;
import java.util.Set;
import parley.statements.crf.Hash;

/** The small words that hold a sentence together, by their hashes. */
final class Skeleton {
    private static final Set<Integer> LINKS = new HashSet<>();

    static {
        for (String word :
                ("and or but nor that which who whom whose if when while because although though unless whether"
                                + " where how why as after before since until so than what to is are was were has have had will"
                                + " would can could should not he she they it we i you")
                        .split(" ")) {
            LINKS.add(Hash.mix(word.hashCode()));
        }
    }

    private Skeleton() {}

    static boolean link(int word) {
        return LINKS.contains(word);
    }
}
