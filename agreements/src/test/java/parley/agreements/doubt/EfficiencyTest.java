package parley.agreements.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.agreements.pareto.Layout;
import parley.model.talks.NoDeal;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.talks.Weights;

class EfficiencyTest {
    private static final int OPTIONS = 3;

    /** Two issues of known values, one weight unknown for each party: every weight at which anything changes is tried, and one between. */
    @Test
    void which_packages_can_be_pareto_agrees_with_trying_every_weight_that_matters() {
        int[] seen = new int[3];
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int[][][] values = new int[2][2][OPTIONS];
            Map<String, Preferences> preferences = new LinkedHashMap<>();
            for (int p = 0; p < 2; p++) {
                Map<String, Values> told = new LinkedHashMap<>();
                for (int i = 0; i < 2; i++) {
                    Map<String, parley.model.Estimate> each = new LinkedHashMap<>();
                    for (int o = 0; o < OPTIONS; o++) {
                        values[p][i][o] = random.nextInt(5);
                        each.put("o" + o, DoubtFixtures.estimate(values[p][i][o], values[p][i][o], 5));
                    }
                    told.put("i" + i, new Values.PerOption(each));
                }
                preferences.put("p" + p, new Preferences(new Weights.Unknown(), told, List.of()));
            }
            Party p0 = new Party("p0", DoubtFixtures.estimate(0, 0, 1));
            Party p1 = new Party("p1", DoubtFixtures.estimate(0, 0, 1));
            Talks talks = new Talks(
                    "t", List.of(p0, p1), DoubtFixtures.issues(2, OPTIONS), preferences, List.of(), NoDeal.unstated());
            Layout layout = DoubtFixtures.layout(talks);
            Efficiency efficiency = new Efficiency(layout, DoubtFixtures.parties(layout), 1_000_000);
            List<List<int[]>> weights = List.of(weights(values[0]), weights(values[1]));
            for (int a = 0; a < OPTIONS; a++) {
                for (int b = 0; b < OPTIONS; b++) {
                    Verdict verdict = efficiency.verdict(new int[] {a, b}).orElseThrow();
                    Verdict tried = tried(values, weights, a, b);
                    assertThat(verdict).as("seed %s, package %s %s", seed, a, b).isEqualTo(tried);
                    seen[tried.ordinal()]++;
                }
            }
        }
        assertThat(seen[0]).isGreaterThan(20);
        assertThat(seen[1]).isGreaterThan(20);
        assertThat(seen[2]).isGreaterThan(20);
    }

    private static Verdict tried(int[][][] values, List<List<int[]>> weights, int a, int b) {
        boolean always = true;
        boolean ever = false;
        for (int[] w0 : weights.get(0)) {
            for (int[] w1 : weights.get(1)) {
                boolean pareto = true;
                for (int c = 0; c < OPTIONS; c++) {
                    for (int d = 0; d < OPTIONS; d++) {
                        long g0 = gain(values[0], w0, a, b, c, d);
                        long g1 = gain(values[1], w1, a, b, c, d);
                        pareto &= g0 < 0 || g1 < 0 || (g0 == 0 && g1 == 0);
                    }
                }
                always &= pareto;
                ever |= pareto;
            }
        }
        return always ? Verdict.NECESSARILY : ever ? Verdict.POSSIBLY : Verdict.NEVER;
    }

    /** What (c, d) gives more than (a, b), times the denominator. */
    private static long gain(int[][] values, int[] w, int a, int b, int c, int d) {
        return (long) w[0] * (values[0][c] - values[0][a]) + (long) (w[1] - w[0]) * (values[1][d] - values[1][b]);
    }

    /** Weights of the first issue, as numerator and denominator: all at which two packages tie, and those halfway between. */
    private static List<int[]> weights(int[][] values) {
        List<int[]> ties = new ArrayList<>(List.of(new int[] {0, 1}, new int[] {1, 1}));
        for (int x = -4; x <= 4; x++) {
            for (int y = -4; y <= 4; y++) {
                int num = y;
                int den = y - x;
                if (den != 0 && num * Integer.signum(den) >= 0 && Math.abs(num) <= Math.abs(den)) {
                    ties.add(new int[] {Math.abs(num), Math.abs(den)});
                }
            }
        }
        ties.sort((s, t) -> Integer.compare(s[0] * t[1], t[0] * s[1]));
        List<int[]> all = new ArrayList<>(ties);
        for (int k = 0; k + 1 < ties.size(); k++) {
            int[] s = ties.get(k);
            int[] t = ties.get(k + 1);
            all.add(new int[] {s[0] * t[1] + t[0] * s[1], 2 * s[1] * t[1]});
        }
        return all;
    }

    @Test
    void evidence_only_narrows() {
        int narrowed = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int options = 2;
            int issues = 2 + random.nextInt(2);
            List<DoubtFixtures.Known> known = new ArrayList<>();
            for (int p = 0; p < 2; p++) {
                known.add(new DoubtFixtures.Known(new DoubtFixtures.Truth(random, issues, options)));
            }
            List<List<Optional<Verdict>>> before = new ArrayList<>();
            for (int piece = 0; piece < 12; piece++) {
                Layout layout = DoubtFixtures.layout(DoubtFixtures.talks(DoubtFixtures.issues(issues, options), known));
                List<Admissible> parties = DoubtFixtures.parties(layout);
                Efficiency efficiency = new Efficiency(layout, parties, 20_000);
                List<List<Optional<Verdict>>> now = new ArrayList<>();
                int[] at = new int[issues];
                do {
                    List<Optional<Verdict>> verdicts = new ArrayList<>();
                    for (Admissible party : parties) {
                        assertThat(party.contradiction()).as("seed %s", seed).isEmpty();
                        verdicts.add(Optional.of(party.verdict(layout.outcomeAt(at))));
                    }
                    verdicts.add(efficiency.verdict(at.clone()));
                    now.add(verdicts);
                } while (Layout.advance(at, i -> options));
                for (int x = 0; x < before.size(); x++) {
                    for (int v = 0; v < before.get(x).size(); v++) {
                        Optional<Verdict> old = before.get(x).get(v);
                        Optional<Verdict> young = now.get(x).get(v);
                        if (old.isPresent() && young.isPresent() && old.get() != Verdict.POSSIBLY) {
                            assertThat(young)
                                    .as("seed %s, piece %s, package %s, verdict %s", seed, piece, x, v)
                                    .isEqualTo(old);
                        }
                        narrowed += old.isPresent() && !old.equals(young) ? 1 : 0;
                    }
                }
                before = now;
                for (int more = 0; more < 2; more++) {
                    known.get(random.nextInt(2)).learn(random);
                }
            }
        }
        assertThat(narrowed).isGreaterThan(50);
    }
}
