package parley.views.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Statement;
import parley.ledger.review.Standing;
import parley.store.CaseFolder;
import parley.views.exchange.Archive;
import parley.views.exchange.Extract;
import parley.views.exchange.Format;
import parley.views.exchange.Qdc;
import parley.views.exchange.Visible;

/** Takes things out of a case into a file or folder that is there whole or not at all. */
public final class Exporting {
    private Exporting() {}

    /**
     * What was written.
     *
     * @param lost what the format has no place for, a sentence each
     * @param problems what could not be written as it is
     */
    public record Result(int reports, int statements, List<String> lost, List<Problem> problems) {}

    private interface Writing {
        void write(Path place) throws IOException;
    }

    /** @param overwrite whether a file that is there may be replaced; a folder never is */
    public static Intake<Result> sheets(Extract extract, Format format, Path place, boolean overwrite) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> failures = written(place, format.folder(), overwrite, fresh -> {
            format.write(extract, fresh, problems);
        });
        if (!failures.isEmpty()) {
            return new Intake.Rejected<>(failures);
        }
        int[] counts = {0, 0};
        Set<String> odd = new LinkedHashSet<>();
        extract.each(sheet -> {
            counts[0]++;
            counts[1] += sheet.standings().size();
            look(sheet.report().id(), odd);
            for (Standing standing : sheet.standings()) {
                Statement statement = standing.statement();
                look(statement.speaker().fullName(), odd);
                look(statement.party(), odd);
                look(statement.about(), odd);
                look(standing.by(), odd);
            }
        });
        for (String name : odd) {
            problems.add(Problem.of(
                    Visible.of(name),
                    "this name holds characters that do not show or turn the order of others; they are written out here",
                    "They were exported as they are: compare the name with the one it looks like."));
        }
        List<String> lost = new ArrayList<>(format.lost());
        if (extract.fallen() > 0) {
            lost.add(
                    "%,d statements that were rejected or gave way to others, and how all came about; an archive has them"
                            .formatted(extract.fallen()));
        }
        return new Intake.Accepted<>(new Result(counts[0], counts[1], lost, List.of()), problems);
    }

    private static void look(@Nullable String name, Set<String> odd) {
        if (name != null && Visible.deceptive(name)) {
            odd.add(name);
        }
    }

    public static Intake<Result> codebook(Extract extract, Path place, boolean overwrite) {
        List<Problem> failures = written(place, false, overwrite, fresh -> Qdc.write(extract.codebook(), fresh));
        return failures.isEmpty()
                ? new Intake.Accepted<>(new Result(
                        0, 0, List.of("reports and statements: a codebook holds issue kinds only"), List.of()))
                : new Intake.Rejected<>(failures);
    }

    public static Intake<Result> archive(CaseFolder folder, Path place, boolean overwrite) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> failures = written(place, false, overwrite, fresh -> Archive.write(folder, fresh, problems));
        if (!failures.isEmpty()) {
            return new Intake.Rejected<>(failures);
        }
        var reports = folder.store().reports();
        int statements = reports.stream().mapToInt(filed -> filed.statements()).sum();
        return new Intake.Accepted<>(new Result(reports.size(), statements, List.of(), List.of()), problems);
    }

    /** Writes beside the place and moves it there; what stood in the way, if anything did. */
    private static List<Problem> written(Path place, boolean folder, boolean overwrite, Writing writing) {
        Path absolute = place.toAbsolutePath().normalize();
        Path above = absolute.getParent();
        String name = String.valueOf(absolute.getFileName());
        if (above == null) {
            return List.of(Problem.of(place.toString(), "is no place to write to", "Name a file or folder."));
        }
        try {
            boolean there = Files.exists(absolute, LinkOption.NOFOLLOW_LINKS);
            if (there && folder && !empty(absolute)) {
                return List.of(Problem.of(place.toString(), "is there already", "Name a new folder."));
            }
            if (there && !folder && (!overwrite || Files.isDirectory(absolute))) {
                return List.of(Problem.of(
                        place.toString(),
                        "is there already",
                        Files.isDirectory(absolute) ? "Name a file." : "Choose another place, or say --overwrite."));
            }
            Files.createDirectories(above);
            Path fresh = above.resolve(
                    "." + name + ".part-" + ProcessHandle.current().pid());
            clear(fresh);
            try {
                writing.write(fresh);
                Files.move(fresh, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                clear(fresh);
            }
            return List.of();
        } catch (IOException | UncheckedIOException e) {
            return List.of(Problem.of(place.toString(), "cannot be written: " + reason(e), "Choose another place."));
        }
    }

    private static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException none -> "there is no such folder";
            case FileAlreadyExistsException file -> file.getFile() + " is a file";
            case AccessDeniedException denied -> "permission denied";
            case DirectoryNotEmptyException full -> "the folder is not empty";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void clear(Path place) throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
