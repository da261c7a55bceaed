package parley.agreements.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.agreements.Solution;
import parley.agreements.SolveOptions;
import parley.agreements.Solver;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.talks.Constraint;
import parley.model.talks.Issue;
import parley.model.talks.NoDeal;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.talks.Weights;

class OpeningsTest {
    private static final int OPTIONS = 3;

    @Test
    void the_minimal_sets_of_changes_are_those_found_by_looking_at_every_package() {
        int opened = 0;
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            int parties = 2 + random.nextInt(2);
            int issues = 1 + random.nextInt(3);
            Talks talks = talks(random, parties, issues, random.nextInt(3));
            Set<Set<Object>> blockers = new HashSet<>();
            for (Outcome outcome : outcomes(issues)) {
                Set<Object> by = new HashSet<>();
                talks.constraints().stream()
                        .filter(constraint -> !constraint.allows(outcome))
                        .forEach(by::add);
                talks.parties().stream()
                        .filter(party -> Range.compare(utility(talks, party, outcome), reservation(party)) < 0)
                        .forEach(party -> by.add(party.name()));
                blockers.add(by);
            }
            Set<Set<Object>> minimal = new HashSet<>();
            for (Set<Object> by : blockers) {
                if (blockers.stream().noneMatch(other -> !other.equals(by) && by.containsAll(other))) {
                    minimal.add(by);
                }
            }
            Openings.Found found = Openings.of(talks, () -> false);
            assertThat(found.complete()).isTrue();
            if (minimal.equals(Set.of(Set.of()))) {
                assertThat(found.all()).as("seed %s", seed).isEmpty();
                continue;
            }
            opened++;
            Set<Set<Object>> told = new HashSet<>();
            for (Opening opening : found.all()) {
                Set<Object> changes = new HashSet<>(opening.drop());
                changes.addAll(opening.lower().keySet());
                told.add(changes);
                verify(talks, opening, seed);
            }
            assertThat(told).as("seed %s", seed).isEqualTo(minimal);
        }
        assertThat(opened).isGreaterThan(40);
    }

    /** By solving again: with the changes the package suits all, and there is a zone. */
    private static void verify(Talks talks, Opening opening, int seed) {
        List<Constraint> kept = new ArrayList<>(talks.constraints());
        opening.drop().forEach(kept::remove);
        List<Party> parties = talks.parties().stream()
                .map(party -> new Party(
                        party.name(),
                        estimate(reservation(party)
                                .subtract(opening.lower().getOrDefault(party.name(), BigFraction.ZERO)))))
                .toList();
        Talks changed = new Talks("changed", parties, talks.issues(), talks.preferences(), kept, NoDeal.unstated());
        assertThat(changed.allows(opening.outcome())).isTrue();
        parties.forEach(party -> assertThat(Range.compare(utility(talks, party, opening.outcome()), reservation(party)))
                .isNotNegative());
        assertThat(((Solution.Exact) Solver.solve(changed, new SolveOptions(1, 1, () -> false))).noZone())
                .as("seed %s", seed)
                .isNull();
    }

    private static Talks talks(Random random, int parties, int issues, int constraints) {
        List<Issue> matters = new ArrayList<>();
        for (int i = 0; i < issues; i++) {
            matters.add(new Issue.Discrete("i" + i, List.of("o0", "o1", "o2"), Map.of()));
        }
        List<Party> sides = new ArrayList<>();
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        for (int p = 0; p < parties; p++) {
            Map<String, BigFraction> weights = new LinkedHashMap<>();
            Map<String, Values> values = new LinkedHashMap<>();
            for (Issue issue : matters) {
                weights.put(issue.name(), BigFraction.of(1, issues));
                Map<String, Estimate> each = new LinkedHashMap<>();
                for (int o = 0; o < OPTIONS; o++) {
                    each.put("o" + o, estimate(BigFraction.of(random.nextInt(6), 5)));
                }
                values.put(issue.name(), new Values.PerOption(each));
            }
            sides.add(new Party("p" + p, estimate(BigFraction.of(3 + random.nextInt(4), 5))));
            preferences.put(
                    "p" + p, new Preferences(new Weights.Known(weights, new Basis.Unstated()), values, List.of()));
        }
        List<Constraint> rules = new ArrayList<>();
        for (int c = 0; c < constraints; c++) {
            Constraint not =
                    new Constraint.Not(new Constraint.Is("i" + random.nextInt(issues), "o" + random.nextInt(OPTIONS)));
            if (!rules.contains(not)) {
                rules.add(not);
            }
        }
        return new Talks("small", sides, matters, preferences, rules, NoDeal.unstated());
    }

    private static List<Outcome> outcomes(int issues) {
        List<Outcome> all = new ArrayList<>();
        for (int k = 0; k < Math.pow(OPTIONS, issues); k++) {
            Map<String, String> options = new LinkedHashMap<>();
            int left = k;
            for (int i = 0; i < issues; i++) {
                options.put("i" + i, "o" + left % OPTIONS);
                left /= OPTIONS;
            }
            all.add(new Outcome(options));
        }
        return all;
    }

    private static BigFraction utility(Talks talks, Party party, Outcome outcome) {
        BigFraction sum = BigFraction.ZERO;
        for (Issue issue : talks.issues()) {
            sum = sum.add(talks.preferences(party)
                    .values(issue)
                    .at(outcome.on(issue.name()))
                    .range()
                    .low()
                    .divide(talks.issues().size()));
        }
        return sum;
    }

    private static BigFraction reservation(Party party) {
        return party.reservation().stated().range().low();
    }

    private static Estimate estimate(BigFraction value) {
        return new Estimate(Range.exactly(value), new Basis.Unstated());
    }
}
