package parley.statements.coding;

import java.util.List;
import parley.ledger.Codebook;
import parley.statements.text.Document;

public final class IssueTagger {
    public final Codebook book;
    final Phrases phrases;
    TopicWeights weights;

    public IssueTagger(Codebook codebook) {
        book = codebook;
        phrases = new Phrases(codebook);
    }

    public List<parley.ledger.Tag> tags(String s) { return List.of(); }
}
