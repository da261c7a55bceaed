package parley.statements.cascade;

import java.util.ArrayList;
import java.util.List;
import parley.statements.crf.Lattice;
import parley.statements.crf.LinearChain;
import parley.statements.crf.Sequence;
import parley.statements.text.Paragraph;

/**
 * Two chains in a row and a judge: the first labels the words of a paragraph as source, cue and content of whatever
 * attribution; the second labels, for one cue at a time, the source and content of that cue, so that linking is by
 * construction; the judge weighs each attribution as a whole. Many may share it; each thread asks it through a
 * {@link Session}.
 */
public final class Cascade {
    private static final double LEAST = 0.38;
    private static final double LIKELY = 0.2;
    private final WordLore lore;
    private final LinearChain cues;
    private final LinearChain arguments;
    private final LinearChain judge;

    Cascade(WordLore lore, LinearChain cues, LinearChain arguments, LinearChain judge) {
        this.lore = lore;
        this.cues = cues;
        this.arguments = arguments;
        this.judge = judge;
    }

    WordLore lore() {
        return lore;
    }

    LinearChain cues() {
        return cues;
    }

    LinearChain arguments() {
        return arguments;
    }

    LinearChain judge() {
        return judge;
    }

    /** Memory for one thread's reading. */
    public Session session() {
        return new Session();
    }

    /** What one thread needs to read with; not to be shared. */
    public final class Session {
        private final Proposals proposals = new Proposals(LIKELY);
        private final Lattice verdict = new Lattice();

        private Session() {}

        /** The attributions of a paragraph in the order of their cues, whatever their confidence. */
        public List<Pieces> read(Paragraph paragraph, Hints hints) {
            return proposals.of(new Encoding(paragraph, hints, lore), cues, arguments, this::hear);
        }

        /** The confidence from which on an attribution is worth keeping. */
        public double least() {
            return LEAST;
        }

        private double hear(Pieces pieces, Sequence features) {
            verdict.read(judge, features);
            return verdict.probability(0, 1);
        }
    }

    static List<int[]> pieces(int[] labels, int length, int role) {
        List<int[]> pieces = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            if (Labels.role(labels[i]) != role) {
                continue;
            }
            int from = i;
            while (i + 1 < length && labels[i + 1] == Labels.inside(role)) {
                i++;
            }
            pieces.add(new int[] {from, i + 1});
        }
        return pieces;
    }
}
