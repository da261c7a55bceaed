package parley.statements.cascade;

import java.util.Arrays;
import parley.statements.crf.Hash;
import parley.statements.crf.Sequence;

/**
 * What the second chain looks at for one cue: words, where they stand towards the cue and what stands between, which
 * quotation they are in, other cues, the first chain's labels and the rules' opinion of this cue.
 */
final class ArgumentFeatures extends Templates {
    private final Encoding text;
    private final int[] first;
    private final int[] rule;
    private final int[] others;
    private int from;
    private int to;

    /**
     * For all cues of a paragraph.
     *
     * @param first the first chain's labels
     */
    ArgumentFeatures(Encoding text, int[] first, Sequence sequence) {
        super(sequence);
        this.text = text;
        this.first = first;
        rule = new int[text.length];
        others = new int[text.length];
        for (int i = 0; i < text.length; i++) {
            others[i] = first[i] == Labels.begin(Pieces.CUE) ? 1 : 0;
        }
    }

    /** The features of the paragraph towards the cue [{@code from}, {@code to}), in the sequence given. */
    Sequence of(int from, int to) {
        this.from = from;
        this.to = to;
        sequence.clear();
        opinions();
        int head = head();
        int cue = Hash.of(90, text.lemma[head], to - from > 1 ? 1 : 0);
        int cueKind = Hash.of(94, text.cueClass[head], text.cueShare[head]);
        int after = Encoding.at(text.mark, to);
        int before = Encoding.at(text.mark, from - 1);
        int frame = Hash.of(
                91,
                before,
                after == 0 ? Encoding.at(text.word, to) : after,
                (Encoding.at(text.quote, from - 1) + 1) * 8 + Encoding.at(text.quote, to) + 1);
        int commas = 0;
        int quotes = 0;
        int verbs = 0;
        int links = 0;
        int betweenWords = 0;
        int[] betweenHash = new int[text.length];
        int[] counts = new int[text.length];
        for (int i = to; i < text.length; i++) {
            counts[i] = packed(commas, quotes, verbs, links);
            betweenHash[i] = betweenWords;
            commas += comma(i);
            quotes += text.quote[i] == 1 ? 1 : 0;
            verbs += others[i];
            links += link(i);
            betweenWords = skeleton(betweenWords, i);
        }
        commas = 0;
        quotes = 0;
        verbs = 0;
        links = 0;
        betweenWords = 0;
        for (int i = from - 1; i >= 0; i--) {
            counts[i] = packed(commas, quotes, verbs, links);
            betweenHash[i] = betweenWords;
            commas += comma(i);
            quotes += text.quote[i] == 3 ? 1 : 0;
            verbs += others[i];
            links += link(i);
            betweenWords = skeleton(betweenWords, i);
        }
        for (int i = 0; i < text.length; i++) {
            position();
            words(i);
            place(i, cue, cueKind, frame, counts[i], betweenHash[i]);
            sequence.next();
        }
        return sequence;
    }

    private void opinions() {
        Arrays.fill(rule, 0);
        for (Pieces draft : text.hints.drafts()) {
            if (draft.cueMeets(from, to)) {
                Arrays.fill(rule, 1);
                for (int role = Pieces.SOURCE; role <= Pieces.CONTENT; role++) {
                    for (int[] piece : draft.role(role)) {
                        for (int i = piece[0]; i < piece[1]; i++) {
                            rule[i] = role * 2 + (i == piece[0] ? 1 : 0);
                        }
                    }
                }
            }
        }
    }

    private int head() {
        int head = to - 1;
        for (int i = from; i < to; i++) {
            if (text.cueShare[i] > text.cueShare[head]) {
                head = i;
            }
        }
        return head;
    }

    private int comma(int i) {
        return text.mark[i] != 0 && text.quote[i] == 0 ? 1 : 0;
    }

    /** Small words and marks: what the skeleton of a sentence is made of. */
    private int link(int i) {
        return text.mark[i] == 0 && text.shape[i] == 0 && Skeleton.link(text.word[i]) ? 1 : 0;
    }

    private int skeleton(int before, int i) {
        if (text.mark[i] != 0 || link(i) == 1) {
            return Hash.of(92, before, text.word[i]);
        }
        return others[i] == 1 ? Hash.of(93, before) : before;
    }

    private static int packed(int commas, int quotes, int verbs, int links) {
        return Math.min(commas, 3) + 4 * Math.min(quotes, 3) + 16 * Math.min(verbs, 3) + 64 * Math.min(links, 3);
    }

    private void words(int i) {
        int[] w = text.word;
        int[] l = text.lemma;
        int side = i < from ? 0 : i >= to ? 2 : 1;
        int quote = text.quote[i];
        add(0);
        add(w[i], side);
        add(Encoding.at(w, i - 1), side);
        add(Encoding.at(w, i + 1), side);
        add(Encoding.at(l, i - 2), side);
        add(Encoding.at(l, i + 2), side);
        add(Encoding.at(w, i - 1), w[i], side);
        add(w[i], Encoding.at(w, i + 1), side);
        add(Encoding.at(text.shape, i - 1), text.shape[i], Encoding.at(text.shape, i + 1) * 4 + side);
        add(Encoding.at(text.shape, i - 2), text.shape[i], Encoding.at(text.shape, i + 2) * 4 + side);
        add(text.suffix2[i], side);
        add(Encoding.at(text.suffix3, i - 1), text.suffix3[i]);
        add(text.suffix3[i], Encoding.at(text.suffix3, i + 1));
        add(Encoding.at(text.quote, i - 1), quote, Encoding.at(text.quote, i + 1) * 4 + side);
        add(quote, w[i], side);
    }

    private void place(int i, int cue, int cueKind, int frame, int counts, int between) {
        int side = i < from ? 0 : i >= to ? 2 : 1;
        int distance = side == 0 ? from - i : side == 2 ? i - to + 1 : 0;
        int near = Math.min(distance, 8);
        int sentences = Math.max(-3, Math.min(3, text.sentence[i] - text.sentence[from])) + 3;
        int inQuote = text.quote[i] == 0 ? 0 : 1;
        int cueInQuote = text.quote[from] == 0 ? 0 : 1;
        boolean sameQuote = text.quotation[i] == text.quotation[from];
        int marked = Math.min(3, counts & 3);
        int where = side * 8 + sentences;
        add(where, bucket(distance));
        add(where, inQuote, cueInQuote * 2 + (sameQuote ? 1 : 0));
        add(where, counts);
        add(where, counts, inQuote);
        add(where, counts & 15, text.shape[i]);
        add(where, (counts >> 4) & 3, inQuote);
        add(cue, side * 8 + Math.min(near, 5));
        add(cue, where);
        add(cue, where, inQuote);
        add(cue, side, marked * 2 + inQuote);
        add(cue, text.word[i], side);
        add(cueKind, side, Math.min(near, 5) * 4 + marked);
        add(cueKind, where, inQuote);
        add(cueKind, text.word[i], side);
        add(frame, where);
        add(frame, side, Math.min(near, 5) * 4 + inQuote);
        add(frame, where, marked);
        add(frame, cueKind, side * 2 + inQuote);
        add(frame, where, between);
        add(between, side);
        add(between, side, text.shape[i] * 4 + inQuote);
        add(between, side, Encoding.at(text.word, i - 1));
        add(side, near, text.shape[i]);
        add(side, near, text.suffix3[i]);
        add(side, near, Encoding.at(text.lemma, i - 1));
        // Where the sentence and the paragraph begin and end.
        int into = Math.min(i - text.sentenceStart[i], 3);
        int left = Math.min(text.sentenceEnd[i] - i, 3);
        add(into, where);
        add(left, where, text.mark[i]);
        add(into, where, inQuote * 2 + (from - text.sentenceStart[from] <= 2 ? 1 : 0));
        int start = text.sentenceStart[i];
        add(text.word[start], where);
        add(Encoding.at(text.quote, start), Encoding.at(text.quote, text.sentenceEnd[i] - 1), where * 2 + inQuote);
        // The first chain's opinion.
        int label = first[i];
        add(label, where);
        add(Encoding.at(first, i - 1), label, Encoding.at(first, i + 1));
        add(label, counts, where);
        add(label, (counts >> 4) & 3, side * 2 + inQuote);
        add(label, between, side);
        add(label, cueKind, where);
        add(label, frame, where);
        // The rules' opinion.
        add(rule[i], side);
        add(Encoding.at(rule, i - 1), rule[i], Encoding.at(rule, i + 1));
        add(rule[i], label, side);
        add(rule[i], inQuote, marked);
        add(rule[i], cueKind);
        add(text.rule[i], side, rule[i]);
        add(text.front ? 1 : 0, side);
        add(from == i ? 1 : i == to - 1 ? 2 : side == 1 ? 3 : 0);
    }
}
