package parley.views.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.ledger.Position;
import parley.ledger.journal.Entry;
import parley.ledger.review.Filed;
import parley.ledger.review.Status;
import parley.store.CaseFolder;

/**
 * How a case stands.
 *
 * @param journal where it is kept
 * @param copies reports that carry the story of another
 * @param from first day of publication told; null when none is
 * @param to last one
 * @param outlets reports by outlet; those that tell none are left out
 * @param parties by how many issues each holds a position on
 * @param issues by how many parties hold a position on each
 */
public record CaseStatus(
        String name,
        String folder,
        String journal,
        int reports,
        int copies,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, Integer> outlets,
        Map<Status, Long> tally,
        Optional<Entry> head,
        Map<String, Integer> parties,
        Map<String, Integer> issues) {

    public static CaseStatus of(CaseFolder folder) {
        List<Filed> reports = folder.store().reports();
        List<LocalDate> days = reports.stream()
                .map(Filed::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Map<String, Integer> outlets = new TreeMap<>();
        Map<String, Integer> parties = new TreeMap<>();
        Map<String, Integer> issues = new TreeMap<>();
        for (Filed filed : reports) {
            if (filed.outlet() != null) {
                outlets.merge(filed.outlet(), 1, Integer::sum);
            }
        }
        for (Position position : folder.store().latest(null, null, null)) {
            parties.merge(position.party(), 1, Integer::sum);
            issues.merge(position.issue(), 1, Integer::sum);
        }
        return new CaseStatus(
                folder.name(),
                folder.root().toString(),
                folder.store().place(),
                reports.size(),
                (int) reports.stream().filter(filed -> filed.copyOf() != null).count(),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                outlets,
                folder.store().tally(),
                folder.store().head(),
                parties,
                issues);
    }

    /** Statements that nobody decided about. */
    public long open() {
        return tally.getOrDefault(Status.PROPOSED, 0L);
    }
}
