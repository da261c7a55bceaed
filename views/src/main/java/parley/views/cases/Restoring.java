package parley.views.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.store.CaseFolder;
import parley.views.exchange.Archive;

/** Makes a case from an archive of it: the same entries, the same hashes. */
public final class Restoring {
    private Restoring() {}

    /**
     * What came of it.
     *
     * @param head hash of the last entry
     */
    public record Result(String name, String head, int reports, List<Problem> problems) {}

    /** @param root a folder that is empty or not there yet, or a case without entries */
    public static Intake<Result> restore(Path archive, Path root, Clock clock) {
        boolean there = Files.isRegularFile(root.resolve("case.json"));
        try {
            Intake<CaseFolder> opened =
                    there ? CaseFolder.open(root, clock) : CaseFolder.create(root, Archive.name(archive), null, clock);
            return switch (opened) {
                case Intake.Rejected<CaseFolder> rejected -> new Intake.Rejected<>(rejected.problems());
                case Intake.Accepted<CaseFolder> accepted -> {
                    Intake<Result> restored;
                    try (CaseFolder folder = accepted.value()) {
                        restored = filled(archive, folder);
                    }
                    if (!there && restored instanceof Intake.Rejected<Result>) {
                        clear(root);
                    }
                    yield restored;
                }
            };
        } catch (IOException | UncheckedIOException e) {
            return rejected(archive, String.valueOf(e.getMessage()), "Nothing was restored.");
        }
    }

    private static Intake<Result> filled(Path archive, CaseFolder folder) {
        if (folder.store().head().isPresent()) {
            return rejected(
                    folder.root(),
                    "the case has entries already, and an archive is a whole case",
                    "Name a new folder with --case, or bring it in with parley merge " + archive + ".");
        }
        List<Problem> problems = new ArrayList<>();
        try {
            return switch (Archive.restore(archive, folder, problems)) {
                case Intake.Rejected<String> rejected -> new Intake.Rejected<>(rejected.problems());
                case Intake.Accepted<String> head ->
                    new Intake.Accepted<>(new Result(
                            folder.name(),
                            head.value(),
                            folder.store().reports().size(),
                            problems));
            };
        } catch (IOException | UncheckedIOException e) {
            return rejected(archive, String.valueOf(e.getMessage()), "Nothing was restored.");
        }
    }

    /** Works on a case: a folder as it is, an archive as a case that is gone afterwards. */
    public static <T> Intake<T> with(Path place, Clock clock, Function<CaseFolder, Intake<T>> work) {
        try {
            if (!Archive.zipped(place)) {
                return switch (CaseFolder.open(place, clock)) {
                    case Intake.Rejected<CaseFolder> rejected -> new Intake.Rejected<>(rejected.problems());
                    case Intake.Accepted<CaseFolder> accepted -> {
                        try (CaseFolder folder = accepted.value()) {
                            yield work.apply(folder);
                        }
                    }
                };
            }
            Path temporary = Files.createTempDirectory("parley-");
            try {
                Path root = temporary.resolve("case");
                if (restore(place, root, clock) instanceof Intake.Rejected<Result> rejected) {
                    return new Intake.Rejected<>(rejected.problems());
                }
                return with(root, clock, work);
            } finally {
                clear(temporary);
            }
        } catch (IOException e) {
            return rejected(place, String.valueOf(e.getMessage()), "");
        }
    }

    private static void clear(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static <T> Intake<T> rejected(Path place, String why, String advice) {
        return new Intake.Rejected<>(List.of(Problem.of(place.toString(), why, advice)));
    }
}
