package parley.statements.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.ledger.Codebook;
import parley.ledger.Intake;
import parley.ledger.IssueKind;
import parley.ledger.Problem;

/**
 * Reads codebooks: tab-parted columns {@code id label definition include exclude phrases pa-x}, a header line first.
 * Phrases are parted by {@code " | "}; {@code *} at the end of a word stands for any ending, {@code ~} before a phrase
 * makes it weak (it tells the kind only in company). A line without an id goes on with the phrases of the kind above; its
 * label names their sense.
 */
public final class Codebooks {
    private static final String HEADER = "id\tlabel\tdefinition\tinclude\texclude\tphrases\tpa-x";
    private static final int COLUMNS = 7;

    private Codebooks() {}

    /** The sixteen issue kinds that ship with Parley. */
    public static Codebook shipped() {
        try (InputStream resource = Codebooks.class.getResourceAsStream("/parley/statements/codebook.tsv")) {
            if (resource == null) {
                throw new IllegalStateException("codebook.tsv is missing from the jar");
            }
            return switch (read("codebook.tsv", new String(resource.readAllBytes(), StandardCharsets.UTF_8))) {
                case Intake.Accepted<Codebook> read -> read.value();
                case Intake.Rejected<Codebook> bad ->
                    throw new IllegalStateException(bad.problems().toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A codebook from a file's text; every bad line is a problem, and any problem rejects the file. */
    public static Intake<Codebook> read(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        List<IssueKind> kinds = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            return new Intake.Rejected<>(List.of(new Problem(
                    file,
                    1,
                    0,
                    "the first line must name the columns",
                    lines.isEmpty() ? null : lines.getFirst(),
                    "Write: " + HEADER.replace("\t", ", ") + ", parted by tabs.")));
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length == COLUMNS && cells[0].isBlank() && !kinds.isEmpty()) {
                kinds.add(withMore(kinds.removeLast(), parts(cells[5])));
            } else if (cells.length != COLUMNS || cells[0].isBlank()) {
                problems.add(new Problem(
                        file,
                        i + 1,
                        0,
                        "expected 7 columns with an id in the first, found " + cells.length,
                        lines.get(i),
                        ""));
            } else if (!ids.add(cells[0])) {
                problems.add(new Problem(
                        file,
                        i + 1,
                        0,
                        "issue kind '" + cells[0] + "' is listed twice",
                        lines.get(i),
                        "Join the two lines."));
            } else {
                kinds.add(new IssueKind(
                        cells[0], cells[1], cells[2], cells[3], cells[4], parts(cells[5]), parts(cells[6])));
            }
        }
        return problems.isEmpty() ? new Intake.Accepted<>(new Codebook(kinds)) : new Intake.Rejected<>(problems);
    }

    private static IssueKind withMore(IssueKind kind, List<String> phrases) {
        List<String> all = new ArrayList<>(kind.phrases());
        all.addAll(phrases);
        return new IssueKind(
                kind.id(), kind.label(), kind.definition(), kind.include(), kind.exclude(), all, kind.paX());
    }

    private static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split("\\|")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
