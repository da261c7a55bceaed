package parley.views.cases;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.ledger.Report;
import parley.ledger.Span;

/** Finds words in a report as a person copies them: line breaks and runs of blanks are one. */
final class Passages {
    private Passages() {}

    /** Where the words stand nearest to {@code near}; null when nowhere. */
    static @Nullable Span find(Report report, String words, Span near) {
        String pattern =
                Arrays.stream(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(pattern).matcher(report.text().toString());
        Span best = null;
        while (matcher.find() && matcher.end() > matcher.start()) {
            Span span = report.text().span(matcher.start(), matcher.end());
            if (best == null || distance(span, near) < distance(best, near)) {
                best = span;
            }
        }
        return best;
    }

    private static int distance(Span span, Span near) {
        return Math.max(0, Math.max(near.start() - span.end(), span.start() - near.end()));
    }
}
