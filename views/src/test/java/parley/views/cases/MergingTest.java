package parley.views.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.journal.Event.Decision;
import parley.ledger.journal.Verification;
import parley.ledger.marking.Grade;
import parley.ledger.marking.Marking;
import parley.ledger.marking.Marking.Light;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Status;
import parley.store.CaseFolder;
import parley.views.exchange.Strait;

/** Two analysts, one process, two cases. */
class MergingTest {
    @TempDir
    private Path root;

    private CaseFolder ours;
    private CaseFolder theirs;

    @BeforeEach
    void two_cases_that_read_the_same_reports() {
        ours = Strait.empty(root.resolve("ours"));
        theirs = Strait.empty(root.resolve("theirs"));
        for (CaseFolder folder : List.of(ours, theirs)) {
            enter(folder, new Event.ReportAdded(Strait.HARBOUR));
            enter(folder, proposed(Strait.line()), proposed(Strait.nets()), proposed(Strait.bank()));
        }
    }

    @AfterEach
    void close() {
        ours.close();
        theirs.close();
    }

    @Test
    void what_we_have_not_decided_is_decided_as_they_did_by_entries_that_name_their_origin() {
        enter(theirs, reviewed(Strait.line(), Decision.ACCEPTED), reviewed(Strait.bank(), Decision.REJECTED));
        enter(theirs, new Event.Edited(Strait.nets(), Strait.edited(), "it is an offer"));

        Merging.Result result = merge();

        assertThat(result.conflicts()).isEmpty();
        assertThat(result.decisions()).isEqualTo(3);
        assertThat(status(Strait.line())).isEqualTo(Status.ACCEPTED);
        assertThat(status(Strait.bank())).isEqualTo(Status.REJECTED);
        assertThat(ours.store().standing(Strait.nets().id()).orElseThrow().statement())
                .isEqualTo(Strait.edited());
        Entry last = ours.store().about(Strait.nets().id()).getLast();
        assertThat(last.by()).isEqualTo("A. Analyst");
        assertThat(((Event.Edited) last.event()).reason())
                .isEqualTo("from the case 'Karsk Strait', entry 7 by B. Analyst on 2024-03-16: it is an offer");
        again();
    }

    @Test
    void what_both_decided_differently_is_a_conflict_with_both_versions_and_changes_nothing() {
        enter(ours, reviewed(Strait.line(), Decision.ACCEPTED));
        enter(theirs, reviewed(Strait.line(), Decision.REJECTED));
        enter(ours, new Event.Edited(Strait.nets(), Strait.edited(), ""));
        enter(theirs, reviewed(Strait.nets(), Decision.ACCEPTED));
        String head = head();

        Merging.Result result = merge();

        assertThat(result.conflicts()).extracting(Merging.Conflict::id).containsExactly("harbour#s1", "harbour#s2");
        assertThat(result.conflicts().getFirst().ours()).startsWith("accepted: Ana Søl (Veland), demand, territory");
        assertThat(result.conflicts().getFirst().theirs())
                .startsWith("rejected: Ana Søl (Veland), demand, territory, entry 5 by B. Analyst on 2024-03-16");
        assertThat(result.conflicts().getLast().ours()).startsWith("edited: Ana Søl (Veland), offer");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void what_both_decided_alike_is_nothing_new() {
        enter(ours, reviewed(Strait.line(), Decision.ACCEPTED));
        enter(theirs, reviewed(Strait.line(), Decision.ACCEPTED));
        enter(ours, new Event.Edited(Strait.nets(), Strait.edited(), "a"));
        enter(theirs, new Event.Edited(Strait.nets(), Strait.edited(), "b"));

        assertThat(merge().decisions()).isZero();
        again();
    }

    @Test
    void reports_and_statements_that_we_do_not_have_come_with_their_files_under_ids_that_are_free() throws IOException {
        Report wire = Report.of("harbour", null, null, null, "Another text: Orsk agreed, the mediator said.");
        String sha256 = theirs.originals().keep("the file".getBytes(), ".txt");
        enter(theirs, new Event.ReportAdded(Strait.NORTH), proposed(Strait.observers()));
        Report named = Report.of("wire", null, null, null, wire.text().toString());
        enter(theirs, new Event.ReportAdded(named, new Event.Original("wire.txt", sha256, 1)));
        enter(ours, new Event.ReportAdded(Report.of("wire", null, null, null, "Taken.")));
        Files.writeString(theirs.root().resolve("models/talks.yaml"), "talks: strait\n");

        Merging.Result result = merge();

        assertThat(result.reports()).isEqualTo(2);
        assertThat(result.statements()).isEqualTo(1);
        assertThat(result.files()).isEqualTo(1);
        assertThat(ours.store().report("wire-2")).isPresent();
        assertThat(ours.originals().intact(sha256)).isTrue();
        assertThat(ours.root().resolve("models/talks.yaml")).hasContent("talks: strait");
        again();
    }

    @Test
    void a_number_that_is_another_statement_here_gives_way_to_the_next_free_one() {
        enter(ours, proposed(Strait.observersInHarbour()));
        enter(theirs, new Event.Split(Strait.nets(), List.of(Strait.edited(), Strait.part(4)), "two"));

        Merging.Result result = merge();

        assertThat(result.conflicts()).isEmpty();
        assertThat(status(Strait.edited())).isEqualTo(Status.EDITED);
        assertThat(ours.store().standing("harbour#s5")).isPresent();
        again();
    }

    @Test
    void splits_and_merges_are_done_once_with_all_their_parts() {
        enter(theirs, new Event.Split(Strait.nets(), List.of(Strait.part(4), Strait.part(5)), "two"));
        enter(theirs, reviewed(Strait.part(5), Decision.REJECTED));
        enter(theirs, new Event.Merged(List.of(Strait.line(), Strait.bank()), Strait.part(6), "one"));

        Merging.Result result = merge();

        assertThat(result.conflicts()).isEmpty();
        assertThat(status(Strait.nets())).isEqualTo(Status.REPLACED);
        assertThat(status(Strait.line())).isEqualTo(Status.REPLACED);
        assertThat(status(Strait.part(4))).isEqualTo(Status.EDITED);
        assertThat(status(Strait.part(5))).isEqualTo(Status.REJECTED);
        assertThat(status(Strait.part(6))).isEqualTo(Status.EDITED);
        again();
    }

    @Test
    void a_split_here_and_an_acceptance_there_are_a_conflict() {
        enter(ours, new Event.Split(Strait.nets(), List.of(Strait.part(4), Strait.part(5)), "two"));
        enter(theirs, reviewed(Strait.nets(), Decision.ACCEPTED));

        assertThat(merge().conflicts()).extracting(Merging.Conflict::id).containsExactly("harbour#s2");
    }

    @Test
    void the_stricter_mark_counts_and_two_grades_are_a_conflict() {
        enter(ours, new Event.Marked("harbour", new Marking(Light.GREEN, true), ""));
        enter(theirs, new Event.Marked("harbour", new Marking(Light.RED, false), ""));
        enter(ours, new Event.Marked("harbour#s1", new Marking(Light.RED, false), ""));
        enter(theirs, new Event.Marked("harbour#s1", new Marking(Light.CLEAR, false), ""));
        enter(ours, new Event.Graded("harbour", Grade.parse("B").orElseThrow(), ""));
        enter(theirs, new Event.Graded("harbour", Grade.parse("D").orElseThrow(), ""));

        Merging.Result result = merge();

        assertThat(ours.store().reports().getFirst().marking()).isEqualTo(new Marking(Light.RED, true));
        assertThat(ours.store().standing("harbour#s1").orElseThrow().marking())
                .isEqualTo(new Marking(Light.RED, false));
        assertThat(result.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.what()).isEqualTo("grade");
            assertThat(conflict.ours()).isEqualTo("B-");
            assertThat(conflict.theirs()).isEqualTo("D-");
        });
        assertThat(merge().decisions()).isZero();
    }

    @Test
    void another_reading_that_nobody_decided_leaves_ours() {
        CaseFolder third = Strait.empty(root.resolve("third"));
        enter(third, new Event.ReportAdded(Strait.HARBOUR), proposed(Strait.edited()));

        Merging.Result result = Merging.merge(ours, third, "A. Analyst", done -> {});
        third.close();

        assertThat(result.readings()).isEqualTo(1);
        assertThat(ours.store().standing(Strait.nets().id()).orElseThrow().statement())
                .isEqualTo(Strait.nets());
    }

    /** Merging once more adds nothing, and the journal is sound. */
    private void again() {
        String head = head();
        List<String> standing = Strait.standing(ours);
        merge();
        assertThat(head()).isEqualTo(head);
        assertThat(Strait.standing(ours)).isEqualTo(standing);
        assertThat(ours.store().verify()).isInstanceOf(Verification.Intact.class);
        assertThat(ours.store().standings(Wanted.ALL)).isNotEmpty();
    }

    private Merging.Result merge() {
        Merging.Result result = Merging.merge(ours, theirs, "A. Analyst", done -> {});
        assertThat(result.problems()).isEmpty();
        return result;
    }

    private String head() {
        return ours.store().head().orElseThrow().hash();
    }

    private Status status(Statement statement) {
        return ours.store().standing(statement.id()).orElseThrow().status();
    }

    private static Event proposed(Statement statement) {
        return new Event.StatementProposed(statement);
    }

    private static Event reviewed(Statement statement, Decision decision) {
        return new Event.Reviewed(statement.id(), decision, "");
    }

    private static void enter(CaseFolder folder, Event... events) {
        folder.store().append("B. Analyst", List.of(events));
    }
}
