package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Intake;
import parley.ledger.journal.Event;
import parley.ledger.journal.Verification;

class SealedCaseTest {
    /** A mebibyte for the key, so that the tests take no time. */
    private static final int LITTLE = 10;

    @TempDir
    private Path folder;

    @Test
    void a_sealed_case_comes_back_as_it_was_and_nothing_is_left_in_clear() throws Exception {
        Path root = made();
        Map<String, String> before = files(root);

        Path sealed =
                accepted(SealedCase.seal(root, "five quiet words at sea".toCharArray(), Clock.systemUTC(), LITTLE));

        assertThat(files(folder)).containsOnlyKeys("strait.sealed.pgp");
        String bytes = Files.readString(sealed, StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("Veland").doesNotContain("case.json").doesNotContain("SQLite");

        accepted(SealedCase.unseal(sealed, "five quiet words at sea".toCharArray()));

        assertThat(files(root)).isEqualTo(before);
        assertThat(sealed).doesNotExist();
        try (CaseFolder again = accepted(CaseFolder.open(root, Clock.systemUTC()))) {
            assertThat(again.store().verify()).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void a_wrong_passphrase_is_told_and_leaves_the_file_alone() throws Exception {
        Path sealed = accepted(SealedCase.seal(made(), "right".toCharArray(), Clock.systemUTC(), LITTLE));
        byte[] before = Files.readAllBytes(sealed);

        assertThat(refusal(SealedCase.unseal(sealed, "wrong".toCharArray())))
                .contains("the passphrase is not the one it was sealed with");
        assertThat(sealed).hasBinaryContent(before);
        assertThat(files(folder)).containsOnlyKeys("strait.sealed.pgp");
    }

    @Test
    void a_changed_a_cut_and_a_lengthened_file_are_refused_and_leave_nothing() throws Exception {
        Path sealed = accepted(SealedCase.seal(made(), "right".toCharArray(), Clock.systemUTC(), LITTLE));
        byte[] bytes = Files.readAllBytes(sealed);
        byte[] changed = bytes.clone();
        changed[bytes.length - 40] ^= 1;

        for (byte[] other : List.of(changed, Arrays.copyOf(bytes, bytes.length - 1), new byte[10], new byte[0])) {
            Files.write(sealed, other);
            assertThat(refusal(SealedCase.unseal(sealed, "right".toCharArray())))
                    .contains("the case was not opened");
            assertThat(files(folder)).containsOnlyKeys("strait.sealed.pgp");
        }
    }

    @Test
    void a_case_that_is_open_elsewhere_or_in_the_way_is_left_alone() throws Exception {
        Path root = made();
        try (CaseFolder open = accepted(CaseFolder.open(root, Clock.systemUTC()))) {
            open.store().append("reader", List.of(Talks.reviewed(Talks.line(), Event.Decision.ACCEPTED)));
            assertThat(refusal(SealedCase.seal(root, "right".toCharArray(), Clock.systemUTC(), LITTLE)))
                    .contains("the case is open in another program");
        }
        Files.writeString(folder.resolve("strait.sealed.pgp"), "mine");
        assertThat(refusal(SealedCase.seal(root, "right".toCharArray(), Clock.systemUTC(), LITTLE)))
                .contains("the file is there already");
        assertThat(refusal(SealedCase.seal(root, new char[0], Clock.systemUTC(), LITTLE)))
                .contains("the passphrase is empty");
        assertThat(files(root)).containsKey("case.json");
    }

    private Path made() throws IOException {
        Path root = folder.resolve("strait");
        try (CaseFolder made = accepted(CaseFolder.create(root, "Karsk Strait", null, Clock.systemUTC()))) {
            made.store().append("reader", Talks.all());
            made.originals().keep("Veland waits.".getBytes(StandardCharsets.UTF_8), ".txt");
        }
        return root;
    }

    /** Every file below, with a hash of what it holds. */
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Originals.sha256(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static <T> T accepted(Intake<T> intake) {
        assertThat(intake).as(intake.problems().toString()).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted<T>) intake).value();
    }

    private static String refusal(Intake<?> intake) {
        assertThat(intake).isInstanceOf(Intake.Rejected.class);
        return intake.problems().getFirst().toString();
    }
}
