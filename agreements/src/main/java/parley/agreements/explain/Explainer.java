package parley.agreements.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.Solution;
import parley.agreements.SolveOptions;
import parley.agreements.Solver;
import parley.agreements.doubt.Acceptability;
import parley.agreements.doubt.Admissible;
import parley.agreements.doubt.Efficiency;
import parley.agreements.doubt.Verdict;
import parley.agreements.pareto.Frontier;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Space;
import parley.agreements.pareto.TooLarge;
import parley.agreements.pareto.Utilities;
import parley.agreements.solution.Answer;
import parley.ledger.Problem;
import parley.model.Range;
import parley.model.talks.Constraint;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Talks;

/** Explains one package of some talks, or a part of one. Everything it says is exact; see {@link Explanation}. */
public final class Explainer {
    private static final long TRIES = 1_000_000;
    private static final long TRIES_IN_DOUBT = 20_000;
    private static final long WORK = 400_000;
    private static final int NEAREST = 5;
    private static final int TRADES = 6;

    private final Layout layout;
    private final BooleanSupplier cancelled;
    private final List<Admissible> parties;
    private final @Nullable Utilities utilities;
    private final List<String> notes = new ArrayList<>();

    private Explainer(Layout layout, BooleanSupplier cancelled) {
        this.layout = layout;
        this.cancelled = cancelled;
        this.parties = layout.talks().parties().stream()
                .map(party -> new Admissible(layout, party))
                .toList();
        this.utilities = Utilities.known(layout).orElse(null);
    }

    /**
     * Explains what is settled in {@code part}.
     *
     * @param part an option for each issue, or for some; options that the issues have, numbers within their scales
     * @param options for what solving the rest takes
     */
    public static Explanation explain(Talks talks, Map<String, String> part, SolveOptions options) {
        Talks marked = marked(talks, part);
        boolean whole = part.size() == talks.issues().size();
        return switch (Layout.of(whole ? marked : held(marked, part))) {
            case Layout.Shut shut -> new Explanation.Refused(List.of(shut.problem()));
            case Layout.Open open -> {
                Optional<Problem> contradiction = Acceptability.contradiction(open.layout());
                if (contradiction.isPresent()) {
                    yield new Explanation.Refused(List.of(contradiction.get()));
                }
                yield whole
                        ? new Explainer(open.layout(), options.cancelled()).whole(inOrder(talks, part))
                        : partly(marked, part, open.layout().outcomes(), options);
            }
        };
    }

    private static Explanation partly(
            Talks talks, Map<String, String> part, BigInteger completions, SolveOptions options) {
        return switch (Solver.solve(held(talks, part), options)) {
            case Solution.Refused refused -> new Explanation.Refused(refused.problems());
            case Solution.Stopped stopped ->
                new Explanation.Refused(List.of(Problem.of(talks.name(), "stopped during " + stopped.during(), "")));
            case Solution.Solved solved -> {
                Optional<Outcome> first = first(solved);
                yield first.isEmpty()
                        ? new Explanation.Refused(List.of(Problem.of(
                                talks.name(), "stopped before a completion was found", "Name more of the package.")))
                        : completed(talks, part, completions, solved, first.get(), options);
            }
        };
    }

    private static Explanation completed(
            Talks talks,
            Map<String, String> part,
            BigInteger completions,
            Solution.Solved solved,
            Outcome completion,
            SolveOptions options) {
        return switch (explain(talks, completion.options(), options)) {
            case Explanation.Whole whole -> new Explanation.Partly(new Outcome(part), completions, solved, whole);
            case Explanation.Partly partly -> throw new IllegalStateException("a completion is whole");
            case Explanation.Refused refused -> refused;
        };
    }

    /** The completion to tell of: acceptable to most, or the Nash solution, or the nearest to a zone. */
    private static Optional<Outcome> first(Solution.Solved solved) {
        return switch (solved) {
            case Solution.Shares shares ->
                Optional.of(shares.packages().getFirst().outcome());
            case Solution.Exact exact -> {
                if (exact.noZone() != null) {
                    yield Optional.of(exact.noZone().nearest());
                }
                yield nash(exact.answers()).or(() -> Optional.of(exact.outcome(0)));
            }
            case Solution.Continuous continuous -> {
                if (continuous.noZone() != null) {
                    yield Optional.of(continuous.noZone().nearest());
                }
                yield nash(continuous.answers());
            }
            case Solution.Direct direct -> {
                if (direct.noZone() != null) {
                    yield Optional.of(direct.noZone().nearest());
                }
                Solution.Stop stop = direct.stopped().get("nash");
                yield nash(direct.answers()).or(() -> Optional.ofNullable(stop).map(Solution.Stop::outcome));
            }
        };
    }

    private static Optional<Outcome> nash(Map<String, Answer> answers) {
        return answers.get("nash") instanceof Answer.Packages nash
                ? nash.chosen().stream().findFirst().map(Answer.Chosen::outcome)
                : Optional.empty();
    }

    private static Outcome inOrder(Talks talks, Map<String, String> part) {
        Map<String, String> options = new LinkedHashMap<>();
        talks.issues().forEach(issue -> options.put(issue.name(), part.getOrDefault(issue.name(), "")));
        return new Outcome(options);
    }

    /** Talks in which the settled issues can have no other option. */
    private static Talks held(Talks talks, Map<String, String> part) {
        List<Constraint> constraints = new ArrayList<>(talks.constraints());
        for (Issue issue : talks.issues()) {
            String option = part.get(issue.name());
            if (option != null) {
                constraints.add(
                        issue instanceof Issue.Discrete
                                ? new Constraint.Is(issue.name(), option)
                                : measures(issue, Constraint.Relation.EQUAL, option));
            }
        }
        return with(talks, constraints);
    }

    /** A number on a scale without steps becomes one of the places at which it is looked at. */
    private static Talks marked(Talks talks, Map<String, String> part) {
        List<Constraint> constraints = new ArrayList<>(talks.constraints());
        for (Issue issue : talks.issues()) {
            String option = part.get(issue.name());
            if (option != null
                    && issue instanceof Issue.Real real
                    && real.step() == null
                    && !talks.options(issue).contains(option)) {
                constraints.add(new Constraint.Both(
                        measures(issue, Constraint.Relation.AT_MOST, option),
                        Constraint.Join.OR,
                        measures(issue, Constraint.Relation.AT_LEAST, option)));
            }
        }
        return with(talks, constraints);
    }

    private static Constraint measures(Issue issue, Constraint.Relation relation, String option) {
        return new Constraint.Measures(issue.name(), relation, Numbers.of(option));
    }

    private static Talks with(Talks talks, List<Constraint> constraints) {
        return new Talks(
                talks.name(), talks.parties(), talks.issues(), talks.preferences(), constraints, talks.noDeal());
    }

    private Explanation.Whole whole(Outcome outcome) {
        int[] places = layout.places(outcome);
        List<Constraint> broken = layout.talks().constraints().stream()
                .filter(constraint -> !constraint.allows(outcome))
                .toList();
        List<Side> sides = new ArrayList<>();
        for (int p = 0; p < parties.size(); p++) {
            sides.add(side(p, outcome));
        }
        List<Step> given = sides.stream().flatMap(side -> side.given().stream()).toList();
        List<String> names = layout.talks().parties().stream().map(Party::name).toList();
        Neighbours neighbours = new Neighbours(
                layout, places, other -> covers(other, places), utilities == null ? TRIES_IN_DOUBT : TRIES);
        List<Better> better = new ArrayList<>();
        for (int[] other : neighbours.nearest().stream().limit(NEAREST).toList()) {
            better.add(better(outcome, layout.outcomeAt(other), neighbours.moved(other)));
        }
        Ground ground = ground(outcome, places, better, neighbours.exhausted());
        List<Opening> openings = List.of();
        if (utilities != null) {
            Openings.Found found = Openings.of(layout.talks(), cancelled);
            openings = found.all();
            if (!openings.isEmpty() && !found.complete()) {
                notes.add("of what would open the zone, sets with more than " + Openings.DROPPED
                        + " constraints to drop were not looked for");
            }
        }
        return new Explanation.Whole(
                layout.talks(),
                outcome,
                utilities != null,
                broken,
                sides,
                Trade.among(names, given).stream().limit(TRADES).toList(),
                ground.efficiency(),
                better,
                ground.words(),
                better.isEmpty()
                        ? List.of()
                        : Trade.among(names, better.getFirst().steps()).stream()
                                .limit(TRADES)
                                .toList(),
                openings,
                notes);
    }

    private Side side(int p, Outcome outcome) {
        Admissible party = parties.get(p);
        Outcome aim = layout.outcome(aim(p));
        Verdict verdict = party.verdict(outcome);
        return new Side(
                party.party().name(),
                party.utility(outcome),
                party.reservation(),
                party.margin(outcome),
                verdict,
                verdict == Verdict.POSSIBLY ? party.mustBe(outcome) : Map.of(),
                aim,
                steps(aim, outcome),
                regret(p, outcome));
    }

    /** Group by group the choice that ranges highest. */
    private int[] aim(int p) {
        int[] aim = new int[layout.groups().size()];
        int[] at = aim.clone();
        for (int g = 0; g < aim.length; g++) {
            BigFraction most = BigFraction.ZERO;
            for (at[g] = 0; at[g] < layout.groups().get(g).size(); at[g]++) {
                BigFraction middle = parties.get(p).utility(layout.outcome(at)).middle();
                if (at[g] == 0 || Range.compare(middle, most) > 0) {
                    most = middle;
                    aim[g] = at[g];
                }
            }
            at[g] = 0;
        }
        return aim;
    }

    private List<Step> steps(Outcome from, Outcome to) {
        List<Step> steps = new ArrayList<>();
        for (Issue issue : layout.talks().issues()) {
            String before = from.on(issue.name());
            String after = to.on(issue.name());
            if (!before.equals(after)) {
                Map<String, Range> worth = new LinkedHashMap<>();
                parties.forEach(party -> worth.put(party.party().name(), party.step(issue, before, after)));
                steps.add(new Step(issue.name(), before, after, worth));
            }
        }
        return steps;
    }

    private @Nullable BigFraction regret(int p, Outcome outcome) {
        if (utilities == null) {
            return parties.get(p).regret(outcome).orElse(null);
        }
        BigFraction best = parties.get(p).utility(layout.outcome(aim(p))).low();
        return best.subtract(parties.get(p).utility(outcome).low());
    }

    /** Whether the package at {@code other} is no worse for anybody, whatever is admissible, and can be better for somebody. */
    private boolean covers(int[] other, int[] places) {
        Outcome there = layout.outcomeAt(other);
        Outcome here = layout.outcomeAt(places);
        Utilities known = utilities;
        boolean better = false;
        for (int p = 0; p < parties.size(); p++) {
            if (known != null) {
                int sign = Range.compare(known.of(layout, p, there), known.of(layout, p, here));
                if (sign < 0) {
                    return false;
                }
                better |= sign > 0;
            } else {
                Range gain = parties.get(p).difference(there, here);
                if (gain.low().signum() < 0) {
                    return false;
                }
                better |= gain.high().signum() > 0;
            }
        }
        return better;
    }

    private Better better(Outcome from, Outcome to, int moved) {
        Map<String, Range> gains = new LinkedHashMap<>();
        parties.forEach(party -> gains.put(party.party().name(), party.difference(to, from)));
        return new Better(to, steps(from, to), moved, gains);
    }

    private record Ground(@Nullable Verdict efficiency, String words) {}

    private Ground ground(Outcome outcome, int[] places, List<Better> better, boolean exhausted) {
        if (!layout.talks().allows(outcome)) {
            return new Ground(null, "the constraints forbid the package, so that it is no Pareto package");
        }
        if (utilities != null) {
            return known(outcome, better, exhausted);
        }
        Verdict verdict = layout.choices(places)
                .flatMap(choices -> new Efficiency(layout, parties, WORK).verdict(choices))
                .orElse(null);
        String words = verdict == null
                ? "whether it can be Pareto was not decided: too many packages, or too much work"
                : switch (verdict) {
                    case NECESSARILY ->
                        "whatever the preferences, no package is at least as good for all and better for one (linear"
                                + " programmes over all admissible preferences)";
                    case POSSIBLY ->
                        "under some admissible preferences no package is at least as good for all and better for one, under"
                                + " others one is";
                    case NEVER ->
                        better.isEmpty()
                                ? "whatever the preferences, some package is at least as good for all and better for one,"
                                        + " but not always the same"
                                : "whatever the preferences, some package is at least as good for all and better for one";
                };
        return new Ground(verdict, words);
    }

    private Ground known(Outcome outcome, List<Better> better, boolean exhausted) {
        if (!better.isEmpty()) {
            return new Ground(Verdict.NEVER, "the packages shown are at least as good for all and better for one");
        }
        if (exhausted) {
            return new Ground(
                    Verdict.NECESSARILY,
                    "nobody can be made better off without making somebody worse off: all " + layout.outcomes()
                            + " packages were held against it");
        }
        try {
            Frontier frontier = new Frontier(new Space(layout, Objects.requireNonNull(utilities)), cancelled);
            for (int point = 0; point < frontier.size(); point++) {
                int sign = against(frontier, point, outcome);
                if (sign == 0) {
                    return new Ground(
                            Verdict.NECESSARILY,
                            "nobody can be made better off without making somebody worse off: its utilities are a point of"
                                    + " the Pareto frontier");
                }
                if (sign > 0) {
                    notes.add("the better package shown is on the frontier, and need not be the nearest");
                    Outcome other = layout.outcome(frontier.packages(point, 1).getFirst());
                    better.add(better(outcome, other, 0));
                    return new Ground(
                            Verdict.NEVER, "the package shown is at least as good for all and better for one");
                }
            }
            throw new IllegalStateException("the frontier covers every package");
        } catch (TooLarge e) {
            return new Ground(null, "no better package is near; further off was not looked, since " + e.reason());
        }
    }

    /** 0 if the point is the package's, 1 if it dominates it, else -1. */
    private int against(Frontier frontier, int point, Outcome outcome) {
        int sign = 0;
        for (int p = 0; p < parties.size(); p++) {
            int one = Range.compare(
                    frontier.utility(point, p), parties.get(p).utility(outcome).low());
            if (one < 0) {
                return -1;
            }
            sign = Math.max(sign, one);
        }
        return sign;
    }
}
