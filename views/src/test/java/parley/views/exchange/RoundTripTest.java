package parley.views.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.journal.Verification;
import parley.ledger.marking.Marking.Light;
import parley.ledger.review.Standing;
import parley.store.CaseFolder;
import parley.views.cases.Importing;

/** Out of a case, into a new one: the same statements stand, at the same places of the same texts. */
class RoundTripTest {
    @TempDir
    private Path root;

    static Stream<Format> lossless() {
        return Format.ALL.stream().filter(format -> format.lost().isEmpty());
    }

    static Stream<Format> all() {
        return Format.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("lossless")
    void the_same_statements_stand_in_a_new_case(Format format) throws IOException {
        try (CaseFolder folder = Strait.folder(root.resolve("one"));
                CaseFolder other = Strait.empty(root.resolve("two"))) {
            Strait.mark(folder, Strait.HARBOUR.id(), Light.GREEN, false);
            Strait.mark(folder, Strait.line().id(), Light.AMBER_STRICT, true);
            Path place = root.resolve("out");
            List<Problem> problems = new ArrayList<>();
            format.write(Strait.extract(folder, Audience.SELF, false), place, problems);

            assertThat(format.recognises(place)).isTrue();
            Importing.Result result = Importing.sheets(other, format, place, "B. Analyst");

            assertThat(problems).isEmpty();
            assertThat(result.problems()).isEmpty();
            assertThat(result.conflicts()).isEmpty();
            assertThat(Strait.standing(other))
                    .isEqualTo(Strait.standing(folder))
                    .hasSize(4);
            assertThat(other.store().reports())
                    .usingRecursiveComparison()
                    .ignoringFields("entry", "at", "statements", "open")
                    .isEqualTo(folder.store().reports());
            assertThat(other.store().verify()).isInstanceOf(Verification.Intact.class);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_comes_in_twice_adds_nothing(Format format) throws IOException {
        try (CaseFolder folder = Strait.folder(root.resolve("one"));
                CaseFolder other = Strait.empty(root.resolve("two"))) {
            Path place = root.resolve("out");
            format.write(Strait.extract(folder, null, false), place, new ArrayList<>());
            Importing.sheets(other, format, place, "B. Analyst");
            String head = other.store().head().orElseThrow().hash();

            Importing.Result again = Importing.sheets(other, format, place, "B. Analyst");

            assertThat(again.known()).isEqualTo(3);
            assertThat(again.conflicts()).isEmpty();
            assertThat(other.store().head().orElseThrow().hash()).isEqualTo(head);
        }
    }

    @Test
    void brat_keeps_words_places_speakers_acts_and_marks_and_names_what_it_loses() throws IOException {
        try (CaseFolder folder = Strait.folder(root.resolve("one"));
                CaseFolder other = Strait.empty(root.resolve("two"))) {
            Strait.mark(folder, Strait.HARBOUR.id(), Light.GREEN, false);
            Brat brat = new Brat();
            Path place = root.resolve("out");
            brat.write(Strait.extract(folder, Audience.SELF, false), place, new ArrayList<>());

            Importing.Result result = Importing.sheets(other, brat, place, "B. Analyst");

            assertThat(result.problems()).isEmpty();
            assertThat(brat.lost()).hasSize(4);
            List<Standing> back = other.store().standings(parley.ledger.review.Ledger.Wanted.ALL);
            List<Standing> before = folder.store().standings(parley.ledger.review.Ledger.Wanted.ALL).stream()
                    .filter(standing -> standing.status().stands())
                    .toList();
            assertThat(back).hasSize(4);
            for (Standing each : before) {
                assertThat(back).anySatisfy(standing -> {
                    assertThat(standing.statement())
                            .usingRecursiveComparison()
                            .ignoringFields("report", "number", "speaker.rule", "issues", "when", "chain", "why")
                            .isEqualTo(each.statement());
                    assertThat(standing.statement().issues())
                            .extracting("issue")
                            .isEqualTo(each.statement().issues().stream()
                                    .map(tag -> tag.issue())
                                    .toList());
                    assertThat(standing.status()).isEqualTo(each.status());
                    assertThat(standing.grade()).isEqualTo(each.grade());
                });
            }
            assertThat(back.stream().filter(standing -> standing.marking() != null))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_same_case_gives_the_same_bytes(Format format) throws IOException {
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            format.write(Strait.extract(folder, null, false), root.resolve("a"), new ArrayList<>());
            format.write(Strait.extract(folder, null, false), root.resolve("b"), new ArrayList<>());

            try (Stream<Path> files = java.nio.file.Files.walk(root.resolve("a"))) {
                for (Path file :
                        files.filter(java.nio.file.Files::isRegularFile).toList()) {
                    assertThat(root.resolve("b").resolve(root.resolve("a").relativize(file)))
                            .hasSameBinaryContentAs(file);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lossless")
    void a_report_with_half_a_surrogate_pair_controls_and_odd_line_ends_is_read_or_told(Format format)
            throws IOException {
        Report odd = Report.of("odd", null, null, null, "a \ud800 b \u0000 c\r\nd\re\u2028f\u0085g \ufffe \ufeff");
        try (CaseFolder folder = Strait.empty(root.resolve("one"));
                CaseFolder other = Strait.empty(root.resolve("two"))) {
            folder.store().append("A", List.of(new parley.ledger.journal.Event.ReportAdded(odd)));
            List<Problem> problems = new ArrayList<>();
            format.write(Strait.extract(folder, null, false), root.resolve("out"), problems);

            Importing.Result result = Importing.sheets(other, format, root.resolve("out"), "B");

            boolean same = other.store().reportOfText(odd.hash()).isPresent();
            assertThat(same || !problems.isEmpty() || !result.problems().isEmpty())
                    .isTrue();
        }
    }
}
