package parley.agreements.solution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Utilities;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;

/**
 * Adjusted Winner (Brams and Taylor 1996), two parties. On each issue a party bids what its own best option adds over the
 * other's best; the bids are scaled to 100 points. Issues go to the parties in the order of the ratio of bids, and the one
 * at which the points become equal is split; equal ratios stand in the order of the talks. Reservation values play no part. It says nothing when that one cannot be: only a real number without a step,
 * on which both parties' values run straight from the one's best end to the other's, can.
 */
public final class AdjustedWinner implements Concept {
    private static final BigFraction HUNDRED = BigFraction.of(100);

    @Override
    public String key() {
        return "adjusted_winner";
    }

    @Override
    public String formula() {
        return "issues by the ratio of bids of 100 points, one split so that both have equal points";
    }

    @Override
    public String source() {
        return "Brams and Taylor, Fair Division (1996), ch. 4";
    }

    /** One issue at stake: the option each party likes best, and what each bids. */
    private static final class Lot {
        private final int issue;
        private final int[] best;
        private final BigFraction[] bids;

        Lot(int issue, int[] best, BigFraction[] bids) {
            this.issue = issue;
            this.best = best;
            this.bids = bids;
        }

        /** Sign of (own ratio of bids - the other's). */
        int ratio(Lot other) {
            return bids[0].multiply(other.bids[1])
                    .subtract(other.bids[0].multiply(bids[1]))
                    .signum();
        }
    }

    @Override
    public Answer solve(Bargain bargain) {
        if (bargain.parties() != 2) {
            return new Answer.Silent("it is a procedure for two parties; these talks have " + bargain.parties());
        }
        if (bargain.zone().isEmpty()) {
            return new Answer.Silent(NoZone.REASON);
        }
        Layout layout = bargain.frontier().layout();
        Utilities utilities = bargain.frontier().utilities();
        List<Lot> lots = new ArrayList<>();
        for (int i = 0; i < layout.options().size(); i++) {
            lots.add(lot(utilities, i));
        }
        for (int p = 0; p < 2; p++) {
            BigFraction sum = BigFraction.ZERO;
            for (Lot lot : lots) {
                sum = sum.add(lot.bids[p]);
            }
            if (sum.signum() == 0) {
                return new Answer.Silent("the parties' wishes do not collide: "
                        + layout.talks().parties().get(p).name() + " has nothing to bid for");
            }
            for (Lot lot : lots) {
                lot.bids[p] = lot.bids[p].multiply(HUNDRED).divide(sum);
            }
        }
        lots.sort(((Comparator<Lot>) Lot::ratio).reversed());
        return divide(bargain, layout, utilities, lots);
    }

    private static Lot lot(Utilities utilities, int issue) {
        int[] best = {best(utilities, issue, 0), best(utilities, issue, 1)};
        BigFraction[] bids = new BigFraction[2];
        for (int p = 0; p < 2; p++) {
            BigFraction[] gains = utilities.gains(p, issue);
            bids[p] = gains[best[p]].subtract(gains[best[1 - p]]);
        }
        return new Lot(issue, best, bids);
    }

    /** A party's best option; among equals the one the other party likes best. */
    private static int best(Utilities utilities, int issue, int party) {
        BigFraction[] mine = utilities.gains(party, issue);
        BigFraction[] yours = utilities.gains(1 - party, issue);
        int best = 0;
        for (int o = 1; o < mine.length; o++) {
            int sign = mine[o].subtract(mine[best]).signum();
            int other = yours[o].subtract(yours[best]).signum();
            best = sign > 0 || (sign == 0 && other > 0) ? o : best;
        }
        return best;
    }

    private static Answer divide(Bargain bargain, Layout layout, Utilities utilities, List<Lot> lots) {
        BigFraction first = BigFraction.ZERO;
        BigFraction second = HUNDRED;
        Map<String, BigFraction> shares = new LinkedHashMap<>();
        Map<String, String> outcome = new LinkedHashMap<>();
        BigFraction[] utility = {BigFraction.ZERO, BigFraction.ZERO};
        for (Lot lot : lots) {
            BigFraction both = lot.bids[0].add(lot.bids[1]);
            BigFraction lead = second.subtract(first);
            BigFraction share = lead.signum() <= 0
                    ? BigFraction.ZERO
                    : both.signum() == 0 || lead.subtract(both).signum() >= 0 ? BigFraction.ONE : lead.divide(both);
            first = first.add(lot.bids[0].multiply(share));
            second = second.subtract(lot.bids[1].multiply(share));
            Issue issue = layout.talks().issues().get(lot.issue);
            Optional<String> option = option(layout, utilities, lot, share);
            if (option.isEmpty()) {
                return new Answer.Silent("issue '" + issue.name() + "' cannot be divided");
            }
            if (both.signum() != 0) {
                shares.put(issue.name(), share);
            }
            outcome.put(issue.name(), option.get());
            for (int p = 0; p < 2; p++) {
                BigFraction[] gains = utilities.gains(p, lot.issue);
                BigFraction mine = gains[lot.best[0]];
                BigFraction yours = gains[lot.best[1]];
                utility[p] = utility[p].add(yours.add(mine.subtract(yours).multiply(share)));
            }
        }
        Outcome agreed = inOrder(layout, outcome);
        if (!layout.talks().constraints().stream().allMatch(constraint -> constraint.allows(agreed))) {
            return new Answer.Silent("a constraint forbids what it gives");
        }
        List<BigFraction> utilitiesOf = List.of(utility);
        return new Answer.Divided(
                utilitiesOf, shares, List.of(first, second), agreed, Hull.nearest(bargain, utilitiesOf));
    }

    /** The option with {@code share} of the way from the second party's best to the first's; empty if there is none. */
    private static Optional<String> option(Layout layout, Utilities utilities, Lot lot, BigFraction share) {
        List<String> options = layout.options().get(lot.issue);
        if (share.signum() == 0 || lot.best[0] == lot.best[1]) {
            return Optional.of(options.get(lot.best[1]));
        }
        if (share.equals(BigFraction.ONE)) {
            return Optional.of(options.get(lot.best[0]));
        }
        boolean divisible = layout.talks().issues().get(lot.issue) instanceof Issue.Real real && real.step() == null;
        return divisible && straight(layout, utilities, lot)
                ? Optional.of(Splits.text(options.get(lot.best[0]), options.get(lot.best[1]), share))
                : Optional.empty();
    }

    /** Whether both parties' gains run straight over all options between the two best ones. */
    private static boolean straight(Layout layout, Utilities utilities, Lot lot) {
        List<String> options = layout.options().get(lot.issue);
        int low = Math.min(lot.best[0], lot.best[1]);
        int high = Math.max(lot.best[0], lot.best[1]);
        BigFraction from = Splits.number(options.get(low));
        BigFraction width = Splits.number(options.get(high)).subtract(from);
        for (int o = low; o <= high; o++) {
            BigFraction share = Splits.number(options.get(o)).subtract(from).divide(width);
            for (int p = 0; p < 2; p++) {
                BigFraction[] gains = utilities.gains(p, lot.issue);
                BigFraction line =
                        gains[low].add(gains[high].subtract(gains[low]).multiply(share));
                if (!line.equals(gains[o])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Outcome inOrder(Layout layout, Map<String, String> outcome) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (Issue issue : layout.talks().issues()) {
            ordered.put(issue.name(), String.valueOf(outcome.get(issue.name())));
        }
        return new Outcome(ordered);
    }
}
