package parley.statements.evaluation;

import java.util.ArrayList;
import java.util.List;
import parley.ledger.Problem;

/** Notes of an annotation that cannot be understood. */
final class Complaints {
    private final String place;
    private final List<Problem> problems = new ArrayList<>();

    /** @param place the annotated report */
    Complaints(String place) {
        this.place = place;
    }

    void about(String field, String words, String advice) {
        problems.add(new Problem(place, 0, 0, "the note " + field + " cannot be understood", words, advice));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
