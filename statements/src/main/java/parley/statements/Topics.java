package parley.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.ledger.Quantity;
import parley.ledger.Tag;
import parley.statements.actors.Resolved;
import parley.statements.coding.IssueTagger;

/**
 * What the statements of one report are about, in reading order: their own words first; where those tell nothing, a
 * figure's unit, then what the statement before was about that this one points back to or goes on from.
 */
final class Topics {
    /** The issue kinds of a statement; {@code from} says where the phrases stand when not in its own content. */
    record Tagged(List<Tag> tags, String from) {}

    private static final Pattern BACK = Pattern.compile(
            "(that |this )?(the|that|this|a) (\\w+ )?(offer|proposal|plan|idea|figure|refusal|charge|accusation|demand|"
                    + "decision|word|words|text|number|condition|suggestion|account|step|move|announcement)s?( .{0,40})?"
                    + "|(it|that|this|them)( (a|an|as) .{0,60}| [“\"].{0,60})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER =
            Pattern.compile("(about |some |around |only )?[\\d,.]+( percent| per cent|%)?( or so)?");
    private static final String OWN = "";
    private final IssueTagger tagger;
    private final Map<String, List<Tag>> byUnit = new HashMap<>();
    private List<Tag> last = List.of();
    private @Nullable Resolved before;

    Topics(IssueTagger tagger) {
        this.tagger = tagger;
    }

    static parley.statements.coding.Place place(
            Resolved statement, List<Quantity> amounts, parley.statements.text.Document document) {
        parley.ledger.Attribution all = statement.found().attribution();
        java.util.Set<String> units = new java.util.HashSet<>();
        for (Quantity amount : amounts) {
            if (amount.unit() != null) {
                units.add(amount.unit());
            }
        }
        return new parley.statements.coding.Place(
                statement.found().paragraph(),
                ranges(all.content(), document),
                ranges(all.cue(), document),
                ranges(all.source(), document),
                statement.speaker().fullName(),
                units,
                BACK.matcher(statement.found().contentText().strip()).matches());
    }

    private static List<int[]> ranges(List<parley.ledger.Span> spans, parley.statements.text.Document document) {
        List<int[]> ranges = new java.util.ArrayList<>();
        for (parley.ledger.Span span : spans) {
            ranges.add(new int[] {
                document.source().unit(span.start()), document.source().unit(span.end())
            });
        }
        return ranges;
    }

    Tagged of(Resolved statement, List<Quantity> amounts) {
        Tagged tagged = tagged(statement, amounts);
        if (!tagged.tags().isEmpty()) {
            last = tagged.tags();
            for (Quantity amount : amounts) {
                if (amount.unit() != null && tagged.from().equals(OWN)) {
                    byUnit.put(amount.unit(), tagged.tags());
                }
            }
        }
        before = statement;
        return tagged;
    }

    private Tagged tagged(Resolved statement, List<Quantity> amounts) {
        String content = statement.found().contentText();
        List<Tag> own = tagger.tags(content);
        if (!own.isEmpty()) {
            return new Tagged(own, OWN);
        }
        boolean number = NUMBER.matcher(content).matches();
        List<Tag> source = number ? tagger.tags(statement.found().sourceText()) : List.of();
        if (!source.isEmpty()) {
            return new Tagged(source, ", in the words beside the figure");
        }
        for (Quantity amount : amounts) {
            List<Tag> same = amount.unit() == null ? null : byUnit.get(amount.unit());
            if (same != null) {
                return new Tagged(same, ", carried from the last figure in " + amount.unit());
            }
        }
        if (number || BACK.matcher(content.strip()).matches() || goesOn(statement)) {
            return new Tagged(last, ", carried from the statement before");
        }
        return new Tagged(List.of(), OWN);
    }

    /** Does the same speaker go on in the same paragraph, or in a quotation right after it? */
    private boolean goesOn(Resolved statement) {
        if (before == null
                || !before.speaker().fullName().equals(statement.speaker().fullName())) {
            return false;
        }
        int paragraphs = statement.found().paragraph() - before.found().paragraph();
        return paragraphs == 0 || (paragraphs == 1 && statement.found().quoted() > 0);
    }
}
