package parley.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.Tag;

/** The report the project began from, against the worked example beside it; skipped where they are not at hand. */
class SeedTest {
    private record Expected(
            String source,
            String cue,
            String content,
            String speaker,
            @Nullable String party,
            @Nullable String about,
            String act,
            Set<String> issues,
            String how) {}

    private static final Pattern ONE = Pattern.compile(
            "\"source\": (\\[.*?\\]), \"cue\": (\\[.*?\\]), \"content\": (\\[.*?\\]), \"speaker\": \\{\"name\": \"(.*?)\".*?\\}, \"party\": (.*?), "
                    + "\"about\": (.*?), \"act\": \"(.*?)\", \"issues\": \\[(.*?)\\], \"how\": \"(.*?)\"");
    private static final Pattern PAIR = Pattern.compile("\\[(\\d+), (\\d+)\\]");

    @Test
    void sixteen_statements_are_found_resolved_and_coded() throws IOException {
        Path shared = shared();
        assumeTrue(shared != null, "no shared folder");
        Report report = Report.of(
                "vance-two-issues", null, null, null, Files.readString(shared.resolve("reports/vance-two-issues.txt")));
        List<Expected> expected =
                expected(Files.readString(shared.resolve("examples/read-vance-two-issues.jsonl")), report);
        List<Statement> read = Reader.shipped().read(report);
        assertThat(expected).hasSize(16);
        assertThat(read).hasSizeBetween(16, 17);
        int exact = 0;
        int acts = 0;
        int issues = 0;
        for (int i = 0; i < 16; i++) {
            Expected want = expected.get(i);
            Statement got = read.stream()
                    .filter(each -> want.content()
                                    .contains(Reading.quote(
                                            report,
                                            List.of(each.attribution().content().getFirst())))
                            || Reading.quote(report, each.attribution().content())
                                    .contains(want.content()))
                    .findFirst()
                    .orElseThrow();
            assertThat(got.speaker().name()).isEqualTo(want.speaker());
            assertThat(got.party()).isEqualTo(want.party());
            assertThat(got.about()).isEqualTo(want.about());
            assertThat(got.how().word()).isEqualTo(want.how());
            exact +=
                    want.source().equals(Reading.quote(report, got.attribution().source()))
                                    && want.cue()
                                            .equals(Reading.quote(
                                                    report, got.attribution().cue()))
                                    && want.content()
                                            .equals(Reading.quote(
                                                    report, got.attribution().content()))
                            ? 1
                            : 0;
            acts += want.act().equals(got.act().word()) ? 1 : 0;
            Set<String> ids = new HashSet<>();
            for (Tag tag : got.issues()) {
                ids.add(tag.issue());
            }
            issues += want.issues().equals(ids) ? 1 : 0;
        }
        assertThat(exact).isGreaterThanOrEqualTo(12);
        assertThat(acts).isGreaterThanOrEqualTo(14);
        assertThat(issues).isGreaterThanOrEqualTo(13);
    }

    private static List<Expected> expected(String json, Report report) {
        List<Expected> expected = new ArrayList<>();
        Matcher matcher = ONE.matcher(json);
        while (matcher.find()) {
            Set<String> issues = new HashSet<>();
            for (String issue : matcher.group(8).replace("\"", "").split(", ")) {
                if (!issue.isEmpty()) {
                    issues.add(issue);
                }
            }
            expected.add(new Expected(
                    words(matcher.group(1), report),
                    words(matcher.group(2), report),
                    words(matcher.group(3), report),
                    matcher.group(4),
                    nullable(matcher.group(5)),
                    nullable(matcher.group(6)),
                    matcher.group(7),
                    issues,
                    matcher.group(9)));
        }
        return expected;
    }

    private static String words(String pairs, Report report) {
        List<parley.ledger.Span> spans = new ArrayList<>();
        Matcher matcher = PAIR.matcher(pairs);
        while (matcher.find()) {
            spans.add(new parley.ledger.Span(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        }
        return Reading.quote(report, spans);
    }

    private static @Nullable String nullable(String json) {
        return json.equals("null") ? null : json.replace("\"", "");
    }

    /** The sibling folder "shared" of the project or of one of its parents. */
    private static @Nullable Path shared() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path shared = at.resolveSibling("shared");
            if (Files.exists(shared.resolve("DESIGN.md"))) {
                return shared;
            }
        }
        return null;
    }
}
