package parley.agreements.solution;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * From the reservation values step to the mean of each party's best lottery that leaves the other what it has, and again
 * from there (Raiffa 1953, the discrete solution), two parties, lotteries over the zone's packages. The steps end exactly
 * once both best lotteries lie on one edge of the hull; where they close in on a corner for ever they are cut off at
 * 10^-30.
 */
public final class Raiffa implements Concept {
    private static final BigFraction CLOSE = BigFraction.of(10).pow(-30);

    @Override
    public String key() {
        return "raiffa";
    }

    @Override
    public String formula() {
        return "d -> mean over i of argmax {u_i : u_j >= d_j}, repeated, over lotteries";
    }

    @Override
    public String source() {
        return "Raiffa, in Contributions to the Theory of Games II (1953) 361-387";
    }

    @Override
    public Answer solve(Bargain bargain) {
        return Lotteries.refusal(bargain).<Answer>map(Answer.Silent::new).orElseGet(() -> steps(bargain));
    }

    private static Answer steps(Bargain bargain) {
        Hull hull = new Hull(bargain);
        BigFraction first = bargain.utility(bargain.reservation(0));
        BigFraction second = bargain.utility(bargain.reservation(1));
        while (true) {
            Hull.Place ours = hull.where(1, second);
            Hull.Place theirs = hull.where(0, first);
            Optional<Hull.Place> middle = middle(ours, theirs);
            if (middle.isPresent()) {
                return hull.answer(middle.get(), true);
            }
            List<BigFraction> best = hull.utilities(ours);
            List<BigFraction> other = hull.utilities(theirs);
            if (best.get(0).subtract(other.get(0)).subtract(CLOSE).signum() < 0) {
                return hull.answer(ours, false);
            }
            first = best.get(0).add(other.get(0)).divide(2);
            second = best.get(1).add(other.get(1)).divide(2);
        }
    }

    /** Halfway between two places of one edge. */
    private static Optional<Hull.Place> middle(Hull.Place a, Hull.Place b) {
        if (a.edge() == b.edge()) {
            return Optional.of(new Hull.Place(a.edge(), a.share().add(b.share()).divide(2)));
        }
        if (a.edge() + 1 == b.edge() && b.share().signum() == 0) {
            return Optional.of(
                    new Hull.Place(a.edge(), a.share().add(BigFraction.ONE).divide(2)));
        }
        return Optional.empty();
    }
}
