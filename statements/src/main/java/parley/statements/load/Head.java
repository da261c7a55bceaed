package parley.statements.load;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.SourceText;
import parley.ledger.Span;

/**
 * What stands above the first sentence of a report: headline, outlet, day, byline, labelled lines, dateline.
 *
 * @param outlet null when the head does not tell; likewise the others
 * @param spans the head matter in the order of the text, which holds no statements; the dateline is the last of it
 * @param provenance one entry for each of title, outlet and published that the head tells
 */
public record Head(
        @Nullable String title,
        @Nullable String outlet,
        @Nullable LocalDate published,
        List<Span> spans,
        List<Provenance> provenance) {
    public Head {
        spans = List.copyOf(spans);
        provenance = List.copyOf(provenance);
    }

    /** The head of a text. Cost: linear in the first few lines. */
    public static Head of(SourceText text) {
        return new HeadReader(text).read();
    }
}
