package parley.statements;

import java.util.ArrayList;
import java.util.List;
import parley.ledger.Quantity;
import parley.ledger.Span;
import parley.statements.actors.Actors;
import parley.statements.actors.Resolved;
import parley.statements.actors.Resolver;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.annotated.Annotation;
import parley.statements.attribution.AttributionFinder;
import parley.statements.attribution.Found;
import parley.statements.coding.Place;
import parley.statements.quantity.QuantityReader;
import parley.statements.text.Document;

/** An annotated report with the places of its statements, as the reader sees them when it is given the spans. */
public record Placed(Document document, List<Place> places, List<Annotation.Coding> codings) {
    public static Placed of(AnnotatedReport annotated) {
        Document document = Document.of(annotated.report().text());
        AttributionFinder finder = AttributionFinder.rules();
        List<Found> found = new ArrayList<>();
        List<Annotation.Coding> codings = new ArrayList<>();
        for (Annotation annotation : annotated.annotations()) {
            List<Found> one = finder.marked(document, List.of(annotation.attribution()));
            Annotation.Coding coding = annotation.coding();
            if (!one.isEmpty() && coding != null) {
                found.add(one.getFirst());
                codings.add(coding);
            }
        }
        List<Place> places = new ArrayList<>();
        for (Resolved resolved : Resolver.resolve(
                document, found, Actors.shipped(), annotated.report().published())) {
            List<Quantity> amounts = new ArrayList<>();
            for (Span content : resolved.found().attribution().content()) {
                amounts.addAll(new QuantityReader().find(annotated.report().text(), content));
            }
            places.add(Topics.place(document, resolved, amounts));
        }
        return new Placed(document, places, codings);
    }
}
