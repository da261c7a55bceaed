package parley.views.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.ledger.Actor;
import parley.ledger.Codebook;
import parley.ledger.Intake;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.marking.Marking.Light;
import parley.ledger.review.Standing;
import parley.store.CaseFolder;
import parley.views.cases.Importing;

/** What marks keep back, and what redaction takes out. */
class MarksTest {
    private static final Audience GREEN = new Audience(Light.GREEN);

    @TempDir
    private Path root;

    static Stream<Format> all() {
        return Format.ALL.stream();
    }

    @Test
    void a_case_with_marks_goes_to_nobody_until_it_is_told_for_whom() {
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            Strait.mark(folder, "south", Light.AMBER, false);
            Strait.mark(folder, Strait.line().id(), null, true);

            Intake<Extract> refused = Extract.of(folder, new Codebook(List.of()), null, false, List.of());

            assertThat(refused.problems())
                    .singleElement()
                    .asString()
                    .contains(
                            "harbour#s1 (Chatham House Rule)",
                            "south (TLP:AMBER)",
                            "south#s1 (TLP:AMBER)",
                            "--for green");
            assertThat(refused).isInstanceOf(Intake.Rejected.class);
        }
    }

    @Test
    void nobody_marked_and_marked_clear_may_go_to_anybody() {
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            Strait.mark(folder, "south", Light.CLEAR, false);

            assertThat(Strait.extract(folder, null, false).held()).isEmpty();
        }
    }

    @Test
    void what_readers_may_not_have_is_left_out_and_its_words_are_blocked_where_they_stood() {
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            Strait.mark(folder, "south", Light.AMBER, false);
            Strait.mark(folder, Strait.line().id(), Light.RED, false);

            Extract extract = Strait.extract(folder, GREEN, false);

            assertThat(extract.held().keySet()).containsExactly("harbour#s1", "south", "south#s1");
            List<Sheet> sheets = sheets(extract);
            assertThat(sheets).extracting(sheet -> sheet.report().id()).containsExactly("harbour", "вести/3");
            String text = sheets.getFirst().report().text().toString();
            assertThat(text).doesNotContain("𝕞edian").contains("We keep about 6,000 nets");
            assertThat(sheets.getFirst().report().text().length())
                    .isEqualTo(Strait.HARBOUR.text().length());
            assertThat(quote(sheets.getFirst(), 2)).isEqualTo("“We keep about 6,000 nets,”");
        }
    }

    @Test
    void the_words_of_a_rejected_statement_are_held_back_like_any_others() {
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            Strait.mark(folder, Strait.bank().id(), Light.RED, false);

            Extract extract = Strait.extract(folder, GREEN, false);

            assertThat(extract.held()).containsOnlyKeys("harbour#s3");
            assertThat(sheets(extract).getFirst().report().text().toString()).doesNotContain("wants the north bank");
        }
    }

    @Test
    void under_the_chatham_house_rule_words_go_only_without_who_said_them() {
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            Strait.mark(folder, Strait.line().id(), Light.GREEN, true);

            assertThat(Strait.extract(folder, GREEN, false).held()).containsOnlyKeys("harbour#s1");

            Extract redacted = Strait.extract(folder, GREEN, true);
            assertThat(redacted.held()).isEmpty();
            Statement statement = statement(sheets(redacted).getFirst(), 1);
            assertThat(statement.speaker().fullName()).isEqualTo("a participant");
            assertThat(statement.party()).isNull();
            assertThat(statement.chain()).isEmpty();
            assertThat(statement(sheets(redacted).getFirst(), 2).party()).isEqualTo("Veland");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_name_outlet_headline_or_day_of_publication_is_left_in_any_redacted_file(Format format) throws IOException {
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            Path place = root.resolve("out");
            format.write(Strait.extract(folder, null, true), place, new ArrayList<>());

            String all = everything(place);
            for (String name : List.of(
                    "Søl",
                    "Ana",
                    "Тарек",
                    "سامي",
                    "Harbour Post",
                    "الميناء",
                    "A line in the strait",
                    "Пролив",
                    "Karsk",
                    "2024-03-15",
                    "2024-03-16",
                    "A. Analyst",
                    "heard it",
                    "harbour",
                    "вести",
                    "envoy",
                    "посредник")) {
                assertThat(all).as(name).doesNotContain(name);
            }
            assertThat(all).contains("Veland", "median".substring(1));
        }
    }

    @Test
    void a_person_is_the_same_pseudonym_everywhere_and_offsets_hold() throws IOException {
        Report second = Report.of("second", null, null, null, "“Søl is right,” ANA SØL told Tarek Bey. Solid.");
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            Statement right = Strait.statement(
                    second,
                    1,
                    "ANA SØL",
                    "told",
                    "“Søl is right,” ANA SØL told Tarek Bey. Solid.",
                    "Tarek",
                    "Tarek",
                    "Orsk",
                    null);
            folder.store()
                    .append(
                            "reader",
                            List.of(
                                    new parley.ledger.journal.Event.ReportAdded(second),
                                    new parley.ledger.journal.Event.StatementProposed(right)));
            Extract extract = Strait.extract(folder, null, true);

            List<Sheet> sheets = sheets(extract);

            String pseudonym = statement(sheets.getFirst(), 1).speaker().fullName();
            assertThat(pseudonym).matches("P\\d+");
            assertThat(statement(sheets.getFirst(), 2).speaker().fullName()).isEqualTo(pseudonym);
            Sheet last = sheets.getLast();
            assertThat(last.report().text().length()).isEqualTo(second.text().length());
            assertThat(last.report().text().toString())
                    .startsWith("“" + pseudonym + "█ is right,” ███████ told ")
                    .contains("Solid");
        }
    }

    @Test
    void people_whom_the_case_knows_are_taken_out_of_what_others_say() {
        try (CaseFolder folder = Strait.empty(root.resolve("one"))) {
            Report report = Report.of("r", null, null, null, "Tarek said Ilse Brandt had agreed; Brandt denied it.");
            Statement said = Strait.statement(
                    report,
                    1,
                    "Tarek",
                    "said",
                    "Ilse Brandt had agreed; Brandt denied it",
                    "Tarek",
                    "Tarek",
                    "Orsk",
                    null);
            folder.store()
                    .append(
                            "reader",
                            List.of(
                                    new parley.ledger.journal.Event.ReportAdded(report),
                                    new parley.ledger.journal.Event.StatementProposed(said)));
            Actor brandt = new Actor("Ilse Brandt", Actor.Kind.PERSON, "Veland", null, List.of(), "the case");

            if (Extract.of(folder, new Codebook(List.of()), null, true, List.of(brandt))
                    instanceof Intake.Accepted<Extract> extract) {
                String text = sheets(extract.value()).getFirst().report().text().toString();
                assertThat(text)
                        .doesNotContain("Brandt", "Ilse")
                        .contains("had agreed; P")
                        .contains("denied it");
            } else {
                throw new AssertionError("nothing is marked");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_was_redacted_comes_in_as_reports_of_its_own_without_a_single_problem(Format format) throws IOException {
        try (CaseFolder folder = Strait.folder(root.resolve("one"));
                CaseFolder other = Strait.empty(root.resolve("two"))) {
            format.write(Strait.extract(folder, null, true), root.resolve("out"), new ArrayList<>());

            Importing.Result result = Importing.sheets(other, format, root.resolve("out"), "B. Analyst");

            assertThat(result.problems()).isEmpty();
            assertThat(result.reports()).isEqualTo(3);
            assertThat(result.statements()).isEqualTo(4);
        }
    }

    @Test
    void an_archive_goes_only_to_those_who_may_have_all_of_it_even_of_what_was_rejected() {
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            assertThat(Archive.forbidden(folder, null)).isEmpty();
            Strait.mark(folder, Strait.bank().id(), Light.RED, false);

            assertThat(Archive.forbidden(folder, null).orElseThrow().toString()).contains("harbour#s3 (TLP:RED)");
            assertThat(Archive.forbidden(folder, GREEN)).isPresent();
            assertThat(Archive.forbidden(folder, Audience.SELF)).isEmpty();
            assertThat(Archive.forbidden(folder, new Audience(Light.RED))).isEmpty();
        }
    }

    private static String everything(Path place) throws IOException {
        StringBuilder all = new StringBuilder();
        if (Archive.zipped(place)) {
            try (BoundedZip zip = BoundedZip.open(place)) {
                for (String name : zip.names()) {
                    all.append(name).append(new String(zip.bytes(name, 1 << 24).orElseThrow(), StandardCharsets.UTF_8));
                }
            }
            return all.toString();
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(place.relativize(file)).append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static List<Sheet> sheets(Extract extract) {
        List<Sheet> sheets = new ArrayList<>();
        extract.each(sheets::add);
        return sheets;
    }

    private static Statement statement(Sheet sheet, int number) {
        return sheet.standings().stream()
                .map(Standing::statement)
                .filter(statement -> statement.number() == number)
                .findFirst()
                .orElseThrow(() -> new AssertionError(String.format(Locale.ROOT, "no statement %d", number)));
    }

    private static String quote(Sheet sheet, int number) {
        return sheet.report()
                .text()
                .quote(statement(sheet, number).attribution().content().getFirst());
    }
}
