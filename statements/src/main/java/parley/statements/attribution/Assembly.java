package parley.statements.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.ledger.Attribution;
import parley.ledger.Span;
import parley.statements.cascade.Pieces;
import parley.statements.text.Document;
import parley.statements.text.Token;

/** Puts attributions together from token positions of one paragraph. */
final class Assembly {
    private final Document document;
    private final Line line;
    private final int paragraph;
    private final Cues cues;

    Assembly(Document document, Line line, int paragraph, Cues cues) {
        this.document = document;
        this.line = line;
        this.paragraph = paragraph;
        this.cues = cues;
    }

    /** What the rules found. */
    Found of(Draft draft) {
        double quoted = draft.kind == CueClass.COLON ? 1 : quoted(draft.content);
        return found(
                one(draft.source),
                one(draft.cue),
                draft.content,
                draft.kind,
                draft.verb,
                quoted,
                Confidence.of(draft.kind, quoted));
    }

    /** What stands at token positions, its cue looked up in the lexicon. */
    Found of(Pieces pieces) {
        List<Stretch> content = stretches(pieces.content());
        CueVerb verb = null;
        CueClass kind = pieces.cue().isEmpty() ? CueClass.NONE : CueClass.SAY;
        for (int[] piece : pieces.cue()) {
            for (int i = piece[0]; i < piece[1]; i++) {
                Cues.Match match = cues.at(line.tokens, i);
                if (match != null && (verb == null || !match.verb().nounToo())) {
                    verb = match.verb();
                    kind = verb.kind();
                } else if (line.is(i, "according")) {
                    kind = CueClass.ACCORDING;
                } else if (line.is(i, ":") && piece[1] - piece[0] == 1) {
                    kind = CueClass.COLON;
                }
            }
        }
        return found(
                stretches(pieces.source()),
                stretches(pieces.cue()),
                content,
                kind,
                verb,
                quoted(content),
                pieces.confidence());
    }

    private Found found(
            List<Stretch> source,
            List<Stretch> cue,
            List<Stretch> content,
            CueClass kind,
            @Nullable CueVerb verb,
            double quoted,
            double confidence) {
        List<Stretch> parts = new ArrayList<>(content);
        parts.sort(Comparator.comparingInt(Stretch::from));
        List<Stretch> merged = merged(parts);
        int contentAt = chars(parts.getFirst())[0];
        return new Found(
                new Attribution(spans(source), spans(cue), spans(merged)),
                kind,
                verb,
                paragraph,
                words(cue).toLowerCase(Locale.ROOT),
                words(source),
                source.isEmpty() ? contentAt : chars(source.getFirst())[0],
                words(merged),
                contentAt,
                quoted,
                line.paragraph.front(),
                confidence);
    }

    private static List<Stretch> one(@Nullable Stretch stretch) {
        return stretch == null ? List.of() : List.of(stretch);
    }

    private static List<Stretch> stretches(List<int[]> pieces) {
        return pieces.stream().map(piece -> new Stretch(piece[0], piece[1])).toList();
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

    private int[] chars(Stretch stretch) {
        return new int[] {
            line.token(stretch.from()).start(), line.token(stretch.to() - 1).end()
        };
    }

    private List<Span> spans(List<Stretch> stretches) {
        List<Span> spans = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int[] at = chars(stretch);
            spans.add(document.span(at[0], at[1]));
        }
        return spans;
    }

    private String words(List<Stretch> stretches) {
        StringBuilder words = new StringBuilder();
        for (Stretch stretch : stretches) {
            int[] at = chars(stretch);
            words.append(words.isEmpty() ? "" : Found.GAP).append(document.text(), at[0], at[1]);
        }
        return words.toString();
    }

    private double quoted(List<Stretch> parts) {
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
