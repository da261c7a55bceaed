package parley.agreements.doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Utilities;
import parley.model.Range;
import parley.model.talks.Comparison;
import parley.model.talks.Issue;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
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

    /** The next draw. Cost: one multiplication for each party and option. */
    Drawn draw() {
        Talks talks = layout.talks();
        int n = talks.parties().size();
        BigFraction[][][] gains = new BigFraction[n][][];
        BigFraction[] reservations = new BigFraction[n];
        Map<Unknown, BigFraction> unknowns = new HashMap<>();
        for (int p = 0; p < n; p++) {
            Party party = talks.parties().get(p);
            Range reservation = party.reservation().range();
            reservations[p] = Grid.within(reservation, random);
            if (!reservation.known()) {
                unknowns.put(new Unknown.Reservation(party.name()), reservations[p]);
            }
            Optional<BigFraction[][]> drawn = gains(p, unknowns);
            if (drawn.isEmpty()) {
                return new Stuck(party.name());
            }
            gains[p] = drawn.get();
        }
        return new Ready(new Draw(new Utilities(gains, reservations), unknowns));
    }

    private Optional<BigFraction[][]> gains(int p, Map<Unknown, BigFraction> unknowns) {
        List<Comparison> comparisons =
                layout.talks().preferences(layout.talks().parties().get(p)).comparisons();
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Map<Unknown, BigFraction> drawn = new HashMap<>();
            BigFraction[][] gains = attempt(p, drawn);
            boolean admissible = true;
            for (Comparison comparison : comparisons) {
                int sign = side(comparison.better(), gains)
                        .subtract(side(comparison.worse(), gains))
                        .signum();
                admissible &= sign > 0 || (sign == 0 && !comparison.strict());
            }
            if (admissible) {
                unknowns.putAll(drawn);
                return Optional.of(gains);
            }
        }
        return Optional.empty();
    }

    private BigFraction[][] attempt(int p, Map<Unknown, BigFraction> drawn) {
        String party = layout.talks().parties().get(p).name();
        BigFraction[] drawnWeights = weights.get(p).draw(random);
        BigFraction[][] gains = new BigFraction[drawnWeights.length][];
        for (int i = 0; i < gains.length; i++) {
            if (weights.get(p).open(i)) {
                String issue = layout.talks().issues().get(i).name();
                drawn.put(new Unknown.Weight(party, issue), drawnWeights[i]);
            }
            BigFraction[] of = values.get(p).get(i).draw(random, drawn);
            gains[i] = new BigFraction[of.length];
            for (int o = 0; o < of.length; o++) {
                gains[i][o] = drawnWeights[i].multiply(of[o]);
            }
        }
        return gains;
    }

    private BigFraction side(Map<String, String> options, BigFraction[][] gains) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < gains.length; i++) {
            String option = options.get(layout.talks().issues().get(i).name());
            if (option != null) {
                sum = sum.add(gains[i][layout.options().get(i).indexOf(option)]);
            }
        }
        return sum;
    }
}
