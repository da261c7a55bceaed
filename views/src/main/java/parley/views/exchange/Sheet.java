package parley.views.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.marking.Grade;
import parley.ledger.marking.Marking;
import parley.ledger.review.Standing;

/**
 * One report with what stands in it, as it leaves a case or comes into one.
 *
 * @param marking null when nobody marked the report
 * @param grade null when nobody graded it
 * @param copyOf id of the report whose story it carries; null when it is one of its own
 */
public record Sheet(
        Report report,
        @Nullable Marking marking,
        @Nullable Grade grade,
        @Nullable String copyOf,
        List<Standing> standings) {
    public Sheet {
        standings = List.copyOf(standings);
    }

    Sheet with(List<Standing> others) {
        return new Sheet(report, marking, grade, copyOf, others);
    }

    /** Why the statement cannot be one of this report's; empty when it can. */
    static Optional<String> trouble(Statement statement, Report report) {
        if (!statement.report().equals(report.id())) {
            return Optional.of(statement.id() + " is of another report than " + report.id());
        }
        int length = report.text().length();
        boolean beyond = statement.extent().end() > report.text().length()
                || (statement.condition() != null && statement.condition().end() > length)
                || (statement.when() != null && statement.when().span().end() > length)
                || statement.quantities().stream()
                        .anyMatch(quantity -> quantity.span().end() > length);
        return beyond
                ? Optional.of(
                        statement.id() + " points beyond the text of its report, which has " + length + " characters")
                : Optional.empty();
    }
}
