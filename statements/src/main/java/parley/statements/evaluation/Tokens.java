package parley.statements.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import parley.ledger.SourceText;
import parley.ledger.Span;

/**
 * A text cut for counting: runs of letters, digits and underscores, and every other visible character by itself. It is the
 * cut of Python's {@code \w+|[^\w\s]}, so that figures compare with those of scorers written there.
 */
final class Tokens {
    private final int[] points;
    private final List<Span> spans = new ArrayList<>();
    /** Index of the token at each code point; -1 between tokens. */
    private final int[] at;

    private final BitSet marks = new BitSet();
    private final BitSet quoted;

    Tokens(SourceText text) {
        points = text.toString().codePoints().toArray();
        at = new int[points.length];
        Arrays.fill(at, -1);
        for (int i = 0; i < points.length; ) {
            int end = i + 1;
            if (isWord(points[i])) {
                while (end < points.length && isWord(points[end])) {
                    end++;
                }
            } else if (isSpace(points[i])) {
                i = end;
                continue;
            } else {
                marks.set(spans.size());
            }
            Arrays.fill(at, i, end, spans.size());
            spans.add(new Span(i, end));
            i = end;
        }
        quoted = quoted();
    }

    private static boolean isWord(int point) {
        int type = Character.getType(point);
        return point == '_'
                || Character.isLetterOrDigit(point)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isSpace(int point) {
        return (point >= '\t' && point <= '\r')
                || (point >= 0x1C && point <= 0x1F)
                || point == 0x85
                || Character.isSpaceChar(point);
    }

    /** Tokens that {@code pieces} touch. */
    BitSet under(List<Span> pieces) {
        BitSet under = new BitSet();
        for (Span piece : pieces) {
            for (int i = piece.start(); i < Math.min(piece.end(), at.length); i++) {
                if (at[i] >= 0) {
                    under.set(at[i]);
                }
            }
        }
        return under;
    }

    /** Unbroken runs of tokens: first and last, both inclusive. */
    static List<Span> runs(BitSet tokens) {
        List<Span> runs = new ArrayList<>();
        for (int from = tokens.nextSetBit(0); from >= 0; ) {
            int end = tokens.nextClearBit(from);
            runs.add(new Span(from, end - 1));
            from = tokens.nextSetBit(end);
        }
        return runs;
    }

    /** The run without punctuation at its ends; a run of nothing else stays as it is. */
    Span trimmed(Span run) {
        int first = marks.nextClearBit(run.start());
        if (first > run.end()) {
            return run;
        }
        return new Span(first, marks.previousClearBit(run.end()));
    }

    BitSet trimmed(BitSet tokens) {
        BitSet trimmed = new BitSet();
        for (Span run : runs(tokens)) {
            Span kept = trimmed(run);
            trimmed.set(kept.start(), kept.end() + 1);
        }
        return trimmed;
    }

    Quoting quoting(BitSet content) {
        BitSet words = (BitSet) content.clone();
        words.andNot(marks);
        int all = words.cardinality();
        words.and(quoted);
        int inside = words.cardinality();
        return inside == 0 ? Quoting.INDIRECT : inside == all ? Quoting.DIRECT : Quoting.MIXED;
    }

    /** Tokens in double quotation marks, the marks included; a quotation ends with its paragraph. */
    private BitSet quoted() {
        BitSet inside = new BitSet();
        boolean on = false;
        int last = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span token = spans.get(i);
            for (int k = last; k < token.start(); k++) {
                on &= points[k] != '\n';
            }
            last = token.end();
            int first = points[token.start()];
            if (first == '\u201c' || (first == '"' && !on)) {
                on = true;
                inside.set(i);
            } else if (first == '\u201d' || first == '"') {
                on = false;
                inside.set(i);
            } else {
                inside.set(i, on);
            }
        }
        return inside;
    }

    /** Twice what both share over the sum of both (Dice 1945); 1 when both are empty. */
    static double dice(BitSet a, BitSet b) {
        int sum = a.cardinality() + b.cardinality();
        if (sum == 0) {
            return 1;
        }
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return 2.0 * both.cardinality() / sum;
    }
}
