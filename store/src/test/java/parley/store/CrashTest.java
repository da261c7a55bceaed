package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Intake;
import parley.ledger.journal.Verification;

/** A program is killed (SIGKILL) while it works on a case, at a random moment: nothing that it was told was entered is lost. */
class CrashTest {
    private static final long LATEST_MILLIS = 600;

    @TempDir
    private Path folder;

    @Test
    void killed_while_adding_reviewing_and_bringing_up_to_date_a_case_loses_nothing() throws Exception {
        rounds(1, new Random().nextLong());
    }

    @Test
    @Tag("long")
    void killed_two_hundred_times_a_case_loses_nothing() throws Exception {
        rounds(67, new Random().nextLong());
    }

    /** @param each rounds of adding, of reviewing and of bringing an old file up to date */
    private void rounds(int each, long seed) throws Exception {
        System.out.println("CrashTest seed " + seed);
        Random random = new Random(seed);
        Path root = folder;
        for (int round = 0; round < each; round++) {
            if (round % 8 == 0) {
                root = folder.resolve("case-" + round);
                made(root);
            }
            String when = "seed " + seed + ", round " + round;
            check(root, when + ", adding", killed("add", root, random));
            check(root, when + ", reviewing", killed("review", root, random));
            Path old = old(folder.resolve("old-" + round));
            killed("open", old, random);
            checkOld(old, when + ", bringing up to date");
            System.out.println("CrashTest: killed " + 3 * (round + 1) + " times");
        }
    }

    private static void made(Path root) {
        try (CaseFolder made = accepted(CaseFolder.create(root, "Karsk Strait", null, Clock.systemUTC()))) {
            made.store().append("reader", Talks.all());
        }
    }

    /** A case of the first release. */
    private static Path old(Path root) throws IOException {
        made(root);
        try (InputStream journal = CrashTest.class.getResourceAsStream("schema-1.db")) {
            Files.copy(journal, root.resolve(CaseFolder.JOURNAL), StandardCopyOption.REPLACE_EXISTING);
        }
        return root;
    }

    private static void checkOld(Path root, String when) {
        try (CaseFolder again = accepted(CaseFolder.open(root, Clock.systemUTC()))) {
            assertThat(again.store().verify()).as(when).isInstanceOf(Verification.Intact.class);
            assertThat(again.store().head()).as(when).isPresent();
        }
        assertThat(root.resolve(CaseFolder.JOURNAL + ".schema-1.part")).as(when).doesNotExist();
    }

    private static void check(Path root, String when, List<String> confirmed) throws IOException {
        try (CaseFolder again = accepted(CaseFolder.open(root, Clock.systemUTC()))) {
            assertThat(again.store().verify()).as(when).isInstanceOf(Verification.Intact.class);
            for (String line : confirmed) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "entry" ->
                        assertThat(again.store()
                                        .entry(Long.parseLong(words[1]))
                                        .orElseThrow()
                                        .hash())
                                .as(when)
                                .isEqualTo(words[2]);
                    case "file" ->
                        assertThat(again.originals().intact(words[1])).as(when).isTrue();
                    default -> {}
                }
            }
            again.originals().sweep(Instant.MAX);
        }
        try (Stream<Path> kept = Files.walk(root.resolve("reports"))) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                String hash = file.getFileName().toString().replaceFirst("\\..*", "");
                assertThat(Originals.sha256(Files.readAllBytes(file))).as(when).isEqualTo(hash);
            }
        }
    }

    /** What a worker said before it was killed. */
    private static List<String> killed(String work, Path root, Random random) throws Exception {
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        work,
                        root.toString(),
                        Long.toString(random.nextLong(1L << 40)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8))) {
            // adding and reviewing begin when the case is open, bringing it up to date when it is not yet
            for (String line : work.equals("open") ? List.of("ready") : List.of("ready", "opened")) {
                assertThat(reader.readLine()).as("the worker's word").isEqualTo(line);
            }
            Thread.ofVirtual().start(() -> kill(worker, random.nextLong(LATEST_MILLIS)));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.add(line);
            }
        }
        assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
        if (!said.isEmpty() && !said.getLast().matches("entry \\d+ [0-9a-f]{64}|file [0-9a-f]{64}|opened|done")) {
            said.removeLast(); // it was killed in the middle of a word
        }
        return said;
    }

    private static void kill(Process worker, long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker.toHandle().destroyForcibly(); // the process's own method would close what it said, too
    }

    private static CaseFolder accepted(Intake<CaseFolder> intake) {
        assertThat(intake).as(intake.problems().toString()).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted<CaseFolder>) intake).value();
    }
}
