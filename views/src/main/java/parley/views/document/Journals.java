package parley.views.document;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.ledger.Quantity;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;

/** Entries of a journal in words, the same in every view. */
public final class Journals {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneId.systemDefault());

    private Journals() {}

    /** Day and minute where the program runs. */
    public static String time(Entry entry) {
        return TIME.format(entry.at());
    }

    public static String day(Entry entry) {
        return DAY.format(entry.at());
    }

    public static String words(Entry entry) {
        return words(entry.event());
    }

    public static String words(Event event) {
        return switch (event) {
            case Event.ReportAdded added ->
                "report " + added.report().id() + " came in"
                        + (added.original() == null
                                ? ""
                                : " from " + added.original().name());
            case Event.CopyFound found ->
                "%s carries the story of %s: %.0f %% of the shorter one's wording"
                        .formatted(found.report(), found.of(), 100 * found.share());
            case Event.StatementProposed proposed ->
                proposed.statement().id() + " proposed: " + Statements.speaker(proposed.statement()) + ", "
                        + Statements.what(proposed.statement());
            case Event.Reviewed reviewed ->
                reviewed.statement() + " " + reviewed.decision().word() + because(reviewed.reason());
            case Event.Edited edited ->
                edited.to().id() + " edited: " + String.join("; ", differences(edited.from(), edited.to()))
                        + because(edited.reason());
            case Event.Split split -> split.from().id() + " split into " + ids(split.into()) + because(split.reason());
            case Event.Merged merged ->
                ids(merged.from()) + " merged into " + merged.into().id() + because(merged.reason());
            case Event.Undone undone ->
                "entry " + undone.entry() + " undone, about " + String.join(", ", undone.subjects())
                        + because(undone.reason());
            case Event.Graded graded -> graded.subject() + " graded " + graded.grade() + because(graded.reason());
            case Event.Marked marked ->
                marked.subject() + " marked "
                        + (marked.marking().toString().isEmpty() ? "with nothing" : marked.marking())
                        + because(marked.reason());
            case Event.FactsSet set ->
                set.name()
                        + (set.text().isEmpty()
                                ? " was taken away"
                                : " changed: " + set.text().lines().count() + " lines");
        };
    }

    private static String because(String reason) {
        return reason.isBlank() ? "" : " (" + reason + ")";
    }

    private static String ids(List<Statement> statements) {
        return statements.stream().map(Statement::id).collect(Collectors.joining(", "));
    }

    /** {@code act: demand -> offer}, field by field; what differs in the trail only is not told. */
    public static List<String> differences(Statement from, Statement to) {
        List<String> differences = new ArrayList<>();
        differ(differences, "speaker", from.speaker().fullName(), to.speaker().fullName());
        differ(differences, "party", from.party(), to.party());
        differ(differences, "about", from.about(), to.about());
        differ(differences, "act", from.act().word(), to.act().word());
        differ(differences, "issues", issues(from), issues(to));
        differ(differences, "core", from.core(), to.core());
        differ(differences, "how", from.how().word(), to.how().word());
        differ(
                differences,
                "said",
                from.when() == null ? null : Statements.day(from.when()),
                to.when() == null ? null : Statements.day(to.when()));
        differ(differences, "amounts", amounts(from), amounts(to));
        differ(differences, "condition at", from.condition(), to.condition());
        differ(
                differences,
                "content at",
                from.attribution().content(),
                to.attribution().content());
        return differences;
    }

    private static void differ(List<String> differences, String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            differences.add(field + ": " + shown(from) + " -> " + shown(to));
        }
    }

    private static String shown(@Nullable Object value) {
        String words = value == null ? "" : value.toString();
        return words.isEmpty() ? "none" : words;
    }

    private static String issues(Statement statement) {
        return statement.issues().stream().map(Tag::issue).collect(Collectors.joining(", "));
    }

    private static String amounts(Statement statement) {
        return statement.quantities().stream().map(Quantity::text).collect(Collectors.joining(", "));
    }
}
