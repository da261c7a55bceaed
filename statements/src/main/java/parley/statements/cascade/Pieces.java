package parley.statements.cascade;

import java.util.ArrayList;
import java.util.List;
import parley.ledger.Attribution;
import parley.ledger.SourceText;
import parley.ledger.Span;
import parley.statements.text.Paragraph;
import parley.statements.text.Token;

/**
 * An attribution in token positions of one paragraph: stretches [from, to) of source, cue and content, in order.
 *
 * @param confidence the reader's estimate that all three are right
 */
public record Pieces(List<int[]> source, List<int[]> cue, List<int[]> content, double confidence) {
    /** An attribution's spans as far as they lie in a paragraph, in tokens. */
    public static Pieces of(Attribution attribution, SourceText text, Paragraph paragraph) {
        return new Pieces(
                tokens(attribution.source(), text, paragraph),
                tokens(attribution.cue(), text, paragraph),
                tokens(attribution.content(), text, paragraph),
                1);
    }

    private static List<int[]> tokens(List<Span> spans, SourceText text, Paragraph paragraph) {
        List<int[]> pieces = new ArrayList<>();
        List<Token> tokens = paragraph.tokens();
        for (Span span : spans) {
            int start = text.unit(span.start());
            int end = text.unit(span.end());
            if (end <= paragraph.start() || start >= paragraph.end()) {
                continue;
            }
            int from = 0;
            while (from < tokens.size() && tokens.get(from).end() <= start) {
                from++;
            }
            int to = from;
            while (to < tokens.size() && tokens.get(to).start() < end) {
                to++;
            }
            if (to > from) {
                pieces.add(new int[] {from, to});
            }
        }
        return pieces;
    }

    /** Numbers of the roles in labels. */
    static final int NONE = 0;

    static final int SOURCE = 1;
    static final int CUE = 2;
    static final int CONTENT = 3;

    List<int[]> role(int role) {
        return switch (role) {
            case SOURCE -> source;
            case CUE -> cue;
            default -> content;
        };
    }

    /** Whether the cue and [{@code from}, {@code to}) share a token. */
    boolean cueMeets(int from, int to) {
        for (int[] piece : cue) {
            if (piece[0] < to && from < piece[1]) {
                return true;
            }
        }
        return false;
    }
}
