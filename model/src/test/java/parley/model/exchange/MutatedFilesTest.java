package parley.model.exchange;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import parley.ledger.Intake;
import parley.model.exchange.genius.Genius;
import parley.model.exchange.geniusweb.GeniusWeb;
import parley.model.exchange.negmas.Negmas;
import parley.model.talks.Talks;
import parley.model.talks.TalksYaml;

/** Damaged files are read or refused; they never end the program. */
class MutatedFilesTest {
    private static final long SEED = 7;
    private static final int ROUNDS = 300;
    private static final String[] SCRAPS = {
        "",
        "0",
        "-1",
        "1e9",
        "1e-9",
        "NaN",
        "9999999999",
        "\"",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "<",
        ">",
        "/",
        "null",
        "line",
        "days",
        "fare",
        " ",
        "\n",
        "value",
        "basis",
        "1/0",
        "-.inf",
        "type",
        "&lt;",
        "]]>",
        "- ",
        "real",
        "discrete",
        "integer"
    };

    private static final String GENIUS = """
            <negotiation_template><utility_space><objective index="0">
            <issue index="1" name="line" type="discrete"><item index="1" value="a" evaluation="2"/><item value="b" evaluation="3"/></issue>
            <issue index="2" name="days" type="integer" lowerbound="0" upperbound="7"><evaluator ftype="linear" slope="0.1" offset="0.2"/></issue>
            <issue index="3" name="fare" type="real"><range lowerbound="0" upperbound="1"/><evaluator ftype="triangular" parameter0="0" parameter1="1" parameter2="0.5"/></issue>
            <weight index="1" value="0.5"/><weight index="2" value="0.3"/><weight index="3" value="0.2"/></objective>
            <reservation value="0.1"/><discount_factor value="0.9"/></utility_space></negotiation_template>
            """;
    private static final String BOXES = """
            <utility_space type="nonlinear"><objective>
            <issue index="1" name="x" type="integer" lowerbound="0" upperbound="9"/><issue index="2" name="y" type="integer" lowerbound="0" upperbound="9"/>
            <utility maxutility="4"><ufun weight="1" aggregation="sum"><hyperRectangle utility="1"><INCLUDES index="1" min="2" max="5"/></hyperRectangle>
            <hyperRectangle utility="2"><EXCLUDES index="2" min="3" max="3"/></hyperRectangle><hyperRectangle utility="1"/></ufun></utility></objective></utility_space>
            """;
    private static final String WEB = """
            {"LinearAdditiveUtilitySpace": {"name": "p", "domain": {"name": "d", "issuesValues": {"line": {"values": ["a", "b"]}, "days": {"range": {"low": 0, "high": 7, "step": 1}}}},
            "issueUtilities": {"line": {"DiscreteValueSetUtilities": {"valueUtilities": {"a": 0.5, "b": 1}}},
            "days": {"NumberValueSetUtilities": {"lowValue": 0, "lowUtility": 0, "highValue": 7, "highUtility": 1}}},
            "issueWeights": {"line": 0.5, "days": 0.5}, "reservationBid": {"issuevalues": {"line": "a", "days": 3}}}}
            """;
    private static final String GROUPS = """
            {"SumOfGroupsUtilitySpace": {"domain": {"issuesValues": {"line": {"values": ["a", "b"]}, "days": {"range": [0, 7, 1]}}},
            "partUtilities": {"all": {"issues": ["line", "days"], "utilslist": [{"values": ["a", 3], "util": 0.5}, {"values": ["b", 0], "util": 1}]}}}}
            """;
    private static final String ORDERING = """
            {"DefaultPartialOrdering": {"domain": {"issuesValues": {"line": {"values": ["a", "b"]}, "days": {"range": [0, 7, 1]}}},
            "bids": [{"issuevalues": {"line": "a", "days": 3}}, {"issuevalues": {"line": "b", "days": 0}}], "better": [[0, 1]]}}
            """;
    private static final String SPACE = """
            type: OutcomeSpace
            issues:
              - {name: line, type: CategoricalIssue, values: [a, b]}
              - {name: days, type: ContiguousIssue, values: [0, 7]}
              - {name: fare, type: ContinuousIssue, values: [0, 1]}
            """;
    private static final String FUNCTION = """
            type: ExpDiscountedUFun
            discount: 0.9
            ufun:
              type: LinearAdditiveUtilityFunction
              reserved_value: -.inf
              bias: 0.1
              weights: [0.5, -0.5, 1]
              values:
                - {type: TableFun, mapping: {a: 0.5, b: 1}}
                - {type: QuadraticFun, a2: 1, a1: 0.5}
                - {type: AffineFun, slope: 2, bias: 1}
            """;

    @Test
    void damaged_files_are_read_or_refused() {
        Random random = new Random(SEED);
        check(
                random,
                GENIUS,
                text -> Genius.read(
                        file("d.xml", GENIUS), List.of(file("a.xml", inner(text)), file("b.xml", inner(GENIUS)))));
        check(
                random,
                GENIUS,
                text -> Genius.read(
                        file("d.xml", text), List.of(file("a.xml", inner(GENIUS)), file("b.xml", inner(GENIUS)))));
        check(
                random,
                BOXES,
                text -> Genius.read(file("d.xml", text), List.of(file("a.xml", text), file("b.xml", BOXES))));
        for (String web : List.of(WEB, GROUPS, ORDERING)) {
            check(
                    random,
                    web,
                    text -> GeniusWeb.read(file("d.json", text), List.of(file("a.json", text), file("b.json", WEB))));
        }
        check(
                random,
                SPACE,
                text -> Negmas.read(
                        "f", List.of(file("d.yml", text), file("a.yml", FUNCTION), file("b.yml", FUNCTION))));
        check(
                random,
                FUNCTION,
                text -> Negmas.read("f", List.of(file("d.yml", SPACE), file("a.yml", text), file("b.yml", FUNCTION))));
    }

    private static String inner(String domain) {
        return domain.replace("<negotiation_template>", "").replace("</negotiation_template>", "");
    }

    private static SourceFile file(String name, String text) {
        return SourceFile.of(name, text);
    }

    /** What is accepted must also be possible to write. */
    private static void check(Random random, String sound, Function<String, Intake<Translation>> read) {
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder(sound);
            for (int k = 0; k <= random.nextInt(3); k++) {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + random.nextInt(6));
                text.replace(from, to, SCRAPS[random.nextInt(SCRAPS.length)]);
            }
            String damaged = text.toString();
            assertThatCode(() -> {
                        if (read.apply(damaged) instanceof Intake.Accepted<Translation> accepted) {
                            Talks talks = accepted.value().talks();
                            Exchanged.survivesYaml(talks);
                            Genius.write(talks);
                            GeniusWeb.write(talks);
                            Negmas.write(talks);
                            TalksYaml.write(talks);
                        }
                    })
                    .as("seed %d: %s", SEED, damaged)
                    .doesNotThrowAnyException();
        }
    }
}
