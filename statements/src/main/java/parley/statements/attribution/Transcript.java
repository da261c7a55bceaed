package parley.statements.attribution;

import org.jspecify.annotations.Nullable;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;
import parley.statements.text.Token;

/** Questions and answers printed as turns: "MINISTER TOSK: We will sign." */
final class Transcript {
    private static final int LONGEST_LABEL = 7;

    private Transcript() {}

    /** At least two turns, the labels all in capitals or most paragraphs labelled. */
    static boolean is(Document document) {
        int capitals = 0;
        int labels = 0;
        for (Paragraph paragraph : document.paragraphs()) {
            Line line = new Line(paragraph);
            int colon = label(line);
            if (colon > 0 && !paragraph.front()) {
                labels++;
                capitals += upper(line, colon) ? 1 : 0;
            }
        }
        return capitals >= 2
                || (labels >= 2 && labels * 2 > document.paragraphs().size());
    }

    /** The turn this paragraph is, or goes on with; null for a paragraph before the first turn. */
    static @Nullable Draft turn(Line line, boolean begun) {
        int colon = label(line);
        if (colon > 0 && colon + 1 < line.size()) {
            Draft draft = new Draft(CueClass.COLON, null, new Stretch(0, colon), new Stretch(colon, colon + 1));
            draft.content.add(new Stretch(colon + 1, line.size()));
            return draft;
        }
        if (!begun || line.size() == 0 || line.paragraph.front()) {
            return null;
        }
        Draft draft = new Draft(CueClass.NONE, null, null, null);
        draft.content.add(new Stretch(0, line.size()));
        return draft;
    }

    private static int label(Line line) {
        for (int i = 1; i < Math.min(LONGEST_LABEL, line.size()); i++) {
            if (line.is(i, ":")) {
                return i;
            }
            Token token = line.token(i - 1);
            boolean fits = token.capitalised() || token.is(".") || token.is("of") || token.is("the");
            if (!fits || line.quoted(i - 1)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean upper(Line line, int colon) {
        for (int i = 0; i < colon; i++) {
            String text = line.token(i).text();
            if (!text.equals(text.toUpperCase(java.util.Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
