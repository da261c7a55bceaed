package parley.agreements;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.continuum.Continuum;
import parley.agreements.continuum.ContinuumCheck;
import parley.agreements.continuum.Settlements;
import parley.agreements.direct.Directly;
import parley.agreements.direct.Search;
import parley.agreements.doubt.Acceptability;
import parley.agreements.doubt.Sampler;
import parley.agreements.factors.Factors;
import parley.agreements.pareto.Frontier;
import parley.agreements.pareto.FrontierCheck;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.ParetoSet;
import parley.agreements.pareto.Space;
import parley.agreements.pareto.TooLarge;
import parley.agreements.pareto.Utilities;
import parley.agreements.solution.Answer;
import parley.agreements.solution.Bargain;
import parley.agreements.solution.Concept;
import parley.agreements.solution.NoZone;
import parley.agreements.solution.Opposition;
import parley.ledger.Problem;
import parley.model.Range;
import parley.model.talks.Comparison;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Talks;
import parley.model.talks.Weights;

/** The one door: talks in, their settlements out. */
public final class Solver {
    /** Frontiers whose check looks at no more boxes than this, a second or two, are checked at once. */
    private static final double CHECKED_AT_ONCE = 2e8;

    /** Partial packages that the search for one concept may look at, some minutes' worth. */
    private static final long MOST_NODES = 5_000_000;

    /** Frontiers of at most so many points, two of which are compared with each other, are checked at once. */
    private static final int FEW_POINTS = 1_000;

    /** Where more joint options than this hang together, they are not listed. */
    private static final BigInteger LISTED = BigInteger.valueOf(4096);

    private Solver() {}

    /**
     * Exact when every weight, value and reservation is a number, concept by concept where the frontier is too large, with
     * every number between break points for two parties; shares under drawn preferences otherwise.
     */
    public static Solution solve(Talks talks, SolveOptions options) {
        Layout loose = Layout.loose(talks);
        Optional<Utilities> known = Utilities.known(loose);
        if (known.isPresent() && (Layout.widest(talks).compareTo(LISTED) > 0 || Factors.capped(loose, known.get()))) {
            return overFactors(loose, known.get(), options);
        }
        return switch (Layout.of(talks)) {
            case Layout.Shut shut -> new Solution.Refused(List.of(shut.problem()));
            case Layout.Open open -> solve(open.layout(), options);
        };
    }

    private static Solution overFactors(Layout loose, Utilities utilities, SolveOptions options) {
        Talks talks = loose.talks();
        return switch (Factors.solve(loose, utilities, options.cancelled())) {
            case Factors.Found found ->
                exact(
                        found.frontier(),
                        found.outcomes(),
                        found.method(),
                        found.frontier().size() <= FEW_POINTS
                                ? "each package and its utilities, that no point covers another, and the solutions were"
                                        + " checked by separate code; that no point is missing rests on the method"
                                : "the frontier is large and was not checked by separate code; it can be, on demand",
                        found.frontier().size() <= FEW_POINTS);
            case Factors.Contradiction conflict -> new Solution.Refused(List.of(contradiction(talks, conflict)));
            case Factors.TooWide wide ->
                new Solution.Refused(List.of(Problem.of(
                        talks.name(),
                        "the exact frontier is too large: " + wide.reason(),
                        "Take larger steps, or let fewer issues hang together.")));
            case Factors.Stopped stopped -> new Solution.Stopped(stopped.reached());
        };
    }

    private static Problem contradiction(Talks talks, Factors.Contradiction conflict) {
        List<String> quoted =
                conflict.constraints().stream().map(one -> "'" + one + "'").toList();
        return Problem.of(
                talks.name(),
                quoted.size() == 1
                        ? "the constraint " + quoted.getFirst() + " leaves nothing to agree on"
                        : "the constraints " + String.join(" and ", quoted) + " together leave nothing to agree on"
                                + (conflict.smallest()
                                        ? "; no fewer of them contradict each other"
                                        : "; none of these can be spared"),
                "Loosen one.");
    }

    private static Solution solve(Layout layout, SolveOptions options) {
        Optional<Utilities> known = Utilities.known(layout);
        if (known.isPresent()) {
            Space space = new Space(layout, known.get());
            try {
                return known.get().parties() == 2 && Continuum.speaks(layout.talks())
                        ? overNumbers(space, options)
                        : exact(new Frontier(space, options.cancelled()));
            } catch (TooLarge e) {
                return direct(space, e, options);
            }
        }
        try {
            return shares(layout, options);
        } catch (TooLarge e) {
            return options.cancelled().getAsBoolean()
                    ? new Solution.Stopped("the frontier")
                    : new Solution.Refused(List.of(Problem.of(
                            layout.talks().name(),
                            "the exact frontier is too large: " + e.reason(),
                            "Take larger steps, fewer options or fewer parties.")));
        }
    }

    /** Two parties, some issue a number on a scale without steps. */
    private static Solution overNumbers(Space space, SolveOptions options) throws TooLarge {
        Optional<Continuum> found = Continuum.of(space, options.cancelled());
        if (found.isEmpty()) {
            return exact(new Frontier(space, options.cancelled()));
        }
        Continuum continuum = found.get();
        if (continuum.stretches() == 0) {
            Solution.Exact exact = exact(new Frontier(space, options.cancelled()));
            List<String> notes = new ArrayList<>(exact.notes());
            notes.removeAll(cornerNotes(space.layout()));
            notes.add("numbers between those counted as outcomes were looked at as well: every one is covered by a"
                    + " package with one of these");
            return new Solution.Exact(
                    exact.talks(),
                    exact.outcomes(),
                    exact.bargain(),
                    exact.answers(),
                    exact.opposition(),
                    exact.noZone(),
                    exact.reasons(),
                    exact.method(),
                    "exact",
                    notes);
        }
        return continuous(space, continuum);
    }

    private static Solution.Continuous continuous(Space space, Continuum continuum) {
        Layout layout = space.layout();
        Settlements settlements = new Settlements(continuum);
        Map<String, Answer> answers = settlements.answers();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String key : List.of("pareto_points", "pareto_outcomes", "pareto_rational")) {
            reasons.put(
                    key,
                    "numbers without steps: the frontier is " + continuum.stretches() + " straight stretches and "
                            + continuum.points() + " points by themselves");
        }
        answers.forEach((key, answer) -> silence(answer).ifPresent(reason -> reasons.put(key, reason)));
        Opposition opposition = settlements.opposition();
        List<String> notes = notes(layout, answers);
        notes.removeAll(cornerNotes(layout));
        notes.add("the outcomes counted are those with the numbers at the ends of scales, at break points of values and"
                + " at bounds of constraints; every number between counts for the frontier and the solutions");
        if (opposition.clipped()) {
            notes.add("some utilities exceed 1; for the opposition they count as 1");
        }
        answers.values().forEach(answer -> notes.addAll(below(layout, space.utilities(), answer)));
        notes.addAll(contradicted(layout, space.utilities()));
        notes.add(
                "each end of a stretch, its utilities, that nothing found covers another, and the solutions were checked"
                        + " by separate code; that no stretch is missing rests on the method");
        List<String> faults = ContinuumCheck.faults(continuum, answers);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the check of " + layout.talks().name() + " failed: " + faults);
        }
        return new Solution.Continuous(
                layout.talks(),
                layout.outcomes(),
                continuum,
                answers,
                settlements.ideal(),
                opposition,
                settlements.nearestToZone().orElse(null),
                reasons,
                "group-by-group Minkowski sum of points and straight stretches, their upper envelope in fractions; nothing"
                        + " was enumerated",
                "exact, every number between break points included",
                notes);
    }

    private static Solution.Direct direct(Space space, TooLarge why, SolveOptions options) {
        Layout layout = space.layout();
        Directly.Found found = Directly.solve(space, MOST_NODES, options.cancelled());
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String key : List.of("pareto_points", "pareto_outcomes", "pareto_rational", "opposition")) {
            reasons.put(key, "the frontier was not built: " + why.reason());
        }
        found.answers().forEach((key, answer) -> silence(answer).ifPresent(reason -> reasons.put(key, reason)));
        Map<String, Solution.Stop> stopped = new LinkedHashMap<>();
        found.stopped().forEach((key, search) -> stopped.put(key, stop(space, search)));
        List<String> notes = notes(layout, found.answers());
        notes.addAll(found.notes());
        notes.addAll(contradicted(layout, space.utilities()));
        notes.add(found.check());
        return new Solution.Direct(
                layout.talks(),
                layout.outcomes(),
                found.answers(),
                found.ideal(),
                stopped,
                found.noZone(),
                reasons,
                "each concept by branch and bound over the issues (Land and Doig 1960), bounds by Lagrangean relaxation"
                        + " (Geoffrion 1974); " + found.nodes() + " partial packages were looked at",
                stopped.isEmpty()
                        ? "exact: nothing is better than the packages named"
                                + (corners(layout.talks()).isEmpty() ? "" : ", over the packages that the notes name")
                        : "exact where a package is named; where a search was stopped, the best so far and a bound",
                notes);
    }

    private static Solution.Stop stop(Space space, Search.Stopped search) {
        Search.Tied best = search.best();
        if (best == null) {
            return new Solution.Stop(List.of(), null, search.merit(), search.bound(), search.nodes());
        }
        Outcome outcome = space.layout().outcome(best.choices());
        List<BigFraction> utilities = IntStream.range(0, space.parties())
                .mapToObj(p -> space.utilities().of(space.layout(), p, outcome))
                .toList();
        return new Solution.Stop(utilities, outcome, search.merit(), search.bound(), search.nodes());
    }

    private static Solution.Exact exact(Frontier frontier) {
        boolean checked = FrontierCheck.cost(frontier) <= CHECKED_AT_ONCE;
        return exact(
                frontier,
                frontier.layout().outcomes(),
                method(frontier.layout()),
                checked
                        ? "frontier and solutions were checked by separate code"
                        : "solutions were checked against the frontier by separate code; the frontier itself is too large to be"
                                + " checked at once",
                checked);
    }

    private static Solution.Exact exact(
            ParetoSet frontier, BigInteger outcomes, String method, String check, boolean checked) {
        Talks talks = frontier.layout().talks();
        Bargain bargain = new Bargain(frontier);
        Map<String, Answer> answers = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Concept concept : Concept.all()) {
            Answer answer = concept.solve(bargain);
            answers.put(concept.key(), answer);
            silence(answer).ifPresent(reason -> reasons.put(concept.key(), reason));
        }
        Opposition opposition = Opposition.of(bargain);
        List<String> notes = notes(frontier.layout(), answers);
        if (opposition.clipped()) {
            notes.add("some utilities exceed 1; for the opposition they count as 1");
        }
        answers.values().forEach(answer -> notes.addAll(below(frontier.layout(), frontier.utilities(), answer)));
        notes.addAll(contradicted(frontier.layout(), frontier.utilities()));
        notes.add(check);
        Solution.Exact exact = new Solution.Exact(
                talks,
                outcomes,
                bargain,
                answers,
                opposition,
                NoZone.of(bargain).orElse(null),
                reasons,
                method,
                corners(talks).isEmpty()
                        ? "exact"
                        : "exact over the packages that the notes name, and lotteries over them",
                notes);
        List<String> faults = checked ? exact.recheck() : AnswerCheck.faults(bargain, answers);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the check of " + talks.name() + " failed: " + faults);
        }
        return exact;
    }

    private static Optional<String> silence(Answer answer) {
        return switch (answer) {
            case Answer.Silent silent -> Optional.of(silent.reason());
            case Answer.Packages packages ->
                packages.chosen().isEmpty() ? Optional.ofNullable(packages.note()) : Optional.empty();
            case Answer.Mixed mixed -> Optional.empty();
            case Answer.Divided divided -> Optional.empty();
        };
    }

    private static String method(Layout layout) {
        boolean tied = layout.groups().size() < layout.options().size();
        return "issue-by-issue Minkowski sum with dominance pruning, in whole numbers"
                + (tied ? "; issues tied by constraints were listed jointly, no others" : "; nothing was enumerated");
    }

    /** The issues that are looked at in some places only. */
    private static List<String> corners(Talks talks) {
        return talks.issues().stream()
                .filter(issue -> issue instanceof Issue.Real real && real.step() == null)
                .map(Issue::name)
                .toList();
    }

    private static Solution shares(Layout layout, SolveOptions options) throws TooLarge {
        Optional<Problem> contradiction = Acceptability.contradiction(layout);
        if (contradiction.isPresent()) {
            return new Solution.Refused(List.of(contradiction.get()));
        }
        Sampler sampler = new Sampler(
                layout, RandomGeneratorFactory.of("L64X128MixRandom").create(options.seed()));
        return switch (Acceptability.draw(sampler, options.samples(), options.cancelled())) {
            case Acceptability.Contradiction stuck -> new Solution.Refused(List.of(stuck.problem()));
            case Acceptability.Found found -> shares(layout, options, found);
        };
    }

    private static Solution shares(Layout layout, SolveOptions options, Acceptability.Found found) {
        if (found.draws() == 0) {
            return new Solution.Stopped("the first draw");
        }
        List<String> notes = notes(layout, Map.of());
        if (found.draws() < options.samples()) {
            notes.add("stopped after " + found.draws() + " of " + options.samples() + " draws");
        }
        if (!found.complete()) {
            notes.add("of the " + layout.outcomes() + " packages the "
                    + found.packages().size() + " met most often "
                    + (found.frontiers() ? "on drawn frontiers" : "as a draw's solution or nearest package")
                    + " are told; on the others nothing is said");
        }
        if (!found.frontiers()) {
            notes.add(
                    "with more than " + Acceptability.FRONTIER_PARTIES
                            + " parties nearly every package is Pareto; no frontiers were drawn, and what is Pareto is not told");
        }
        if (found.undecided() > 0) {
            notes.add("in " + found.undecided()
                    + " draws the search for the solutions ran out of steps; they count as without a zone and without"
                    + " solutions");
        }
        long open = found.packages().stream()
                .filter(one -> one.efficiency() == null)
                .count();
        if (found.frontiers() && open > 0) {
            notes.add("whether they can be Pareto at all was not decided for " + open + " of the packages told;"
                    + " 'explain' decides it for one");
        }
        return new Solution.Shares(
                layout.talks(),
                layout.outcomes(),
                found.draws(),
                found.zone(),
                found.fallsShort(),
                found.frontiers(),
                found.fewestPoints(),
                found.mostPoints(),
                found.complete(),
                found.packages(),
                found.doubt(),
                found.questions(),
                "SMAA (Lahdelma and Salminen, Operations Research 49 (2001) 444-454): " + found.draws()
                        + " admissible preferences drawn with seed " + options.seed()
                        + ", each solved exactly; weights uniform on what is admissible, values and reservations uniform"
                        + " within their ranges and independent",
                "shares are estimates with the standard errors shown; 'necessarily', 'possibly' and 'never' are exact",
                notes);
    }

    private static List<String> notes(Layout layout, Map<String, Answer> answers) {
        Talks talks = layout.talks();
        List<String> notes = new ArrayList<>(cornerNotes(layout));
        for (Party party : talks.parties()) {
            if (talks.preferences(party).weights() instanceof Weights.Known known) {
                BigFraction sum = known.numbers().values().stream().reduce(BigFraction.ZERO, BigFraction::add);
                if (!sum.equals(BigFraction.ONE)) {
                    notes.add("the weights of " + party.name() + " sum to " + Numbers.text(sum)
                            + "; they are used as they stand");
                }
            }
        }
        answers.forEach((key, answer) -> {
            if (answer instanceof Answer.Packages packages && !packages.chosen().isEmpty() && packages.note() != null) {
                notes.add(packages.note());
            }
        });
        return notes;
    }

    private static List<String> cornerNotes(Layout layout) {
        List<String> notes = new ArrayList<>();
        for (String issue : corners(layout.talks())) {
            notes.add("'" + issue + "' is taken at its ends, at break points of values and at bounds of"
                    + " constraints; any number between two of these has the utilities of a lottery over them");
        }
        layout.bounded()
                .ifPresent(
                        issue -> notes.add(
                                "a condition bounds '" + issue
                                        + "', which has no step: if it leaves a bound out ('<'), numbers just beside it are not listed"));
        return notes;
    }

    private static List<String> below(Layout layout, Utilities utilities, Answer answer) {
        List<String> notes = new ArrayList<>();
        if (answer instanceof Answer.Divided divided) {
            for (int p = 0; p < divided.utilities().size(); p++) {
                if (Range.compare(divided.utilities().get(p), utilities.reservation(p)) < 0) {
                    notes.add("Adjusted Winner leaves "
                            + layout.talks().parties().get(p).name() + " below its reservation value");
                }
            }
        }
        return notes;
    }

    private static List<String> contradicted(Layout layout, Utilities utilities) {
        Talks talks = layout.talks();
        List<String> notes = new ArrayList<>();
        for (int p = 0; p < talks.parties().size(); p++) {
            Party party = talks.parties().get(p);
            for (Comparison comparison : talks.preferences(party).comparisons()) {
                if (!utilities.meets(layout, p, comparison)) {
                    notes.add("the weights and values of " + party.name() + " contradict its comparison " + comparison);
                }
            }
        }
        return notes;
    }
}
