package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.journal.Event.Decision;
import parley.ledger.journal.Journal;
import parley.ledger.journal.Verification;

/** What every journal keeps to, whatever it is stored in. */
abstract class JournalContract {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-16T08:30:00.123456Z"), ZoneOffset.UTC);

    /** Another journal on this test's one store. */
    abstract Journal open();

    /** Changes the store behind the journal's back, whatever guards it. */
    abstract void tamper(String sql);

    @Test
    void what_was_entered_comes_back_as_it_was_after_reopening() {
        List<Entry> entered;
        try (Journal journal = open()) {
            entered = journal.append("A. Analyst", Talks.all());
        }
        try (Journal journal = open()) {
            assertThat(journal.entries(1)).usingRecursiveComparison().isEqualTo(entered);
            assertThat(journal.statements()).containsExactly(Talks.line(), Talks.nets(), Talks.observers());
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
        try (Journal journal = open()) {
            journal.append("A. Analyst", List.of(new Event.ReportAdded(odd)));

            assertThat(journal.report("odd").orElseThrow().text().toString())
                    .isEqualTo(odd.text().toString());
            assertThat(journal.verify()).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void entries_are_numbered_timed_and_chained() {
        try (Journal journal = open()) {
            List<Entry> entered = journal.append("A. Analyst", Talks.all());

            assertThat(entered).extracting(Entry::number).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(entered).extracting(Entry::at).containsOnly(Instant.parse("2024-03-16T08:30:00.123Z"));
            assertThat(entered.getFirst().previous()).isEqualTo("0".repeat(64));
            assertThat(entered.get(1).previous()).isEqualTo(entered.get(0).hash());
            assertThat(journal.entries(4)).extracting(Entry::number).containsExactly(4L, 5L);
            assertThat(journal.verify())
                    .isEqualTo(new Verification.Intact(5, entered.getLast().hash()));
        }
    }

    @Test
    void an_empty_journal_is_intact() {
        try (Journal journal = open()) {
            assertThat(journal.append("A. Analyst", List.of())).isEmpty();
            assertThat(journal.verify()).isEqualTo(new Verification.Intact(0, "0".repeat(64)));
        }
    }

    @Test
    void a_rejected_statement_leaves_and_a_reopened_one_returns() {
        try (Journal journal = open()) {
            journal.append("reader", Talks.all());
            journal.append("A. Analyst", List.of(Talks.reviewed(Talks.nets(), Decision.REJECTED)));
            assertThat(journal.statements()).containsExactly(Talks.line(), Talks.observers());
            assertThat(journal.search("nets")).isEmpty();

            journal.append("B. Analyst", List.of(Talks.reviewed(Talks.nets(), Decision.REOPENED)));
            assertThat(journal.statements()).containsExactly(Talks.line(), Talks.nets(), Talks.observers());
            assertThat(journal.search("nets")).containsExactly(Talks.nets());
        }
    }

    @Test
    void proposing_the_same_again_does_not_undo_a_rejection_but_another_reading_does() {
        var other = Talks.statement(Talks.HARBOUR, 2, "Veland's envoy", "Veland", null, "We keep about 6,000 nets");
        try (Journal journal = open()) {
            journal.append("reader", Talks.all());
            journal.append("A. Analyst", List.of(Talks.reviewed(Talks.nets(), Decision.REJECTED)));

            journal.append("reader", List.of(new Event.StatementProposed(Talks.nets())));
            assertThat(journal.statements()).doesNotContain(Talks.nets());

            journal.append("reader", List.of(new Event.StatementProposed(other)));
            assertThat(journal.statements()).containsExactly(Talks.line(), other, Talks.observers());
            assertThat(journal.search("nets")).containsExactly(other);
        }
    }

    @Test
    void an_append_that_fails_midway_leaves_nothing() {
        List<Event> events = new ArrayList<>(Talks.all());
        events.add(new Event.Reviewed("harbour#s9", Decision.ACCEPTED, ""));
        try (Journal journal = open()) {
            assertThatThrownBy(() -> journal.append("A. Analyst", events))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("harbour#s9");
            assertThat(journal.entries(1)).isEmpty();
            assertThat(journal.append("A. Analyst", Talks.all())).hasSize(5);
        }
    }

    @Test
    void another_text_under_a_taken_id_and_a_false_hash_are_refused() {
        Report longer = Report.of("harbour", null, null, null, Talks.HARBOUR.text() + " More.");
        Report forged = new Report("forged", null, null, null, Talks.HARBOUR.text(), longer.hash());
        try (Journal journal = open()) {
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
        try (Journal journal = open()) {
            assertThatThrownBy(() -> journal.append("A. Analyst", List.of(new Event.StatementProposed(Talks.line()))))
                    .isInstanceOf(IllegalArgumentException.class);
            journal.append("A. Analyst", List.of(new Event.ReportAdded(Talks.HARBOUR)));
            assertThatThrownBy(() -> journal.append("A. Analyst", List.of(new Event.StatementProposed(beyond))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void search_finds_statements_that_have_all_the_words_whatever_their_case_and_accents() {
        try (Journal journal = open()) {
            journal.append("reader", Talks.all());

            assertThat(journal.search("MEDIAN line")).containsExactly(Talks.line());
            assertThat(journal.search("median ceasefire")).isEmpty();
            assertThat(journal.search("søl")).containsExactlyInAnyOrder(Talks.line(), Talks.nets());
            assertThat(journal.search("mediator orsk")).containsExactly(Talks.observers());
        }
    }

    @Test
    void words_to_search_for_are_never_read_as_operators() {
        try (Journal journal = open()) {
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
                assertThat(journal.search(words)).as(words).isEmpty();
            }
            assertThat(journal.search("\"line\" -- (median)")).containsExactly(Talks.line());
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
        try (Journal journal = open()) {
            assertThat(journal.verify()).isInstanceOf(Verification.Intact.class);
        }
        tamper("UPDATE entry SET author = 'B. Analyst' WHERE number = 2");
        try (Journal journal = open()) {
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
        try (Journal one = open();
                Journal two = open();
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            one.append("reader", Talks.all());
            List<Callable<List<Entry>>> work = new ArrayList<>();
            for (int i = 0; i < threads * appends; i++) {
                Journal journal = i % 2 == 0 ? one : two;
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
    void a_closed_journal_says_so() {
        Journal journal = open();
        journal.close();
        journal.close();
        assertThatThrownBy(journal::statements).isInstanceOf(IllegalStateException.class);
    }

    private void fill() {
        try (Journal journal = open()) {
            journal.append("reader", Talks.all());
        }
    }

    private void assertBroken(String sql, long number, String why) {
        fill();
        tamper(sql);
        assertBroken(number, why);
    }

    private void assertBroken(long number, String why) {
        try (Journal journal = open()) {
            assertThat(journal.verify()).isInstanceOfSatisfying(Verification.Broken.class, broken -> {
                assertThat(broken.number()).isEqualTo(number);
                assertThat(broken.why()).contains(why);
            });
        }
    }
}
