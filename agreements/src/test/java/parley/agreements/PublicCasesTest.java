package parley.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import parley.agreements.solution.Answer;
import parley.model.talks.Talks;

class PublicCasesTest {
    private static final Map<String, String> CONCEPTS =
            Map.of("nash", "nash", "egal", "egalitarian", "util", "utilitarian", "ks", "kalai_smorodinsky");

    @TestFactory
    Stream<DynamicTest> the_public_additive_cases_are_reproduced() throws Exception {
        Path folder = SharedFolder.find().resolve("oracles/agreements");
        List<String> lines = Files.readAllLines(folder.resolve("expected.csv"));
        List<String> head = fields(lines.getFirst());
        return lines.stream().skip(1).map(PublicCasesTest::fields).map(row -> {
            String scenario = row.getFirst();
            return DynamicTest.dynamicTest(scenario, () -> check(folder, head, row));
        });
    }

    private static void check(Path folder, List<String> head, List<String> row) throws Exception {
        Path domain = folder.resolve("domains").resolve(row.getFirst().replaceAll("#\\d+$", ""));
        Talks talks = GeniusFolder.read(
                domain, List.of(row.get(head.indexOf("profiles")).split("\\|")));
        Solution.Exact exact = (Solution.Exact) Solver.solve(talks, new SolveOptions(1, 1, () -> false));

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(exact.recheck()).isEmpty();
        softly.assertThat(exact.outcomes()).isEqualTo(new BigInteger(row.get(head.indexOf("outcomes"))));
        softly.assertThat(exact.paretoPoints()).isEqualTo(Integer.parseInt(row.get(head.indexOf("pareto_points"))));
        softly.assertThat(exact.paretoOutcomes()).contains(new BigInteger(row.get(head.indexOf("pareto_outcomes"))));
        softly.assertThat(exact.paretoRational()).isEqualTo(Integer.parseInt(row.get(head.indexOf("pareto_rational"))));
        softly.assertThat(exact.opposition().distance(MathContext.DECIMAL64).doubleValue())
                .isCloseTo(Double.parseDouble(row.get(head.indexOf("opposition"))), within(1e-6));
        softly.assertThat(near(List.of(exact.ideal()), points(row.get(head.indexOf("ideal")))))
                .isTrue();
        CONCEPTS.forEach((column, key) -> {
            Answer.Packages answer = (Answer.Packages) exact.answers().get(key);
            List<List<BigFraction>> found =
                    answer.chosen().stream().map(Answer.Chosen::utilities).toList();
            softly.assertThat(near(found, points(row.get(head.indexOf(column)))))
                    .as("%s: %s", column, found)
                    .isTrue();
            softly.assertThat(answer.chosen()).anyMatch(Answer.Chosen::preferred);
        });
        softly.assertAll();
        assertThat(exact.guarantee()).isEqualTo("exact");
    }

    /** The format caps utilities at 1; in one case the weights sum to a little more. */
    private static boolean near(List<List<BigFraction>> found, List<double[]> expected) {
        return found.size() == expected.size()
                && found.stream()
                        .allMatch(point -> expected.stream().anyMatch(other -> {
                            boolean near = true;
                            for (int p = 0; p < other.length; p++) {
                                near &= Math.abs(Math.min(1, point.get(p).doubleValue()) - other[p]) < 1e-6;
                            }
                            return near;
                        }));
    }

    private static List<double[]> points(String text) {
        List<double[]> points = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\[([^\\[\\]]+)]").matcher(text);
        while (matcher.find()) {
            points.add(Arrays.stream(matcher.group(1).split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        }
        return points;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"([^\"]*)\"|([^,]+)|(?<=,)(?=,|$)").matcher(line);
        while (matcher.find()) {
            fields.add(matcher.group(1) != null ? matcher.group(1) : matcher.group());
        }
        return fields;
    }
}
