package parley.statements.load;

import java.util.List;
import parley.ledger.Report;

/**
 * A report with what told its title, outlet and day.
 *
 * @param provenance one entry for each of them that is known
 */
public record Loaded(Report report, List<Provenance> provenance) {
    public Loaded {
        provenance = List.copyOf(provenance);
    }
}
