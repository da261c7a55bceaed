package parley.views.cases;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.ledger.Statement;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.draft.Draft;
import parley.model.draft.Drafter;
import parley.model.talks.Issue;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.talks.Weights;

/**
 * Holds the settlements that two states of a case leave within reach against each other, and finds which of the new
 * statements make the difference by leaving each out. Exact over all preferences that the draft allows. Cost: the packages of
 * both drafts, and of one more for each new statement that places a party on an issue that changed.
 */
final class Comparison {
    private static final int MOST_PACKAGES = 4096;
    private static final int LEFT_OUT = 12;
    /** More parties than these no table has. */
    private static final int MOST_PARTIES = 60;

    private final Texts texts;
    private final List<String> parties;

    Comparison(Texts texts, List<String> parties) {
        this.texts = texts;
        this.parties = parties;
    }

    /** Options by issue. */
    private record Offered(Talks talks, Map<String, List<String>> options) {
        List<String> on(String issue) {
            return options.getOrDefault(issue, List.of());
        }

        BigInteger packages() {
            BigInteger product = BigInteger.ONE;
            for (List<String> each : options.values()) {
                product = product.multiply(BigInteger.valueOf(each.size()));
            }
            return product;
        }
    }

    private Optional<Offered> offered(List<Statement> statements) {
        if (parties.size() < 2 || parties.size() > MOST_PARTIES) {
            return Optional.empty();
        }
        Optional<Draft> draft = new Drafter("Parley's draft").draft("draft", parties, texts.positions(statements));
        return draft.map(drafted -> offered(drafted.talks()));
    }

    private static Offered offered(Talks talks) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (Issue issue : talks.issues()) {
            if (issue instanceof Issue.Discrete discrete) {
                options.put(issue.name(), discrete.options());
            }
        }
        return new Offered(talks, options);
    }

    /** The same talks on some of their issues. */
    private static Offered on(Offered offered, Set<String> issues) {
        Talks talks = offered.talks();
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        talks.preferences().forEach((party, each) -> {
            Map<String, Values> values = new LinkedHashMap<>(each.values());
            values.keySet().retainAll(issues);
            preferences.put(party, new Preferences(new Weights.Unknown(), values, List.of()));
        });
        List<Issue> kept = talks.issues().stream()
                .filter(issue -> issues.contains(issue.name()))
                .toList();
        return offered(new Talks(talks.name(), talks.parties(), kept, preferences, List.of(), talks.noDeal()));
    }

    Reach of(Before before) {
        Optional<Offered> then = offered(before.statementsThen());
        Optional<Offered> now = offered(before.statementsNow());
        if (now.isEmpty() || then.isEmpty()) {
            return now.isEmpty() && then.isEmpty() && before.topics().isEmpty()
                    ? new Reach.Unchanged()
                    : new Reach.TooThin(thin(then.isEmpty(), now.isEmpty()));
        }
        if (then.get().talks().issues().equals(now.get().talks().issues())
                && then.get()
                        .talks()
                        .preferences()
                        .keySet()
                        .equals(now.get().talks().preferences().keySet())
                && values(then.get()).equals(values(now.get()))) {
            return new Reach.Unchanged();
        }
        return compared(before, then.get(), now.get());
    }

    private String thin(boolean then, boolean now) {
        if (parties.size() < 2) {
            return "fewer than two parties that negotiate are known; name them in actors.yaml";
        }
        if (parties.size() > MOST_PARTIES) {
            return "there are more than " + MOST_PARTIES + " parties; name those that negotiate in actors.yaml";
        }
        return then && now
                ? "no party's stand is told on any issue that is open, neither before nor now"
                : then
                        ? "before, no party's stand was told on any issue; now there is a first draft"
                        : "now no party's stand is told on any issue that is open";
    }

    /** What each party makes of each option, without who says so. */
    private static Map<String, List<String>> values(Offered offered) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        offered.talks().preferences().forEach((party, each) -> {
            List<String> told = new ArrayList<>();
            each.values().forEach((issue, of) -> {
                if (of instanceof Values.PerOption options) {
                    options.values().forEach((option, value) -> told.add(issue + "/" + option + "/" + value.range()));
                }
            });
            values.put(party, told);
        });
        return values;
    }

    private Reach compared(Before before, Offered then, Offered now) {
        List<Reach.Moved> moved = moved(before, then, now);
        Set<String> shared = new LinkedHashSet<>(now.options().keySet());
        shared.retainAll(then.options().keySet());
        List<String> appeared = without(now.options().keySet(), shared);
        List<String> vanished = without(then.options().keySet(), shared);
        Offered earlier = then;
        Offered later = now;
        Set<String> over = shared;
        if (large(then) || large(now)) {
            over = new LinkedHashSet<>(moved.stream().map(Reach.Moved::issue).toList());
            if (over.isEmpty()) {
                return new Reach.TooLarge(now.packages(), moved);
            }
            earlier = on(then, over);
            later = on(now, over);
        }
        if (over.isEmpty() || large(earlier) || large(later)) {
            return new Reach.TooLarge(now.packages(), moved);
        }
        Set<Map<String, String>> was = within(earlier, over);
        Set<Map<String, String>> is = within(later, over);
        Causes causes = causes(before, moved, appeared, vanished, over, !earlier.equals(then));
        List<Reach.Crossing> entered = new ArrayList<>();
        List<Reach.Crossing> left = new ArrayList<>();
        is.stream()
                .filter(each -> !was.contains(each))
                .forEach(each -> entered.add(new Reach.Crossing(each, causes.of(each, true))));
        was.stream()
                .filter(each -> !is.contains(each))
                .forEach(each -> left.add(new Reach.Crossing(each, causes.of(each, false))));
        return new Reach.Compared(List.copyOf(over), appeared, vanished, moved, was.size(), is.size(), entered, left);
    }

    private static boolean large(Offered offered) {
        return offered.packages().compareTo(BigInteger.valueOf(MOST_PACKAGES)) > 0;
    }

    private static List<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }

    private static List<Reach.Moved> moved(Before before, Offered then, Offered now) {
        List<Reach.Moved> moved = new ArrayList<>();
        Map<String, List<String>> valuesThen = values(then);
        Map<String, List<String>> valuesNow = values(now);
        now.options().forEach((issue, options) -> {
            List<String> had = then.options().get(issue);
            if (had != null && (!had.equals(options) || !on(valuesThen, issue).equals(on(valuesNow, issue)))) {
                moved.add(new Reach.Moved(
                        issue,
                        options.stream().filter(each -> !had.contains(each)).toList(),
                        had.stream().filter(each -> !options.contains(each)).toList(),
                        statements(before, issue)));
            }
        });
        return moved;
    }

    private static List<String> on(Map<String, List<String>> values, String issue) {
        return values.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.startsWith(issue + "/"))
                .toList();
    }

    /** Those on the issue that an entry since is about. */
    private static List<String> statements(Before before, String issue) {
        Set<String> ids = new LinkedHashSet<>();
        for (Map<String, Statement> each : List.of(before.now(), before.then())) {
            each.forEach((id, statement) -> {
                if (statement.speaksOf(issue) && statement.act().takesPosition() && statement.holder() != null) {
                    ids.add(id);
                }
            });
        }
        return List.copyOf(ids);
    }

    /**
     * Packages by which all parties can gain, on the issues compared. Weights are unknown, so a party can gain iff some
     * issue gives it an option that can be worth more than the least that no agreement can be worth to it: it may care for
     * that issue alone. What different parties want is independent, so that all can gain at once.
     */
    private static Set<Map<String, String>> within(Offered offered, Set<String> over) {
        List<String> issues = List.copyOf(offered.options().keySet());
        long[][] gaining = gaining(offered);
        long all = (1L << offered.talks().parties().size()) - 1;
        int[] chosen = new int[issues.size()];
        Set<Map<String, String>> within = new LinkedHashSet<>();
        while (true) {
            long gain = 0;
            for (int i = 0; i < chosen.length; i++) {
                gain |= gaining[i][chosen[i]];
            }
            if (gain == all) {
                Map<String, String> options = new LinkedHashMap<>();
                for (int i = 0; i < chosen.length; i++) {
                    String issue = issues.get(i);
                    if (over.contains(issue)) {
                        options.put(issue, offered.on(issue).get(chosen[i]));
                    }
                }
                within.add(options);
            }
            int last = chosen.length - 1;
            while (last >= 0 && ++chosen[last] == gaining[last].length) {
                chosen[last--] = 0;
            }
            if (last < 0) {
                return within;
            }
        }
    }

    /** By issue and option, the parties that can gain by it, a bit each. */
    private static long[][] gaining(Offered offered) {
        Talks talks = offered.talks();
        List<long[]> gaining = new ArrayList<>();
        for (Issue issue : talks.issues()) {
            List<String> options = offered.on(issue.name());
            long[] byOption = new long[options.size()];
            for (int p = 0; p < talks.parties().size(); p++) {
                for (int o = 0; o < byOption.length; o++) {
                    if (canGain(talks, talks.parties().get(p), issue, options.get(o))) {
                        byOption[o] |= 1L << p;
                    }
                }
            }
            gaining.add(byOption);
        }
        return gaining.toArray(long[][]::new);
    }

    private static boolean canGain(Talks talks, Party party, Issue issue, String option) {
        Estimate without = party.reservation().stated();
        if (without == null || !(talks.preferences(party).values(issue) instanceof Values.PerOption values)) {
            throw new IllegalStateException("a draft values options, and no agreement by a number");
        }
        return Range.compare(values.at(option).range().high(), without.range().low()) > 0;
    }

    /** By statement left out, the packages then within reach, on those of the issues compared that are left. */
    private record Causes(Map<String, Reached> byStatement) {
        List<String> of(Map<String, String> options, boolean entered) {
            return byStatement.entrySet().stream()
                    .filter(each -> each.getValue().has(options) != entered)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private record Reached(Set<String> issues, Set<Map<String, String>> packages) {
        boolean has(Map<String, String> options) {
            if (!issues.containsAll(options.keySet())) {
                return false;
            }
            return packages.contains(options);
        }
    }

    private Causes causes(
            Before before,
            List<Reach.Moved> moved,
            List<String> appeared,
            List<String> vanished,
            Set<String> over,
            boolean restricted) {
        Set<String> candidates = new LinkedHashSet<>();
        moved.forEach(each -> candidates.addAll(each.statements()));
        for (List<String> issues : List.of(appeared, vanished)) {
            issues.forEach(issue -> candidates.addAll(statements(before, issue)));
        }
        Map<String, Reached> byStatement = new LinkedHashMap<>();
        for (String id : newest(before, candidates)) {
            Optional<Offered> offered = offered(before.without(id));
            if (offered.isEmpty()) {
                byStatement.put(id, new Reached(Set.of(), Set.of()));
                continue;
            }
            Set<String> issues = new LinkedHashSet<>(over);
            issues.retainAll(offered.get().options().keySet());
            Offered of = restricted && !issues.isEmpty() ? on(offered.get(), issues) : offered.get();
            if (!issues.isEmpty() && !large(of)) {
                byStatement.put(id, new Reached(issues, within(of, issues)));
            }
        }
        return new Causes(byStatement);
    }

    /** The newest come first where not all can be tried; only what is a latest position, now or then, can matter. */
    private List<String> newest(Before before, Set<String> candidates) {
        Set<String> placing = new LinkedHashSet<>();
        for (List<Statement> state : List.of(before.statementsNow(), before.statementsThen())) {
            var positions = texts.positions(state);
            for (String party : parties) {
                for (String issue : positions.issues()) {
                    positions
                            .latest(party, issue)
                            .map(position -> position.statement().id())
                            .filter(candidates::contains)
                            .ifPresent(placing::add);
                }
            }
        }
        return placing.stream().limit(LEFT_OUT).toList();
    }
}
