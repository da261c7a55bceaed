package parley.model.exchange.geniusweb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;
import parley.model.exchange.Box;
import parley.model.exchange.Export;
import parley.model.exchange.Line;
import parley.model.exchange.Writing;
import parley.model.talks.Interaction;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Reservation;
import parley.model.talks.Talks;
import parley.model.talks.Values;

/** Writes talks as GeniusWeb files. Weights are made to sum to 1 there, which scales a party's utilities. */
final class GeniusWebWriter {
    /** Joint options of a group that are still written out. */
    private static final int LARGEST_GROUP = 20_000;

    private final Talks talks;
    private final Writing writing;

    GeniusWebWriter(Talks talks) {
        this.talks = talks;
        this.writing = new Writing("GeniusWeb", talks);
    }

    Export write() {
        writing.numbersOnly();
        for (Issue issue : talks.issues()) {
            if (issue instanceof Issue.Real real && real.step() == null) {
                writing.impossible("numbers without a step, as on '" + issue.name() + "'", "Give the issue a step.");
            }
        }
        if (!writing.possible()) {
            return writing.done();
        }
        writing.common();
        List<String> issues = new ArrayList<>();
        talks.issues().forEach(issue -> issues.add(quoted(issue.name()) + ": " + issue(issue)));
        String domain =
                "{\"name\": " + quoted(talks.name()) + ", \"issuesValues\": {" + String.join(", ", issues) + "}}";
        String name = Writing.fileName(talks.name());
        boolean shared = talks.parties().stream()
                .anyMatch(party -> Writing.fileName(party.name()).equals(name));
        writing.file((shared ? name + "-domain" : name) + ".json", domain + "\n");
        talks.parties().forEach(party -> party(party, domain));
        return writing.done();
    }

    private String issue(Issue issue) {
        return switch (issue) {
            case Issue.Discrete discrete -> "{\"values\": " + list(discrete.options()) + "}";
            case Issue.Whole whole ->
                range(
                        whole.from().toString(),
                        whole.to().toString(),
                        whole.step().toString());
            case Issue.Real real ->
                range(
                        writing.decimal(real.from()),
                        writing.decimal(real.to()),
                        writing.decimal(real.step() == null ? BigFraction.ONE : real.step()));
        };
    }

    private static String range(String low, String high, String step) {
        return "{\"range\": {\"low\": " + low + ", \"high\": " + high + ", \"step\": " + step + "}}";
    }

    private void party(Party party, String domain) {
        Preferences of = talks.preferences(party);
        if (of.atMost() != null) {
            writing.lost("the ceiling of " + party.name() + " is lost");
        }
        if (party.discount() != null) {
            writing.lost("the discount of " + party.name() + " is lost");
        }
        String plain = party.name().replaceAll("[^A-Za-z0-9]", "");
        String head = "\"name\": " + quoted(plain.isEmpty() ? "party" : plain) + ", \"domain\": " + domain;
        String text = of.interactions().isEmpty() ? additive(party, of, head) : groups(party, of, head);
        writing.file(Writing.fileName(party.name()) + ".json", text + "\n");
    }

    private String additive(Party party, Preferences of, String head) {
        List<BigFraction> weights = new ArrayList<>();
        List<Scaled> scaled = new ArrayList<>();
        BigFraction sum = BigFraction.ZERO;
        for (Issue issue : talks.issues()) {
            Scaled values = new Scaled(issue, of.values(issue));
            BigFraction weight = Writing.weight(of, issue).multiply(values.unit());
            scaled.add(values);
            weights.add(weight);
            sum = sum.add(weight);
        }
        if (sum.signum() <= 0) {
            writing.impossible("weights that are all 0, as those of " + party.name(), "");
            return "";
        }
        boolean shifted = scaled.stream().anyMatch(values -> values.least().signum() < 0);
        if (shifted) {
            writing.lost("values below 0 of " + party.name() + " are raised to begin at 0");
        }
        if (!sum.equals(BigFraction.ONE)) {
            writing.lost("utilities of " + party.name() + " are divided by " + writing.decimal(sum)
                    + ", so that weights sum to 1");
        }
        List<String> utilities = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        BigFraction left = BigFraction.ONE;
        for (int i = 0; i < talks.issues().size(); i++) {
            Issue issue = talks.issues().get(i);
            utilities.add(quoted(issue.name()) + ": " + values(issue, scaled.get(i)));
            BigFraction weight = weights.get(i).divide(sum);
            boolean last = i == talks.issues().size() - 1;
            String text = last ? Numbers.text(left) : writing.decimal(weight);
            left = left.subtract(Numbers.of(text));
            texts.add(quoted(issue.name()) + ": " + text);
        }
        return "{\"LinearAdditiveUtilitySpace\": {" + head + ", \"issueUtilities\": {" + String.join(", ", utilities)
                + "}, \"issueWeights\": {" + String.join(", ", texts) + "}" + reservation(party, shifted) + "}}";
    }

    /** Values of one issue brought within 0 and 1. */
    private static final class Scaled {
        private final Values values;
        private final BigFraction least;
        private final BigFraction unit;

        Scaled(Issue issue, Values values) {
            this.values = values;
            List<BigFraction> numbers = options(issue).stream()
                    .map(option -> values.at(option).range().low())
                    .toList();
            BigFraction low = numbers.stream()
                    .reduce((a, b) -> Range.compare(a, b) <= 0 ? a : b)
                    .orElseThrow();
            BigFraction high = numbers.stream()
                    .reduce((a, b) -> Range.compare(a, b) >= 0 ? a : b)
                    .orElseThrow();
            this.least = low.signum() < 0 ? low : BigFraction.ZERO;
            BigFraction most = high.subtract(least);
            this.unit = Range.compare(most, BigFraction.ONE) > 0 ? most : BigFraction.ONE;
        }

        BigFraction unit() {
            return unit;
        }

        BigFraction least() {
            return least;
        }

        BigFraction at(String option) {
            return values.at(option).range().low().subtract(least).divide(unit);
        }
    }

    private static List<String> options(Issue issue) {
        return switch (issue) {
            case Issue.Discrete discrete -> discrete.options();
            case Issue.Whole whole -> whole.options();
            case Issue.Real real -> real.options();
        };
    }

    private String values(Issue issue, Scaled values) {
        Optional<Line> line = Line.straight(issue, values.values);
        if (line.isPresent()) {
            Range ends = switch (issue) {
                case Issue.Discrete discrete -> Range.exactly(BigFraction.ZERO);
                case Issue.Whole whole -> new Range(BigFraction.of(whole.from()), BigFraction.of(whole.to()));
                case Issue.Real real -> new Range(real.from(), real.to());
            };
            return "{\"NumberValueSetUtilities\": {\"lowValue\": %s, \"lowUtility\": %s, \"highValue\": %s, \"highUtility\": %s}}"
                    .formatted(
                            writing.decimal(ends.low()),
                            writing.decimal(line.get()
                                    .at(ends.low())
                                    .subtract(values.least())
                                    .divide(values.unit())),
                            writing.decimal(ends.high()),
                            writing.decimal(line.get()
                                    .at(ends.high())
                                    .subtract(values.least())
                                    .divide(values.unit())));
        }
        if (!(issue instanceof Issue.Discrete)) {
            writing.lost(
                    "values on '" + issue.name() + "' that are no straight line are written number by number, which "
                            + "GeniusWeb itself may refuse");
        }
        List<String> entries = new ArrayList<>();
        options(issue).forEach(option -> entries.add(quoted(option) + ": " + writing.decimal(values.at(option))));
        return "{\"DiscreteValueSetUtilities\": {\"valueUtilities\": {" + String.join(", ", entries) + "}}}";
    }

    private String reservation(Party party, boolean shifted) {
        return switch (party.reservation()) {
            case Reservation.Fallback like ->
                ", \"reservationBid\": {\"issuevalues\": " + bid(like.outcome().options()) + "}";
            case Reservation.Value value -> {
                if (value.estimate().range().low().signum() != 0 || shifted) {
                    writing.lost("the reservation value of " + party.name() + ", "
                            + value.estimate().range() + ", is lost: GeniusWeb takes a bid for it");
                }
                yield "";
            }
        };
    }

    private String bid(Map<String, String> options) {
        List<String> entries = new ArrayList<>();
        for (Issue issue : talks.issues()) {
            String option = options.get(issue.name());
            if (option != null) {
                entries.add(quoted(issue.name()) + ": " + (issue instanceof Issue.Discrete ? quoted(option) : option));
            }
        }
        return "{" + String.join(", ", entries) + "}";
    }

    /** Issues that interactions tie together make a group, in which every combination is written out. */
    private String groups(Party party, Preferences of, String head) {
        List<Set<String>> tied = new ArrayList<>();
        talks.issues().forEach(issue -> tied.add(new LinkedHashSet<>(Set.of(issue.name()))));
        for (Interaction one : of.interactions()) {
            Set<String> joined = new LinkedHashSet<>();
            tied.removeIf(group -> {
                boolean meets = group.stream().anyMatch(one.when().issues()::contains);
                if (meets) {
                    joined.addAll(group);
                }
                return meets;
            });
            tied.add(joined);
        }
        List<String> parts = new ArrayList<>();
        for (Set<String> names : tied) {
            List<Issue> group = talks.issues().stream()
                    .filter(issue -> names.contains(issue.name()))
                    .toList();
            List<String> entries = complete(of, group).orElseGet(() -> tabulated(party, of, group));
            parts.add(quoted("group" + (parts.size() + 1)) + ": {\"PartsUtilities\": {\"issues\": "
                    + list(group.stream().map(Issue::name).toList()) + ", \"utilslist\": [" + String.join(", ", entries)
                    + "]}}");
        }
        return "{\"SumOfGroupsUtilitySpace\": {" + head + ", \"partUtilities\": {" + String.join(", ", parts) + "}"
                + reservation(party, false) + "}}";
    }

    /** The interactions themselves, when each names an option of every issue of the group and nothing else counts. */
    private Optional<List<String>> complete(Preferences of, List<Issue> group) {
        if (group.size() == 1 || group.stream().anyMatch(issue -> counts(of, issue))) {
            return Optional.empty();
        }
        List<String> entries = new ArrayList<>();
        Set<Map<String, String>> met = new LinkedHashSet<>();
        for (Interaction one : of.interactions()) {
            if (group.stream().noneMatch(issue -> one.when().issues().contains(issue.name()))) {
                continue;
            }
            Optional<Box> box = Box.of(one.when(), talks.issues()).filter(found -> !found.outside());
            Map<String, String> options = new LinkedHashMap<>();
            box.ifPresent(found -> {
                options.putAll(found.options());
                found.spans().forEach((issue, span) -> {
                    if (span.known()) {
                        options.put(issue, Numbers.text(span.low()));
                    }
                });
            });
            if (options.size() < group.size() || !met.add(options)) {
                return Optional.empty();
            }
            entries.add(entry(group, options, one.adds().range().low()));
        }
        return Optional.of(entries);
    }

    private static boolean counts(Preferences of, Issue issue) {
        return Writing.weight(of, issue).signum() != 0
                && Writing.estimates(of.values(issue)).stream()
                        .anyMatch(one -> one.range().low().signum() != 0);
    }

    private List<String> tabulated(Party party, Preferences of, List<Issue> group) {
        long size = 1;
        for (Issue issue : group) {
            size = Math.min(LARGEST_GROUP + 1L, size * options(issue).size());
        }
        if (size > LARGEST_GROUP) {
            writing.impossible(
                    "groups of more than " + LARGEST_GROUP + " joint options, as those of " + party.name(), "");
            return List.of();
        }
        List<Map<String, String>> combinations = new ArrayList<>(List.of(Map.of()));
        for (Issue issue : group) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> combination : combinations) {
                for (String option : options(issue)) {
                    Map<String, String> next = new LinkedHashMap<>(combination);
                    next.put(issue.name(), option);
                    more.add(next);
                }
            }
            combinations = more;
        }
        List<String> entries = new ArrayList<>();
        for (Map<String, String> combination : combinations) {
            BigFraction worth = BigFraction.ZERO;
            for (Issue issue : group) {
                worth = worth.add(Writing.weight(of, issue)
                        .multiply(of.values(issue)
                                .at(combination.getOrDefault(issue.name(), ""))
                                .range()
                                .low()));
            }
            for (Interaction one : of.interactions()) {
                boolean inside = combination.keySet().containsAll(one.when().issues());
                worth = inside && one.when().allows(new Outcome(combination))
                        ? worth.add(one.adds().range().low())
                        : worth;
            }
            if (worth.signum() != 0) {
                entries.add(entry(group, combination, worth));
            }
        }
        return entries;
    }

    private String entry(List<Issue> group, Map<String, String> options, BigFraction worth) {
        List<String> words = new ArrayList<>();
        for (Issue issue : group) {
            String option = options.getOrDefault(issue.name(), "");
            words.add(issue instanceof Issue.Discrete ? quoted(option) : option);
        }
        return "{\"values\": [" + String.join(", ", words) + "], \"util\": " + writing.decimal(worth) + "}";
    }

    private static String list(List<String> words) {
        return "["
                + String.join(", ", words.stream().map(GeniusWebWriter::quoted).toList()) + "]";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted(c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
