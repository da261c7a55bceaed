package parley.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Attribution;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.When;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;
import parley.statements.time.TimeReader;

/** When a statement was said: the time that stands beside its cue, outside its content. */
final class Timing {
    private static final int REACH = 60;
    private static final int BESIDE = 4;
    private final TimeReader times = new TimeReader();

    @Nullable
    When of(Report report, Document document, Paragraph paragraph, Attribution attribution) {
        if (attribution.cue().isEmpty()) {
            return null;
        }
        int end = attribution.cue().getLast().end();
        int afterSource = attribution.source().isEmpty()
                ? end
                : Math.max(end, attribution.source().getLast().end());
        int limit = Math.min(document.span(paragraph.start(), paragraph.end()).end(), afterSource + REACH);
        for (Span content : attribution.content()) {
            boolean right = content.start() >= end;
            if (right && content.start() > afterSource + BESIDE) {
                limit = Math.min(limit, content.start());
            } else if (right) {
                afterSource = content.end();
                limit = Math.min(
                        document.span(paragraph.start(), paragraph.end()).end(), afterSource + REACH);
            }
        }
        if (limit <= afterSource) {
            return null;
        }
        boolean objectBetween =
                afterSource > end && attribution.content().stream().anyMatch(span -> span.start() >= end);
        List<When> found = times.find(report.text(), new Span(afterSource, limit), report.published());
        for (When when : found) {
            String between =
                    report.text().quote(new Span(afterSource, when.span().start()));
            boolean near = objectBetween ? between.strip().isEmpty() : between.length() < REACH && !clauseEnds(between);
            if (near) {
                return when;
            }
        }
        return null;
    }

    private static boolean clauseEnds(String between) {
        for (int i = 0; i < between.length(); i++) {
            if (",.;:!?“”\"()".indexOf(between.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
