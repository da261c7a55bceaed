package parley.statements.cascade;

import java.util.ArrayList;
import java.util.List;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.annotated.Annotation;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;

/** A paragraph with the attributions that a person found in it, in token positions. */
record Lesson(Paragraph paragraph, Hints hints, List<Pieces> gold) {
    /** The lessons of a report: all its paragraphs that have words. */
    static List<Lesson> of(AnnotatedReport report, Document document, List<Hints> hints) {
        List<Lesson> lessons = new ArrayList<>();
        for (int p = 0; p < document.paragraphs().size(); p++) {
            Paragraph paragraph = document.paragraphs().get(p);
            if (paragraph.tokens().isEmpty()) {
                continue;
            }
            List<Pieces> gold = new ArrayList<>();
            for (Annotation annotation : report.annotations()) {
                Pieces pieces = Pieces.of(annotation.attribution(), document.source(), paragraph);
                if (!pieces.cue().isEmpty()) {
                    gold.add(pieces);
                }
            }
            lessons.add(new Lesson(paragraph, hints.get(p), gold));
        }
        return lessons;
    }

    /** One label a token over all attributions; where they overlap a cue wins over a source, a source over a content. */
    int[] labels() {
        int[] labels = new int[paragraph.tokens().size()];
        for (int role : new int[] {Pieces.CONTENT, Pieces.SOURCE, Pieces.CUE}) {
            for (Pieces each : gold) {
                write(labels, each.role(role), role);
            }
        }
        repair(labels);
        return labels;
    }

    /** Where one role was written over another, what is left of the other begins anew. */
    static void repair(int[] labels) {
        for (int i = 0; i < labels.length; i++) {
            int before = i == 0 ? 0 : Labels.role(labels[i - 1]);
            if (labels[i] != 0 && Labels.role(labels[i]) != before) {
                labels[i] = Labels.begin(Labels.role(labels[i]));
            }
        }
    }

    static void write(int[] labels, List<int[]> pieces, int role) {
        for (int[] piece : pieces) {
            for (int i = piece[0]; i < piece[1]; i++) {
                labels[i] = i == piece[0] ? Labels.begin(role) : Labels.inside(role);
            }
        }
    }
}
