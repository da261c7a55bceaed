package parley.statements.cascade;

import java.util.ArrayList;
import java.util.List;
import parley.statements.crf.KBest;
import parley.statements.crf.Lattice;
import parley.statements.crf.LinearChain;
import parley.statements.crf.Sequence;

/**
 * Proposes attributions of a paragraph: for every run of tokens that may be a cue what the second chain makes of it, and
 * what the rules would find there. One object serves one thread.
 */
final class Proposals {
    /** Hears a proposal with its features and says how likely it is right. */
    interface Judge {
        double hear(Pieces pieces, Sequence features);
    }

    final Lattice cueLattice = new Lattice();
    final Lattice lattice = new Lattice();
    private final CueFeatures cueFeatures = new CueFeatures();
    private final Sequence sequence = new Sequence();
    private final JudgeFeatures judgeFeatures = new JudgeFeatures();
    private static final int KEPT = 4;
    private static final double PLAIN = 0.9;
    private static final double MARGIN = 0.25;
    private final double likely;
    private final KBest kBest = new KBest();
    private int[][] kLabels = new int[KEPT][64];
    private int[] first = new int[64];
    private int[] labels = new int[64];

    /** @param likely how likely a token must be in a cue to be tried as one; the confidence of the whole decides later */
    Proposals(double likely) {
        this.likely = likely;
    }

    /** The likeliest proposal for every possible cue, in the order of the cues. */
    List<Pieces> of(Encoding text, LinearChain cues, LinearChain arguments, Judge judge) {
        List<Pieces> found = new ArrayList<>();
        if (text.length == 0) {
            return found;
        }
        if (first.length < text.length) {
            first = new int[2 * text.length];
            labels = new int[2 * text.length];
        }
        cueLattice.read(cues, cueFeatures.of(text));
        cueLattice.best(cues, first);
        List<int[]> runs = CueRuns.of(cueLattice, text.length, likely);
        addRules(text, runs);
        ArgumentFeatures features = new ArgumentFeatures(text, first, sequence);
        for (int[] cue : runs) {
            lattice.read(arguments, features.of(cue[0], cue[1]));
            lattice.best(arguments, labels);
            int ways = 1;
            if (lattice.probability(labels) < PLAIN) {
                if (kLabels[0].length < text.length) {
                    kLabels = new int[KEPT][2 * text.length];
                }
                ways = kBest.find(arguments, lattice, text.length, kLabels);
            }
            Pieces best = null;
            for (Pieces proposal : alternatives(text, cue, ways)) {
                double sure =
                        judge.hear(proposal, judgeFeatures.of(text, proposal, cue, runs, first, cueLattice, lattice));
                if (best == null || sure > best.confidence() + MARGIN) {
                    best = new Pieces(proposal.source(), proposal.cue(), proposal.content(), sure);
                }
            }
            if (best != null) {
                found.add(best);
            }
        }
        return found;
    }

    /** Cues that only the rules see. */
    private static void addRules(Encoding text, List<int[]> runs) {
        int chains = runs.size();
        for (Pieces draft : text.hints.drafts()) {
            if (draft.cue().isEmpty()) {
                continue;
            }
            int[] cue = draft.cue().getFirst();
            boolean met = false;
            for (int r = 0; r < chains; r++) {
                met = met || (runs.get(r)[0] < cue[1] && cue[0] < runs.get(r)[1]);
            }
            if (!met) {
                runs.add(cue);
            }
        }
        runs.sort((a, b) -> Integer.compare(a[0], b[0]));
    }

    private List<Pieces> alternatives(Encoding text, int[] cue, int ways) {
        List<Pieces> all = new ArrayList<>();
        for (int k = 0; k < ways; k++) {
            int[] path = ways == 1 ? labels : kLabels[k];
            List<int[]> content = Cascade.pieces(path, text.length, Pieces.CONTENT);
            if (!content.isEmpty()) {
                all.add(new Pieces(Cascade.pieces(path, text.length, Pieces.SOURCE), List.of(cue), content, 0));
            }
        }
        for (Pieces draft : text.hints.drafts()) {
            if (draft.cueMeets(cue[0], cue[1]) && !draft.content().isEmpty()) {
                all.add(new Pieces(draft.source(), List.of(cue), draft.content(), 0));
            }
        }
        return all;
    }
}
