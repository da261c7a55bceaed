package parley.model.exchange.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.model.exchange.Exchanged.files;
import static parley.model.exchange.Exchanged.reservation;
import static parley.model.exchange.Exchanged.sound;
import static parley.model.exchange.Exchanged.survivesYaml;
import static parley.model.exchange.Exchanged.worth;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.exchange.Export;
import parley.model.exchange.SourceFile;
import parley.model.exchange.Translation;
import parley.model.talks.Issue;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;

class GeniusTest {
    private static final String DOMAIN = """


            <?xml version="1.0" encoding="ISO-8859-1"?>
            <negotiation_template><utility_space number_of_issues="3">
            <objective index="0" name="ferry" type="objective">
              <issue index="1" name="Fähre" type="discrete"><item index="1" value="now"/><item index="2" value="later"/></issue>
              <objective index="9" name="inner">
                <issue index="2" name="days" type="integer" lowerbound="2" upperbound="8"/>
                <issue index="3" name="fare" type="real"><range lowerbound="0" upperbound="10"/></issue>
                <weight index="2" value="0.3"/>
              </objective>
            </objective></utility_space></negotiation_template>
            """;
    private static final String NORTH = """
            <utility_space><reservation value="0.25"/>
            <objective index="0" name="ferry" type="objective">
              <issue index="1" name="Fähre" type="discrete">
                <item index="2" value="later" evaluation="3"/><item index="1" value="now" evaluation="4"/></issue>
              <objective index="9" name="inner">
                <issue index="2" name="days" type="integer" lowerbound="2" upperbound="8"><evaluator ftype="linear" slope="0.3" offset="-0.2"/></issue>
                <issue index="3" name="fare" type="real"><range lowerbound="0" upperbound="10"/><evaluator ftype="triangular" parameter0="0" parameter1="10" parameter2="4"/></issue>
                <weight index="3" value="0.1"/><weight index="2" value="0.3"/>
              </objective>
              <weight index="1" value="0.6"/><weight index="9" value="1"/>
            </objective><discount_factor value="0.9"/></utility_space>
            """;
    private static final String SOUTH = """
            <utility_space>
            <objective index="0" name="ferry" type="objective">
              <issue index="1" name="Fähre" type="discrete"><item index="1" value="now"/><item index="2" value="later" evaluation="7"/></issue>
              <issue index="2" name="days" type="integer" lowerbound="2" upperbound="8"><evaluator ftype="linear" slope="-0.125" offset="1"/></issue>
              <issue index="3" name="fare" type="real"><range lowerbound="0" upperbound="10"/><evaluator ftype="linear" parameter0="1.2" parameter1="-0.1"/></issue>
              <weight index="1" value="0.2"/><weight index="2" value="0.5"/><weight index="3" value="0.4"/>
            </objective><discount_factor value="1.0"/><reservation value=""/></utility_space>
            """;

    private static Talks ferry() {
        return sound(Genius.read(
                        latin("ferry.xml", DOMAIN), List.of(latin("North.xml", NORTH), latin("South.xml", SOUTH))))
                .talks();
    }

    private static SourceFile latin(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void values_are_evaluations_by_their_greatest_and_functions_kept_within_0_and_1() {
        Talks talks = ferry();

        assertThat(talks.issues()).extracting(Issue::name).containsExactly("Fähre", "days", "fare");
        // 0.6 x 4/4 + 0.3 x clamp(0.3 (2 - 2) - 0.2) + 0.1 x 1
        assertThat(worth(talks, "North", "now", "2", "4")).isEqualTo("0.7");
        // 0.6 x 3/4 + 0.3 x (0.3 x 2 - 0.2) + 0.1 x 2/4
        assertThat(worth(talks, "North", "later", "4", "2")).isEqualTo("0.62");
        assertThat(worth(talks, "North", "later", "8", "7")).isEqualTo("0.8");
        // a missing evaluation is 0; a line over 1 is cut at 1
        assertThat(worth(talks, "South", "now", "2", "1")).isEqualTo("0.9");
        assertThat(worth(talks, "South", "now", "4", "5")).isEqualTo("0.655");
    }

    @Test
    void utility_is_at_most_1_though_weights_sum_to_more() {
        Talks talks = ferry();

        assertThat(worth(talks, "South", "later", "2", "1")).isEqualTo("1");
        assertThat(talks.preferences().get("South").atMost()).isNotNull();
        assertThat(talks.preferences().get("North").atMost()).isNull();
    }

    @Test
    void a_reservation_stands_anywhere_and_an_empty_one_is_0_and_a_discount_of_1_says_nothing() {
        Talks talks = ferry();

        assertThat(reservation(talks, 0)).isEqualTo("0.25");
        assertThat(reservation(talks, 1)).isEqualTo("0");
        assertThat(talks.parties().get(0).discount()).hasToString("0.9 (GENIUS profile North.xml)");
        assertThat(talks.parties().get(1).discount()).isNull();
    }

    @Test
    void rounding_in_the_weights_is_left_over_1_and_noted() {
        String profile = """
                <utility_space><objective><issue index="1" name="line"><item value="a" evaluation="1"/><item value="b" evaluation="2"/></issue>
                <weight index="1" value="1.0000000000000002"/></objective></utility_space>""";
        String domain = """
                <negotiation_template><utility_space><objective><issue index="1" name="line"><item value="a"/><item value="b"/></issue>
                </objective></utility_space></negotiation_template>""";

        Translation read = sound(Genius.read(
                SourceFile.of("d.xml", domain),
                List.of(SourceFile.of("p.xml", profile), SourceFile.of("p.xml", profile))));

        assertThat(read.talks().preferences().get("p").atMost()).isNull();
        assertThat(read.notes()).anySatisfy(note -> assertThat(note).contains("1.0000000000000002", "no order"));
        assertThat(read.talks().parties().get(1).name()).isEqualTo("p (2)");
    }

    @Test
    void evaluations_that_are_all_next_to_nothing_count_as_0() {
        String tiny = NORTH.replace("evaluation=\"4\"", "evaluation=\"0.000009\"")
                .replace("evaluation=\"3\"", "evaluation=\"0\"");

        Talks talks = sound(
                        Genius.read(latin("ferry.xml", DOMAIN), List.of(latin("a.xml", tiny), latin("b.xml", SOUTH))))
                .talks();

        assertThat(worth(talks, "a", "now", "2", "4")).isEqualTo("0.1");
    }

    private static final String BOXES = """
            <utility_space type="nonlinear"><objective>
              <issue index="1" name="x" type="integer" lowerbound="0" upperbound="9"/>
              <issue index="2" name="y" type="integer" lowerbound="0" upperbound="9"/>
              <utility maxutility="40"><ufun type="PlainUfun" weight="1" aggregation="sum">
                <hyperRectangle utility="10"><INCLUDES index="1" min="2" max="5"/><INCLUDES index="2" min="3" max="3"/></hyperRectangle>
                <hyperRectangle utility="16"><EXCLUDES index="1" min="4" max="9"/></hyperRectangle>
                <hyperRectangle utility="2"/>
                <hyperRectangle utility="30"><INCLUDES index="2" min="9" max="9"/></hyperRectangle>
              </ufun></utility></objective><reservation value="0.5"/></utility_space>""";

    private static Talks boxes() {
        return sound(Genius.read(
                        SourceFile.of("plain.xml", BOXES),
                        List.of(SourceFile.of("North.xml", BOXES), SourceFile.of("South.xml", BOXES))))
                .talks();
    }

    @Test
    void hyper_rectangles_add_what_they_hold_within_their_inclusive_bounds() {
        Talks talks = boxes();

        assertThat(worth(talks, "North", "2", "3")).isEqualTo("0.7");
        assertThat(worth(talks, "North", "5", "3")).isEqualTo("0.3");
        assertThat(worth(talks, "North", "6", "3")).isEqualTo("0.05");
        assertThat(worth(talks, "North", "0", "0")).isEqualTo("0.45");
        assertThat(worth(talks, "North", "0", "9")).isEqualTo("1");
    }

    @Test
    void weights_beside_hyper_rectangles_are_not_read_and_named() {
        String weighed = BOXES.replace("<utility maxutility", "<weight index=\"1\" value=\"0.5\"/><utility maxutility");
        Translation read = sound(Genius.read(
                SourceFile.of("plain.xml", BOXES),
                List.of(SourceFile.of("North.xml", weighed), SourceFile.of("South.xml", BOXES))));

        assertThat(read.talks().preferences()).isEqualTo(boxes().preferences());
        assertThat(read.notes())
                .anySatisfy(note -> assertThat(note).contains("North").contains("hyper-rectangles only"));
    }

    @Test
    void what_is_read_survives_yaml_and_being_written_and_read_again() {
        for (Talks talks : List.of(ferry(), boxes())) {
            survivesYaml(talks);
            List<SourceFile> written = files(Genius.write(talks));

            Talks again = sound(Genius.read(written.getFirst(), written.subList(1, written.size())))
                    .talks();

            assertThat(again.issues()).isEqualTo(talks.issues());
            assertThat(again.parties()).isEqualTo(talks.parties());
            assertThat(again.preferences()).isEqualTo(talks.preferences());
            assertThat(again.name()).isEqualTo(talks.name());
        }
    }

    @Test
    void nothing_but_hyper_rectangles_survives_yaml() {
        String bare = BOXES.replace("<hyperRectangle utility=\"2\"/>", "");
        survivesYaml(sound(Genius.read(
                        SourceFile.of("plain.xml", bare),
                        List.of(SourceFile.of("North.xml", bare), SourceFile.of("South.xml", bare))))
                .talks());
    }

    @Test
    void random_domains_survive_being_written_and_read_again() {
        long seed = 20251129;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> issues = new ArrayList<>();
            List<String> north = new ArrayList<>();
            for (int i = 1; i <= 1 + random.nextInt(3); i++) {
                boolean whole = random.nextBoolean();
                String head =
                        "<issue index=\"%d\" name=\"i%d\" type=\"%s\"".formatted(i, i, whole ? "integer" : "discrete");
                String low = String.valueOf(random.nextInt(9) - 4);
                String high = String.valueOf(5 + random.nextInt(9));
                StringBuilder items = new StringBuilder();
                for (int o = 0; o < 2 + random.nextInt(3); o++) {
                    items.append(
                            "<item value=\"o%d\" evaluation=\"%d\"/>".formatted(o, random.nextInt(20) - 2 * (o % 2)));
                }
                items.append("<item value=\"top\" evaluation=\"7\"/>");
                String evaluator = String.format(
                        Locale.ROOT,
                        "<evaluator slope=\"%.3f\" offset=\"%.2f\"/>",
                        random.nextDouble() - 0.5,
                        random.nextDouble());
                String bounds = whole ? " lowerbound=\"" + low + "\" upperbound=\"" + high + "\"" : "";
                issues.add(head + bounds + ">" + (whole ? "" : items) + "</issue>");
                north.add(head + bounds + ">" + (whole ? evaluator : items) + "</issue><weight index=\"" + i
                        + "\" value=\"0." + random.nextInt(9) + "\"/>");
            }
            String domain = "<negotiation_template><utility_space><objective>" + String.join("", issues)
                    + "</objective></utility_space></negotiation_template>";
            String profile = "<utility_space><objective>" + String.join("", north) + "</objective></utility_space>";
            Talks talks = sound(Genius.read(
                            SourceFile.of("d.xml", domain),
                            List.of(SourceFile.of("a.xml", profile), SourceFile.of("b.xml", profile))))
                    .talks();
            List<SourceFile> written = files(Genius.write(talks));

            assertThat(sound(Genius.read(written.getFirst(), written.subList(1, written.size())))
                            .talks())
                    .as("seed %d, round %d: %s", seed, round, profile)
                    .isEqualTo(talks);
            survivesYaml(talks);
        }
    }

    @Test
    void a_document_type_is_refused_at_its_place() {
        String evil = "<?xml version=\"1.0\"?>\n<!DOCTYPE u [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n"
                + "<utility_space>&a;</utility_space>";

        assertThat(problems(DOMAIN, evil, SOUTH)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.explanation()).contains("document types");
        });
    }

    @Test
    void entities_that_grow_without_end_are_refused_at_once() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE u [<!ENTITY a0 \"ha\">");
        for (int k = 1; k < 40; k++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(k, k - 1, k - 1));
        }

        assertThat(problems(DOMAIN, laughs + "]><utility_space>&a39;</utility_space>", SOUTH))
                .singleElement()
                .satisfies(problem -> assertThat(problem.explanation()).contains("document types"));
    }

    @Test
    void everything_wrong_in_all_files_is_told_at_once_with_its_place() {
        List<Problem> problems = problems(
                DOMAIN,
                NORTH.replace("slope=\"0.3\"", "slope=\"steep\""),
                SOUTH.replace("ftype=\"linear\" parameter0", "ftype=\"linaer\" parameter0"));

        assertThat(problems)
                .extracting(Problem::toString)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("p0.xml:6:105  the slope of 'days' must be a number, not 'steep'"),
                        second -> assertThat(second)
                                .contains("p1.xml:5:", "unknown kind of evaluator 'linaer'. Maybe 'linear'?"));
    }

    @Test
    void a_file_that_breaks_off_is_told_where() {
        assertThat(problems(DOMAIN, NORTH.substring(0, NORTH.length() - 30), SOUTH))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.explanation()).startsWith("this is not XML");
                    assertThat(problem.line()).isPositive();
                });
    }

    @Test
    void a_million_options_are_refused_before_anything_is_made_of_them() {
        StringBuilder items = new StringBuilder();
        for (int o = 0; o < 1_000_000; o++) {
            items.append("<item value=\"").append(o).append("\"/>\n");
        }
        String domain = "<negotiation_template><utility_space><objective><issue index=\"1\" name=\"line\">" + items
                + "</issue></objective></utility_space></negotiation_template>";

        assertThat(problems(domain, NORTH, SOUTH))
                .singleElement()
                .satisfies(problem -> assertThat(problem.explanation()).contains("1000000 options"));
    }

    @Test
    void no_number_is_no_reservation() {
        assertThat(problems(DOMAIN, NORTH.replace("reservation value=\"0.25\"", "reservation value=\"NaN\""), SOUTH))
                .singleElement()
                .satisfies(problem -> assertThat(problem.explanation())
                        .contains("the reservation of p0 must be a number, not 'NaN'"));
    }

    @Test
    void what_genius_has_no_numbers_for_is_refused_in_writing() {
        Talks talks = ferry();
        Values any = new Values.PerOption(Map.of(
                "now",
                new Estimate(Range.of("0", "1"), new Basis.Unstated()),
                "later",
                new Estimate(Range.of("0", "1"), new Basis.Unstated())));
        Map<String, Preferences> preferences = new LinkedHashMap<>(talks.preferences());
        Map<String, Values> values =
                new LinkedHashMap<>(preferences.get("North").values());
        values.put("Fähre", any);
        preferences.put("North", new Preferences(preferences.get("North").weights(), values, List.of()));

        assertThat(Genius.write(
                        new Talks("ferry", talks.parties(), talks.issues(), preferences, List.of(), talks.noDeal())))
                .isInstanceOfSatisfying(
                        Export.Impossible.class,
                        no -> assertThat(no.problems())
                                .singleElement()
                                .hasToString(
                                        "ferry  GENIUS cannot say values that are ranges, as those of North on 'Fähre'. Give each as a number."));
    }

    private static List<Problem> problems(String domain, String... profiles) {
        List<SourceFile> files = new ArrayList<>();
        for (String profile : profiles) {
            files.add(latin("p" + files.size() + ".xml", profile));
        }
        return ((Intake.Rejected<Translation>) Genius.read(latin("ferry.xml", domain), files)).problems();
    }
}
