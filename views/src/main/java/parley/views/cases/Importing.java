package parley.views.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.ledger.Codebook;
import parley.ledger.Problem;
import parley.ledger.journal.Event;
import parley.store.CaseFolder;
import parley.views.exchange.Format;
import parley.views.exchange.Qdc;

/** Brings a file or folder of another program into a case, by the rules of {@link Joining}. */
public final class Importing {
    private static final String CODEBOOK = "codebook.tsv";

    private Importing() {}

    /**
     * What came of it.
     *
     * @param failed whether the file could not be read to its end
     */
    public record Result(
            int reports,
            int known,
            int statements,
            int decisions,
            int readings,
            boolean failed,
            List<Merging.Conflict> conflicts,
            List<Problem> problems) {}

    public static Result sheets(CaseFolder folder, Format format, Path place, String by) {
        Joining joining = new Joining(folder.store(), by, format.word() + " " + place.getFileName());
        List<Problem> problems = new ArrayList<>();
        boolean failed = false;
        try {
            format.read(
                    place,
                    sheet -> joining.take(
                            sheet, sheet.standings().stream().map(Theirs::of).toList(), null),
                    problems);
        } catch (IOException e) {
            failed = true;
            problems.add(Problem.of(
                    place.toString(), String.valueOf(e.getMessage()), "What came before it was brought in."));
        }
        Joining.Result joined = joining.result();
        problems.addAll(joined.problems());
        return new Result(
                joined.reports(),
                joined.known(),
                joined.statements(),
                joined.decisions(),
                joined.readings(),
                failed,
                joined.conflicts().stream().map(Merging::of).toList(),
                problems);
    }

    /**
     * The case's own codebook from now on, where it has none.
     *
     * @return how many kinds it has
     * @throws IOException saying why it cannot be read or kept
     */
    public static int codebook(CaseFolder folder, Path place, String by) throws IOException {
        Codebook codebook = Qdc.read(place);
        Path to = folder.root().resolve(CODEBOOK);
        String table = Qdc.table(codebook);
        if (Files.exists(to)) {
            if (Files.readString(to).equals(table)) {
                return codebook.kinds().size();
            }
            throw new IOException("the case has a codebook of its own already, " + to + "; it was left as it is");
        }
        folder.store().append(by, List.of(new Event.FactsSet(CODEBOOK, table)));
        Files.writeString(to, table);
        return codebook.kinds().size();
    }
}
