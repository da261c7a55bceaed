package parley.statements.attribution;

import java.util.Arrays;
import java.util.List;
import parley.statements.text.Paragraph;
import parley.statements.text.Quotation;
import parley.statements.text.Sentence;
import parley.statements.text.Token;

/** A paragraph's tokens with the quotation each stands in, and questions about positions that may lie outside. */
final class Line {
    final Paragraph paragraph;
    final List<Token> tokens;
    /** For every token the number of its quotation, or -1. */
    private final int[] quotation;

    Line(Paragraph paragraph) {
        this.paragraph = paragraph;
        this.tokens = paragraph.tokens();
        this.quotation = new int[tokens.size()];
        Arrays.fill(quotation, -1);
        int at = 0;
        List<Quotation> quotations = paragraph.quotations();
        for (int q = 0; q < quotations.size(); q++) {
            while (at < tokens.size()
                    && tokens.get(at).start() < quotations.get(q).start()) {
                at++;
            }
            while (at < tokens.size() && quotations.get(q).covers(tokens.get(at).start())) {
                quotation[at++] = q;
            }
        }
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    boolean is(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
    }

    boolean comma(int i) {
        return is(i, ",");
    }

    boolean quoted(int i) {
        return i >= 0 && i < tokens.size() && quotation[i] >= 0;
    }

    int quotation(int i) {
        return quotation[i];
    }

    /** First token of quotation {@code q}, given one of its tokens. */
    int quotationStart(int i) {
        int at = i;
        while (at > 0 && quotation[at - 1] == quotation[i]) {
            at--;
        }
        return at;
    }

    /** Behind the last token of the quotation that token {@code i} stands in. */
    int quotationEnd(int i) {
        int at = i;
        while (at < tokens.size() && quotation[at] == quotation[i]) {
            at++;
        }
        return at;
    }

    /** A mark that ends a clause for the search of a subject. */
    boolean boundary(int i) {
        Token token = tokens.get(i);
        return quoted(i)
                || token.is(",")
                || token.is(":")
                || token.is(";")
                || token.is("—")
                || token.is("–")
                || token.is("-")
                || token.is("(")
                || token.is(")");
    }

    boolean terminal(int i) {
        return is(i, ".") || is(i, "!") || is(i, "?") || is(i, "…");
    }

    /** Whether [{@code from}, {@code to}) holds something that looks like a finite verb outside quotations. */
    boolean clausal(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean past = Words.pastLooking(token(i))
                    && (i == 0
                            || (!Words.DETERMINERS.contains(token(i - 1).lower())
                                    && !Words.PREPOSITIONS.contains(token(i - 1).lower())));
            if (quoted(i) || Words.finite(token(i)) || past) {
                return true;
            }
        }
        return false;
    }

    Sentence sentence(int i) {
        List<Sentence> sentences = paragraph.sentences();
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sentences.get(middle).to() <= i) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sentences.get(low);
    }

    /** Behind the last token of a sentence that belongs to its content: the final mark only when it is quoted. */
    int contentEnd(Sentence sentence) {
        int end = sentence.to();
        while (end > sentence.from()
                && !quoted(end - 1)
                && !token(end - 1).word()
                && !token(end - 1).number()
                && !token(end - 1).is(")")
                && !token(end - 1).is("%")
                && !token(end - 1).possessive()) {
            end--;
        }
        return end;
    }
}
