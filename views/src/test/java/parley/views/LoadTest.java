package parley.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Intake;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.journal.Event;
import parley.ledger.journal.Verification;
import parley.ledger.review.Status;
import parley.statements.Reader;
import parley.store.CaseStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many reports, long reports, many entries. */
@Tag("long")
class LoadTest {
    private static final List<String> LAND =
            List.of("Ar", "Bel", "Cor", "Dun", "Es", "Fal", "Gor", "Hel", "Ist", "Jor");
    private static final List<String> END = List.of("avia", "enna", "oria");

    @TempDir
    private Path folder;

    @Test
    void a_brief_of_three_hundred_reports_is_made_within_two_gigabytes() throws Exception {
        List<Path> reports = casebook();
        Path copies = Files.createDirectory(folder.resolve("reports"));
        for (int copy = 0; copy < 300; copy++) {
            Path report = reports.get(copy % reports.size());
            int cast = copy / reports.size();
            String name = "%03d-%s".formatted(copy, report.getFileName());
            Files.writeString(copies.resolve(name), renamed(Files.readString(report), cast));
        }

        Path out = folder.resolve("brief.json");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "parley.views.Main",
                        "brief",
                        "--json",
                        "--html",
                        folder.resolve("brief.html").toString(),
                        copies.toString())
                .redirectOutput(out.toFile())
                .redirectError(new File(folder.toFile(), "err"))
                .start();

        assertThat(program.waitFor()).as(() -> said(folder.resolve("err"))).isZero();
        JsonNode brief = new JsonMapper().readTree(Files.readString(out));
        assertThat(brief.path("reports")).hasSize(300);
        assertThat(brief.path("statements")).hasSizeGreaterThan(1_500);
        assertThat(brief.path("not_told")).isNotEmpty();
    }

    @Test
    void a_report_of_seven_megabytes_is_read() throws IOException {
        StringBuilder text = new StringBuilder("Title: Everything that was said\nPublished: 2024-09-20\n\n");
        List<Path> reports = casebook();
        for (int copy = 0; text.length() < 7_000_000; copy++) {
            text.append(Files.readString(reports.get(copy % reports.size()))).append("\n\n");
        }
        Path report = Files.writeString(folder.resolve("long.txt"), text);

        Run run = Run.parley("read", "--json", report.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(new JsonMapper().readTree(run.out()).path("attributions")).hasSizeGreaterThan(10_000);
    }

    @Test
    void a_million_quote_marks_are_read() throws IOException {
        for (String mark : List.of("\"", "“", "”", "'", "“\"", "said \"", "(", "- ")) {
            Path report = Files.writeString(
                    folder.resolve("marks.txt"), "Veland said: " + mark.repeat(1_000_000 / mark.length()) + "\n");

            Run run = Run.parley("read", "--json", report.toString());

            assertThat(run.err()).as(mark).isEmpty();
            assertThat(run.exit()).as(mark).isZero();
        }
    }

    @Test
    void twenty_thousand_statements_are_entered_and_their_chain_verified() throws IOException {
        Reader reader = Reader.shipped();
        List<Statement> said = new ArrayList<>();
        List<Report> read = new ArrayList<>();
        for (Path file : casebook()) {
            String name = file.getFileName().toString().replace(".txt", "");
            Report report = Report.of(name, "The Morning Post", null, null, Files.readString(file));
            read.add(report);
            said.addAll(reader.read(report));
        }
        Path file = folder.resolve("case.db");
        long entered;
        try (CaseStore journal = opened(file)) {
            journal.append(
                    "reader", read.stream().<Event>map(Event.ReportAdded::new).toList());
            for (int batch = 0; batch < 20_000 / 500; batch++) {
                List<Event> events = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    int number = batch * 500 + i;
                    events.add(new Event.StatementProposed(numbered(said.get(number % said.size()), 1 + number)));
                }
                journal.append("reader", events);
            }
            entered = journal.tally().get(Status.PROPOSED);
        }

        assertThat(entered).isEqualTo(20_000);
        try (CaseStore journal = opened(file)) {
            assertThat(journal.verify()).isInstanceOf(Verification.Intact.class);
            assertThat(journal.head().orElseThrow().number()).isEqualTo(20_000 + read.size());
            assertThat(journal.search("guarantee", 10).standings()).isNotEmpty();
        }
    }

    private static CaseStore opened(Path file) {
        return switch (CaseStore.sqlite(file, Clock.systemUTC())) {
            case Intake.Accepted<CaseStore> open -> open.value();
            case Intake.Rejected<CaseStore> shut ->
                throw new AssertionError(shut.problems().toString());
        };
    }

    private static Statement numbered(Statement like, int number) {
        return new Statement(
                like.report(),
                number,
                like.attribution(),
                like.speaker(),
                like.party(),
                like.about(),
                like.act(),
                like.issues(),
                like.core(),
                like.how(),
                like.when(),
                like.quantities(),
                like.condition(),
                like.chain(),
                like.confidence(),
                like.why());
    }

    /** Another cast in the same play: the casebook's countries under names of their own. */
    private static String renamed(String text, int cast) {
        String names = LAND.get(cast % LAND.size()) + END.get(cast / LAND.size() % END.size());
        String others = END.get(cast % END.size()).substring(1)
                + LAND.get(cast % LAND.size()).toLowerCase();
        Map<String, String> play = Map.of(
                "Talvia", names,
                "Quessar", "Q" + others,
                "Ebberland", "E" + others + "land",
                "Osmere", "O" + others);
        String renamed = text;
        for (Map.Entry<String, String> role : play.entrySet()) {
            renamed = renamed.replace(role.getKey(), role.getValue());
        }
        return renamed;
    }

    private static List<Path> casebook() throws IOException {
        List<Path> reports = new ArrayList<>();
        for (String process : List.of("harbour", "valley", "ridge")) {
            try (Stream<Path> files = Files.list(Project.file("casebook/" + process + "/reports"))) {
                files.sorted().forEach(reports::add);
            }
        }
        return reports;
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
