package parley.simulation;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;
import parley.model.talks.Talks;

/**
 * Talks made ready to be played: packages listed, preferences to draw from, strategies seated. Every draw and every play
 * has a random stream of its own, Philox 4x64 (Salmon et al. 2011) under the key (seed, number of the stream): 3k for the
 * preferences of draw k, 3k + 1 and 3k + 2 for its two plays.
 */
final class Table {
    private final Talks talks;
    private final Setup setup;
    private final Packages packages;
    private final List<PartyDraw> parties;
    private final List<Strategy> strategies;
    /** The one draw there is when everything is known; null otherwise. */
    private final @Nullable Draw only;

    Table(Talks talks, Setup setup, Packages packages, List<PartyDraw> parties, List<Strategy> strategies) {
        this.talks = talks;
        this.setup = setup;
        this.packages = packages;
        this.parties = parties;
        this.strategies = strategies;
        this.only = known() ? fresh(0).orElse(null) : null;
    }

    /** Whether nothing has to be drawn. */
    boolean known() {
        return parties.stream().allMatch(PartyDraw::known);
    }

    Setup setup() {
        return setup;
    }

    String party(int number) {
        return talks.parties().get(number).name();
    }

    Outcome outcome(int pack) {
        return packages.outcome(pack);
    }

    /** Draw number {@code draw}, from 0; empty when no preferences agree with the comparisons. */
    Optional<Draw> draw(long draw) {
        return only != null ? Optional.of(only) : fresh(draw);
    }

    private Optional<Draw> fresh(long draw) {
        UniformRandomProvider chance = stream(3 * draw);
        Side one = parties.get(0).draw(packages, chance);
        Side two = parties.get(1).draw(packages, chance);
        return one == null || two == null ? Optional.empty() : Optional.of(new Draw(one, two));
    }

    /** Plays a draw for the first or second time: {@code play} is 0 or 1. */
    Course play(long number, Draw draw, int play) {
        UniformRandomProvider chance = stream(3 * number + 1 + play);
        Seat one = new Seat(draw.side(0), strategies.get(0));
        Seat two = new Seat(draw.side(1), strategies.get(1));
        int first =
                setup.first().map(name -> name.equals(party(0)) ? 0 : 1).orElseGet(() -> chance.nextBoolean() ? 0 : 1);
        return setup.protocol().play(one, two, first, setup.deadline(), chance);
    }

    private UniformRandomProvider stream(long number) {
        return RandomSource.PHILOX_4X64.create(new long[] {setup.seed(), number, 0, 0, 0, 0});
    }

    /** What a reader of the results has to know. */
    List<String> notes() {
        String preferences = known()
                ? "All preferences are known numbers; the spread is chance at the table alone."
                : "Preferences that are not known are drawn anew for every two plays, evenly from those the model allows:"
                        + " weights uniform on those that sum to 1 within their ranges or order, values, reservation values"
                        + " and costs uniform in their ranges, independently; draws against a stated comparison are left out.";
        List<String> continuous = talks.issues().stream()
                .filter(issue -> issue instanceof Issue.Real real && real.step() == null)
                .map(Issue::name)
                .toList();
        String efficiency = "Efficiency and the Nash point are those of each draw's own preferences.";
        return continuous.isEmpty()
                ? List.of(preferences, efficiency)
                : List.of(
                        preferences,
                        efficiency,
                        "Offers on " + String.join(", ", continuous) + " are made in " + Packages.STEPS
                                + " even steps and at the corner points of the values.");
    }
}
