package parley.views.document;

import java.util.ArrayList;
import java.util.List;
import parley.ledger.Report;
import parley.ledger.journal.Appended;
import parley.ledger.journal.Entry;
import parley.ledger.review.Standing;
import parley.views.document.Document.Line;
import parley.views.document.Document.Section;
import parley.views.document.Document.Text;

/** What a person sees to decide about a statement: its sentence and trail, how it stands, and what else was proposed. */
public final class ReviewCard {
    private ReviewCard() {}

    public static Document of(Report report, Standing standing) {
        Document trail = Trail.of(report, standing.statement());
        List<String> lead = new ArrayList<>(trail.lead());
        lead.add(standing.status().word() + " by " + standing.by() + ", entry " + standing.entry()
                + (standing.grade() == null ? "" : ", graded " + standing.grade())
                + (standing.marking() == null ? "" : ", " + standing.marking()));
        List<Section> sections = new ArrayList<>(trail.sections());
        if (standing.rival() != null) {
            List<Document.Block> lines = new ArrayList<>();
            Journals.differences(standing.statement(), standing.rival())
                    .forEach(difference -> lines.add(new Line(Text.of(difference))));
            sections.add(new Section("The reader now proposes another version", lines));
        }
        return new Document(trail.title(), lead, sections, List.of());
    }

    /** Both versions, after somebody else was first. */
    public static Document conflict(List<String> yours, Appended.Conflict conflict) {
        List<Document.Block> mine = new ArrayList<>();
        yours.forEach(words -> mine.add(new Line(Text.of(words))));
        List<Document.Block> theirs = new ArrayList<>();
        for (Entry entry : conflict.theirs()) {
            theirs.add(new Line(Text.of("entry " + entry.number() + ", " + entry.by() + ", " + Journals.time(entry)
                    + ": " + Journals.words(entry))));
        }
        return new Document(
                "Somebody else decided meanwhile",
                List.of("Nothing of yours was entered. Look at theirs, then decide again."),
                List.of(new Section("Theirs", theirs), new Section("Yours", mine)),
                List.of());
    }
}
