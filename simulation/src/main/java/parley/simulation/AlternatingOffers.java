package parley.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Bilateral alternating offers (Rubinstein 1982) with a deadline (Stahl 1972): in each period one party offers a package,
 * the other accepts it or, a period later, offers its own.
 */
public record AlternatingOffers() implements Protocol {
    @Override
    public String name() {
        return "alternating offers";
    }

    @Override
    public Course play(Seat one, Seat two, int first, int deadline, UniformRandomProvider chance) {
        List<Integer> offers = new ArrayList<>();
        for (int period = 0; period < deadline; period++) {
            int turn = (first + period) % 2;
            Seat proposer = turn == 0 ? one : two;
            Seat responder = turn == 0 ? two : one;
            OptionalInt offer = proposer.strategy().offer(new View(proposer.side(), deadline, offers, period), chance);
            if (offer.isEmpty()) {
                return new Course(first, offers, new Ending.BrokenOff(turn, period));
            }
            int pack = offer.getAsInt();
            offers.add(pack);
            if (responder.strategy().accepts(new View(responder.side(), deadline, offers, period), pack)) {
                return new Course(first, offers, new Ending.Agreed(pack, period));
            }
        }
        return new Course(first, offers, new Ending.DeadlinePassed());
    }
}
