package parley.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A year of talks over a strait as an analyst keeps them: twelve reports are in the case, two more come later. */
class CaseCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPENING = "01-merrowick-courier-opening";

    @TempDir
    private static Path shelf;

    /** The statement of the opening report that wants a zone of 40 nautical miles. */
    private static String demand = "";

    @TempDir
    private Path place;

    private Path strait;

    @BeforeAll
    static void the_case_is_made_and_filled() throws IOException {
        Path made = shelf.resolve("strait");
        Run init = Run.parley("init", made.toString(), "--name", "Selwen Strait");
        assertThat(init.exit()).isZero();
        assertThat(init.out()).contains("Selwen Strait", "parley add");

        List<String> args = new ArrayList<>(List.of("add", "--case", made.toString(), "--as", "ana"));
        try (Stream<Path> reports = Files.list(Project.file("casebook/harbour/reports"))) {
            reports.sorted().limit(12).map(Path::toString).forEach(args::add);
        }
        Run add = Run.parley(args.toArray(String[]::new));
        assertThat(add.err()).isEmpty();
        assertThat(add.exit()).isZero();
        assertThat(add.out()).startsWith("Added 12 reports with ").contains("1 carry the story of another");

        Run search = Run.parley("search", "--json", "--case", made.toString(), "fishing", "zone");
        demand = JSON.readTree(search.out())
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("id").stringValue())
                .filter(id -> id.startsWith(OPENING))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void a_copy_of_the_folder_is_a_copy_of_the_case() throws IOException {
        strait = place.resolve("strait");
        try (Stream<Path> files = Files.walk(shelf.resolve("strait"))) {
            for (Path file : files.toList()) {
                Files.copy(file, strait.resolve(shelf.resolve("strait").relativize(file)));
            }
        }
    }

    private Run run(String command, String... more) {
        return typing("", command, more);
    }

    private Run typing(String lines, String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        args.addAll(List.of(more));
        args.addAll(List.of("--case", strait.toString()));
        return Run.typing(lines, () -> false, args.toArray(String[]::new));
    }

    private JsonNode json(String command, String... more) {
        Run run = run(command + " --json", more);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return JSON.readTree(run.out());
    }

    private String status(String statement) {
        JsonNode history = json("history", statement);
        return history.path("entries")
                .get(history.path("entries").size() - 1)
                .path("what")
                .stringValue();
    }

    @Test
    void status_tells_the_span_of_days_the_outlets_and_what_waits_for_review() {
        Run run = run("status");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Selwen Strait", "12 reports, published 2024-02-20 to 2024-08-01")
                .contains("The Merrowick Courier 6", "wait for review: parley review")
                .contains("journal.db", "by ana", "head ");
        assertThat(json("status").path("head").path("hash").stringValue()).hasSize(64);
    }

    @Test
    void a_case_is_found_from_a_folder_within_it_or_named_when_there_is_none() {
        Run run = Run.parley("status", "--case", strait.resolve("models").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("this folder is not a case");
    }

    @Test
    void positions_tell_own_word_from_hearsay_and_mark_what_divides_the_parties() {
        Run run = run("positions --today 2024-10-01");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Territory and lines - sticking point")
                .contains("own word", "told by", "days old", "too thin to place");
    }

    @Test
    void positions_as_of_a_day_know_nothing_of_later_ones() {
        JsonNode early = json("positions --issue territory --as-of 2024-03-01");
        JsonNode late = json("positions --issue territory");

        assertThat(early.path("issues").get(0).path("positions").valueStream())
                .isNotEmpty()
                .allSatisfy(position ->
                        assertThat(position.path("as_of").stringValue()).isLessThanOrEqualTo("2024-03-01"));
        assertThat(early.path("issues").get(0).path("positions"))
                .isNotEqualTo(late.path("issues").get(0).path("positions"));
    }

    @Test
    void a_search_tells_who_said_it_where_and_how_many_there_are() {
        Run run = run("search --most 2 harbour");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("the best 2 shown", "Hadrasil Harbour Authority", "proposed");
        assertThat(run("search nosuchword").out()).contains("nothing found");
    }

    @Test
    void changes_tell_new_reports_movements_and_the_settlements_they_let_in_or_out() {
        long before = json("status").path("head").path("number").longValue();
        assertThat(run("changes --since-entry " + before).out())
                .contains("Nothing was entered since", "the same settlements");

        Run add = run("add", Project.file("casebook/harbour/reports").toString());
        assertThat(add.out()).contains("Added 2 reports", "12 were there already");
        Run run = run("changes --today 2024-10-01 --since-entry " + before);

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("New reports", "14-ambrel-standard-pause (The Ambrel Standard, 2024-09-17)")
                .contains("Movements", "14-ambrel-standard-pause#s1")
                .contains("Settlements within reach", "now possible: ", "Entered: ", "Left: ");
    }

    @Test
    void a_settlement_leaves_with_the_statement_that_let_it_in_and_comes_back_with_it() {
        long before = json("status").path("head").path("number").longValue();
        JsonNode territory =
                json("positions --issue territory").path("issues").get(0).path("positions");
        String stand = territory
                .valueStream()
                .filter(each -> each.path("party").stringValue().equals("Talvia"))
                .findFirst()
                .orElseThrow()
                .path("statement")
                .stringValue();
        assertThat(run("review --as ana --reason misread --reject " + stand).exit())
                .isZero();

        JsonNode settlements = json("changes --since-entry " + before).path("settlements");
        assertThat(settlements.path("kind").stringValue()).isEqualTo("compared");
        assertThat(settlements.path("left").valueStream())
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(each.path("because").valueStream().map(JsonNode::stringValue))
                                .containsExactly(stand));

        assertThat(settlements.path("over")).hasSizeGreaterThan(1);
        assertThat(settlements.path("after").intValue()).isEqualTo(acceptableUnderSomeDraw());

        assertThat(run("review --as ana --undo " + (before + 1)).exit()).isZero();
        assertThat(json("changes --since-entry " + before)
                        .path("settlements")
                        .path("kind")
                        .stringValue())
                .isEqualTo("unchanged");
    }

    /** By other code: the draft of a brief on the case, solved under drawn preferences. */
    private int acceptableUnderSomeDraw() {
        String talks = place.resolve("draft.yaml").toString();
        assertThat(run("brief --samples 10 --json --model", talks).exit()).isZero();
        Run solve = Run.parley("solve", "--json", "--samples", "3000", talks);
        return (int) JSON.readTree(solve.out())
                .path("packages")
                .valueStream()
                .filter(each -> each.path("acceptable_to_all").path("share").doubleValue() > 0)
                .count();
    }

    @Test
    void accepting_a_proposal_as_it_is_moves_nobody() {
        long before = json("status").path("head").path("number").longValue();
        run("review --as ana --accept " + demand);

        JsonNode changes = json("changes --since-entry " + before);

        assertThat(changes.path("decided").intValue()).isOne();
        assertThat(changes.path("movements")).isEmpty();
        assertThat(changes.path("settlements").path("kind").stringValue()).isEqualTo("unchanged");
    }

    @Test
    void decisions_are_entered_together_and_told_by_the_history() {
        String other = OPENING + "#s3";
        Run run = run(
                "review --as ben --reason checked --accept " + demand + " --edit " + other + " act=threat about=none");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(demand + " accepted (checked)", "-> threat");
        assertThat(run("history", other).out()).contains("ben", "edited: act: ", "-> threat", "proposed: ");
    }

    @Test
    void an_edit_that_changes_nothing_is_refused() {
        Run edit = run("review --as ana --edit " + demand + " act=threat");
        assertThat(edit.exit()).isZero();

        Run again = run("review --as ana --edit " + demand + " act=threat");

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains(demand + "  this changes nothing. Accept it as it is.");
    }

    @Test
    void one_bad_decision_stops_all_of_them_and_each_mistake_is_told() {
        long before = json("status").path("head").path("number").longValue();

        Run run = run("review --accept " + demand + " --reject 01-merrowick-courier-opning#s1 --edit " + demand
                + " act=offr");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Maybe '01-merrowick-courier-opening'?", "unknown act 'offr'. Maybe 'offer'?");
        assertThat(json("status").path("head").path("number").longValue()).isEqualTo(before);
    }

    @Test
    void who_decides_after_somebody_else_sees_both_versions_and_nothing_is_lost() {
        long seen = json("status").path("head").path("number").longValue();
        assertThat(run("review --as ana --edit " + demand + " act=call").exit()).isZero();

        Run late = run("review --as ben --reject " + demand + " --seen " + seen);

        assertThat(late.exit()).isEqualTo(2);
        assertThat(late.out()).contains("Theirs", "ana", "-> call", "Yours", demand + " rejected");
        assertThat(late.err()).contains("nothing was entered");
        assertThat(status(demand)).contains("edited");
    }

    @Test
    void at_the_keyboard_one_statement_after_another_is_decided_about() {
        Run run = typing("""
                ?
                g B2
                a as recorded
                e act=offr
                e act=threat party="The Islands"
                u
                r
                t amber,chatham
                n
                q
                """, "review --as ana");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("unknown act 'offr'. Maybe 'offer'?");
        assertThat(run.out())
                .contains("[cue: said]", "Admiralty grade", "01-merrowick-courier-opening#s1 accepted (as recorded)")
                .contains("-> The Islands", "undone", OPENING + "#s2 rejected", "TLP:AMBER, Chatham House Rule")
                .contains("4 decisions entered");
        assertThat(status("01-merrowick-courier-opening#s1")).contains("accepted");
        assertThat(status(OPENING + "#s2")).contains("rejected");
    }

    @Test
    void a_statement_is_split_into_words_of_the_report_only_and_parts_are_merged_again() {
        Run none = typing("s\nfish for ever\nwe want Port Selwen back\n\nq\n", "review", demand);
        assertThat(none.err()).contains("the report does not say 'fish for ever'");

        Run split = typing(
                "s\nWe want a fishing zone of 40 nautical miles\nwe want Port Selwen back\n\nq\n",
                "review --as ana",
                demand);
        assertThat(split.out()).contains(demand + " split into 01-merrowick-courier-opening#s");
        String parts = split.out().replaceAll("(?s).*split into (\\S+), (\\S+)\\n.*", "$1 $2");

        Run merged = run("review --as ana --merge " + parts);
        assertThat(merged.exit()).isZero();
        assertThat(merged.out()).contains("merged into");
        assertThat(run("verify").exit()).isZero();
    }

    @Test
    void the_end_of_the_input_leaves_the_review() {
        Run run = typing("a\n", "review --as ana");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("1 decisions entered");
    }

    @Test
    void an_untouched_case_is_sound_and_a_kept_hash_is_still_there() {
        String head = json("status").path("head").path("hash").stringValue();
        run("review --as ana --accept " + demand);

        Run run = run("verify --head " + head);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Sound: ").contains("12 files");
        Run other = run("verify --head " + "0123".repeat(16));
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("no entry has the hash");
    }

    @Test
    void verify_names_a_file_that_is_lost_and_one_that_was_changed() throws IOException {
        List<Path> files;
        try (Stream<Path> kept = Files.walk(strait.resolve("reports"))) {
            files = kept.filter(Files::isRegularFile).sorted().toList();
        }
        Files.delete(files.get(0));
        files.get(1).toFile().setWritable(true);
        Files.writeString(files.get(1), "nothing of the kind was said");

        Run run = run("verify");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is lost", "was changed: " + files.get(1));
    }

    @Test
    void verify_finds_words_changed_in_the_journal_behind_its_back() throws IOException {
        Path journal = strait.resolve("journal.db");
        String bytes = Files.readString(journal, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("40 nautical miles");
        Files.writeString(
                journal, bytes.replace("40 nautical miles", "90 nautical miles"), StandardCharsets.ISO_8859_1);

        Run run = run("verify");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("journal.db").contains("Restore the case from a copy");
    }

    @Test
    void bad_files_in_a_folder_are_each_named_and_the_rest_is_added() throws IOException {
        Path folder = Files.createDirectory(place.resolve("inbox"));
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.write(folder.resolve("damaged.pdf"), new byte[] {'%', 'P', 'D', 'F', 7});
        Files.writeString(folder.resolve("note.txt"), "Talvia said on Monday it would accept observers.\n");

        Run run = run("add", folder.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("empty.txt", "damaged.pdf");
        assertThat(run.out()).contains("Added 1 reports", "2 could not be read");
        assertThat(run("verify").exit()).isZero();
    }

    @Test
    void who_calls_adding_off_keeps_whole_reports_and_can_go_on() throws IOException {
        Path fresh = place.resolve("fresh");
        Run.parley("init", fresh.toString());
        String reports = Project.file("casebook/harbour/reports").toString();
        AtomicInteger asked = new AtomicInteger();

        Run stopped = Run.typing("", () -> asked.incrementAndGet() > 4, "add", "--case", fresh.toString(), reports);

        assertThat(stopped.exit()).isEqualTo(1);
        assertThat(stopped.err()).contains("stopped before the end; what was added is kept");
        assertThat(Run.parley("verify", "--case", fresh.toString()).exit()).isZero();
        Run again = Run.parley("add", "--case", fresh.toString(), reports);
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("were there already");
    }

    @Test
    void the_case_s_own_issues_and_actors_are_read_with_and_entered_when_they_change() throws IOException {
        Files.writeString(strait.resolve("codebook.yaml"), """
                issues:
                  lighthouse: {label: The lighthouse, phrases: [lighthouse*], options: [Talvian, joint]}
                """);
        Files.writeString(strait.resolve("actors.yaml"), """
                actors:
                  Talvia: {kind: state, role: party, also: [Talvian, Talvians]}
                  Quessar: {kind: state, role: party, also: [Quessari]}
                  Orla Finch: {kind: person, party: Talvia, also: [the harbour master]}
                """);
        Path report = Files.writeString(
                place.resolve("light.txt"),
                "The Merrowick Courier\n\nThe harbour master said on Monday that Talvia demanded the lighthouse back.\n");

        assertThat(run("add", report.toString()).exit()).isZero();

        assertThat(run("history actors.yaml").out()).contains("actors.yaml changed: 4 lines");
        JsonNode demand = json("search lighthouse Finch").path("hits").get(0).path("statement");
        assertThat(demand.path("speaker").path("full_name").stringValue()).isEqualTo("Orla Finch");
        assertThat(demand.path("issues").get(0).stringValue()).isEqualTo("lighthouse");
        assertThat(run("positions --issue lighthouse").out())
                .contains("The lighthouse", "Options in the codebook: Talvian; joint", "named in the case's actors");
        assertThat(json("status").path("head").path("number").longValue())
                .isEqualTo(json("history light")
                                .path("entries")
                                .get(0)
                                .path("number")
                                .longValue()
                        + 1);
    }

    @Test
    void a_brief_on_a_case_takes_what_stands_and_leaves_out_what_was_rejected() {
        run("review --as ana --reject " + demand);

        Run run = run("brief --samples 50 --today 2024-10-01");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Brief on 12 reports")
                .containsPattern("1\\s+rejected or replaced ones are left out")
                .doesNotContain("We want a fishing zone of 40 nautical miles");
    }
}
