package parley.views.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import parley.ledger.journal.Entry;
import parley.ledger.review.Status;
import parley.views.cases.CaseStatus;
import parley.views.cases.Hits;
import parley.views.document.Document.Line;
import parley.views.document.Document.Remark;
import parley.views.document.Document.Section;
import parley.views.document.Document.Text;

/** What a case holds, in words: how it stands, what a search finds, what was entered about a subject. */
public final class CaseDocuments {
    private static final int OUTLETS = 12;

    private CaseDocuments() {}

    public static Document status(CaseStatus status) {
        List<Document.Block> reports = new ArrayList<>();
        reports.add(line("%,d reports%s%s"
                .formatted(
                        status.reports(),
                        status.from() == null ? "" : ", published " + status.from() + " to " + status.to(),
                        status.copies() == 0
                                ? ""
                                : "; %,d of them carry the story of another".formatted(status.copies()))));
        if (!status.outlets().isEmpty()) {
            String outlets = status.outlets().entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(OUTLETS)
                    .map(outlet -> outlet.getKey() + " " + outlet.getValue())
                    .collect(Collectors.joining(", "));
            int more = status.outlets().size() - OUTLETS;
            reports.add(line("outlets: " + outlets + (more > 0 ? " and " + more + " more" : "")));
        }
        List<Document.Block> statements = new ArrayList<>();
        statements.add(line(status.tally().entrySet().stream()
                .filter(each -> each.getValue() > 0 || each.getKey() == Status.PROPOSED)
                .map(each -> "%,d %s".formatted(each.getValue(), each.getKey().word()))
                .collect(Collectors.joining(", "))));
        statements.add(line(
                status.open() == 0
                        ? "nothing waits for review"
                        : "%,d wait for review: parley review".formatted(status.open())));
        List<Document.Block> positions = new ArrayList<>();
        positions.add(line("who holds positions, on how many issues: " + counts(status.parties())));
        positions.add(line("on what, held by how many: " + counts(status.issues())));
        List<Document.Block> journal = new ArrayList<>();
        journal.add(line("in " + status.journal()));
        status.head()
                .ifPresentOrElse(
                        head -> {
                            journal.add(line("%,d entries, the last on %s by %s"
                                    .formatted(head.number(), Journals.day(head), head.by())));
                            journal.add(line("head " + head.hash()));
                            journal.add(new Remark("Who keeps this hash elsewhere can tell later whether the chain was"
                                    + " written anew: parley verify --head HASH"));
                        },
                        () -> journal.add(line("nothing entered yet: parley add REPORT...")));
        return new Document(
                status.name(),
                List.of("The case in " + status.folder()),
                List.of(
                        new Section("Reports", reports),
                        new Section("Statements", statements),
                        new Section("Positions", positions),
                        new Section("Journal", journal)),
                List.of());
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? "nobody told one yet"
                : counts.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
    }

    public static Document search(Hits hits) {
        List<List<Text>> rows = hits.hits().stream()
                .map(hit -> List.of(
                        Text.of(hit.standing().id() + ", "
                                + hit.standing().status().word()),
                        Text.of(who(hit)),
                        Text.of(Statements.what(hit.standing().statement())),
                        Text.of(Statements.excerpt(hit.standing().statement(), hit.report()))))
                .toList();
        List<Document.Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Document.Table(List.of("statement", "who", "what", "words"), rows));
        }
        String told = "%,d statements%s"
                .formatted(hits.total(), hits.total() > rows.size() ? ", the best " + rows.size() + " shown" : "");
        return new Document(
                "\"" + hits.words() + "\": " + (hits.total() == 0 ? "nothing found" : told),
                List.of(),
                rows.isEmpty() ? List.of() : List.of(new Section("Statements", blocks)),
                List.of());
    }

    private static String who(Hits.Hit hit) {
        String about = hit.standing().statement().about();
        String day = hit.report().published() == null
                ? ""
                : String.format(Locale.ROOT, ", %s", hit.report().published());
        return Statements.speaker(hit.standing().statement()) + (about == null ? "" : " on " + about) + " in "
                + (hit.report().outlet() == null
                        ? hit.report().id()
                        : hit.report().outlet())
                + day;
    }

    /** @param subject a report's or statement's id */
    public static Document history(String subject, List<Entry> entries) {
        List<List<Text>> rows = entries.stream()
                .map(entry -> List.of(
                        Text.of(String.valueOf(entry.number())),
                        Text.of(Journals.time(entry)),
                        Text.of(entry.by()),
                        Text.of(Journals.words(entry))))
                .toList();
        return new Document(
                "What was entered about " + subject,
                List.of(),
                List.of(new Section(
                        "Entries", List.of(new Document.Table(List.of("entry", "when", "by", "what"), rows)))),
                List.of());
    }

    private static Line line(String words) {
        return new Line(Text.of(words));
    }
}
