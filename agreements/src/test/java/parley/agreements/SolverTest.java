package parley.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.agreements.doubt.PackageShares;
import parley.agreements.doubt.Verdict;
import parley.agreements.solution.Answer;
import parley.model.talks.Outcome;
import parley.model.talks.Talks;

class SolverTest {
    private static final String VALLEY = """
            talks: High Valley
            parties:
              Amra: {reservation: %s}
              Bel:  {reservation: 0.2}
            issues:
              pasture: {options: [north, south]}
              road:    {options: [open, shut]}
              water:   {kind: real, from: 0, to: 10}
            preferences:
              Amra:
                weights: %s
                values:
                  pasture: {north: 1, south: 0}
                  road: {open: 1, shut: 0}
                  water: {linear: {0: 0, 10: 1}}
              Bel:
                weights: {pasture: 0.2, road: 0.3, water: 0.5}
                values:
                  pasture: {north: 0, south: 1}
                  road: {open: 1, shut: 0}
                  water: {linear: {0: 1, 10: 0}}
            %s
            """;

    private static Solution.Exact exact(String reservation, String rest) {
        return (Solution.Exact)
                TalksFixtures.solve(VALLEY.formatted(reservation, "{pasture: 0.6, road: 0.1, water: 0.3}", rest)
                        .replace("to: 10", "to: 10, step: 10"));
    }

    private static Solution.Shares shares(String reservation, String weights, String rest) {
        return (Solution.Shares) TalksFixtures.solve(VALLEY.formatted(reservation, weights, rest));
    }

    @Test
    void known_preferences_give_an_exact_and_checked_answer() {
        Solution.Exact exact = exact("0.2", "");

        assertThat(exact.paretoPoints()).isEqualTo(3);
        assertThat(exact.guarantee()).isEqualTo("exact");
        assertThat(exact.notes()).contains("frontier and solutions were checked by separate code");
        assertThat(exact.answers().get("nash"))
                .isInstanceOfSatisfying(
                        Answer.Packages.class,
                        nash -> assertThat(nash.chosen())
                                .singleElement()
                                .satisfies(chosen -> assertThat(chosen.outcome().options())
                                        .isEqualTo(Map.of("pasture", "north", "road", "open", "water", "0"))));
    }

    @Test
    void adjusted_winner_splits_the_one_issue_that_can_be_divided() {
        Solution.Continuous solution = (Solution.Continuous)
                TalksFixtures.solve(VALLEY.formatted("0.2", "{pasture: 0.6, road: 0.1, water: 0.3}", ""));

        assertThat(solution.answers().get("adjusted_winner")).isInstanceOfSatisfying(Answer.Divided.class, divided -> {
            assertThat(divided.points().get(0)).isEqualTo(divided.points().get(1));
            assertThat(divided.shares())
                    .containsEntry("pasture", BigFraction.ONE)
                    .containsEntry("water", BigFraction.of(1, 22));
        });
    }

    @Test
    void an_issue_that_cannot_be_divided_leaves_adjusted_winner_silent() {
        Talks talks = TalksFixtures.read(VALLEY.formatted("0.2", "{pasture: 0.6, road: 0.1, water: 0.3}", "")
                .replace("from: 0, to: 10", "from: 0, to: 10, step: 5"));

        assertThat(Solver.solve(talks, new SolveOptions(1, 1, () -> false)))
                .isInstanceOfSatisfying(
                        Solution.Exact.class,
                        exact -> assertThat(exact.reasons())
                                .containsEntry("adjusted_winner", "issue 'water' cannot be divided"));
    }

    @Test
    void lotteries_over_one_straight_edge_meet_in_its_middle() {
        Solution.Exact exact = (Solution.Exact) TalksFixtures.solve("""
                talks: One well
                parties: {Amra: {reservation: 0}, Bel: {reservation: 0}}
                issues: {well: {options: [ours, theirs]}}
                preferences:
                  Amra: {weights: {well: 1}, values: {well: {ours: 1, theirs: 0}}}
                  Bel: {weights: {well: 1}, values: {well: {ours: 0, theirs: 1}}}
                """);

        for (String concept : List.of("raiffa", "perles_maschler")) {
            assertThat(exact.answers().get(concept)).isInstanceOfSatisfying(Answer.Mixed.class, mixed -> {
                assertThat(mixed.utilities()).containsOnly(BigFraction.of(1, 2));
                assertThat(mixed.lottery()).hasSize(2);
                assertThat(mixed.exact()).isTrue();
            });
        }
        assertThat(exact.answers().get("nash")).isInstanceOfSatisfying(Answer.Packages.class, nash -> {
            assertThat(nash.chosen()).hasSize(2).allMatch(Answer.Chosen::preferred);
            assertThat(nash.note()).contains("product is 0");
        });
    }

    @Test
    void no_zone_names_who_falls_short_and_by_how_little() {
        Solution.Exact exact = exact("0.95", "constraints: [\"water <= 0\"]");

        assertThat(exact.ideal()).isEmpty();
        assertThat(exact.reasons()).containsKeys("nash", "raiffa");
        assertThat(exact.noZone().shortfalls()).isEqualTo(Map.of("Amra", BigFraction.of(1, 4)));
        assertThat(exact.noZone().nearest().on("pasture")).isEqualTo("north");
    }

    @Test
    void constraints_that_leave_nothing_are_refused() {
        assertThat(TalksFixtures.solve(
                        VALLEY.formatted("0.2", "unknown", "constraints: [\"pasture: north\", \"pasture: south\"]")))
                .isInstanceOfSatisfying(
                        Solution.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.explanation())
                                            .isEqualTo("the constraints on pasture leave nothing to agree on");
                                    assertThat(problem.advice()).contains("'pasture: north', 'pasture: south'");
                                }));
    }

    @Test
    void ten_to_the_twentieth_outcomes_are_solved_exactly() {
        Talks talks = TalksFixtures.large(new Random(20), 2, 20, false);

        Solution.Exact exact = (Solution.Exact) Solver.solve(talks, new SolveOptions(1, 1, () -> false));
        assertThat(exact.outcomes()).isEqualTo(BigInteger.TEN.pow(20));
        assertThat(exact.recheck()).isEmpty();
    }

    @Test
    void thousands_of_points_of_four_and_more_parties_pass_the_check() {
        for (int parties = 4; parties <= 6; parties++) {
            Talks talks = Instances.hundredths(parties, parties, 8, 8, 6, 4);

            Solution.Exact exact = (Solution.Exact) Solver.solve(talks, new SolveOptions(1, 1, () -> false));

            assertThat(exact.paretoPoints()).isGreaterThan(200);
            assertThat(exact.recheck()).as(parties + " parties").isEmpty();
        }
    }

    @Test
    void a_frontier_without_end_is_not_built_and_not_sampled() {
        Talks talks = TalksFixtures.large(new Random(21), 2, 20, true);

        assertThat(Solver.solve(talks, new SolveOptions(1, 1, () -> false)))
                .isInstanceOfSatisfying(
                        Solution.Direct.class,
                        direct -> assertThat(direct.reasons())
                                .containsEntry(
                                        "pareto_points",
                                        "the frontier was not built: it has more than 1000000 points"));
    }

    @Test
    void a_cancelled_frontier_tells_the_best_so_far() {
        Talks talks = TalksFixtures.large(new Random(21), 2, 20, true);

        assertThat(Solver.solve(talks, new SolveOptions(1, 1, () -> true)))
                .isInstanceOfSatisfying(
                        Solution.Direct.class,
                        direct -> assertThat(direct.stopped()).containsKey("nash"));
    }

    @Test
    void constraints_that_tie_a_million_options_together_are_solved_exactly() {
        assertThat(TalksFixtures.solve("""
                        talks: Two long scales
                        parties: {Amra: {reservation: 0}, Bel: {reservation: 0}}
                        issues:
                          east: {kind: integer, from: 0, to: 999}
                          west: {kind: integer, from: 0, to: 999}
                        preferences:
                          Amra:
                            weights: {east: 0.5, west: 0.5}
                            values: {east: {linear: {0: 1, 999: 0}}, west: {linear: {0: 1, 999: 0}}}
                          Bel:
                            weights: {east: 0.5, west: 0.5}
                            values: {east: {linear: {0: 0, 999: 1}}, west: {linear: {0: 0, 999: 1}}}
                        constraints: ["not (east: 0 and west: 0)"]
                        """)).isInstanceOfSatisfying(Solution.Exact.class, exact -> {
            assertThat(exact.paretoPoints()).isEqualTo(1998);
            assertThat(exact.paretoOutcomes()).contains(BigInteger.valueOf(999_999));
        });
    }

    @Test
    void lotteries_that_close_in_on_a_corner_end_there() {
        Solution.Exact exact = (Solution.Exact) TalksFixtures.solve("""
                talks: Three plans
                parties: {Amra: {reservation: 0}, Bel: {reservation: 0}}
                issues: {plan: {options: [ours, middle, theirs]}}
                preferences:
                  Amra: {weights: {plan: 1}, values: {plan: {ours: 1, middle: 0.75, theirs: 0}}}
                  Bel: {weights: {plan: 1}, values: {plan: {ours: 0, middle: 0.75, theirs: 1}}}
                """);

        for (String concept : List.of("raiffa", "perles_maschler")) {
            assertThat(exact.answers().get(concept)).isInstanceOfSatisfying(Answer.Mixed.class, mixed -> {
                assertThat(mixed.nearest().on("plan")).isEqualTo("middle");
                assertThat(mixed.utilities())
                        .allSatisfy(u -> assertThat(u.doubleValue()).isCloseTo(0.75, within(1e-25)));
            });
        }
    }

    @Test
    void the_superadditive_solution_halves_the_sum_of_roots() {
        // edges (1,0)-(0.5,0.5) and (0.5,0.5)-(0,0.75): weights 1/2 and sqrt(1/8); the half lies on the first
        Solution.Exact exact = (Solution.Exact) TalksFixtures.solve("""
                talks: Three plans
                parties: {Amra: {reservation: 0}, Bel: {reservation: 0}}
                issues: {plan: {options: [ours, middle, theirs]}}
                preferences:
                  Amra: {weights: {plan: 1}, values: {plan: {ours: 1, middle: 0.5, theirs: 0}}}
                  Bel: {weights: {plan: 1}, values: {plan: {ours: 0, middle: 0.5, theirs: 0.75}}}
                """);
        double share = (0.5 + Math.sqrt(0.125)) / 2 / 0.5;

        assertThat(exact.answers().get("perles_maschler"))
                .isInstanceOfSatisfying(
                        Answer.Mixed.class,
                        mixed -> assertThat(mixed.utilities().getFirst().doubleValue())
                                .isCloseTo(1 - share / 2, within(1e-12)));
    }

    @Test
    void many_packages_are_told_as_met_on_drawn_frontiers() {
        StringBuilder issues = new StringBuilder();
        StringBuilder values = new StringBuilder();
        StringBuilder mirrored = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            issues.append("  i").append(i).append(": {options: [a, b, c]}\n");
            values.append("      i").append(i).append(": {a: 1, b: [0.4, 0.8], c: 0}\n");
            mirrored.append("      i").append(i).append(": {a: 0, b: [0.4, 0.8], c: 1}\n");
        }
        Talks talks = TalksFixtures.read(
                "talks: Nine issues\nparties: {A: {reservation: 0.4}, B: {reservation: 0.4}}\n" + "issues:\n" + issues
                        + "preferences:\n  A:\n    values:\n" + values + "  B:\n    values:\n" + mirrored);
        Solution.Shares shares = (Solution.Shares) Solver.solve(talks, new SolveOptions(2, 60, () -> false));

        assertThat(shares.outcomes()).isEqualTo(BigInteger.valueOf(19683));
        assertThat(shares.complete()).isFalse();
        assertThat(shares.packages()).isNotEmpty().allMatch(one -> one.pareto().count() > 0);
        assertThat(shares.notes()).anyMatch(note -> note.contains("met most often on drawn frontiers"));
    }

    @Test
    void swapping_the_parties_swaps_the_answer() {
        Talks talks = TalksFixtures.random(new Random(5), 2, 4, 4, 1, 1);
        Talks swapped = new Talks(
                talks.name(),
                talks.parties().reversed(),
                talks.issues(),
                talks.preferences(),
                talks.constraints(),
                talks.noDeal());
        Solution.Exact one = (Solution.Exact) Solver.solve(talks, new SolveOptions(1, 1, () -> false));
        Solution.Exact other = (Solution.Exact) Solver.solve(swapped, new SolveOptions(1, 1, () -> false));

        one.answers().forEach((key, answer) -> {
            if (answer instanceof Answer.Packages packages) {
                assertThat(((Answer.Packages) other.answers().get(key)).chosen())
                        .extracting(Answer.Chosen::utilities)
                        .containsExactlyInAnyOrderElementsOf(packages.chosen().stream()
                                .map(chosen -> chosen.utilities().reversed())
                                .toList());
            } else if (answer instanceof Answer.Mixed mixed) {
                assertThat(((Answer.Mixed) other.answers().get(key)).utilities().reversed())
                        .zipSatisfy(
                                mixed.utilities(),
                                (a, b) -> assertThat(a.doubleValue()).isCloseTo(b.doubleValue(), within(1e-25)));
            }
        });
    }

    @Test
    void unknown_weights_give_shares_and_exact_verdicts() {
        Solution.Shares shares = shares("0.5", "{order: [pasture, road, water]}", "");

        assertThat(shares.complete()).isTrue();
        assertThat(shares.packages()).hasSize(8);
        PackageShares best = of(shares, "north", "open", "0");
        assertThat(best.verdicts()).containsExactly(Verdict.NECESSARILY, Verdict.NECESSARILY);
        assertThat(best.acceptableToAll().count()).isEqualTo(400);
        PackageShares worst = of(shares, "south", "shut", "10");
        assertThat(worst.verdicts()).containsExactly(Verdict.NEVER, Verdict.NECESSARILY);
        assertThat(worst.pareto().count()).isZero();
        PackageShares doubtful = of(shares, "north", "shut", "0");
        assertThat(doubtful.verdicts().getFirst()).isEqualTo(Verdict.POSSIBLY);
        assertThat(doubtful.acceptable().getFirst().standardError()).isBetween(0.0, 0.03);
    }

    @Test
    void shares_of_a_ranking_come_near_the_true_volume() {
        // weights w1 >= w2 >= w3 uniform: w1 >= 1/2 on 3/4 of the simplex
        Solution.Shares shares = shares("0.5", "{order: [pasture, road, water]}", "");

        double share =
                of(shares, "north", "shut", "0").acceptable().getFirst().value().doubleValue();
        assertThat(share).isCloseTo(0.75, within(0.09));
    }

    @Test
    void the_question_asked_first_is_the_one_that_matters() {
        Solution.Shares shares = shares("[0.1, 0.9]", "{pasture: 0.6, road: [0.1, 0.12], water: [0.28, 0.3]}", "");

        assertThat(shares.questions().getFirst().unknown()).hasToString("What is no deal worth to Amra?");
        assertThat(shares.questions().getFirst().explained()).isGreaterThan(0.5);
    }

    @Test
    void draws_without_a_zone_tell_who_falls_short() {
        Solution.Shares shares = shares("[0.9, 1]", "{order: [pasture, road, water]}", "constraints: [\"road: shut\"]");

        assertThat(shares.zone().count()).isLessThan(400);
        assertThat(shares.fallsShort()).containsKey("Amra");
        assertThat(shares.fallsShort().get("Amra").by().low().signum()).isPositive();
    }

    @Test
    void a_false_answer_does_not_pass_the_check() {
        Solution.Exact exact = (Solution.Exact) TalksFixtures.solve("""
                talks: Four plans
                parties: {Amra: {reservation: 0}, Bel: {reservation: 0}}
                issues: {plan: {options: [a, b, c, d]}}
                preferences:
                  Amra: {weights: {plan: 1}, values: {plan: {a: 1, b: 0.9, c: 0.5, d: 0}}}
                  Bel: {weights: {plan: 1}, values: {plan: {a: 0, b: 0.4, c: 0.6, d: 1}}}
                """);
        Map<String, Answer> answers = exact.answers();

        assertThat(AnswerCheck.faults(exact.bargain(), answers)).isEmpty();
        assertThat(AnswerCheck.faults(exact.bargain(), Map.of("nash", answers.get("egalitarian"))))
                .anyMatch(fault -> fault.endsWith("is better"));
        Answer.Mixed mixed = (Answer.Mixed) answers.get("raiffa");
        Answer.Mixed promising = new Answer.Mixed(
                List.of(BigFraction.ONE, BigFraction.ONE), mixed.lottery(), mixed.nearest(), mixed.exact());
        assertThat(AnswerCheck.faults(exact.bargain(), Map.of("raiffa", promising)))
                .anyMatch(fault -> fault.contains("does not give"));
    }

    @Test
    void known_numbers_that_contradict_a_comparison_are_noted() {
        Solution.Solved exact = (Solution.Solved)
                TalksFixtures.solve(VALLEY.formatted("0.2", "{pasture: 0.6, road: 0.1, water: 0.3}", "")
                        .replace(
                                "  Bel:\n    weights",
                                "    compare: [\"{road: open} > {pasture: north}\"]\n  Bel:\n    weights"));

        assertThat(exact.notes())
                .contains("the weights and values of Amra contradict its comparison {road: open} > {pasture: north}");
    }

    @Test
    void the_same_seed_gives_the_same_answer() {
        Talks talks = TalksFixtures.read(VALLEY.formatted("[0.1, 0.9]", "unknown", ""));

        assertThat(Solver.solve(talks, new SolveOptions(3, 50, () -> false)))
                .isEqualTo(Solver.solve(talks, new SolveOptions(3, 50, () -> false)));
    }

    @Test
    void a_comparison_that_never_holds_is_a_problem() {
        Solution solution = TalksFixtures.solve(VALLEY.formatted("0.2", "{order: [pasture, road, water]}", "")
                .replace(
                        "  Bel:\n    weights",
                        "    compare: [\"{road: shut} > {pasture: north}\"]\n  Bel:\n    weights"));

        assertThat(solution)
                .isInstanceOfSatisfying(
                        Solution.Refused.class,
                        refused -> assertThat(refused.problems().getFirst().explanation())
                                .contains("'Amra'"));
    }

    @Test
    void a_cancelled_run_tells_what_it_has() {
        Talks talks = TalksFixtures.read(VALLEY.formatted("[0.1, 0.9]", "unknown", ""));
        int[] asked = {0};

        assertThat(Solver.solve(talks, new SolveOptions(3, 500, () -> ++asked[0] > 10)))
                .isInstanceOfSatisfying(Solution.Shares.class, shares -> {
                    assertThat(shares.draws()).isEqualTo(10);
                    assertThat(shares.notes()).contains("stopped after 10 of 500 draws");
                });
    }

    @Test
    void the_worked_talks_are_answered_with_shares() throws Exception {
        Talks talks = TalksFixtures.read(Files.readString(SharedFolder.find().resolve("examples/talks.yaml")));
        Solution.Shares shares = (Solution.Shares) Solver.solve(talks, new SolveOptions(1, 500, () -> false));

        assertThat(shares.complete()).isTrue();
        // 3 lines x 9 zones x 3 observers x 2 ends of tolls, less zone 0 with no observers and eastern bank with none
        assertThat(shares.packages()).hasSize(162 - 6 - 18 + 2);
        assertThat(shares.zone().count()).isPositive();
        assertThat(shares.packages())
                .isSortedAccordingTo(Comparator.comparingInt(
                                (PackageShares one) -> -one.acceptableToAll().count())
                        .thenComparingInt(one -> -one.pareto().count()));
        for (PackageShares one : shares.packages()) {
            for (int p = 0; p < 2; p++) {
                int count = one.acceptable().get(p).count();
                switch (one.verdicts().get(p)) {
                    case NECESSARILY -> assertThat(count).isEqualTo(500);
                    case NEVER -> assertThat(count).isZero();
                    case POSSIBLY -> assertThat(count).isBetween(0, 500);
                }
            }
        }
    }

    private static PackageShares of(Solution.Shares shares, String pasture, String road, String water) {
        Outcome outcome = new Outcome(Map.of("pasture", pasture, "road", road, "water", water));
        return shares.packages().stream()
                .filter(one -> one.outcome().equals(outcome))
                .findFirst()
                .orElseThrow();
    }
}
