package parley.agreements.pareto;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;
import parley.model.talks.Comparison;
import parley.model.talks.Constraint;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Reservation;
import parley.model.talks.Talks;
import parley.model.talks.Weights;

/** One exact set of preferences: what each option adds to each party's utility. */
public final class Utilities {
    private final BigFraction[][][] gains;
    private final BigFraction[] reservations;
    private final List<List<Bonus>> bonuses;
    private final List<Optional<BigFraction>> ceilings;

    /** What is added where a condition holds: {@link parley.model.talks.Interaction} as one number. */
    public record Bonus(Constraint when, BigFraction adds) {}

    /**
     * Additive utilities.
     *
     * @param gains {@code [party][issue][option]}, weight x value
     * @param reservations by party
     */
    public Utilities(BigFraction[][][] gains, BigFraction[] reservations) {
        this(gains, reservations, Collections.nCopies(reservations.length, List.of()));
    }

    /** @param bonuses by party, what interactions add */
    public Utilities(BigFraction[][][] gains, BigFraction[] reservations, List<List<Bonus>> bonuses) {
        this(gains, reservations, bonuses, Collections.nCopies(reservations.length, Optional.empty()));
    }

    /** @param ceilings by party, what utility never exceeds */
    public Utilities(
            BigFraction[][][] gains,
            BigFraction[] reservations,
            List<List<Bonus>> bonuses,
            List<Optional<BigFraction>> ceilings) {
        this.ceilings = ceilings;
        this.gains = gains;
        this.reservations = reservations;
        this.bonuses = bonuses;
    }

    /** What interactions add for {@code party}; empty when its utility is additive. */
    public List<Bonus> bonuses(int party) {
        return bonuses.get(party);
    }

    /** What the utility of {@code party} never exceeds. */
    public Optional<BigFraction> ceiling(int party) {
        return ceilings.get(party);
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

    /** The preferences of talks in which every weight, value, interaction and reservation is known; else empty. */
    public static Optional<Utilities> known(Layout layout) {
        Talks talks = layout.talks();
        int n = talks.parties().size();
        BigFraction[][][] gains = new BigFraction[n][][];
        BigFraction[] reservations = new BigFraction[n];
        List<List<Bonus>> bonuses = new ArrayList<>();
        List<Optional<BigFraction>> ceilings = new ArrayList<>();
        for (int p = 0; p < n; p++) {
            Party party = talks.parties().get(p);
            Preferences preferences = talks.preferences(party);
            Optional<BigFraction[][]> sure = gains(layout, preferences);
            if (sure.isEmpty()
                    || !preferences.interactions().stream()
                            .allMatch(one -> one.adds().range().known())) {
                return Optional.empty();
            }
            gains[p] = sure.get();
            bonuses.add(preferences.interactions().stream()
                    .map(one -> new Bonus(one.when(), one.adds().range().low()))
                    .toList());
            ceilings.add(Optional.ofNullable(preferences.atMost()));
            switch (party.reservation()) {
                case Reservation.Value value -> {
                    if (!value.estimate().range().known()) {
                        return Optional.empty();
                    }
                    reservations[p] = value.estimate().range().low();
                }
                case Reservation.Fallback like ->
                    reservations[p] = capped(ceilings.get(p), worth(layout, gains[p], bonuses.get(p), like.outcome()));
            }
        }
        return Optional.of(new Utilities(gains, reservations, bonuses, ceilings));
    }

    private static BigFraction capped(Optional<BigFraction> ceiling, BigFraction sum) {
        return ceiling.filter(most -> Range.compare(sum, most) > 0).orElse(sum);
    }

    private static Optional<BigFraction[][]> gains(Layout layout, Preferences preferences) {
        if (!(preferences.weights() instanceof Weights.Known weights)) {
            return Optional.empty();
        }
        BigFraction[][] gains = new BigFraction[layout.options().size()][];
        for (int i = 0; i < gains.length; i++) {
            Issue issue = layout.talks().issues().get(i);
            BigFraction weight = weights.numbers().get(issue.name());
            List<String> options = layout.options().get(i);
            gains[i] = new BigFraction[options.size()];
            for (int o = 0; o < gains[i].length; o++) {
                Range value = preferences.values(issue).at(options.get(o)).range();
                if (!value.known() || weight == null) {
                    return Optional.empty();
                }
                gains[i][o] = weight.multiply(value.low());
            }
        }
        return Optional.of(gains);
    }

    /** What {@code outcome}, allowed or not, is worth to a party with these gains and bonuses. */
    public static BigFraction worth(Layout layout, BigFraction[][] gains, List<Bonus> bonuses, Outcome outcome) {
        int[] places = layout.places(outcome);
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < places.length; i++) {
            sum = sum.add(gains[i][places[i]]);
        }
        for (Bonus bonus : bonuses) {
            sum = bonus.when().allows(outcome) ? sum.add(bonus.adds()) : sum;
        }
        return sum;
    }

    /** Utility to {@code party} of {@code outcome}. */
    public BigFraction of(Layout layout, int party, Outcome outcome) {
        return capped(ceilings.get(party), worth(layout, gains[party], bonuses.get(party), outcome));
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
