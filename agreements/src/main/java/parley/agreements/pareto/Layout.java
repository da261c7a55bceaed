package parley.agreements.pareto;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import parley.ledger.Problem;
import parley.model.talks.Constraint;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;

/**
 * What can be agreed, whatever anybody wants: the options of each issue, and the issues that constraints tie together
 * listed jointly as groups. An outcome takes one choice of each group, and every combination of choices is allowed.
 *
 * @param options by issue, in the order of the talks
 */
public record Layout(Talks talks, List<List<String>> options, List<Group> groups) {
    /** The most joint choices of issues tied by constraints that are still listed. */
    public static final int LARGEST_GROUP = 200_000;

    /** Issues that constraints tie together; or one issue alone. */
    public static final class Group {
        private final int[] issues;
        private final List<int[]> choices;

        private Group(int[] issues, List<int[]> choices) {
            this.issues = issues;
            this.choices = List.copyOf(choices);
        }

        /** Places in the talks of the group's issues, ascending. */
        public int[] issues() {
            return issues;
        }

        /** Every allowed combination: the place of each issue's option, in the order of the issues. */
        public List<int[]> choices() {
            return choices;
        }

        /** How many combinations are allowed. */
        public int size() {
            return choices.size();
        }
    }

    /** What became of laying out. */
    public sealed interface Laid {}

    /** It could be done. */
    public record Open(Layout layout) implements Laid {}

    /** It could not. */
    public record Shut(Problem problem) implements Laid {}

    /** Cost: the product of the options of each set of issues that constraints tie together. */
    public static Laid of(Talks talks) {
        List<List<String>> options = talks.issues().stream().map(talks::options).toList();
        List<Group> groups = new ArrayList<>();
        for (List<Integer> tied : tied(talks)) {
            BigInteger combinations = BigInteger.ONE;
            for (int issue : tied) {
                combinations = combinations.multiply(
                        BigInteger.valueOf(options.get(issue).size()));
            }
            String names = String.join(
                    ", ", tied.stream().map(i -> talks.issues().get(i).name()).toList());
            if (combinations.compareTo(BigInteger.valueOf(LARGEST_GROUP)) > 0) {
                return new Shut(Problem.of(
                        talks.name(),
                        "constraints tie together " + names + ", which have " + combinations + " joint options; up to "
                                + LARGEST_GROUP + " can be solved exactly",
                        "Take larger steps, or constrain fewer issues together."));
            }
            Group group = group(talks, options, tied);
            if (group.choices().isEmpty()) {
                return new Shut(Problem.of(
                        talks.name(),
                        "the constraints on " + names + " leave nothing to agree on",
                        contradiction(talks, options, tied)));
            }
            groups.add(group);
        }
        return new Open(new Layout(talks, options, groups));
    }

    /**
     * Issues and options alone: every issue is a group of its own, and what constraints forbid is not left out. Whoever
     * uses it minds the constraints by other means.
     */
    public static Layout loose(Talks talks) {
        List<List<String>> options = talks.issues().stream().map(talks::options).toList();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            List<int[]> choices = new ArrayList<>();
            for (int o = 0; o < options.get(i).size(); o++) {
                choices.add(new int[] {o});
            }
            groups.add(new Group(new int[] {i}, choices));
        }
        return new Layout(talks, options, groups);
    }

    /** The most joint choices that {@link #of} would have to list, forbidden ones included. */
    public static BigInteger widest(Talks talks) {
        BigInteger widest = BigInteger.ONE;
        for (List<Integer> tied : tied(talks)) {
            BigInteger combinations = BigInteger.ONE;
            for (int issue : tied.size() > 1 ? tied : List.<Integer>of()) {
                combinations = combinations.multiply(BigInteger.valueOf(
                        talks.options(talks.issues().get(issue)).size()));
            }
            widest = widest.max(combinations);
        }
        return widest;
    }

    /**
     * The same with other preferences.
     *
     * @param preferences by party, with the same interactions and numbers as before
     */
    public Layout with(Map<String, Preferences> preferences) {
        return new Layout(
                new Talks(
                        talks.name(),
                        talks.parties(),
                        talks.issues(),
                        preferences,
                        talks.constraints(),
                        talks.noDeal()),
                options,
                groups);
    }

    /** How many outcomes are allowed. */
    public BigInteger outcomes() {
        BigInteger outcomes = BigInteger.ONE;
        for (Group group : groups) {
            outcomes = outcomes.multiply(BigInteger.valueOf(group.size()));
        }
        return outcomes;
    }

    /** The option of each issue that {@code choices}, one place for each group, come to. */
    public int[] places(int[] choices) {
        int[] places = new int[options.size()];
        for (int g = 0; g < choices.length; g++) {
            Group group = groups.get(g);
            int[] choice = group.choices().get(choices[g]);
            for (int k = 0; k < choice.length; k++) {
                places[group.issues()[k]] = choice[k];
            }
        }
        return places;
    }

    /** The choice of each group that comes to these places; empty when a constraint forbids them. */
    public Optional<int[]> choices(int[] places) {
        int[] choices = new int[groups.size()];
        for (int g = 0; g < choices.length; g++) {
            Group group = groups.get(g);
            int[] part =
                    Arrays.stream(group.issues()).map(issue -> places[issue]).toArray();
            choices[g] = -1;
            for (int c = 0; c < group.size() && choices[g] < 0; c++) {
                choices[g] = Arrays.equals(group.choices().get(c), part) ? c : -1;
            }
            if (choices[g] < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(choices);
    }

    /** The outcome that {@code choices}, one place for each group, come to. */
    public Outcome outcome(int[] choices) {
        return outcomeAt(places(choices));
    }

    /** The outcome with the option at each issue's place. */
    public Outcome outcomeAt(int[] places) {
        Map<String, String> outcome = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i++) {
            outcome.put(talks.issues().get(i).name(), options.get(i).get(places[i]));
        }
        return new Outcome(outcome);
    }

    /** What {@code choice} of {@code group} settles. */
    Outcome part(int group, int choice) {
        int[] issues = groups.get(group).issues();
        int[] places = groups.get(group).choices().get(choice);
        Map<String, String> part = new LinkedHashMap<>();
        for (int k = 0; k < issues.length; k++) {
            part.put(
                    talks.issues().get(issues[k]).name(), options.get(issues[k]).get(places[k]));
        }
        return new Outcome(part);
    }

    /** Whether {@code when} is about issues of {@code group}. */
    boolean speaks(Constraint when, int group) {
        for (int issue : groups.get(group).issues()) {
            if (when.issues().contains(talks.issues().get(issue).name())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The place of the option that {@code outcome} has on each issue.
     *
     * @throws IllegalArgumentException if it has one that is not laid out
     */
    public int[] places(Outcome outcome) {
        int[] places = new int[options.size()];
        for (int i = 0; i < places.length; i++) {
            String issue = talks.issues().get(i).name();
            places[i] = options.get(i).indexOf(outcome.on(issue));
            if (places[i] < 0) {
                throw new IllegalArgumentException("'" + issue + "' has no option " + outcome.on(issue));
            }
        }
        return places;
    }

    /** A real issue without a step that a constraint or an interaction bounds. */
    public Optional<String> bounded() {
        for (Issue issue : talks.issues()) {
            boolean continuous = issue instanceof Issue.Real real && real.step() == null;
            for (Constraint constraint : together(talks)) {
                if (continuous && !constraint.bounds(issue.name()).isEmpty()) {
                    return Optional.of(issue.name());
                }
            }
        }
        return Optional.empty();
    }

    /** Sets of issues such that every constraint speaks of one set only, in the order of their first issue. */
    private static List<List<Integer>> tied(Talks talks) {
        int n = talks.issues().size();
        int[] label = new int[n];
        for (int i = 0; i < n; i++) {
            label[i] = i;
        }
        for (Constraint constraint : together(talks)) {
            List<Integer> among = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                if (constraint.issues().contains(talks.issues().get(i).name())) {
                    among.add(i);
                }
            }
            for (int i : among) {
                int old = label[i];
                int joined = label[among.getFirst()];
                for (int j = 0; j < n; j++) {
                    label[j] = label[j] == old ? joined : label[j];
                }
            }
        }
        Map<Integer, List<Integer>> sets = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            sets.computeIfAbsent(label[i], key -> new ArrayList<>()).add(i);
        }
        return List.copyOf(sets.values());
    }

    /** Everything that speaks of several issues at once: constraints, and what they are worth together. */
    private static List<Constraint> together(Talks talks) {
        List<Constraint> together = new ArrayList<>(talks.constraints());
        talks.preferences().values().forEach(of -> of.interactions().forEach(one -> together.add(one.when())));
        return together;
    }

    private static Group group(Talks talks, List<List<String>> options, List<Integer> tied) {
        int[] issues = tied.stream().mapToInt(Integer::intValue).toArray();
        TreeSet<String> names = new TreeSet<>();
        tied.forEach(i -> names.add(talks.issues().get(i).name()));
        List<Constraint> constraints = within(talks, names);
        List<int[]> choices = new ArrayList<>();
        forEachPart(talks, options, issues, (at, part) -> {
            if (constraints.stream().allMatch(constraint -> constraint.allows(part))) {
                choices.add(at.clone());
            }
        });
        return new Group(issues, choices);
    }

    private static List<Constraint> within(Talks talks, Set<String> names) {
        return talks.constraints().stream()
                .filter(constraint -> names.containsAll(constraint.issues()))
                .toList();
    }

    /** Names the constraints that cannot hold together. */
    private static String contradiction(Talks talks, List<List<String>> options, List<Integer> tied) {
        TreeSet<String> names = new TreeSet<>();
        tied.forEach(i -> names.add(talks.issues().get(i).name()));
        List<Outcome> parts = new ArrayList<>();
        int[] issues = tied.stream().mapToInt(Integer::intValue).toArray();
        forEachPart(talks, options, issues, (at, part) -> parts.add(part));
        List<Constraint> core = Contradiction.of(within(talks, names), parts);
        return core.size() == 1
                ? "Loosen '" + core.getFirst() + "', which nothing can meet."
                : "Loosen one of these, which cannot hold together: '"
                        + core.stream().map(Constraint::toString).collect(Collectors.joining("', '")) + "'.";
    }

    /** Every combination of options of the issues, allowed or not, with the places of the options. */
    private static void forEachPart(
            Talks talks, List<List<String>> options, int[] issues, BiConsumer<int[], Outcome> each) {
        int[] at = new int[issues.length];
        do {
            Map<String, String> named = new LinkedHashMap<>();
            for (int k = 0; k < issues.length; k++) {
                named.put(
                        talks.issues().get(issues[k]).name(),
                        options.get(issues[k]).get(at[k]));
            }
            each.accept(at, new Outcome(named));
        } while (advance(at, k -> options.get(issues[k]).size()));
    }

    /** The next combination, the last place running fastest; false after the last. */
    public static boolean advance(int[] at, IntUnaryOperator sizes) {
        for (int k = at.length - 1; k >= 0; k--) {
            if (++at[k] < sizes.applyAsInt(k)) {
                return true;
            }
            at[k] = 0;
        }
        return false;
    }
}
