package parley.views.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.agreements.doubt.NextQuestion;
import parley.ledger.Codebook;
import parley.ledger.Position;
import parley.ledger.Positions;
import parley.ledger.Statement;
import parley.views.brief.Brief.Matter;
import parley.views.brief.Brief.Note;
import parley.views.brief.Brief.Source;

/** What one would have to ask next: first what the ledger lacks, then what the model says would take away most doubt. */
final class Questions {
    private static final int FROM_MODEL = 4;

    private Questions() {}

    static List<Note> of(
            List<Matter> matters, Positions positions, Set<String> parties, Settlement settlement, Codebook codebook) {
        List<Note> questions = new ArrayList<>();
        for (Matter matter : matters) {
            String issue = codebook.label(matter.issue());
            for (Position position : matter.standing()) {
                if (positions.of(position.party(), matter.issue()).noneMatch(Position::firstHand)) {
                    questions.add(new Note(
                            "Ask " + position.party() + ": does it hold what "
                                    + position.statement().speaker().fullName() + " says it holds on " + issue + "?",
                            List.of(Source.of(position.statement()))));
                }
            }
            for (String party : parties) {
                boolean stands = matter.standing().stream()
                        .anyMatch(position -> position.party().equals(party));
                if (!stands && (matter.sticking() || !matter.standing().isEmpty())) {
                    List<Statement> asked =
                            matter.standing().stream().map(Position::statement).toList();
                    questions.add(new Note(
                            "Ask " + party + ": what would it accept on " + issue + "?",
                            (asked.isEmpty() ? matter.namedBy() : asked)
                                    .stream().map(Source::of).toList()));
                }
            }
        }
        if (settlement instanceof Settlement.Drafted drafted) {
            for (NextQuestion next :
                    drafted.shares().questions().stream().limit(FROM_MODEL).toList()) {
                questions.add(new Note(
                        "%s (by the draft model, knowing it would take away %.0f %% of the doubt)"
                                .formatted(next.unknown(), 100 * next.explained()),
                        List.of()));
            }
        }
        return questions;
    }
}
