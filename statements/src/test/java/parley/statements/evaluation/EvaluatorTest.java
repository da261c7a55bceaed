package parley.statements.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.ledger.Act;
import parley.ledger.Attribution;
import parley.ledger.How;
import parley.ledger.Intake;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Speaker;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.When;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.annotated.Annotation;

class EvaluatorTest {
    private static final Report REPORT = Report.of("ferry", null, null, null, """
            Ilse Brandt of Veland said on Monday that about 40 boats would stay.

            \u201cThey will not sail,\u201d she warned.

            \u201cNot this year.\u201d
            """);
    private static final Attribution STAY =
            new Attribution(at("Ilse Brandt of Veland"), at("said"), at("that about 40 boats would stay"));
    private static final Attribution SAIL =
            new Attribution(at("she"), at("warned"), at("\u201cThey will not sail,\u201d"));
    private static final Attribution YEAR = new Attribution(List.of(), List.of(), at("\u201cNot this year.\u201d"));
    private static final Annotation.Coding SAID_STAY =
            coding(Act.ASSESSMENT, List.of("territory"), "2031-03-03", "about 40 boats = ~40 boats");

    @Test
    void a_reading_equal_to_the_annotation_is_wholly_right() {
        Evaluation evaluation = reader(statement(STAY, Act.ASSESSMENT, "territory"), statement(SAIL, Act.THREAT, null));

        assertThat(evaluation.spans().links())
                .allSatisfy((link, fit) -> assertThat(fit.f1()).isEqualTo(1));
        assertThat(evaluation.spans().exact())
                .allSatisfy((role, fit) -> assertThat(fit.f1()).isEqualTo(1));
        assertThat(evaluation.spans().recall().get(Quoting.DIRECT).of()).isEqualTo(1);
    }

    @Test
    void a_statement_without_cue_counts_in_the_fields_only() {
        Evaluation evaluation = reader(statement(STAY, Act.ASSESSMENT, "territory"), statement(SAIL, Act.THREAT, null));

        assertThat(evaluation.withoutCue()).isEqualTo(1);
        assertThat(evaluation.spans().links().get(Link.ALL).gold()).isEqualTo(2);
        Fields fields = evaluation.fields().orElseThrow();
        assertThat(fields.found().right()).isEqualTo(2);
        assertThat(fields.found().of()).isEqualTo(3);
    }

    @Test
    void what_is_not_found_is_wrong_in_every_field_but_not_among_the_found() {
        Fields fields =
                reader(statement(STAY, Act.DEMAND, "territory")).fields().orElseThrow();

        assertThat(fields.scores().get(Field.SPEAKER).ofAll().value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(fields.scores().get(Field.SPEAKER).ofFound().value()).isEqualTo(1);
        assertThat(fields.scores().get(Field.ACT).ofFound().right()).isZero();
        assertThat(fields.acts().confusions()).containsExactly(new Agreement.Confusion("assessment", "demand", 1));
        assertThat(fields.issues().recall()).isEqualTo(0.5);
    }

    @Test
    void fields_that_few_statements_have_are_asked_of_those_only() {
        Fields fields =
                reader(statement(STAY, Act.ASSESSMENT, "territory")).fields().orElseThrow();

        assertThat(fields.scores().get(Field.SAID).ofAll().of()).isEqualTo(1);
        assertThat(fields.scores().get(Field.SAID).ofAll().right()).isEqualTo(1);
        assertThat(fields.scores().get(Field.QUANTITIES).ofAll().right()).isZero();
        assertThat(fields.scores().get(Field.CONDITION).annotated()).isFalse();
    }

    @Test
    void a_folder_with_a_gold_pass_is_measured_by_it_alone() {
        AnnotatedReport gold = new AnnotatedReport(REPORT, "gold", List.of(new Annotation(STAY, SAID_STAY)));
        AnnotatedReport twin = new AnnotatedReport(REPORT, "twin", List.of(new Annotation(SAIL, SAID_STAY)));

        assertThat(Evaluator.count(List.of(List.of(gold, twin)))).isEqualTo(1);
    }

    @Test
    void two_passes_are_compared_where_both_exist() {
        Annotation.Coding demand = coding(Act.DEMAND, List.of("territory"), null, null);
        AnnotatedReport gold = new AnnotatedReport(
                REPORT, "gold", List.of(new Annotation(STAY, SAID_STAY), new Annotation(SAIL, demand)));
        AnnotatedReport twin = new AnnotatedReport(
                REPORT, "twin", List.of(new Annotation(STAY, demand), new Annotation(SAIL, demand)));

        Evaluation evaluation = accepted(Evaluator.ofPasses(List.of(List.of(gold, twin)), "gold", "twin"));

        assertThat(evaluation.calibration()).isEmpty();
        assertThat(evaluation.fields().orElseThrow().acts().same()).isEqualTo(1);
        assertThat(Evaluator.ofPasses(List.of(List.of(gold, twin)), "gold", "none"))
                .isInstanceOfSatisfying(
                        Intake.Rejected.class,
                        rejected -> assertThat(rejected.problems().toString()).contains("gold, twin"));
    }

    @Test
    void a_note_that_cannot_be_understood_is_told() {
        Annotation.Coding odd = coding(Act.DEMAND, List.of(), "last Tuesday", "many boats");
        Intake<Evaluation> evaluation = Evaluator.ofReader(
                List.of(List.of(new AnnotatedReport(REPORT, "gold", List.of(new Annotation(STAY, odd))))),
                report -> List.of(),
                done -> {});

        assertThat(evaluation.problems())
                .extracting(Object::toString)
                .satisfiesExactly(
                        said -> assertThat(said).contains("ferry_gold.ann", "Said", "last Tuesday"),
                        amount -> assertThat(amount).contains("Quantities", "many boats"));
    }

    @Test
    void chance_agreement_is_taken_off() {
        Agreement.Table table = new Agreement.Table();
        for (Map.Entry<String, Integer> cell :
                Map.of("yes yes", 20, "yes no", 5, "no yes", 10, "no no", 15).entrySet()) {
            for (int i = 0; i < cell.getValue(); i++) {
                table.add(cell.getKey().split(" ")[0], cell.getKey().split(" ")[1]);
            }
        }

        assertThat(table.agreement().kappa().orElseThrow()).isCloseTo(0.4, within(1e-12));
        assertThat(table.agreement().confusions().getFirst()).isEqualTo(new Agreement.Confusion("no", "yes", 10));
    }

    @Test
    void the_surest_half_takes_equal_confidences_in_part() {
        List<Guess> guesses = new ArrayList<>();
        guesses.add(new Guess(0, 0.9, true));
        guesses.add(new Guess(0, 0.5, true));
        guesses.add(new Guess(0, 0.5, false));
        guesses.add(new Guess(0, 0.1, false));

        Calibration calibration = Calibration.of(guesses, new Resampling(List.of(new Counts())));

        assertThat(calibration.surest()).isEqualTo(0.75);
        assertThat(calibration.bins().stream().mapToLong(Calibration.Bin::of).sum())
                .isEqualTo(4);
    }

    @Test
    void tokens_are_words_and_single_marks() {
        Tokens tokens = new Tokens(REPORT.text());

        assertThat(tokens.under(at("\u201cThey will not sail,\u201d")).cardinality())
                .isEqualTo(7);
        assertThat(tokens.trimmed(tokens.under(at("\u201cThey will not sail,\u201d")))
                        .cardinality())
                .isEqualTo(4);
        assertThat(tokens.quoting(tokens.under(at("\u201cThey will not sail,\u201d"))))
                .isEqualTo(Quoting.DIRECT);
        assertThat(tokens.quoting(tokens.under(at("sail,\u201d she warned")))).isEqualTo(Quoting.MIXED);
        assertThat(tokens.quoting(tokens.under(at("she warned")))).isEqualTo(Quoting.INDIRECT);
    }

    @Test
    void amounts_are_compared_apart_from_their_words() {
        Complaints complaints = new Complaints("x");
        List<Amount> amounts =
                Amount.parse("up to ten boats = <=10 boats ; 20 to 25 km = 20..25 km ; a third = 33 %", complaints);

        assertThat(complaints.problems()).isEmpty();
        assertThat(amounts).extracting(Amount::toString).containsExactly("<=10 boats", "20..25 km", "33 %");
        assertThat(amounts.getLast()
                        .agrees(Amount.parse("third = 33.3 %", complaints).getFirst()))
                .isTrue();
        assertThat(Amount.agree(amounts, amounts.reversed())).isTrue();
        assertThat(Amount.agree(amounts, amounts.subList(0, 2))).isFalse();
    }

    private static Evaluation reader(Statement... statements) {
        AnnotatedReport annotated = new AnnotatedReport(
                REPORT,
                "",
                List.of(
                        new Annotation(STAY, SAID_STAY),
                        new Annotation(SAIL, coding(Act.THREAT, List.of("territory"), null, null)),
                        new Annotation(YEAR, coding(Act.THREAT, List.of(), null, null))));
        return accepted(Evaluator.ofReader(List.of(List.of(annotated)), report -> List.of(statements), done -> {}));
    }

    private static Annotation.Coding coding(
            Act act, List<String> issues, @Nullable String said, @Nullable String quantities) {
        return new Annotation.Coding("the Brandt", "Veland", null, act, issues, How.REPORTED, said, quantities, null);
    }

    private static Statement statement(Attribution attribution, Act act, @Nullable String issue) {
        LocalDate monday = LocalDate.of(2031, 3, 3);
        When when = attribution != STAY
                ? null
                : new When(at("Monday").getFirst(), "Monday", monday, monday, When.Granularity.DAY, "", "");
        return new Statement(
                REPORT.id(),
                1,
                attribution,
                new Speaker("brandt", "Ilse Brandt", ""),
                "Veland",
                null,
                act,
                issue == null ? List.of() : List.of(new Tag(issue, "")),
                false,
                How.REPORTED,
                when,
                List.of(),
                null,
                List.of(),
                0.5,
                List.of());
    }

    private static List<Span> at(String words) {
        int from = REPORT.text().toString().indexOf(words);
        return List.of(REPORT.text().span(from, from + words.length()));
    }

    private static <T> T accepted(Intake<T> intake) {
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted<T>) intake).value();
    }
}
