package parley.views.brief;

import java.util.List;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.When;
import parley.statements.actors.Roles.RoleFinding;

/** Everything the reader found in one report. */
public record Reading(Report report, List<Statement> statements, List<RoleFinding> roles, List<When> times) {
    public Reading {
        statements = List.copyOf(statements);
        roles = List.copyOf(roles);
        times = List.copyOf(times);
    }
}
