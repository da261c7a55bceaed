package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Intake;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Verification;

/** A disk that is full or read-only; a small disk in memory, where the tests may make one. */
class DiskTest {
    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(did("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()), "a disk can be made here");
    }

    @AfterEach
    void unmount() throws Exception {
        did("umount", disk.toString());
    }

    @Test
    void a_full_disk_is_told_and_nothing_is_half_written() throws Exception {
        Path root = disk.resolve("strait");
        List<Entry> confirmed = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        try (CaseFolder made = accepted(CaseFolder.create(root, "Karsk Strait", null, Clock.systemUTC()))) {
            Invented invented = new Invented(6);
            assertThatThrownBy(() -> {
                        while (true) {
                            confirmed.addAll(made.store()
                                    .append("reader", invented.next().events()));
                        }
                    })
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot grow: the disk is full");
            assertThatThrownBy(() -> {
                        for (int i = 0; ; i++) {
                            kept.add(made.originals()
                                    .keep(("file " + i + "x".repeat(60_000)).getBytes(StandardCharsets.UTF_8), ".txt"));
                        }
                    })
                    .isInstanceOf(IOException.class);
            try (Stream<Path> files = Files.walk(root.resolve("reports"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(kept).contains(file.getFileName().toString().replace(".txt", ""));
                }
            }
        }
        did("mount", "-o", "remount,size=8m", disk.toString());
        try (CaseFolder again = accepted(CaseFolder.open(root, Clock.systemUTC()))) {
            assertThat(again.store().verify())
                    .isEqualTo(new Verification.Intact(
                            confirmed.size(), confirmed.getLast().hash()));
            for (String sha256 : kept) {
                assertThat(again.originals().intact(sha256)).isTrue();
            }
        }
    }

    @Test
    void no_case_is_half_made_on_a_disk_that_is_nearly_full() throws Exception {
        Files.write(disk.resolve("other"), new byte[(2 << 20) - (64 << 10)]);
        Path root = disk.resolve("strait");

        Intake<CaseFolder> made = CaseFolder.create(root, "Karsk Strait", null, Clock.systemUTC());

        assertThat(made).isInstanceOf(Intake.Rejected.class);
        assertThat(made.problems().toString()).contains("disk is full");
        try (Stream<Path> left = Files.walk(root)) {
            assertThat(left).containsExactly(root);
        }
    }

    @Test
    void a_read_only_disk_is_told() throws Exception {
        Path root = disk.resolve("strait");
        accepted(CaseFolder.create(root, "Karsk Strait", null, Clock.systemUTC()))
                .close();
        assumeTrue(did("mount", "-o", "remount,ro", disk.toString()));

        assertThat(CaseFolder.open(root, Clock.systemUTC()).problems().toString())
                .contains("the folder " + root + " cannot be written to. Check its permissions.");
        assertThat(CaseFolder.create(disk.resolve("other"), "Other", null, Clock.systemUTC())
                        .problems()
                        .toString())
                .contains("the case cannot be made");
        assertThat(disk.resolve("other")).doesNotExist();
        did("mount", "-o", "remount,rw", disk.toString());
    }

    private static boolean did(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such command on this system
        }
    }

    private static CaseFolder accepted(Intake<CaseFolder> intake) {
        assertThat(intake).as(intake.problems().toString()).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted<CaseFolder>) intake).value();
    }
}
