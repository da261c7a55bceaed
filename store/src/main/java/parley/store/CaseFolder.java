package parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Spelling;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One process in one folder: {@code case.json} (its name and where its journal is), {@code journal.db} (unless that is in
 * PostgreSQL), {@code reports/} (files as they came in), and what the analyst writes: {@code actors.yaml}, {@code
 * codebook.yaml}, {@code models/}. Copying the folder copies the case.
 */
public final class CaseFolder implements AutoCloseable {
    static final String CASE = "case.json";
    static final String JOURNAL = "journal.db";

    /** A file that nobody has written to for so long belongs to a program that was killed. */
    private static final Duration UNFINISHED = Duration.ofHours(1);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path root;
    private final Head head;
    private final CaseStore store;

    /**
     * What {@code case.json} says.
     *
     * @param parley version of the folder's layout
     * @param store address of a PostgreSQL database; null for the file in the folder
     */
    private record Head(int parley, String name, @Nullable String store) {}

    private CaseFolder(Path root, Head head, CaseStore store) {
        this.root = root;
        this.head = head;
        this.store = store;
    }

    /**
     * Makes a case in a folder that is empty or not there yet.
     *
     * @param name what people call the process
     * @param store {@code jdbc:postgresql://...}; null for a file in the folder
     */
    public static Intake<CaseFolder> create(Path root, String name, @Nullable String store, Clock clock) {
        String place = root.toString();
        try {
            if (Files.exists(root.resolve(CASE))) {
                return rejected(place, "this is a case already", "Add reports with `parley add`.");
            }
            if (Files.exists(root) && !Files.isDirectory(root)) {
                return rejected(place, "this is a file, not a folder", "Name a new folder.");
            }
            Files.createDirectories(root);
            try (var there = Files.list(root)) {
                if (there.findAny().isPresent()) {
                    return rejected(place, "the folder is not empty", "Name a new folder for the case.");
                }
            }
            return made(root, new Head(1, name, store), clock);
        } catch (IOException e) {
            return rejected(place, "the case cannot be made: " + e.getMessage(), "Check the folder's permissions.");
        }
    }

    /** In an empty folder; whole, or the folder is empty again. */
    private static Intake<CaseFolder> made(Path root, Head head, Clock clock) throws IOException {
        boolean whole = false;
        try {
            Files.createDirectories(root.resolve("reports"));
            Files.createDirectories(root.resolve("models"));
            Intake<CaseStore> opened = store(root, head, clock);
            if (!(opened instanceof Intake.Accepted<CaseStore> store)) {
                return new Intake.Rejected<>(opened.problems());
            }
            try {
                Files.writeString(
                        root.resolve(CASE), MAPPER.writeValueAsString(head) + "\n", StandardOpenOption.CREATE_NEW);
                whole = true;
            } finally {
                if (!whole) {
                    store.value().close();
                }
            }
            return new Intake.Accepted<>(new CaseFolder(root, head, store.value()), store.problems());
        } finally {
            if (!whole) {
                new FolderArchive(root).empty();
            }
        }
    }

    /** Opens a case that is there. */
    public static Intake<CaseFolder> open(Path root, Clock clock) {
        String place = root.toString();
        Path file = root.resolve(CASE);
        if (!Files.isDirectory(root)) {
            return rejected(place, "there is no such folder", "Make a case with `parley init " + place + "`.");
        }
        if (!Files.isRegularFile(file)) {
            return rejected(place, "this folder is not a case: it has no " + CASE, near(root));
        }
        try {
            Head head = MAPPER.readValue(Files.readString(file), Head.class);
            if (head.parley() != 1) {
                return rejected(file.toString(), "the case was made by a newer Parley", "Update Parley.");
            }
            if (head.store() == null && !Files.exists(root.resolve(JOURNAL))) {
                return rejected(
                        root.resolve(JOURNAL).toString(),
                        "the case's journal is gone",
                        "Restore it from a copy; the files in reports/ can be added to a new case.");
            }
            return switch (store(root, head, clock)) {
                case Intake.Rejected<CaseStore> no -> new Intake.Rejected<>(no.problems());
                case Intake.Accepted<CaseStore> yes -> {
                    CaseFolder opened = new CaseFolder(root, head, yes.value());
                    opened.originals().sweep(clock.instant().minus(UNFINISHED));
                    yield new Intake.Accepted<>(opened, yes.problems());
                }
            };
        } catch (IOException | JacksonException e) {
            return rejected(file.toString(), "cannot be read: " + e.getMessage(), "Restore it from a copy.");
        }
    }

    private static Intake<CaseStore> store(Path root, Head head, Clock clock) {
        return head.store() == null
                ? CaseStore.sqlite(root.resolve(JOURNAL), clock)
                : CaseStore.postgres(head.store(), clock);
    }

    /** A case beside or below the folder named, whose name is near. */
    private static String near(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try (var inside = Files.list(absolute)) {
            List<String> cases = inside.filter(path -> Files.isRegularFile(path.resolve(CASE)))
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
            return cases.isEmpty() ? "Make one with `parley init FOLDER`." : Spelling.advice(cases.getFirst(), cases);
        } catch (IOException e) {
            return "";
        }
    }

    private static <T> Intake<T> rejected(String place, String explanation, String advice) {
        return new Intake.Rejected<>(List.of(Problem.of(place, explanation, advice)));
    }

    public Path root() {
        return root;
    }

    /** What people call the process. */
    public String name() {
        return head.name();
    }

    public CaseStore store() {
        return store;
    }

    public Originals originals() {
        return new Originals(root.resolve("reports"));
    }

    /** @throws UncheckedIOException when the database fails to close */
    @Override
    public void close() {
        store.close();
    }
}
