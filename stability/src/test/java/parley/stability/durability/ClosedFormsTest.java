package parley.stability.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.model.deal.DealFile;
import parley.model.yaml.YamlFile;

/** The closed forms against sums over periods, searches and backward induction on random deals. */
class ClosedFormsTest {
    private static final int HORIZON = 3000;

    /** One deal's numbers, and everything worked out the long way. */
    private static final class Long {
        private final double[] x;
        private final int lag;

        Long(Inputs inputs) {
            Interval[] box = inputs.box();
            x = new double[box.length];
            for (int input = 0; input < x.length; input++) {
                x[input] = box[input].low();
            }
            lag = inputs.shortestLag();
        }

        double d() {
            return x[Inputs.DISCOUNT];
        }

        double own(int input, int i) {
            return x[input + i * Inputs.PER_PARTY];
        }

        double p(int i) {
            return i == 0 ? x[Inputs.WIN] : 1 - x[Inputs.WIN];
        }

        double odds(int i) {
            return Math.min(1, p(i) + own(Inputs.STRIKE, i));
        }

        /** Sum over periods: fighting on, or won in this one and the rest of the pie from the next. */
        double war(int i, double chance) {
            double value = 0;
            double on = 1;
            for (int t = 0; t < HORIZON; t++) {
                double spoils = chance * (1 - x[Inputs.DESTROYED]) / (1 - d());
                value += Math.pow(d(), t)
                        * on
                        * (own(Inputs.FLOW, i) - own(Inputs.COST, i) + d() * x[Inputs.WAR_ENDS] * spoils);
                on *= 1 - x[Inputs.WAR_ENDS];
            }
            return value;
        }

        double comply(int i) {
            double value = 0;
            double peace = 1;
            double war = war(i, p(i));
            for (int t = 0; t < HORIZON; t++) {
                value += Math.pow(d(), t) * peace * (own(Inputs.SHARE, i) + d() * x[Inputs.BREAKDOWN] * war);
                peace *= 1 - x[Inputs.BREAKDOWN];
            }
            return value;
        }

        double renege(int i, double q) {
            double value = 0;
            for (int t = 0; t < lag; t++) {
                value += Math.pow(d(), t) * own(Inputs.RENEGE, i);
            }
            double left = Math.max(0, odds(i) - own(Inputs.ODDS, i));
            double punished = war(i, left) - own(Inputs.PUNISHMENT, i);
            return value + Math.pow(d(), lag) * ((1 - q) * war(i, odds(i)) + q * punished);
        }

        /** The other lets it be; only the guarantor's acting ends it. */
        double unanswered(int i, double q) {
            double unnoticed = 0;
            for (int t = 0; t < lag; t++) {
                unnoticed += Math.pow(d(), t) * own(Inputs.RENEGE, i);
            }
            double forEver = own(Inputs.RENEGE, i) / (1 - d());
            double left = Math.max(0, odds(i) - own(Inputs.ODDS, i));
            double punished = war(i, left) - own(Inputs.PUNISHMENT, i);
            return unnoticed + Math.pow(d(), lag) * ((1 - q) * forEver + q * punished);
        }

        double q(int t) {
            return x[Inputs.FLOOR] + (x[Inputs.START] - x[Inputs.FLOOR]) * Math.pow(x[Inputs.KEEPS], t);
        }
    }

    private static Inputs inputs(String text) {
        return new Inputs(DealFile.read(new YamlFile("deal.yaml", text)).orElseThrow());
    }

    @Test
    void values_are_the_sums_they_stand_for() {
        long seed = 161_803;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 40; run++) {
            Inputs inputs = inputs(RandomDeal.text(random, false));
            Long sums = new Long(inputs);
            Point point = new Point(inputs, inputs.box(), inputs.shortestLag());
            for (int i = 0; i < 2; i++) {
                int party = i;
                assertThat(point.value(terms -> terms.war(party))).isCloseTo(sums.war(i, sums.p(i)), within(1e-9));
                assertThat(point.value(terms -> terms.comply(party))).isCloseTo(sums.comply(i), within(1e-9));
                assertThat(point.value(terms -> terms.renege(party, terms.acts(0))))
                        .isCloseTo(sums.renege(i, sums.q(0)), within(1e-9));
                double need = point.value(terms -> terms.leastGuarantee(party));
                if (need > 0) {
                    assertThat(sums.renege(i, need)).isCloseTo(sums.comply(i), within(1e-9));
                } else {
                    assertThat(sums.renege(i, 0)).isLessThanOrEqualTo(sums.comply(i) + 1e-9);
                }
            }
        }
    }

    @Test
    void a_punishment_of_the_size_needed_makes_keeping_and_reneging_worth_alike() {
        long seed = 271_828;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int tempted = 0;
        for (int run = 0; run < 60; run++) {
            Inputs inputs = inputs(RandomDeal.text(random, false));
            Long sums = new Long(inputs);
            Point point = new Point(inputs, inputs.box(), inputs.shortestLag());
            for (int i = 0; i < 2; i++) {
                int party = i;
                double needed = point.value(terms -> terms.neededPunishment(party));
                double punished = sums.renege(i, 0) - Math.pow(sums.d(), sums.lag) * sums.q(0) * needed;
                if (needed > 0) {
                    tempted++;
                    assertThat(punished).isCloseTo(sums.comply(i), within(1e-9));
                } else {
                    assertThat(punished).isLessThanOrEqualTo(sums.comply(i) + 1e-9);
                }
            }
        }
        assertThat(tempted).isGreaterThan(10);
    }

    @Test
    void where_nobody_answers_the_guarantee_makes_up_for_reneging_for_ever() {
        long seed = 130_981;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int finite = 0;
        for (int run = 0; run < 60; run++) {
            Inputs inputs = inputs(RandomDeal.text(random, false));
            Long sums = new Long(inputs);
            Point point = new Point(inputs, inputs.box(), inputs.shortestLag());
            for (int i = 0; i < 2; i++) {
                int party = i;
                double needed = point.value(terms -> terms.leastGuarantee(party, Reply.ACQUIESCENCE));
                if (Double.isFinite(needed) && needed > 0) {
                    finite++;
                    assertThat(sums.unanswered(i, needed)).isCloseTo(sums.comply(i), within(1e-9));
                } else if (needed == 0) {
                    assertThat(sums.unanswered(i, 0)).isLessThanOrEqualTo(sums.comply(i) + 1e-9);
                } else {
                    assertThat(sums.unanswered(i, 1)).isGreaterThan(sums.comply(i));
                }
                assertThat(point.value(terms -> terms.leastGuarantee(party, Reply.NONE_CALLED_FOR)))
                        .isZero();
            }
        }
        assertThat(finite).isGreaterThan(30);
    }

    @Test
    void two_periods_are_peaceful_iff_each_divides_and_the_shift_between_them_is_not_too_fast() {
        long seed = 314_159;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int war = 0;
        for (int run = 0; run < 400; run++) {
            String text = RandomDeal.text(random, false);
            Inputs inputs = inputs(text.substring(0, text.indexOf("power-path")) + "power-path: {North: ["
                    + 0.3 * random.nextDouble() + ", " + (0.7 + 0.3 * random.nextDouble()) + "]}\n");
            Point point = new Point(inputs, inputs.box(), inputs.shortestLag());
            Long sums = new Long(inputs);
            boolean divides = divides(sums, 0) && divides(sums, 1);
            boolean shift = point.value(terms -> terms.tooFast(0)) > 0;
            assertThat(point.pathIsPeaceful()).as("run " + run).isEqualTo(divides && !shift);
            war += shift ? 1 : 0;
        }
        assertThat(war).isBetween(20, 380);
    }

    /** With h = 1 and D = 0 war is worth d p / (1 - d) + f - k, so p / d and the right flows make it p / (1 - d) - c. */
    @Test
    void preventive_war_comes_at_the_thresholds_of_fearon_and_powell() {
        long seed = 602_214;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int[] wars = new int[2];
        for (int run = 0; run < 200; run++) {
            double d = 0.8 + 0.15 * random.nextDouble();
            double[] p = {0.1 + 0.2 * random.nextDouble(), 0};
            p[1] = Math.min(d - 0.01, p[0] + 0.4 * random.nextDouble());
            double[] c = {0.5 * random.nextDouble(), 0.5 * random.nextDouble()};
            Inputs inputs = inputs("discount: " + d + "\nwar: {end-probability: 1, destroyed: 0}\nparties:\n"
                    + "  North: {share: 0.5, win: 0.5, fighting: {flow: " + -c[0]
                    + ", cost: 0}, renege: {flow: 0.5, first-strike:"
                    + " 0}}\n  South: {fighting: {flow: " + (1 - c[1])
                    + ", cost: 0}, renege: {flow: 0.5, first-strike: 0}}\n"
                    + "power-path: {North: [" + p[0] / d + ", " + p[1] / d + "]}\n");
            Point point = new Point(inputs, inputs.box(), 1);
            double shift = d * p[1] - p[0];
            boolean every = shift > (1 - d) * (c[1] + d * c[0]);
            boolean rising = shift > c[1] * (1 - d) * (1 - d);
            assertThat(point.value(terms -> terms.tooFast(0)) > 0).isEqualTo(every);
            assertThat(point.value(terms -> terms.tooFastIfRiserProposes(0)) > 0)
                    .isEqualTo(rising);
            wars[0] += every ? 1 : 0;
            wars[1] += rising ? 1 : 0;
        }
        assertThat(wars[0]).isBetween(20, wars[1]);
        assertThat(wars[1]).isLessThan(195);
    }

    @Test
    void the_least_guarantee_of_any_split_is_where_a_grid_of_splits_first_holds() {
        long seed = 141_421;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 25; run++) {
            Inputs inputs = inputs(RandomDeal.text(random, false));
            Long sums = new Long(inputs);
            Point point = new Point(inputs, inputs.box(), inputs.shortestLag());
            double any = point.value(Terms::leastGuaranteeOfAnySplit);
            if (any > 0.01) {
                assertThat(someSplit(sums, any - 0.005)).isFalse();
            }
            assertThat(someSplit(sums, any + 0.01)).isTrue();
        }
    }

    private static boolean someSplit(Long sums, double q) {
        double first = sums.renege(0, q);
        double second = sums.renege(1, q);
        double warFirst = sums.war(0, sums.p(0));
        double warSecond = sums.war(1, sums.p(1));
        double l = sums.x[Inputs.BREAKDOWN];
        for (int step = 0; step <= 20_000; step++) {
            double share = step / 20_000.0;
            double peace = 1 - sums.d() * (1 - l);
            boolean holds = (share + sums.d() * l * warFirst) / peace >= first
                    && (1 - share + sums.d() * l * warSecond) / peace >= second;
            if (holds) {
                return true;
            }
        }
        return false;
    }

    @Test
    void periods_of_peace_are_those_of_backward_induction_from_far_away() {
        long seed = 577_215;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int finite = 0;
        for (int run = 0; run < 300; run++) {
            Inputs inputs = inputs(RandomDeal.text(random, false));
            Long sums = new Long(inputs);
            Point point = new Point(inputs, inputs.box(), inputs.shortestLag());
            int peace = point.peace();
            boolean worthIt = sums.comply(0) > sums.war(0, sums.p(0)) && sums.comply(1) > sums.war(1, sums.p(1));
            if (peace == Count.NEVER || !worthIt || sums.q(0) < sums.x[Inputs.FLOOR]) {
                continue;
            }
            finite++;
            assertThat(peace).as("run " + run).isEqualTo(induced(sums, 400));
        }
        assertThat(finite).isGreaterThan(50);
    }

    private static int induced(Long sums, int last) {
        double[] war = {sums.war(0, sums.p(0)), sums.war(1, sums.p(1))};
        double[] later = war.clone();
        double[][] needed = new double[2][2];
        for (int i = 0; i < 2; i++) {
            needed[i][0] = sums.renege(i, 0);
            needed[i][1] = sums.renege(i, 1);
        }
        int peace = 0;
        double l = sums.x[Inputs.BREAKDOWN];
        for (int t = last; t >= 0; t--) {
            double[] now = new double[2];
            boolean kept = true;
            for (int i = 0; i < 2; i++) {
                now[i] = sums.own(Inputs.SHARE, i) + sums.d() * (l * war[i] + (1 - l) * later[i]);
                double renege = needed[i][0] + sums.q(t) * (needed[i][1] - needed[i][0]);
                kept &= now[i] >= renege;
            }
            later = kept ? now : war.clone();
            peace = kept ? peace + 1 : 0;
        }
        return peace;
    }

    @Test
    void a_power_path_is_peaceful_iff_a_grid_of_promises_is() {
        long seed = 662_607;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int peaceful = 0;
        int warlike = 0;
        for (int run = 0; run < 150; run++) {
            Inputs inputs = inputs(RandomDeal.text(random, false));
            Long sums = new Long(inputs);
            Point point = new Point(inputs, inputs.box(), inputs.shortestLag());
            boolean strict = onGrid(sums, inputs, -0.01, 0);
            boolean loose = onGrid(sums, inputs, 0.01, 0);
            if (strict == loose) {
                assertThat(point.pathIsPeaceful()).as("run " + run).isEqualTo(strict);
                peaceful += strict ? 1 : 0;
                warlike += strict ? 0 : 1;
            }
            double floor = point.value(Terms::pathFloor);
            assertThat(onGrid(sums, inputs, 0.02, floor))
                    .as("floor of run " + run)
                    .isTrue();
            if (floor > 0.05) {
                assertThat(onGrid(sums, inputs, -0.0, 0.8 * floor - 0.01))
                        .as("run " + run)
                        .isFalse();
            }
        }
        assertThat(peaceful).isPositive();
        assertThat(warlike).isPositive();
    }

    /** Transfers of all parties in all periods as one program: at most the pie is given, each gets its least and its due. */
    @Test
    void a_power_path_of_several_parties_is_peaceful_iff_a_linear_program_of_transfers_is() {
        long seed = 299_792;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int[] outcomes = new int[2];
        for (int run = 0; run < 200; run++) {
            String text = RandomDeal.text(random, false);
            int others = 1 + random.nextInt(2);
            StringBuilder told = new StringBuilder();
            for (int other = 0; other < others; other++) {
                told.append(other == 0 ? "" : ", ").append("East").append(other).append(": [");
                for (int t = 0; t < 4; t++) {
                    told.append(t == 0 ? "" : ", ").append(0.15 * random.nextDouble());
                }
                told.append(']');
            }
            Inputs inputs = inputs(text.substring(0, text.length() - 2) + ", others: {" + told + "}}\n");
            Long sums = new Long(inputs);
            Point point = new Point(inputs, inputs.box(), inputs.shortestLag());
            boolean strict = transfers(inputs, sums, others, 1e-6, 0);
            boolean loose = transfers(inputs, sums, others, -1e-6, 0);
            if (strict == loose) {
                assertThat(point.pathIsPeaceful()).as("run " + run).isEqualTo(strict);
                outcomes[strict ? 1 : 0]++;
            }
            double floor = point.value(Terms::pathFloor);
            if (Double.isFinite(floor) && floor > 0.01) {
                assertThat(transfers(inputs, sums, others, -1e-6, floor))
                        .as("floor of run " + run)
                        .isTrue();
                assertThat(transfers(inputs, sums, others, 0, 0.999 * floor))
                        .as("below it, run " + run)
                        .isFalse();
            }
        }
        assertThat(outcomes[0]).isGreaterThan(20);
        assertThat(outcomes[1]).isGreaterThan(20);
    }

    /** @param floor above 0 stands for the guarantee in each period */
    private static boolean transfers(Inputs inputs, Long sums, int others, double more, double floor) {
        int periods = inputs.deal().powerPath().size();
        int parties = 2 + others;
        double pie = 1 / (1 - sums.d());
        int last = periods - 1;
        List<double[]> rows = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        double leasts = sums.own(Inputs.LEAST, 0) + sums.own(Inputs.LEAST, 1);
        for (int t = 0; t < periods; t++) {
            double[] given = new double[parties * periods];
            for (int i = 0; i < parties; i++) {
                given[i * periods + t] = 1;
            }
            rows.add(given);
            limits.add((t == last ? pie : 1) * (1 - leasts));
            for (int i = 0; i < parties; i++) {
                double due = i < 2
                        ? outside(sums, i, t, floor > 0 ? floor : sums.q(t))
                        : sums.x[inputs.other(i - 2, t)] * pie;
                double least = i < 2 ? sums.own(Inputs.LEAST, i) : 0;
                double[] promised = new double[parties * periods];
                for (int later = t; later < periods; later++) {
                    promised[i * periods + later] = -Math.pow(sums.d(), later - t);
                }
                rows.add(promised);
                limits.add(least * pie - due - more);
            }
        }
        return LinearProgram.feasible(
                rows.toArray(double[][]::new),
                limits.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double outside(Long sums, int i, int t, double q) {
        double p = sums.x[Inputs.PATH + t];
        return sums.war(i, i == 0 ? p : 1 - p) - q * (sums.own(Inputs.PUNISHMENT, i) + worth(sums, i));
    }

    /** Backwards over promises on a grid; {@code floor} above 0 stands for the guarantee in each period. */
    private static boolean onGrid(Long sums, Inputs inputs, double slack, double floor) {
        int periods = inputs.deal().powerPath().size();
        double pie = 1 / (1 - sums.d());
        int steps = 4000;
        boolean[] later = new boolean[0];
        for (int t = periods - 1; t >= 0; t--) {
            double p = sums.x[Inputs.PATH + t];
            double q = floor > 0 ? floor : sums.q(t);
            double first = sums.war(0, p) - q * (sums.own(Inputs.PUNISHMENT, 0) + worth(sums, 0));
            double second = sums.war(1, 1 - p) - q * (sums.own(Inputs.PUNISHMENT, 1) + worth(sums, 1));
            boolean[] now = new boolean[steps + 1];
            boolean any = false;
            for (int step = 0; step <= steps; step++) {
                double v = pie * step / steps;
                double least = sums.own(Inputs.LEAST, 0);
                double most = 1 - sums.own(Inputs.LEAST, 1);
                boolean fine = v >= first - slack && pie - v >= second - slack;
                if (t == periods - 1) {
                    fine &= v >= least * pie - pie / steps && v <= most * pie + pie / steps;
                }
                if (fine && t < periods - 1) {
                    int from = (int) Math.ceil((v - most - pie / steps) / sums.d() / pie * steps);
                    int to = (int) Math.floor((v - least + pie / steps) / sums.d() / pie * steps);
                    fine = false;
                    for (int next = Math.max(0, from); next <= Math.min(steps, to); next++) {
                        fine |= later[next];
                    }
                }
                now[step] = fine;
                any |= fine;
            }
            if (!any) {
                return false;
            }
            later = now;
        }
        return true;
    }

    /** Whether what both would have by fighting in period t fits into the pie. */
    private static boolean divides(Long sums, int t) {
        double first = outside(sums, 0, t, sums.q(t));
        double second = outside(sums, 1, t, sums.q(t));
        double pie = 1 / (1 - sums.d());
        return first + second <= pie && first <= pie && second <= pie;
    }

    private static double worth(Long sums, int i) {
        return sums.war(i, sums.odds(i)) - sums.war(i, Math.max(0, sums.odds(i) - sums.own(Inputs.ODDS, i)));
    }
}
