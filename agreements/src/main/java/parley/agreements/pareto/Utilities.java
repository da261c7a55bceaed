package parley.agreements.pareto;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;
import parley.model.talks.Comparison;
import parley.model.talks.Issue;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Weights;

/** One exact set of preferences: what each option adds to each party's utility. */
public final class Utilities {
    private final BigFraction[][][] gains;
    private final BigFraction[] reservations;

    /**
     * @param gains {@code [party][issue][option]}, weight x value
     * @param reservations by party
     */
    public Utilities(BigFraction[][][] gains, BigFraction[] reservations) {
        this.gains = gains;
        this.reservations = reservations;
    }

    public int parties() {
        return reservations.length;
    }

    /** What each option of {@code issue} adds to the utility of {@code party}; not to be changed. */
    public BigFraction[] gains(int party, int issue) {
        return gains[party][issue];
    }

    public BigFraction reservation(int party) {
        return reservations[party];
    }

    /** The preferences of talks in which every weight, value and reservation is known; else empty. */
    public static Optional<Utilities> known(Layout layout) {
        Talks talks = layout.talks();
        int n = talks.parties().size();
        BigFraction[][][] gains = new BigFraction[n][talks.issues().size()][];
        BigFraction[] reservations = new BigFraction[n];
        for (int p = 0; p < n; p++) {
            Party party = talks.parties().get(p);
            Preferences preferences = talks.preferences(party);
            if (!party.reservation().range().known() || !(preferences.weights() instanceof Weights.Known weights)) {
                return Optional.empty();
            }
            reservations[p] = party.reservation().range().low();
            for (int i = 0; i < gains[p].length; i++) {
                Issue issue = talks.issues().get(i);
                BigFraction weight = weights.numbers().get(issue.name());
                gains[p][i] = new BigFraction[layout.options().get(i).size()];
                for (int o = 0; o < gains[p][i].length; o++) {
                    Range value = preferences
                            .values(issue)
                            .at(layout.options().get(i).get(o))
                            .range();
                    if (!value.known() || weight == null) {
                        return Optional.empty();
                    }
                    gains[p][i][o] = weight.multiply(value.low());
                }
            }
        }
        return Optional.of(new Utilities(gains, reservations));
    }

    /** Utility to {@code party} of the outcome with these options. */
    public BigFraction of(int party, int[] places) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < places.length; i++) {
            sum = sum.add(gains[party][i][places[i]]);
        }
        return sum;
    }

    /** Whether {@code party} prefers as {@code comparison} says. */
    public boolean meets(Layout layout, int party, Comparison comparison) {
        BigFraction better = side(layout, party, comparison.better());
        int sign = better.subtract(side(layout, party, comparison.worse())).signum();
        return sign > 0 || (sign == 0 && !comparison.strict());
    }

    private BigFraction side(Layout layout, int party, Map<String, String> options) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < layout.options().size(); i++) {
            String option = options.get(layout.talks().issues().get(i).name());
            if (option != null) {
                sum = sum.add(gains[party][i][layout.options().get(i).indexOf(option)]);
            }
        }
        return sum;
    }
}
