package parley.ledger;

import java.util.List;

/**
 * An issue that still divides the parties.
 *
 * @param namedBy statements that name it as one; empty when only the positions show it
 * @param standing each party's latest position on it that is no acceptance
 */
public record StickingPoint(String issue, List<Statement> namedBy, List<Position> standing) {}
