package parley.views.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.When;
import parley.views.document.Document.Text;

/** A statement in words, the same in every view. */
public final class Statements {
    /** Headers of {@link #row}. */
    public static final List<String> HEADERS = List.of("", "who", "what", "words");

    private static final int EXCERPT = 160;

    private Statements() {}

    /** Number, speaker, act and issues, words. */
    public static List<Text> row(Statement statement, Report report, List<Integer> notes) {
        String about = statement.about() == null ? "" : " on " + statement.about();
        return List.of(
                new Text("s" + statement.number(), notes),
                Text.of(speaker(statement) + about),
                Text.of(what(statement)),
                Text.of(excerpt(statement, report)));
    }

    /** Act, issues, how it was told and when. */
    public static String what(Statement statement) {
        List<String> what = new ArrayList<>();
        what.add(statement.act().word() + (statement.condition() == null ? "" : ", conditional"));
        if (!statement.issues().isEmpty()) {
            what.add(statement.issues().stream().map(Tag::issue).collect(Collectors.joining(", ")));
        }
        what.add(statement.how().word());
        When when = statement.when();
        if (when != null) {
            what.add("said " + (when.resolved() ? day(when) : when.text()));
        }
        return String.join("; ", what);
    }

    /** {@code 0.87}. */
    public static String confidence(Statement statement) {
        return String.format(Locale.ROOT, "%.2f", statement.confidence());
    }

    /** {@code Maren Tolvey (Talvia)}. */
    public static String speaker(Statement statement) {
        String name = statement.speaker().fullName();
        String party = statement.party();
        return party == null || name.contains(party) ? name : name + " (" + party + ")";
    }

    /** The content's words, cut where they run long. */
    public static String excerpt(Statement statement, Report report) {
        String words = statement.attribution().content().stream()
                .map(report.text()::quote)
                .collect(Collectors.joining(" [...] "))
                .replaceAll("\\s+", " ");
        return words.length() <= EXCERPT ? words : words.substring(0, words.lastIndexOf(' ', EXCERPT)) + " ...";
    }

    /** {@code 11-courier (The Courier, 2024-07-09)}. */
    public static String origin(Report report) {
        return report.id() + " (" + Objects.requireNonNullElse(report.outlet(), "outlet not named") + ", "
                + (report.published() == null ? "no date" : report.published()) + ")";
    }

    /** The days a time means, or that it is still relative. */
    public static String day(When when) {
        if (when.from() == null) {
            return when.to() == null ? "kept relative" : "up to " + when.to();
        }
        return Objects.equals(when.from(), when.to())
                ? when.from().toString()
                : when.from() + " to " + (when.to() == null ? "an open end" : when.to());
    }
}
