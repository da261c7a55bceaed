package parley.statements.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.ledger.Attribution;
import parley.ledger.Span;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;
import parley.statements.text.Token;

/**
 * Finds the attributions of a document by rules, in reading order. The unit is the paragraph (a content rarely leaves
 * it); transcripts ("MINISTER TOSK: ...") and headlines, which mostly repeat the body, are looked at over the whole.
 * Notions after Newell, Margolin and Ruths (2018). Cost: linear in the text, quadratic only in one sentence's length.
 */
public final class AttributionFinder {
    private final Candidates candidates = new Candidates(Cues.shipped());

    public List<Found> find(Document document) {
        List<Found> found = new ArrayList<>();
        boolean transcript = Transcript.is(document);
        for (int p = 0; p < document.paragraphs().size(); p++) {
            Paragraph paragraph = document.paragraphs().get(p);
            Line line = new Line(paragraph);
            Draft spoken = transcript ? Transcript.turn(line, !found.isEmpty()) : null;
            List<Draft> drafts = spoken != null ? List.of(spoken) : new ParagraphFinder(line, candidates).find();
            for (Draft draft : drafts) {
                found.add(finished(document, line, p, draft));
            }
        }
        return Headlines.withoutRepeats(found);
    }

    private static Found finished(Document document, Line line, int paragraph, Draft draft) {
        List<Span> content = new ArrayList<>();
        List<Stretch> parts = new ArrayList<>(draft.content);
        parts.sort(Comparator.comparingInt(Stretch::from));
        StringBuilder words = new StringBuilder();
        for (Stretch part : merged(parts)) {
            int[] at = chars(line, part);
            content.add(document.span(at[0], at[1]));
            words.append(words.isEmpty() ? "" : Found.GAP).append(document.text(), at[0], at[1]);
        }
        List<Span> source = spans(document, line, draft.source);
        List<Span> cue = spans(document, line, draft.cue);
        int contentAt = chars(line, parts.getFirst())[0];
        double quoted = draft.kind == CueClass.COLON ? 1 : quoted(line, parts);
        return new Found(
                new Attribution(source, cue, content),
                draft.kind,
                draft.verb,
                paragraph,
                words(document, line, draft.cue).toLowerCase(Locale.ROOT),
                words(document, line, draft.source),
                draft.source == null ? contentAt : chars(line, draft.source)[0],
                words.toString(),
                contentAt,
                quoted,
                line.paragraph.front(),
                Confidence.of(draft.kind, quoted));
    }

    private static List<Stretch> merged(List<Stretch> parts) {
        List<Stretch> merged = new ArrayList<>();
        for (Stretch part : parts) {
            if (!merged.isEmpty() && merged.getLast().to() >= part.from()) {
                Stretch last = merged.removeLast();
                merged.add(new Stretch(last.from(), Math.max(last.to(), part.to())));
            } else {
                merged.add(part);
            }
        }
        return merged;
    }

    private static int[] chars(Line line, Stretch stretch) {
        return new int[] {
            line.token(stretch.from()).start(), line.token(stretch.to() - 1).end()
        };
    }

    private static List<Span> spans(Document document, Line line, @Nullable Stretch stretch) {
        if (stretch == null) {
            return List.of();
        }
        int[] at = chars(line, stretch);
        return List.of(document.span(at[0], at[1]));
    }

    private static String words(Document document, Line line, @Nullable Stretch stretch) {
        if (stretch == null) {
            return "";
        }
        int[] at = chars(line, stretch);
        return document.text().substring(at[0], at[1]);
    }

    private static double quoted(Line line, List<Stretch> parts) {
        int letters = 0;
        int inside = 0;
        for (Stretch part : parts) {
            for (int i = part.from(); i < part.to(); i++) {
                Token token = line.token(i);
                if (token.word() || token.number()) {
                    int length = token.end() - token.start();
                    letters += length;
                    inside += line.quoted(i) ? length : 0;
                }
            }
        }
        return letters == 0 ? 1 : (double) inside / letters;
    }
}
