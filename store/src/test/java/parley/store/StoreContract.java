package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.ledger.Position;
import parley.ledger.Positions;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.ledger.journal.Appended;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.journal.Event.Decision;
import parley.ledger.journal.Journal;
import parley.ledger.journal.Verification;
import parley.ledger.marking.Grade;
import parley.ledger.marking.Marking;
import parley.ledger.movement.Footing;
import parley.ledger.review.Filed;
import parley.ledger.review.Ledger;
import parley.ledger.review.Ledger.Topic;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Standing;
import parley.ledger.review.Status;

/** What every journal keeps to, whatever it is stored in. */
abstract class StoreContract {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-16T08:30:00.123456Z"), ZoneOffset.UTC);

    /** Another journal on this test's one store. */
    abstract CaseStore open();

    /** Changes the store behind the journal's back, whatever guards it. */
    abstract void tamper(String sql);

    @Test
    void what_was_entered_comes_back_as_it_was_after_reopening() {
        List<Entry> entered;
        try (CaseStore journal = open()) {
            entered = journal.append("A. Analyst", Talks.all());
        }
        try (CaseStore journal = open()) {
            assertThat(entries(journal)).usingRecursiveComparison().isEqualTo(entered);
            assertThat(statements(journal)).containsExactly(Talks.line(), Talks.nets(), Talks.observers());
            assertThat(journal.report("harbour"))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(Talks.HARBOUR);
            assertThat(journal.report("nowhere")).isEmpty();
        }
    }

    @Test
    void a_text_with_characters_beyond_the_basic_plane_nul_and_half_a_surrogate_pair_comes_back() {
        Report odd = Report.of("odd", null, null, null, "🕊 \u0000 \ud800 \r\n\t\u2028 \u00ad end");
        try (CaseStore journal = open()) {
            journal.append("A. Analyst", List.of(new Event.ReportAdded(odd)));

            assertThat(journal.report("odd").orElseThrow().text().toString())
                    .isEqualTo(odd.text().toString());
            assertThat(journal.verify()).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void entries_are_numbered_timed_and_chained() {
        try (CaseStore journal = open()) {
            List<Entry> entered = journal.append("A. Analyst", Talks.all());

            assertThat(entered).extracting(Entry::number).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(entered).extracting(Entry::at).containsOnly(Instant.parse("2024-03-16T08:30:00.123Z"));
            assertThat(entered.getFirst().previous()).isEqualTo("0".repeat(64));
            assertThat(entered.get(1).previous()).isEqualTo(entered.get(0).hash());
            assertThat(entries(journal).subList(3, 5)).extracting(Entry::number).containsExactly(4L, 5L);
            assertThat(journal.verify())
                    .isEqualTo(new Verification.Intact(5, entered.getLast().hash()));
        }
    }

    @Test
    void an_empty_journal_is_intact() {
        try (CaseStore journal = open()) {
            assertThat(journal.append("A. Analyst", List.of())).isEmpty();
            assertThat(journal.verify()).isEqualTo(new Verification.Intact(0, "0".repeat(64)));
        }
    }

    @Test
    void a_rejected_statement_leaves_and_a_reopened_one_returns() {
        try (CaseStore journal = open()) {
            journal.append("reader", Talks.all());
            journal.append("A. Analyst", List.of(Talks.reviewed(Talks.nets(), Decision.REJECTED)));
            assertThat(statements(journal)).containsExactly(Talks.line(), Talks.observers());
            assertThat(found(journal, "nets")).isEmpty();

            journal.append("B. Analyst", List.of(Talks.reviewed(Talks.nets(), Decision.REOPENED)));
            assertThat(statements(journal)).containsExactly(Talks.line(), Talks.nets(), Talks.observers());
            assertThat(found(journal, "nets")).containsExactly(Talks.nets());
        }
    }

    @Test
    void proposing_the_same_again_does_not_undo_a_rejection_but_another_reading_does() {
        var other = Talks.statement(Talks.HARBOUR, 2, "Veland's envoy", "Veland", null, "We keep about 6,000 nets");
        try (CaseStore journal = open()) {
            journal.append("reader", Talks.all());
            journal.append("A. Analyst", List.of(Talks.reviewed(Talks.nets(), Decision.REJECTED)));

            journal.append("reader", List.of(new Event.StatementProposed(Talks.nets())));
            assertThat(statements(journal)).doesNotContain(Talks.nets());

            journal.append("reader", List.of(new Event.StatementProposed(other)));
            assertThat(statements(journal)).containsExactly(Talks.line(), other, Talks.observers());
            assertThat(found(journal, "nets")).containsExactly(other);
        }
    }

    @Test
    void an_append_that_fails_midway_leaves_nothing() {
        List<Event> events = new ArrayList<>(Talks.all());
        events.add(new Event.Reviewed("harbour#s9", Decision.ACCEPTED, ""));
        try (CaseStore journal = open()) {
            assertThatThrownBy(() -> journal.append("A. Analyst", events))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("harbour#s9");
            assertThat(entries(journal)).isEmpty();
            assertThat(journal.append("A. Analyst", Talks.all())).hasSize(5);
        }
    }

    @Test
    void another_text_under_a_taken_id_and_a_false_hash_are_refused() {
        Report longer = Report.of("harbour", null, null, null, Talks.HARBOUR.text() + " More.");
        Report forged = new Report("forged", null, null, null, Talks.HARBOUR.text(), longer.hash());
        try (CaseStore journal = open()) {
            journal.append("A. Analyst", Talks.all());

            assertThatThrownBy(() -> journal.append("A. Analyst", List.of(new Event.ReportAdded(longer))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> journal.append("A. Analyst", List.of(new Event.ReportAdded(forged))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_statement_of_an_unknown_report_or_beyond_its_text_is_refused() {
        var beyond = Talks.statement(Talks.HARBOUR, 7, "Ana Søl", "Veland", null, new Span(64, 400));
        try (CaseStore journal = open()) {
            assertThatThrownBy(() -> journal.append("A. Analyst", List.of(new Event.StatementProposed(Talks.line()))))
                    .isInstanceOf(IllegalArgumentException.class);
            journal.append("A. Analyst", List.of(new Event.ReportAdded(Talks.HARBOUR)));
            assertThatThrownBy(() -> journal.append("A. Analyst", List.of(new Event.StatementProposed(beyond))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void search_finds_statements_that_have_all_the_words_whatever_their_case_and_accents() {
        try (CaseStore journal = open()) {
            journal.append("reader", Talks.all());

            assertThat(found(journal, "MEDIAN line")).containsExactly(Talks.line());
            assertThat(found(journal, "median ceasefire")).isEmpty();
            assertThat(found(journal, "søl")).containsExactlyInAnyOrder(Talks.line(), Talks.nets());
            assertThat(found(journal, "mediator orsk")).containsExactly(Talks.observers());
        }
    }

    @Test
    void words_to_search_for_are_never_read_as_operators() {
        try (CaseStore journal = open()) {
            journal.append("reader", Talks.all());

            for (String words : List.of(
                    "\"",
                    "line OR",
                    "AND",
                    "words:line",
                    "NEAR(",
                    "*",
                    "-",
                    "'",
                    "^a",
                    "{",
                    "\\",
                    "a\0b",
                    "%",
                    "🕊",
                    "")) {
                assertThat(found(journal, words)).as(words).isEmpty();
            }
            assertThat(found(journal, "\"line\" -- (median)")).containsExactly(Talks.line());
        }
    }

    @Test
    void a_changed_body_is_found() {
        assertBroken("UPDATE entry SET body = replace(body, 'median', 'medial') WHERE number = 1", 1, "changed");
    }

    @Test
    void a_changed_time_or_author_is_found() {
        assertBroken("UPDATE entry SET at = at + 1 WHERE number = 3", 3, "changed");
        tamper("UPDATE entry SET at = at - 1 WHERE number = 3");
        try (CaseStore journal = open()) {
            assertThat(journal.verify()).isInstanceOf(Verification.Intact.class);
        }
        tamper("UPDATE entry SET author = 'B. Analyst' WHERE number = 2");
        try (CaseStore journal = open()) {
            assertThat(journal.verify()).isInstanceOf(Verification.Broken.class);
        }
    }

    @Test
    void a_removed_entry_is_found() {
        assertBroken("DELETE FROM entry WHERE number = 2", 2, "missing");
    }

    @Test
    void a_removed_entry_is_found_when_those_after_it_are_renumbered() {
        fill();
        tamper("DELETE FROM entry WHERE number = 2");
        for (int number = 3; number <= 5; number++) {
            tamper("UPDATE entry SET number = " + (number - 1) + " WHERE number = " + number);
        }
        assertBroken(2, "does not follow");
    }

    @Test
    void removed_last_entries_are_found() {
        assertBroken("DELETE FROM entry WHERE number >= 4", 4, "missing");
    }

    @Test
    void entries_that_changed_places_are_found() {
        fill();
        tamper("UPDATE entry SET number = 99 WHERE number = 2");
        tamper("UPDATE entry SET number = 2 WHERE number = 3");
        tamper("UPDATE entry SET number = 3 WHERE number = 99");
        assertBroken(2, "does not follow");
    }

    @Test
    void an_entry_filed_under_another_id_is_found() {
        assertBroken("UPDATE entry SET subject = 'mediator#s1' WHERE number = 3", 3, "filed under");
    }

    @Test
    void threads_on_two_journals_append_at_once_and_the_chain_holds() throws Exception {
        int threads = 8;
        int appends = 25;
        try (CaseStore one = open();
                CaseStore two = open();
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            one.append("reader", Talks.all());
            List<Callable<List<Entry>>> work = new ArrayList<>();
            for (int i = 0; i < threads * appends; i++) {
                CaseStore journal = i % 2 == 0 ? one : two;
                work.add(() -> journal.append(
                        "B. Analyst",
                        List.of(
                                Talks.reviewed(Talks.line(), Decision.ACCEPTED),
                                Talks.reviewed(Talks.nets(), Decision.ACCEPTED))));
            }
            for (Future<List<Entry>> done : pool.invokeAll(work)) {
                List<Entry> entered = done.get();
                assertThat(entered.get(1).number()).isEqualTo(entered.get(0).number() + 1);
            }
            assertThat(two.verify())
                    .isInstanceOfSatisfying(
                            Verification.Intact.class,
                            intact -> assertThat(intact.entries()).isEqualTo(5 + 2 * threads * appends));
        }
    }

    @Test
    void an_edited_statement_is_found_by_its_new_version_and_undoing_brings_the_old_one_back() {
        Statement other = Talks.statement(Talks.HARBOUR, 2, "Ana Søl", "Orsk", null, "We keep about 6,000 nets");
        try (CaseStore store = open()) {
            store.append("reader", Talks.all());
            Entry edit = store.append(
                            "A. Analyst", List.of(new Event.Edited(Talks.nets(), other, "she speaks for Orsk")))
                    .getFirst();
            assertThat(found(store, "orsk nets")).containsExactly(other);
            assertThat(store.latest("Orsk", null, null))
                    .extracting(Position::statement)
                    .contains(other);

            store.append(
                    "A. Analyst",
                    List.of(new Event.Undone(edit.number(), edit.event().subjects(), "")));
            assertThat(found(store, "orsk nets")).isEmpty();
            assertThat(store.standing(Talks.nets().id()).orElseThrow().status()).isEqualTo(Status.PROPOSED);
            assertThat(store.verify()).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void parts_stand_for_what_was_split_and_the_whole_for_what_was_merged() {
        Statement part = Talks.statement(Talks.HARBOUR, 3, "Ana Søl", "Veland", null, "6,000 nets");
        try (CaseStore store = open()) {
            store.append("reader", Talks.all());
            store.append("A. Analyst", List.of(new Event.Split(Talks.nets(), List.of(Talks.nets(), part), "")));
            assertThat(statements(store)).containsExactly(Talks.line(), Talks.nets(), part, Talks.observers());

            store.append(
                    "A. Analyst", List.of(new Event.Merged(List.of(Talks.line(), part), Talks.line(), "one thought")));
            assertThat(statements(store)).containsExactly(Talks.line(), Talks.nets(), Talks.observers());
            assertThat(store.tally()).containsEntry(Status.REPLACED, 1L).containsEntry(Status.EDITED, 2L);
            assertThat(store.verify()).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void a_decision_about_what_somebody_else_decided_meanwhile_is_a_conflict_and_changes_nothing() {
        try (CaseStore one = open();
                CaseStore two = open()) {
            long seen = one.append("reader", Talks.all()).getLast().number();
            one.append("A. Analyst", seen, List.of(Talks.reviewed(Talks.nets(), Decision.ACCEPTED)));

            Appended second = two.append("B. Analyst", seen, List.of(Talks.reviewed(Talks.nets(), Decision.REJECTED)));
            assertThat(second)
                    .isInstanceOfSatisfying(
                            Appended.Conflict.class,
                            conflict -> assertThat(conflict.theirs())
                                    .extracting(Entry::by)
                                    .containsExactly("A. Analyst"));
            assertThat(two.append("B. Analyst", seen, List.of(Talks.reviewed(Talks.line(), Decision.REJECTED))))
                    .isInstanceOf(Appended.Entered.class);
            assertThat(two.standing(Talks.nets().id()).orElseThrow().status()).isEqualTo(Status.ACCEPTED);
        }
    }

    @Test
    void the_latest_position_of_each_party_is_that_of_the_positions_of_all_statements() {
        try (CaseStore store = open()) {
            store.append("reader", Talks.all());
            Positions positions = new Positions(List.of(Talks.HARBOUR, Talks.MEDIATOR), statements(store));

            for (String party : List.of("Veland", "Orsk")) {
                assertThat(store.latest(party, "territory", null))
                        .containsExactly(positions.latest(party, "territory").orElseThrow());
                assertThat(store.course(party, "territory", 100))
                        .containsExactlyElementsOf(
                                positions.of(party, "territory").toList());
            }
            assertThat(store.latest("Veland", null, LocalDate.of(2024, 3, 10))).isEmpty();
            assertThat(store.footings(null, null, null))
                    .containsEntry(new Topic("Veland", "territory"), new Footing(1, 0))
                    .containsEntry(new Topic("Orsk", "territory"), new Footing(0, 1));
            assertThat(store.touched(Instant.EPOCH))
                    .containsExactly(new Topic("Orsk", "territory"), new Topic("Veland", "territory"));
            assertThat(store.touched(CLOCK.instant().plusSeconds(1))).isEmpty();
        }
    }

    @Test
    void reports_tell_their_copies_marks_and_open_statements() {
        try (CaseStore store = open()) {
            store.append("reader", Talks.all());
            Marking amber = new Marking(Marking.Light.AMBER, true);
            store.append(
                    "A. Analyst",
                    List.of(
                            new Event.CopyFound("mediator", "harbour", 0.75),
                            new Event.Marked("mediator", amber, "told in confidence"),
                            new Event.Graded("harbour", Grade.parse("C3").orElseThrow(), ""),
                            Talks.reviewed(Talks.nets(), Decision.ACCEPTED)));

            Filed harbour = store.reports().getFirst();
            Filed mediator = store.reports().getLast();
            assertThat(harbour.statements()).isEqualTo(2);
            assertThat(harbour.open()).isEqualTo(1);
            assertThat(harbour.grade()).hasToString("C3");
            assertThat(mediator.copyOf()).isEqualTo("harbour");
            assertThat(mediator.marking()).isEqualTo(amber);
            assertThat(store.fingerprints()).containsOnlyKeys("harbour", "mediator");
            assertThat(store.reportOfText(Talks.MEDIATOR.hash())).contains("mediator");
        }
    }

    @Test
    void what_stands_otherwise_than_the_entries_make_it_is_found() {
        fill();
        tamper("UPDATE standing SET status = 'REJECTED' WHERE number = 2");
        assertBroken(3, "does not stand as its entries make it");
        tamper("UPDATE standing SET status = 'PROPOSED', quote = 'We keep no nets' WHERE number = 2");
        assertBroken(3, "not those of its report");
        tamper("DELETE FROM standing WHERE number = 2");
        assertBroken(0, "was entered but does not stand");
    }

    @Test
    void an_undo_of_another_entry_or_of_a_report_is_refused() {
        try (CaseStore store = open()) {
            store.append("reader", Talks.all());
            for (Event.Undone undo : List.of(
                    new Event.Undone(1, List.of("harbour"), ""),
                    new Event.Undone(2, List.of("harbour#s2"), ""),
                    new Event.Undone(99, List.of("harbour#s2"), ""))) {
                assertThatThrownBy(() -> store.append("A. Analyst", List.of(undo)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void a_closed_journal_says_so() {
        CaseStore journal = open();
        journal.close();
        journal.close();
        assertThatThrownBy(journal::tally).isInstanceOf(IllegalStateException.class);
    }

    static List<Entry> entries(Journal journal) {
        List<Entry> entries = new ArrayList<>();
        journal.replay(1, entries::add);
        return entries;
    }

    /** Those that stand. */
    static List<Statement> statements(CaseStore store) {
        return store.standings(Wanted.ALL).stream()
                .filter(standing -> standing.status().stands())
                .map(Standing::statement)
                .toList();
    }

    static List<Statement> found(CaseStore store, String words) {
        return store.search(words, 100).standings().stream()
                .map(Standing::statement)
                .toList();
    }

    private void fill() {
        try (CaseStore journal = open()) {
            journal.append("reader", Talks.all());
        }
    }

    private void assertBroken(String sql, long number, String why) {
        fill();
        tamper(sql);
        assertBroken(number, why);
    }

    private void assertBroken(long number, String why) {
        try (CaseStore journal = open()) {
            assertThat(journal.verify()).isInstanceOfSatisfying(Verification.Broken.class, broken -> {
                assertThat(broken.number()).isEqualTo(number);
                assertThat(broken.why()).contains(why);
            });
        }
    }

    @Test
    @Tag("long")
    void eight_analysts_who_decide_at_once_lose_nothing_and_see_each_others_decisions() throws Exception {
        Invented invented = new Invented(8);
        try (CaseStore store = open()) {
            for (int i = 0; i < 3; i++) {
                store.append("reader", invented.next().events());
            }
        }
        Queue<Entry> entered = new ConcurrentLinkedQueue<>();
        AtomicInteger conflicts = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<?>> analysts = new ArrayList<>();
            for (int analyst = 0; analyst < 8; analyst++) {
                String name = "analyst " + analyst;
                long seed = analyst;
                analysts.add(pool.submit(() -> decide(name, new Random(seed), 40, entered, conflicts)));
            }
            for (Future<?> analyst : analysts) {
                analyst.get();
            }
        }
        try (CaseStore store = open()) {
            assertThat(entered).hasSize(8 * 40);
            assertThat(conflicts.get()).as("somebody came second").isPositive();
            assertThat(store.verify()).isInstanceOf(Verification.Intact.class);
            for (Entry entry : entered) {
                assertThat(store.entry(entry.number())).contains(entry);
            }
            assertThat(store.head().orElseThrow().number()).isEqualTo(3 * (1 + Invented.STATEMENTS) + 8 * 40);
        }
    }

    /** Every conflict tells at least one entry that the analyst had not seen, about the very statement. */
    private void decide(String name, Random random, int times, Queue<Entry> entered, AtomicInteger conflicts) {
        try (CaseStore store = open()) {
            List<Standing> before = store.standings(Ledger.Wanted.ALL);
            for (int i = 0; i < times; i++) {
                String id = before.get(random.nextInt(before.size())).id();
                long seen = before.stream()
                        .filter(standing -> standing.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .entry();
                Event decision = new Event.Reviewed(id, Event.Decision.ACCEPTED, name + " " + i);
                while (true) {
                    Appended appended = store.append(name, seen, List.of(decision));
                    if (appended instanceof Appended.Entered done) {
                        entered.addAll(done.entries());
                        break;
                    }
                    List<Entry> theirs = ((Appended.Conflict) appended).theirs();
                    long known = seen;
                    assertThat(theirs).isNotEmpty().allSatisfy(entry -> {
                        assertThat(entry.number()).isGreaterThan(known);
                        assertThat(entry.event().subjects()).contains(id);
                    });
                    conflicts.incrementAndGet();
                    seen = theirs.getLast().number();
                }
            }
        }
    }
}
