package parley.statements.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Attribution;
import parley.statements.cascade.Cascade;
import parley.statements.cascade.CascadeFile;
import parley.statements.cascade.Hints;
import parley.statements.cascade.Pieces;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;

/**
 * Finds the attributions of a document, in reading order: by rules alone, or by a trained cascade that weighs what the
 * rules would find. The unit is the paragraph (a content rarely leaves it); transcripts ("MINISTER TOSK: ...") are read by
 * the rules; headlines, which mostly repeat the body, are looked at over the whole. Notions after Newell, Margolin and
 * Ruths (2018). Cost: linear in the text, quadratic only in one sentence's length.
 */
public final class AttributionFinder {
    private final Cues cues = Cues.shipped();
    private final Candidates candidates = new Candidates(cues);
    private final @Nullable Cascade cascade;

    private AttributionFinder(@Nullable Cascade cascade) {
        this.cascade = cascade;
    }

    /** By rules alone. */
    public static AttributionFinder rules() {
        return new AttributionFinder(null);
    }

    /** By a trained cascade. */
    public static AttributionFinder trained(Cascade cascade) {
        return new AttributionFinder(cascade);
    }

    /** By the cascade that ships with Parley; by rules alone where its file was taken out. */
    public static AttributionFinder shipped() {
        return new AttributionFinder(Shipped.CASCADE);
    }

    /** Read when first asked for, and once. */
    private static final class Shipped {
        static final @Nullable Cascade CASCADE = CascadeFile.shipped();
    }

    public List<Found> find(Document document) {
        Cascade.Session session = cascade == null ? null : cascade.session();
        List<Found> found = new ArrayList<>();
        boolean transcript = Transcript.is(document);
        for (int p = 0; p < document.paragraphs().size(); p++) {
            Line line = new Line(document.paragraphs().get(p));
            Assembly assembly = new Assembly(document, line, p, cues);
            Draft spoken = transcript ? Transcript.turn(line, !found.isEmpty()) : null;
            if (spoken != null) {
                found.add(assembly.of(spoken));
                continue;
            }
            List<Draft> drafts = new ParagraphFinder(line, candidates).find();
            if (session == null) {
                drafts.forEach(draft -> found.add(assembly.of(draft)));
            } else {
                found.addAll(read(session, line, drafts, assembly));
            }
        }
        return Headlines.withoutRepeats(found);
    }

    /** What the cascade finds, and quotations that go on without a cue. */
    private List<Found> read(Cascade.Session session, Line line, List<Draft> drafts, Assembly assembly) {
        List<Pieces> kept = Choice.of(session.read(line.paragraph, hints(line, drafts)), session.least());
        List<Found> found = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.kind == CueClass.NONE && Choice.free(pieces(draft), kept)) {
                found.add(assembly.of(draft));
            }
        }
        for (Pieces pieces : kept) {
            found.add(assembly.of(pieces));
        }
        found.sort(Comparator.comparingInt(one -> Math.min(one.contentAt(), one.sourceAt())));
        return found;
    }

    /** Attributions that somebody else marked, in the order given; those whose words are not in one paragraph are left out. */
    public List<Found> marked(Document document, List<Attribution> attributions) {
        List<Found> found = new ArrayList<>();
        for (Attribution attribution : attributions) {
            for (int p = 0; p < document.paragraphs().size(); p++) {
                Line line = new Line(document.paragraphs().get(p));
                Pieces pieces = Pieces.of(attribution, document.source(), line.paragraph);
                if (!pieces.content().isEmpty()) {
                    found.add(new Assembly(document, line, p, cues).of(pieces));
                    break;
                }
            }
        }
        return found;
    }

    /** What the rules know of every paragraph of a document, for training. */
    public List<Hints> hints(Document document) {
        List<Hints> hints = new ArrayList<>();
        for (Paragraph paragraph : document.paragraphs()) {
            Line line = new Line(paragraph);
            hints.add(hints(line, new ParagraphFinder(line, candidates).find()));
        }
        return hints;
    }

    private Hints hints(Line line, List<Draft> drafts) {
        int[] classes = new int[line.size()];
        for (int i = 0; i < classes.length; i++) {
            Cues.Match match = cues.at(line.tokens, i);
            classes[i] = match == null ? 0 : match.verb().kind().name().hashCode();
        }
        return new Hints(classes, drafts.stream().map(AttributionFinder::pieces).toList());
    }

    private static Pieces pieces(Draft draft) {
        List<int[]> content = new ArrayList<>();
        for (Stretch part : draft.content) {
            content.add(new int[] {part.from(), part.to()});
        }
        return new Pieces(one(draft.source), one(draft.cue), content, 1);
    }

    private static List<int[]> one(@Nullable Stretch stretch) {
        return stretch == null ? List.of() : List.of(new int[] {stretch.from(), stretch.to()});
    }
}
