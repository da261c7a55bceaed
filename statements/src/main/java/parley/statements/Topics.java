package parley.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import parley.ledger.Attribution;
import parley.ledger.Quantity;
import parley.ledger.Span;
import parley.statements.actors.Resolved;
import parley.statements.coding.IssueTagger;
import parley.statements.coding.Place;
import parley.statements.coding.Topic;
import parley.statements.text.Document;

/** What the statements of one report are about. */
final class Topics {
    private static final int LONGEST_BACK = 140;
    private static final Pattern BACK = Pattern.compile(
            "(that |this )?(the|that|this|a) (\\w+ )?(offer|proposal|plan|idea|figure|refusal|charge|accusation|demand|"
                    + "decision|word|words|text|number|condition|suggestion|account|step|move|announcement)s?( .{0,40})?"
                    + "|(it|that|this|them)( (a|an|as) .{0,60}| [“\"].{0,60})?",
            Pattern.CASE_INSENSITIVE);

    private Topics() {}

    /** The topics of {@code statements}, in reading order, with the amounts in the content of each. */
    static List<Topic> of(
            IssueTagger tagger, Document document, List<Resolved> statements, List<List<Quantity>> amounts) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            places.add(place(document, statements.get(i), amounts.get(i)));
        }
        return tagger.topics(document, places);
    }

    static Place place(Document document, Resolved statement, List<Quantity> amounts) {
        Set<String> units = new HashSet<>();
        for (Quantity amount : amounts) {
            if (amount.unit() != null) {
                units.add(amount.unit());
            }
        }
        Attribution attribution = statement.found().attribution();
        String content = statement.found().contentText().strip();
        return new Place(
                statement.found().paragraph(),
                ranges(document, attribution.content()),
                ranges(document, attribution.cue()),
                ranges(document, attribution.source()),
                statement.speaker().fullName(),
                units,
                content.length() < LONGEST_BACK && BACK.matcher(content).matches());
    }

    private static List<int[]> ranges(Document document, List<Span> spans) {
        List<int[]> ranges = new ArrayList<>();
        for (Span span : spans) {
            ranges.add(new int[] {
                document.source().unit(span.start()), document.source().unit(span.end())
            });
        }
        return ranges;
    }
}
