package parley.simulation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.model.Estimate;
import parley.model.talks.Issue;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;

/** Checks talks and setup against each other and lays the table, gathering everything that stands in the way. */
final class Preparation {
    private final Talks talks;
    private final Setup setup;
    private final List<String> obstacles = new ArrayList<>();
    private final @Nullable Table table;

    Preparation(Talks talks, Setup setup) {
        this.talks = talks;
        this.setup = setup;
        checkParties();
        checkSize();
        this.table = obstacles.isEmpty() ? lay() : null;
    }

    /** Empty when the table could not be laid. */
    Optional<Table> table() {
        return Optional.ofNullable(table);
    }

    List<String> obstacles() {
        return obstacles;
    }

    private void checkParties() {
        List<String> names = talks.parties().stream().map(Party::name).toList();
        String known = String.join(", ", names);
        if (names.size() != 2) {
            obstacles.add(
                    setup.protocol().name() + " is for two parties; these talks have " + names.size() + ": " + known);
        }
        for (String name : names) {
            if (!setup.strategies().containsKey(name)) {
                obstacles.add("no strategy is set for " + name);
            }
        }
        for (String name : setup.strategies().keySet()) {
            checkParty(name, "a strategy", names);
        }
        for (String name : setup.discounts().keySet()) {
            checkParty(name, "a discount", names);
        }
        setup.first().ifPresent(name -> checkParty(name, "the first offer", names));
    }

    private void checkParty(String name, String what, List<String> names) {
        if (!names.contains(name)) {
            obstacles.add(
                    what + " is set for '" + name + "', who is no party to the talks: " + String.join(", ", names));
        }
    }

    private void checkSize() {
        BigInteger combinations = Packages.combinations(talks);
        if (combinations.compareTo(BigInteger.valueOf(Packages.LIMIT)) > 0) {
            obstacles.add(
                    "there are " + combinations + " combinations of options; up to " + Packages.LIMIT
                            + " can be simulated, since a strategy looks at every package. Take fewer options or a wider step.");
        }
    }

    private @Nullable Table lay() {
        Packages packages = new Packages(talks);
        if (packages.size() == 0) {
            obstacles.add("no combination of options meets the constraints");
            return null;
        }
        List<PartyDraw> draws = new ArrayList<>();
        List<Strategy> strategies = new ArrayList<>();
        for (Party party : talks.parties()) {
            draw(party, packages).ifPresent(draws::add);
            Optional.ofNullable(setup.strategies().get(party.name())).ifPresent(strategies::add);
        }
        return obstacles.isEmpty() ? new Table(talks, setup, packages, draws, strategies) : null;
    }

    private Optional<PartyDraw> draw(Party party, Packages packages) {
        Preferences preferences = talks.preferences(party);
        List<String> issues = talks.issues().stream().map(Issue::name).toList();
        Estimate reservation = party.reservation().stated();
        if (reservation == null || !preferences.interactions().isEmpty()) {
            obstacles.add(party.name()
                    + (reservation == null ? " has a package as its reservation" : " has interactions between issues")
                    + ", which cannot be simulated");
            return Optional.empty();
        }
        Optional<WeightDraw> weights = WeightDraw.of(preferences.weights(), issues);
        if (weights.isEmpty()) {
            obstacles.add("no weights within the ranges given for " + party.name() + " sum to 1");
            return Optional.empty();
        }
        List<Scale> scales = new ArrayList<>();
        for (int issue = 0; issue < issues.size(); issue++) {
            scales.add(new Scale(preferences.values(talks.issues().get(issue)), packages.options(issue)));
        }
        return Optional.of(new PartyDraw(
                issues,
                weights.get(),
                scales,
                preferences.comparisons(),
                Span.of(reservation.range()),
                setup.discounts().getOrDefault(party.name(), 1.0),
                cost(party)));
    }

    private Span cost(Party party) {
        Estimate month = talks.noDeal().costPerMonth().get(party.name());
        if (month == null) {
            return new Span(0, 0);
        }
        Span range = Span.of(month.range());
        return new Span(range.low() * setup.monthsPerPeriod(), range.high() * setup.monthsPerPeriod());
    }
}
