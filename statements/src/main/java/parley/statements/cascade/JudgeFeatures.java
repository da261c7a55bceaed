package parley.statements.cascade;

import java.util.List;
import parley.statements.crf.Lattice;
import parley.statements.crf.Sequence;

/** What decides whether a proposed attribution is right as a whole: how sure the chains are, its shape, the rules' opinion. */
final class JudgeFeatures extends Templates {
    private static final double[] STEPS = {
        0.002, 0.01, 0.03, 0.07, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.87, 0.92, 0.96, 0.98, 0.99, 0.996
    };

    JudgeFeatures() {
        super(new Sequence());
    }

    /** The features of a proposal for the cue; valid until the next call. */
    Sequence of(
            Encoding text,
            Pieces proposal,
            int[] cue,
            List<int[]> runs,
            int[] first,
            Lattice cueLattice,
            Lattice lattice) {
        sequence.clear();
        position();
        int[] path = path(text, proposal, cue);
        double cueSure = CueRuns.probability(cueLattice, cue);
        double all = lattice.probability(path);
        double source = mean(lattice, proposal.source(), Pieces.SOURCE);
        double content = mean(lattice, proposal.content(), Pieces.CONTENT);
        double sourceLeast = least(lattice, proposal.source(), Pieces.SOURCE);
        double contentLeast = least(lattice, proposal.content(), Pieces.CONTENT);
        int c = step(cueSure);
        int s = proposal.source().isEmpty() ? 30 : step(source);
        int t = step(content);
        int head = head(text, cue);
        add(0);
        add(c);
        add(s);
        add(t);
        add(step(all));
        add(step(sourceLeast), proposal.source().isEmpty() ? 1 : 0);
        add(step(contentLeast));
        add(step(cueSure * source * content));
        add(step(cueSure * all));
        add(c, s / 2, t / 2);
        add(c, step(all) / 2);
        add(c, text.cueShare[head]);
        add(c, text.cueClass[head]);
        add(text.lemma[head]);
        add(text.lemma[head], c / 4);
        add(text.lemma[head], proposal.source().isEmpty() ? 1 : 0);
        add(Encoding.at(text.word, cue[0] - 1), c / 4);
        add(Encoding.at(text.word, cue[1]), c / 4);
        add(Math.min(cue[1] - cue[0], 5), c / 2);
        add(first[head] == 0 ? 0 : Labels.role(first[head]), c);
        add(text.quote[head] != 0 ? 1 : 0, c);
        add(text.front ? 1 : 0, c / 2);
        shape(text, proposal, cue, c);
        neighbours(text, proposal, cue, runs, c);
        rules(text, proposal, cue, c);
        sequence.next();
        return sequence;
    }

    private void shape(Encoding text, Pieces proposal, int[] cue, int c) {
        int tokens = length(proposal.content());
        int quoted = 0;
        for (int[] piece : proposal.content()) {
            for (int i = piece[0]; i < piece[1]; i++) {
                quoted += text.quote[i] != 0 ? 1 : 0;
            }
        }
        int how = quoted == 0 ? 0 : quoted >= tokens - 1 ? 2 : 1;
        int begin = proposal.content().getFirst()[0];
        int end = proposal.content().getLast()[1];
        int side = end <= cue[0] ? 0 : begin >= cue[1] ? 2 : 1;
        int gap = side == 0 ? cue[0] - end : side == 2 ? begin - cue[1] : 0;
        add(how, side, Math.min(gap, 4));
        add(how, c);
        add(Math.min(tokens / 3, 12), how);
        add(proposal.content().size(), how, side);
        add(text.word[begin], side);
        add(text.word[begin], text.cueClass[cue[1] - 1], side);
        add(Encoding.at(text.word, begin - 1), side);
        add(Encoding.at(text.word, end), side);
        add(text.word[end - 1], side);
        add(text.sentence[begin] - text.sentence[cue[0]] + 4, text.sentence[end - 1] - text.sentence[cue[0]] + 4, how);
        add(balanced(text, proposal) ? 1 : 0, how);
        if (proposal.source().isEmpty()) {
            add(1);
            add(1, how);
            add(c, 1);
            add(1, side);
            add(1);
            add(1);
            add(1);
            add(1);
            add(1);
            add(1);
            return;
        }
        int from = proposal.source().getFirst()[0];
        int to = proposal.source().getLast()[1];
        int sourceSide = to <= cue[0] ? 0 : from >= cue[1] ? 2 : 1;
        int sourceGap = sourceSide == 0 ? cue[0] - to : sourceSide == 2 ? from - cue[1] : 0;
        add(Math.min(to - from, 10) + 10 * Math.min(proposal.source().size(), 3));
        add(sourceSide + 2, Math.min(sourceGap, 6), how);
        add(sourceSide + 2, side, how * 8 + Math.min(sourceGap, 3));
        add(text.word[from], sourceSide);
        add(text.suffix3[to - 1], sourceSide);
        add(text.lemma[to - 1], 1);
        add(text.shape[from], text.shape[to - 1], Math.min(to - from, 4));
        add(text.quote[from] != 0 ? 2 : 3, text.quote[cue[0]] != 0 ? 1 : 0);
        add(Encoding.at(text.word, from - 1), sourceSide);
        add(Encoding.at(text.word, to), sourceSide);
    }

    private void neighbours(Encoding text, Pieces proposal, int[] cue, List<int[]> runs, int c) {
        int inSentence = 0;
        int inContent = 0;
        for (int[] run : runs) {
            inSentence += text.sentence[run[0]] == text.sentence[cue[0]] ? 1 : 0;
            for (int[] piece : proposal.content()) {
                inContent += run[0] >= piece[0] && run[1] <= piece[1] ? 1 : 0;
            }
        }
        add(Math.min(inSentence, 4), Math.min(inContent, 3));
        add(Math.min(inContent, 3), c);
        add(Math.min(inSentence, 4), c);
        add(Math.min(runs.size(), 6), c / 2);
    }

    private void rules(Encoding text, Pieces proposal, int[] cue, int c) {
        int opinion = 0;
        for (Pieces draft : text.hints.drafts()) {
            if (draft.cueMeets(cue[0], cue[1])) {
                boolean content = Overlap.dice(draft.content(), proposal.content()) >= 0.5;
                boolean source = Overlap.dice(draft.source(), proposal.source()) >= 0.5;
                boolean same = Overlap.dice(draft.content(), proposal.content()) > 0.999;
                opinion = 1 + (content ? 1 : 0) + (source ? 2 : 0) + (same ? 4 : 0);
            }
        }
        add(opinion);
        add(opinion, c);
        add(opinion, text.cueClass[head(text, cue)]);
    }

    private static boolean balanced(Encoding text, Pieces proposal) {
        int open = 0;
        for (int[] piece : proposal.content()) {
            for (int i = piece[0]; i < piece[1]; i++) {
                open += text.quote[i] == 1 ? 1 : text.quote[i] == 3 ? -1 : 0;
            }
        }
        return open == 0;
    }

    private static int[] path(Encoding text, Pieces proposal, int[] cue) {
        int[] path = new int[text.length];
        Lesson.write(path, proposal.content(), Pieces.CONTENT);
        Lesson.write(path, proposal.source(), Pieces.SOURCE);
        Lesson.write(path, List.of(cue), Pieces.CUE);
        Lesson.repair(path);
        return path;
    }

    private static int head(Encoding text, int[] cue) {
        int head = cue[1] - 1;
        for (int i = cue[0]; i < cue[1]; i++) {
            if (text.cueShare[i] > text.cueShare[head]) {
                head = i;
            }
        }
        return head;
    }

    private static int length(List<int[]> pieces) {
        int sum = 0;
        for (int[] piece : pieces) {
            sum += piece[1] - piece[0];
        }
        return sum;
    }

    private static double mean(Lattice lattice, List<int[]> pieces, int role) {
        double logs = 0;
        int count = 0;
        for (int[] piece : pieces) {
            for (int i = piece[0]; i < piece[1]; i++) {
                logs += Math.log(Math.max(1e-6, in(lattice, i, role)));
                count++;
            }
        }
        return count == 0 ? 1 : Math.exp(logs / count);
    }

    private static double least(Lattice lattice, List<int[]> pieces, int role) {
        double least = 1;
        for (int[] piece : pieces) {
            for (int i = piece[0]; i < piece[1]; i++) {
                least = Math.min(least, in(lattice, i, role));
            }
        }
        return least;
    }

    private static double in(Lattice lattice, int i, int role) {
        return lattice.probability(i, Labels.begin(role)) + lattice.probability(i, Labels.inside(role));
    }

    private static int step(double probability) {
        int at = 0;
        while (at < STEPS.length && probability >= STEPS[at]) {
            at++;
        }
        return at;
    }
}
