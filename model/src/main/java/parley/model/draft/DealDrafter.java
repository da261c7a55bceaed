package parley.model.draft;

import java.util.List;
import java.util.Optional;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.deal.Deal;

/**
 * Poses the guarantee question where reports give no numbers for it: a deal between two parties in which every number is
 * a wide range and an assumption. A period is a quarter of a year. What comes of it is good for asking which of the
 * numbers matters, and for nothing else.
 */
public final class DealDrafter {
    private final String owner;

    /** @param owner who answers for the assumptions and since when */
    public DealDrafter(String owner) {
        this.owner = owner;
    }

    public Deal draft(String name, String first, String second) {
        return new Deal(
                name,
                assume("0.9", "0.98", "what the next quarter counts for in this one"),
                assume("0.05", "0.5", "chance that a war ends in a quarter"),
                assume("0", "0.3", "part of what is disputed that a war destroys"),
                assume("0.3", "0.7", "chance that " + first + " wins a war"),
                Optional.empty(),
                assume("1", "2", "quarters until a breach is noticed"),
                List.of(
                        party(first, Optional.of(assume("0.4", "0.6", "what the deal gives " + first))),
                        party(second, Optional.empty())),
                Optional.of(new Deal.Guarantee(
                        new Deal.Acting.Steady(assume("0", "1", "chance that a guarantor acts on a breach")),
                        List.of(against(first), against(second)))),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private Deal.Party party(String name, Optional<Estimate> share) {
        return new Deal.Party(
                name,
                share,
                assume("0.3", "0.6", "what " + name + " holds while fighting"),
                assume("0.05", "0.3", "what fighting costs " + name),
                assume("0.5", "0.8", "what " + name + " holds while it reneges unnoticed"),
                assume("0", "0.2", "what striking first adds to the chances of " + name));
    }

    private Deal.Against against(String name) {
        return new Deal.Against(
                assume("0", "1", "what the guarantor's acting costs " + name),
                assume("0", "0.3", "what it takes from the chances of " + name));
    }

    private Estimate assume(String low, String high, String what) {
        return new Estimate(
                Range.of(low, high),
                new Basis.Assumption("assumption, " + owner + ": " + what + "; no report tells it"));
    }
}
