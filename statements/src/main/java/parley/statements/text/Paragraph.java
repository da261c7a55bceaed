package parley.statements.text;

import java.util.List;

/**
 * A paragraph: the unit inside which attributions are looked for.
 *
 * @param front whether it stands before the body: headline, outlet, date line, header
 */
public record Paragraph(
        int start, int end, boolean front, List<Token> tokens, List<Sentence> sentences, List<Quotation> quotations) {
    public Paragraph {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }
}
