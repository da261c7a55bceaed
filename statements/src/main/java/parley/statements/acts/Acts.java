package parley.statements.acts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import parley.ledger.Act;
import parley.statements.actors.Resolved;
import parley.statements.attribution.Found;
import parley.statements.coding.Coded;
import parley.statements.text.Document;

/**
 * Codes the acts of a report's statements: every clue speaks for some acts and against others by a weight learned from
 * annotated reports, and the act that most speaks for is taken. Its trail names the clues that decided. Cost: linear in the
 * words of the statements. May be shared by threads.
 */
public final class Acts {
    private static final int REASONS = 4;
    private static final int NEAR = 40;
    private static final int BEFORE = 200;
    private final Clues clues = new Clues();
    private final Weights weights;

    Acts(Weights weights) {
        this.weights = weights;
    }

    /** With the weights that ship with Parley. */
    public static Acts shipped() {
        return new Acts(Weights.shipped());
    }

    /** The acts of all statements of a report, in their order. */
    public List<Coded> code(Document document, List<Resolved> statements) {
        Sides sides = new Sides(statements);
        List<Coded> coded = new ArrayList<>(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            Coded certain = Certain.of(statements, i, coded);
            coded.add(certain != null ? certain : weighed(document, sides, statements, i));
        }
        return coded;
    }

    private Coded weighed(Document document, Sides sides, List<Resolved> statements, int i) {
        Map<String, String> found = clues(document, sides, statements, i);
        Act act = weights.best(found.keySet());
        return new Coded(act, trail(found, act));
    }

    /** Does the cue tell a stand and no words spoken ("is against", "would leave")? */
    public boolean tellsStand(Found found) {
        return clues.tellsStand(found);
    }

    /** The clues of statement {@code i}. */
    Map<String, String> clues(Document document, Sides sides, List<Resolved> statements, int i) {
        Resolved statement = statements.get(i);
        Resolved last = i == 0 ? null : statements.get(i - 1);
        Resolved next = i + 1 == statements.size() ? null : statements.get(i + 1);
        return clues.of(statement, new Clues.Place(sides, before(document, statement.found()), last, next));
    }

    /** The words before a statement in its paragraph, or in the paragraph before when it stands at the head of its own. */
    private static String before(Document document, Found found) {
        int end = Math.min(found.contentAt(), found.sourceAt());
        int start = document.paragraphs().get(found.paragraph()).start();
        if (end - start < NEAR && found.paragraph() > 0) {
            start = document.paragraphs().get(found.paragraph() - 1).start();
        }
        return document.text().substring(Math.max(start, end - BEFORE), end);
    }

    private String trail(Map<String, String> found, Act act) {
        List<String> reasons = new ArrayList<>(found.keySet());
        reasons.removeIf(clue -> weights.margin(clue, act) <= 0);
        reasons.sort(Comparator.comparingDouble((String clue) -> -weights.margin(clue, act)));
        StringBuilder trail = new StringBuilder();
        for (String clue : reasons.subList(0, Math.min(REASONS, reasons.size()))) {
            String words = found.getOrDefault(clue, "");
            trail.append(trail.isEmpty() ? "" : ", ").append(clue).append(words.isEmpty() ? "" : " '" + words + "'");
        }
        return (trail.isEmpty() ? "nothing speaks for another act" : trail) + " -> " + act.word();
    }
}
