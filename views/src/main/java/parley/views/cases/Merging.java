package parley.views.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.journal.Event;
import parley.ledger.review.Filed;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Standing;
import parley.store.CaseFolder;
import parley.store.CaseStore;
import parley.views.exchange.Archive;
import parley.views.exchange.Sheet;
import parley.views.exchange.Visible;

/**
 * Brings a colleague's case into this one: reports with the files they came in, statements, decisions, grades, marks, and
 * the models and lists that we do not have. Ours stays as it is wherever both differ, and the difference is told.
 */
public final class Merging {
    private Merging() {}

    /** A difference that people have to settle, ours and theirs in words. */
    public record Conflict(String id, String what, String ours, String theirs) {}

    /**
     * What came of it.
     *
     * @param reports new ones
     * @param known reports that both had
     * @param statements new ones
     * @param decisions entered
     * @param readings undecided statements that the other reads otherwise; ours stay
     * @param files models and lists that we did not have
     */
    public record Result(
            int reports,
            int known,
            int statements,
            int decisions,
            int readings,
            int files,
            List<Conflict> conflicts,
            List<Problem> problems) {}

    /** @param progress told after each report how many are done */
    public static Result merge(CaseFolder ours, CaseFolder theirs, String by, LongConsumer progress) {
        Joining joining = new Joining(ours.store(), by, "the case '" + theirs.name() + "'");
        List<Problem> problems = new ArrayList<>();
        CaseStore store = theirs.store();
        long done = 0;
        for (Filed filed : store.reports()) {
            Report report = store.report(filed.id()).orElseThrow();
            List<Standing> standings = store.standings(Wanted.of(filed.id()));
            List<Theirs> all = standings.stream()
                    .map(standing -> Theirs.of(standing, store.about(standing.id())))
                    .toList();
            Sheet sheet = new Sheet(report, filed.marking(), filed.grade(), filed.copyOf(), standings);
            joining.take(sheet, all, original(ours, theirs, filed, problems));
            progress.accept(++done);
        }
        Joining.Result joined = joining.result();
        List<Conflict> conflicts = new ArrayList<>();
        joined.conflicts().forEach(each -> conflicts.add(of(each)));
        int files = files(ours, theirs, by, conflicts, problems);
        problems.addAll(joined.problems());
        return new Result(
                joined.reports(),
                joined.known(),
                joined.statements(),
                joined.decisions(),
                joined.readings(),
                files,
                conflicts,
                problems);
    }

    static Conflict of(Joining.Conflict conflict) {
        return new Conflict(conflict.id(), conflict.what(), conflict.ours(), conflict.theirs());
    }

    private static Event.@Nullable Original original(
            CaseFolder ours, CaseFolder theirs, Filed filed, List<Problem> problems) {
        Event.Original original = filed.original();
        if (original == null || ours.store().reportOfText(filed.hash()).isPresent()) {
            return null;
        }
        try {
            Optional<Path> file = theirs.originals().find(original.sha256());
            if (file.isPresent() && theirs.originals().intact(original.sha256())) {
                String name = file.get().getFileName().toString();
                int dot = name.lastIndexOf('.');
                ours.originals().keep(Files.readAllBytes(file.get()), dot < 0 ? "" : name.substring(dot));
                return original;
            }
        } catch (IOException e) {
            problems.add(Problem.of(Visible.of(original.name()), "could not be kept: " + e.getMessage(), ""));
            return null;
        }
        problems.add(Problem.of(
                Visible.of(filed.id()),
                "the file it came in is lost or was changed: " + Visible.of(original.name()),
                "Its text was brought in without it."));
        return null;
    }

    /** Models and lists: theirs where we have none; two that differ are a conflict. */
    private static int files(
            CaseFolder ours, CaseFolder theirs, String by, List<Conflict> conflicts, List<Problem> problems) {
        int files = 0;
        try {
            for (Map.Entry<String, Path> each : Archive.own(theirs.root()).entrySet()) {
                Path to = ours.root().resolve(each.getKey());
                byte[] bytes = Files.readAllBytes(each.getValue());
                if (!Files.exists(to)) {
                    Files.createDirectories(to.getParent());
                    Path part = Files.createTempFile(to.getParent(), "new-", ".part");
                    Files.write(part, bytes);
                    if (!each.getKey().contains("/")) {
                        String text = new String(bytes, StandardCharsets.UTF_8);
                        ours.store().append(by, List.of(new Event.FactsSet(each.getKey(), text)));
                    }
                    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
                    files++;
                } else if (!Arrays.equals(bytes, Files.readAllBytes(to))) {
                    conflicts.add(new Conflict(
                            each.getKey(),
                            "file",
                            to.toString(),
                            each.getValue().toString()));
                }
            }
        } catch (IOException e) {
            problems.add(
                    Problem.of(theirs.root().toString(), "its files could not be brought in: " + e.getMessage(), ""));
        }
        return files;
    }
}
