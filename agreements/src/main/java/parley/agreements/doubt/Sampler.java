package parley.agreements.doubt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Utilities;
import parley.model.Estimate;
import parley.model.talks.Issue;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Reservation;
import parley.model.talks.Talks;

/**
 * Draws admissible preferences: weights uniform on what is admissible, values and reservations uniform within their ranges
 * on a grid of 2^-20 of their width, all independent; draws that contradict a comparison are dropped. Each draw is exact,
 * so that known values that tie keep their ties.
 */
public final class Sampler {
    private static final int MOST_TRIES = 20_000;

    private final Layout layout;
    private final RandomGenerator random;
    private final List<WeightDraws> weights = new ArrayList<>();
    private final List<List<ValueDraws>> values = new ArrayList<>();

    /** @param random the source of all chance; the same state gives the same draws */
    public Sampler(Layout layout, RandomGenerator random) {
        this.layout = layout;
        this.random = random;
        Talks talks = layout.talks();
        List<String> issues = talks.issues().stream().map(Issue::name).toList();
        for (Party party : talks.parties()) {
            Preferences preferences = talks.preferences(party);
            weights.add(WeightDraws.of(preferences.weights(), issues));
            List<ValueDraws> draws = new ArrayList<>();
            for (int i = 0; i < issues.size(); i++) {
                Issue issue = talks.issues().get(i);
                draws.add(new ValueDraws(
                        party.name(),
                        issue.name(),
                        preferences.values(issue),
                        layout.options().get(i)));
            }
            values.add(draws);
        }
    }

    /**
     * One draw.
     *
     * @param unknowns what was drawn, for every number not known
     */
    record Draw(Utilities utilities, Map<Unknown, BigFraction> unknowns) {}

    Layout layout() {
        return layout;
    }

    /** What became of a draw. */
    sealed interface Drawn {}

    /** An admissible one. */
    record Ready(Draw draw) implements Drawn {}

    /** Of many, none met what {@code party} is known to prefer. */
    record Stuck(String party) implements Drawn {}

    /** The next draw. Cost: one multiplication for each party and option, and again for each draw dropped. */
    Drawn draw() {
        int n = layout.talks().parties().size();
        BigFraction[][][] gains = new BigFraction[n][][];
        BigFraction[] reservations = new BigFraction[n];
        List<List<Utilities.Bonus>> bonuses = new ArrayList<>();
        for (Party party : layout.talks().parties()) {
            bonuses.add(layout.talks().preferences(party).interactions().stream()
                    .map(one -> new Utilities.Bonus(
                            one.when(), Grid.within(one.adds().range(), random)))
                    .toList());
        }
        Utilities utilities = new Utilities(gains, reservations, bonuses);
        Map<Unknown, BigFraction> unknowns = new LinkedHashMap<>();
        for (int p = 0; p < n; p++) {
            Party party = layout.talks().parties().get(p);
            Optional<BigFraction> stated = stated(party, unknowns);
            boolean admissible = false;
            for (int attempt = 0; attempt < MOST_TRIES && !admissible; attempt++) {
                gains[p] = gains(p, unknowns);
                admissible = admissible(utilities, p);
            }
            if (!admissible) {
                return new Stuck(party.name());
            }
            BigFraction[][] own = gains[p];
            List<Utilities.Bonus> added = bonuses.get(p);
            reservations[p] = stated.orElseGet(() -> fallback(party, own, added));
        }
        return new Ready(new Draw(utilities, unknowns));
    }

    /** The reservation value, where it is stated as one. */
    private Optional<BigFraction> stated(Party party, Map<Unknown, BigFraction> unknowns) {
        Estimate estimate = party.reservation().stated();
        if (estimate == null) {
            return Optional.empty();
        }
        BigFraction drawn = Grid.within(estimate.range(), random);
        if (!estimate.range().known()) {
            unknowns.put(new Unknown.Reservation(party.name()), drawn);
        }
        return Optional.of(drawn);
    }

    private BigFraction fallback(Party party, BigFraction[][] gains, List<Utilities.Bonus> bonuses) {
        return party.reservation() instanceof Reservation.Fallback like
                ? Utilities.worth(layout, gains, bonuses, like.outcome())
                : BigFraction.ZERO;
    }

    private boolean admissible(Utilities utilities, int p) {
        Party party = layout.talks().parties().get(p);
        return layout.talks().preferences(party).comparisons().stream()
                .allMatch(comparison -> utilities.meets(layout, p, comparison));
    }

    /** Draws one party's weights and values; every try writes all of its unknowns anew. */
    private BigFraction[][] gains(int p, Map<Unknown, BigFraction> unknowns) {
        String party = layout.talks().parties().get(p).name();
        BigFraction[] drawnWeights = weights.get(p).draw(random);
        BigFraction[][] gains = new BigFraction[drawnWeights.length][];
        for (int i = 0; i < gains.length; i++) {
            if (weights.get(p).open(i)) {
                String issue = layout.talks().issues().get(i).name();
                unknowns.put(new Unknown.Weight(party, issue), drawnWeights[i]);
            }
            BigFraction[] of = values.get(p).get(i).draw(random, unknowns);
            gains[i] = new BigFraction[of.length];
            for (int o = 0; o < of.length; o++) {
                gains[i][o] = drawnWeights[i].multiply(of[o]);
            }
        }
        return gains;
    }
}
