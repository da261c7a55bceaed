package parley.statements.cascade;

import parley.statements.crf.Sequence;

/** What the first chain looks at: words around a position, quotation state, likely cues near by, the rules' opinion. */
final class CueFeatures extends Templates {
    private static final int LIKELY = 4;

    CueFeatures() {
        super(new Sequence());
    }

    /** The features of a paragraph; valid until the next call. */
    Sequence of(Encoding text) {
        sequence.clear();
        int[] cueLeft = new int[text.length];
        int[] cueRight = new int[text.length];
        int[] markLeft = new int[text.length];
        int[] markRight = new int[text.length];
        nearest(text, cueLeft, cueRight, markLeft, markRight);
        for (int i = 0; i < text.length; i++) {
            position();
            words(text, i);
            surroundings(text, i, cueLeft, cueRight, markLeft, markRight);
            sequence.next();
        }
        return sequence;
    }

    private static void nearest(Encoding text, int[] cueLeft, int[] cueRight, int[] markLeft, int[] markRight) {
        int cue = -1;
        int mark = -1;
        for (int i = 0; i < text.length; i++) {
            cueLeft[i] = cue;
            markLeft[i] = mark;
            cue = text.cueShare[i] >= LIKELY ? i : cue;
            mark = text.mark[i] != 0 ? i : mark;
        }
        cue = -1;
        mark = -1;
        for (int i = text.length - 1; i >= 0; i--) {
            cueRight[i] = cue;
            markRight[i] = mark;
            cue = text.cueShare[i] >= LIKELY ? i : cue;
            mark = text.mark[i] != 0 ? i : mark;
        }
    }

    private void words(Encoding text, int i) {
        int[] w = text.word;
        int[] l = text.lemma;
        add(0);
        for (int k = -3; k <= 3; k++) {
            add(Encoding.at(w, i + k));
        }
        add(Encoding.at(l, i - 2));
        add(Encoding.at(l, i - 1));
        add(l[i]);
        add(Encoding.at(l, i + 1));
        add(Encoding.at(l, i + 2));
        add(Encoding.at(w, i - 1), w[i]);
        add(w[i], Encoding.at(w, i + 1));
        add(Encoding.at(l, i - 2), Encoding.at(l, i - 1));
        add(Encoding.at(l, i + 1), Encoding.at(l, i + 2));
        add(Encoding.at(l, i - 1), Encoding.at(l, i + 1));
        add(Encoding.at(l, i - 1), l[i], Encoding.at(l, i + 1));
        for (int k = -2; k <= 2; k++) {
            add(Encoding.at(text.shape, i + k));
        }
        add(Encoding.at(text.shape, i - 1), text.shape[i], Encoding.at(text.shape, i + 1));
        add(Encoding.at(text.suffix3, i - 1));
        add(text.suffix3[i]);
        add(Encoding.at(text.suffix3, i + 1));
        add(text.suffix2[i]);
        add(text.suffix2[i], Encoding.at(l, i + 1));
        add(Encoding.at(l, i - 1), text.suffix2[i]);
        add(Encoding.at(text.suffix2, i - 1), text.suffix2[i], Encoding.at(text.suffix2, i + 1));
    }

    private void surroundings(Encoding text, int i, int[] cueLeft, int[] cueRight, int[] markLeft, int[] markRight) {
        int[] share = text.cueShare;
        int quote = text.quote[i];
        for (int k = -2; k <= 2; k++) {
            add(Encoding.at(share, i + k));
        }
        add(Encoding.at(share, i - 1), share[i], Encoding.at(share, i + 1));
        add(share[i], text.shape[i]);
        add(share[i], Encoding.at(text.lemma, i + 1));
        add(share[i], Encoding.at(text.lemma, i - 1));
        for (int k = -2; k <= 2; k++) {
            add(Encoding.at(text.cueClass, i + k));
        }
        add(Encoding.at(text.quote, i - 1), quote, Encoding.at(text.quote, i + 1));
        add(Encoding.at(text.quote, i - 2), quote, Encoding.at(text.quote, i + 2));
        add(quote, text.word[i]);
        add(quote, share[i]);
        int intoSentence = i - text.sentenceStart[i];
        int leftInSentence = text.sentenceEnd[i] - i;
        add(Math.min(intoSentence, 6));
        add(Math.min(leftInSentence, 6));
        add(Math.min(text.sentence[i], 3), Math.min(intoSentence, 3), quote);
        add(text.front ? 1 : 0, text.shape[i]);
        near(text, i, cueLeft[i]);
        near(text, i, cueRight[i]);
        int left = markLeft[i];
        int right = markRight[i];
        add(left < 0 ? 0 : text.mark[left], bucket(i - left));
        add(right < 0 ? 0 : text.mark[right], bucket(right - i));
        add(left < 0 ? 0 : text.mark[left], right < 0 ? 0 : text.mark[right], share[i]);
        int start = text.sentenceStart[i];
        add(text.quote[start] != 0 ? 1 : 0, quote != 0 ? 1 : 0);
        add(text.word[start], quote != 0 ? 1 : 0);
        int end = text.sentenceEnd[i] - 1;
        add(text.quote[end] != 0 ? 1 : 0, quote != 0 ? 1 : 0, share[i]);
        // The sentence before: did it end in a quotation, did it have a likely cue?
        int before = start - 1;
        int cueBefore = before < 0 ? -1 : cueLeft[start];
        boolean told = cueBefore >= 0 && text.sentence[cueBefore] == text.sentence[start] - 1;
        add(before < 0 ? 2 : text.quote[before] != 0 ? 1 : 0, told ? text.cueShare[cueBefore] : 0, quote);
        add(Encoding.at(text.rule, i - 1));
        add(text.rule[i]);
        add(Encoding.at(text.rule, i + 1));
        add(Encoding.at(text.rule, i - 1), text.rule[i], Encoding.at(text.rule, i + 1));
        add(text.rule[i], text.lemma[i]);
    }

    private void near(Encoding text, int i, int cue) {
        if (cue < 0) {
            add(0);
            add(0);
            add(0);
            return;
        }
        int same = Math.max(-1, Math.min(1, text.sentence[cue] - text.sentence[i]));
        add(bucket(cue - i), same, text.cueShare[cue]);
        add(text.lemma[cue], same);
        add(text.quote[cue] != 0 ? 1 : 0, same, text.quote[i] != 0 ? 1 : 0);
    }
}
