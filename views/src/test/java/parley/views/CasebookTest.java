package parley.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The casebook repeats the flow as files, each made from the one before it: reports, statements, brief, draft talks, what
 * survives of them; and an analyst's talks, conflict and deal with what follows from each. {@code -Dcasebook=rewrite} writes
 * them again for review.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // so that one rewriting is enough: later stages read earlier ones
class CasebookTest {
    private static final String DAY = "2024-11-20";

    @TempDir
    private Path scratch;

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"harbour", "ridge", "valley"})
    void reports_give_these_statements(String talks) {
        check(talks, "statements.jsonl", "read", "--json", file(talks, "reports"));
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"harbour", "ridge", "valley"})
    void reports_give_this_brief_and_this_draft(String talks) throws IOException {
        Path brief = scratch.resolve("brief.md");
        Path draft = scratch.resolve("draft.yaml");
        Path conflict = scratch.resolve("draft-conflict.yaml");
        Run run = Run.parley(
                "brief",
                "--today",
                DAY,
                "--markdown",
                brief.toString(),
                "--model",
                draft.toString(),
                "--conflict",
                conflict.toString(),
                file(talks, "reports"));

        assertThat(run.exit()).as(run.err()).isZero();
        Rewriting.check(casebook(talks, "brief.md"), Files.readString(brief));
        Rewriting.check(casebook(talks, "draft.yaml"), Files.readString(draft));
        Rewriting.check(casebook(talks, "draft-conflict.yaml"), Files.readString(conflict));
    }

    @Order(3)
    @ParameterizedTest
    @ValueSource(strings = {"harbour", "ridge", "valley"})
    void the_draft_leaves_these_packages(String talks) {
        check(talks, "packages.txt", "solve", "--samples", "2000", file(talks, "draft.yaml"));
    }

    @Order(3)
    @ParameterizedTest
    @ValueSource(strings = {"harbour", "ridge", "valley"})
    void the_draft_conflict_rests_in_these_states(String talks) {
        check(talks, "moves.txt", "stability", file(talks, "draft-conflict.yaml"));
    }

    @Order(4)
    @ParameterizedTest
    @ValueSource(strings = {"harbour"})
    void an_analysts_talks_have_these_settlements_and_play_out_like_this(String talks) {
        check(talks, "settlements.txt", "solve", file(talks, "talks.yaml"));
        check(talks, "simulation.txt", "simulate", "--runs", "2000", "--story", "0", file(talks, "talks.yaml"));
    }

    @Order(5)
    @ParameterizedTest
    @ValueSource(strings = {"harbour"})
    void a_conflict_rests_in_these_states(String talks) {
        check(talks, "stability.txt", "stability", file(talks, "conflict.yaml"));
    }

    @Order(6)
    @ParameterizedTest
    @ValueSource(strings = {"harbour", "valley"})
    void a_deal_is_this_durable(String talks) {
        check(talks, "durability.txt", "durability", file(talks, "deal.yaml"));
    }

    @Order(7)
    @ParameterizedTest
    @ValueSource(strings = {"harbour"})
    void a_settlement_is_left_and_answered_like_this(String talks) {
        check(
                talks,
                "breaches.txt",
                "durability",
                "--conflict",
                file(talks, "conflict.yaml"),
                "--settlement",
                "YNYN",
                file(talks, "deal.yaml"));
    }

    @Order(8)
    @ParameterizedTest
    @ValueSource(strings = {"harbour"})
    void the_experimental_lens_shows_this(String talks) {
        check(talks, "lens.txt", "lens", file(talks, "contest.yaml"));
    }

    @Order(9)
    @ParameterizedTest
    @ValueSource(strings = {"harbour", "ridge", "valley"})
    void every_footnote_of_the_brief_stands_in_a_report(String talks) throws IOException {
        StringBuilder reports = new StringBuilder();
        try (Stream<Path> files = Files.list(casebook(talks, "reports"))) {
            for (Path report : files.toList()) {
                reports.append(plain(Files.readString(report))).append('\n');
            }
        }
        List<String> quotes = Files.readAllLines(casebook(talks, "brief.md")).stream()
                .filter(line -> line.matches("\\[\\^\\d+]: .*"))
                .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                .map(CasebookTest::plain)
                .toList();

        assertThat(quotes)
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(reports.toString()).contains(quote));
    }

    private static String plain(String markdown) {
        return markdown.replace("\\", "").replaceAll("\\s+", " ");
    }

    private static void check(String talks, String stage, String... command) {
        Run run = Run.parley(command);

        assertThat(run.exit()).as(run.err()).isZero();
        Rewriting.check(casebook(talks, stage), run.out());
    }

    private static String file(String talks, String name) {
        return casebook(talks, name).toString();
    }

    private static Path casebook(String talks, String name) {
        return Project.file("casebook/" + talks + "/" + name);
    }
}
