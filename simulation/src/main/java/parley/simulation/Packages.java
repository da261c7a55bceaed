package parley.simulation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;
import parley.model.talks.Talks;

/** The packages that may be offered, numbered from 0: every combination of options that meets the constraints. */
final class Packages {
    /** More combinations than this are refused: a strategy looks at every package for every offer. */
    static final int LIMIT = 100_000;

    /** A real issue without a step is offered at its corner points and at so many even steps between its ends. */
    static final int STEPS = 10;

    private final List<List<String>> options;
    private final List<Outcome> outcomes = new ArrayList<>();
    /** By issue, by package: number of the option. */
    private final int[][] chosen;

    Packages(Talks talks) {
        options = talks.issues().stream().map(issue -> options(talks, issue)).toList();
        List<int[]> picks = new ArrayList<>();
        int[] pick = new int[options.size()];
        do {
            Outcome outcome = outcome(talks, pick);
            if (talks.allows(outcome)) {
                outcomes.add(outcome);
                picks.add(pick.clone());
            }
        } while (advance(pick));
        chosen = new int[pick.length][picks.size()];
        for (int pack = 0; pack < picks.size(); pack++) {
            for (int issue = 0; issue < pick.length; issue++) {
                chosen[issue][pack] = picks.get(pack)[issue];
            }
        }
    }

    /** How many combinations of options there are, constraints aside; told without making them. */
    static BigInteger combinations(Talks talks) {
        BigInteger product = BigInteger.ONE;
        for (Issue issue : talks.issues()) {
            product = product.multiply(
                    switch (issue) {
                        case Issue.Discrete discrete ->
                            BigInteger.valueOf(discrete.options().size());
                        case Issue.Whole whole ->
                            whole.to()
                                    .subtract(whole.from())
                                    .divide(whole.step())
                                    .add(BigInteger.ONE);
                        case Issue.Real real -> {
                            BigFraction step = real.step();
                            yield step == null
                                    ? BigInteger.valueOf(options(talks, issue).size())
                                    : steps(real.to().subtract(real.from()).divide(step));
                        }
                    });
        }
        return product;
    }

    private static BigInteger steps(BigFraction ratio) {
        return ratio.getNumerator().divide(ratio.getDenominator()).add(BigInteger.ONE);
    }

    private static List<String> options(Talks talks, Issue issue) {
        if (!(issue instanceof Issue.Real real) || real.step() != null) {
            return talks.options(issue);
        }
        TreeSet<BigDecimal> points = new TreeSet<>();
        for (String corner : talks.options(issue)) {
            points.add(new BigDecimal(corner));
        }
        BigDecimal from = points.first();
        BigDecimal tenth = points.last().subtract(from).divide(BigDecimal.valueOf(STEPS));
        for (int step = 1; step < STEPS; step++) {
            points.add(from.add(tenth.multiply(BigDecimal.valueOf(step))));
        }
        return points.stream()
                .map(point -> Range.decimal(Range.fraction(point), 400).toPlainString())
                .toList();
    }

    private Outcome outcome(Talks talks, int[] pick) {
        Map<String, String> chosenOptions = new LinkedHashMap<>();
        for (int issue = 0; issue < pick.length; issue++) {
            chosenOptions.put(
                    talks.issues().get(issue).name(), options.get(issue).get(pick[issue]));
        }
        return new Outcome(chosenOptions);
    }

    private boolean advance(int[] pick) {
        for (int issue = pick.length - 1; issue >= 0; issue--) {
            if (++pick[issue] < options.get(issue).size()) {
                return true;
            }
            pick[issue] = 0;
        }
        return false;
    }

    int size() {
        return outcomes.size();
    }

    Outcome outcome(int pack) {
        return outcomes.get(pack);
    }

    /** The options of the issue of that number, in the order of the talks. */
    List<String> options(int issue) {
        return options.get(issue);
    }

    /** The sum of the option values, {@code values[issue][option]}, of every package. */
    double[] sums(double[][] values) {
        double[] sums = new double[outcomes.size()];
        for (int issue = 0; issue < values.length; issue++) {
            double[] worth = values[issue];
            int[] option = chosen[issue];
            for (int pack = 0; pack < sums.length; pack++) {
                sums[pack] += worth[option[pack]];
            }
        }
        return sums;
    }
}
