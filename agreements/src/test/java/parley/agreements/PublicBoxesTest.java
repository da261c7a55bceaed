package parley.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.talks.Constraint;
import parley.model.talks.Interaction;
import parley.model.talks.Issue;
import parley.model.talks.NoDeal;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.talks.Weights;

/** Public domains of hyper-rectangles, against the frontiers that stand beside them in single precision. */
class PublicBoxesTest {
    private static final Pattern SIDE = Pattern.compile("INCLUDES index=\"(\\d+)\" min=\"(\\d+)\" max=\"(\\d+)\"");
    private static final Pattern BOX =
            Pattern.compile("<hyperRectangle utility=\"([^\"]+)\">(.*?)</hyperRectangle>", Pattern.DOTALL);
    private static final Pattern MOST = Pattern.compile("maxutility=\"([^\"]+)\"");
    private static final Pattern RESERVATION = Pattern.compile("<reservation value=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"other/S-1NIKFRT-1", "anac/y2014/10issues"})
    void the_frontier_of_a_domain_of_boxes_is_the_published_one(String domain) throws Exception {
        Path folder = SharedFolder.find().resolve("oracles/agreements/domains").resolve(domain);
        Solution.Exact exact = (Solution.Exact) Solver.solve(read(folder), new SolveOptions(1, 1, () -> false));

        List<double[]> expected = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("pareto.xml"))) {
            if (line.contains(",")) {
                expected.add(
                        new double[] {Double.parseDouble(line.split(",")[0]), Double.parseDouble(line.split(",")[1])});
            }
        }
        expected.sort((a, b) -> Double.compare(b[0], a[0]));
        assertThat(exact.paretoPoints()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(exact.utilities(i).get(0).doubleValue()).isCloseTo(expected.get(i)[0], within(1e-6));
            assertThat(exact.utilities(i).get(1).doubleValue()).isCloseTo(expected.get(i)[1], within(1e-6));
        }
        assertThat(exact.outcomes()).isEqualTo(BigInteger.TEN.pow(10));
        assertThat(exact.paretoOutcomes()).isPresent();
        assertThat(exact.recheck()).isEmpty();
    }

    private static Talks read(Path folder) throws Exception {
        List<Issue> issues = new ArrayList<>();
        Map<String, BigFraction> weights = new LinkedHashMap<>();
        Map<String, Values> values = new LinkedHashMap<>();
        for (int i = 1; i <= 10; i++) {
            Issue issue =
                    new Issue.Whole("i" + i, BigInteger.ZERO, BigInteger.valueOf(9), BigInteger.ONE, null, Map.of());
            issues.add(issue);
            weights.put(issue.name(), BigFraction.ZERO);
            values.put(issue.name(), Values.nothing(issue));
        }
        List<Party> parties = new ArrayList<>();
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        for (int p = 1; p <= 2; p++) {
            String text = Files.readString(folder.resolve("profile-" + p + ".xml"), StandardCharsets.ISO_8859_1);
            BigFraction most = number(MOST, text);
            List<Interaction> interactions = new ArrayList<>();
            Matcher box = BOX.matcher(text);
            while (box.find()) {
                interactions.add(new Interaction(
                        when(box.group(2)),
                        estimate(Range.fraction(new BigDecimal(box.group(1))).divide(most))));
            }
            parties.add(new Party("p" + p, estimate(number(RESERVATION, text))));
            preferences.put(
                    "p" + p,
                    new Preferences(
                            new Weights.Known(weights, new Basis.Unstated()),
                            values,
                            interactions,
                            BigFraction.ONE,
                            List.of()));
        }
        return new Talks(folder.getFileName().toString(), parties, issues, preferences, List.of(), NoDeal.unstated());
    }

    private static Constraint when(String box) {
        List<Constraint> sides = new ArrayList<>();
        Matcher side = SIDE.matcher(box);
        while (side.find()) {
            String issue = "i" + side.group(1);
            sides.add(new Constraint.Measures(
                    issue, Constraint.Relation.AT_LEAST, BigFraction.of(Integer.parseInt(side.group(2)))));
            sides.add(new Constraint.Measures(
                    issue, Constraint.Relation.AT_MOST, BigFraction.of(Integer.parseInt(side.group(3)))));
        }
        return sides.stream()
                .reduce((a, b) -> new Constraint.Both(a, Constraint.Join.AND, b))
                .orElseThrow();
    }

    private static BigFraction number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Range.fraction(new BigDecimal(matcher.group(1))) : BigFraction.ZERO;
    }

    private static Estimate estimate(BigFraction value) {
        return new Estimate(Range.exactly(value), new Basis.Unstated());
    }
}
