package parley.statements.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts paragraphs that nobody writes, such as a whole book on one line, between sentences: what is asked of a paragraph costs
 * more than its length, and must stay within bounds.
 */
final class Cutting {
    /** In tokens. The longest paragraphs of newspapers have three hundred. */
    private static final int LONGEST = 500;

    private Cutting() {}

    static List<Paragraph> of(Paragraph paragraph) {
        if (paragraph.tokens().size() <= LONGEST) {
            return List.of(paragraph);
        }
        List<Paragraph> pieces = new ArrayList<>();
        List<Sentence> held = new ArrayList<>();
        int from = 0;
        int quotation = 0;
        for (Sentence sentence : paragraph.sentences()) {
            if (!held.isEmpty() && sentence.to() - from > LONGEST) {
                quotation = piece(paragraph, from, held, quotation, pieces);
                from = held.getLast().to();
                held.clear();
            }
            held.add(sentence);
        }
        piece(paragraph, from, held, quotation, pieces);
        return pieces;
    }

    /** Adds the piece of some sentences; gives the first quotation that may reach beyond it. */
    private static int piece(
            Paragraph paragraph, int from, List<Sentence> held, int firstQuotation, List<Paragraph> pieces) {
        int to = held.isEmpty() ? paragraph.tokens().size() : held.getLast().to();
        List<Token> tokens = paragraph.tokens().subList(from, to);
        int start = from == 0 ? paragraph.start() : tokens.getFirst().start();
        int end = to == paragraph.tokens().size()
                ? paragraph.end()
                : tokens.getLast().end();
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence sentence : held) {
            sentences.add(new Sentence(sentence.from() - from, sentence.to() - from));
        }
        List<Quotation> quotations = new ArrayList<>();
        int next = firstQuotation;
        for (int q = firstQuotation; q < paragraph.quotations().size(); q++) {
            Quotation quotation = paragraph.quotations().get(q);
            if (quotation.start() >= end) {
                break;
            }
            if (quotation.end() > start) {
                quotations.add(new Quotation(
                        Math.max(start, quotation.start()),
                        Math.min(end, quotation.end()),
                        quotation.closed() && quotation.end() <= end));
            }
            if (quotation.end() <= end) {
                next = q + 1;
            }
        }
        pieces.add(new Paragraph(start, end, paragraph.front(), tokens, sentences, quotations));
        return next;
    }
}
