package parley.statements.text;

import java.util.ArrayList;
import java.util.List;
import parley.ledger.SourceText;
import parley.ledger.Span;

/**
 * A report's text laid out in paragraphs. A line is a paragraph, except in a text wrapped at a fixed width, where blank
 * lines part them; one beyond all measure is cut between sentences. Cost: linear in the text.
 */
public record Document(SourceText source, List<Paragraph> paragraphs) {
    public Document {
        paragraphs = List.copyOf(paragraphs);
    }

    public static Document of(SourceText source) {
        String text = source.toString();
        List<int[]> stretches = Lines.paragraphs(text);
        List<Paragraph> paragraphs = new ArrayList<>();
        boolean front = true;
        for (int i = 0; i < stretches.size(); i++) {
            int[] at = stretches.get(i);
            boolean goesOn =
                    i + 1 < stretches.size() && Quotations.opens(text, stretches.get(i + 1)[0]);
            List<Token> tokens = Tokenizer.tokens(text, at[0], at[1]);
            front = front && Lines.front(text, stretches, i);
            List<Quotation> quotations = Quotations.find(text, at[0], at[1], goesOn);
            Paragraph paragraph = new Paragraph(
                    at[0], at[1], front, tokens, Sentences.of(tokens, Dateline.length(tokens)), quotations);
            paragraphs.addAll(Cutting.of(paragraph));
        }
        return new Document(source, paragraphs);
    }

    /** The tokens of a piece of text on its own; positions count from its start. */
    public static List<Token> tokens(String piece) {
        return Tokenizer.tokens(piece, 0, piece.length());
    }

    public String text() {
        return source.toString();
    }

    /** The code-point span of a UTF-16 range. */
    public Span span(int from, int to) {
        return source.span(from, to);
    }
}
