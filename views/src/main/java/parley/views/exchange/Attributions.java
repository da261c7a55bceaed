package parley.views.exchange;

import parley.ledger.Attribution;
import parley.ledger.Statement;

/** Statements with another place in the text. */
final class Attributions {
    private Attributions() {}

    static Statement with(Statement statement, Attribution attribution) {
        return new Statement(
                statement.report(),
                statement.number(),
                attribution,
                statement.speaker(),
                statement.party(),
                statement.about(),
                statement.act(),
                statement.issues(),
                statement.core(),
                statement.how(),
                statement.when(),
                statement.quantities(),
                statement.condition(),
                statement.chain(),
                statement.confidence(),
                statement.why());
    }
}
