package parley.model.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.ledger.Act;
import parley.ledger.Codebook;
import parley.ledger.Position;
import parley.ledger.Positions;
import parley.ledger.Quantity;
import parley.ledger.Statement;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.draft.Draft.Option;
import parley.model.talks.Issue;
import parley.model.talks.NoDeal;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.talks.Weights;

/**
 * Drafts talks from positions. An issue's options are what the parties' latest positions ask for or offer and, where only
 * one stands, that it is not granted; an issue that a party has accepted is settled and left out. A party values what it
 * asks for at 1, by the statement that says so. That another party puts the same option at 0 is an assumption; whatever
 * no statement orders is anywhere in [0, 1]. Of weights it is known only that an issue told as a party's core issue counts
 * for no less than the others; reservation values are unknown: nobody stated them.
 */
public final class Drafter {
    /** The option that an issue's one demand is not met. */
    public static final String NOT_GRANTED = "not granted";

    private final String owner;

    /** @param owner who answers for the draft's assumptions and since when: "Parley's draft, 2025-09-10" */
    public Drafter(String owner) {
        this.owner = owner;
    }

    /**
     * The draft, or empty when the positions are too thin: fewer than two parties, or no issue on which one of them asks
     * for anything.
     *
     * @param parties those who negotiate; positions of others are no part of the model
     */
    public Optional<Draft> draft(String name, List<String> parties, Positions positions) {
        List<Option> options = new ArrayList<>();
        for (String issue : positions.issues()) {
            if (!issue.equals(Codebook.PROCESS)) {
                options.addAll(options(issue, parties, positions));
            }
        }
        if (parties.size() < 2 || options.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Option>> byIssue = new LinkedHashMap<>();
        options.forEach(option -> byIssue.computeIfAbsent(option.issue(), issue -> new ArrayList<>())
                .add(option));
        List<Issue> issues = new ArrayList<>();
        byIssue.forEach((issue, of) -> issues.add(
                new Issue.Discrete(issue, of.stream().map(Option::label).toList(), Map.of())));
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        for (String party : parties) {
            preferences.put(
                    party,
                    new Preferences(weights(party, byIssue.keySet(), positions), values(party, byIssue), List.of()));
        }
        Estimate unknown = new Estimate(Range.of("0", "1"), assumption("nobody stated what no agreement is worth"));
        List<Party> seats =
                parties.stream().map(party -> new Party(party, unknown)).toList();
        return Optional.of(
                new Draft(new Talks(name, seats, issues, preferences, List.of(), NoDeal.unstated()), options));
    }

    /**
     * An issue on which a statement calls the party's stand a core issue counts for no less than one that no statement calls
     * so; between two of the same kind nothing is known.
     */
    private static Weights weights(String party, Set<String> issues, Positions positions) {
        Map<String, List<String>> core = new LinkedHashMap<>();
        for (String issue : issues) {
            List<String> told =
                    positions.core(party, issue).stream().map(Statement::id).toList();
            if (!told.isEmpty()) {
                core.put(issue, told);
            }
        }
        if (core.isEmpty() || core.size() == issues.size()) {
            return new Weights.Unknown();
        }
        List<Weights.Heavier> heavier = new ArrayList<>();
        core.keySet()
                .forEach(issue -> issues.stream()
                        .filter(than -> !core.containsKey(than))
                        .forEach(than -> heavier.add(new Weights.Heavier(issue, than))));
        List<String> statements =
                core.values().stream().flatMap(List::stream).distinct().toList();
        return new Weights.Partial(heavier, Map.of(), new Basis.Cited(statements));
    }

    private List<Option> options(String issue, List<String> parties, Positions positions) {
        List<Option> options = new ArrayList<>();
        for (String party : parties) {
            Optional<Position> latest = positions.latest(party, issue);
            if (latest.isEmpty()) {
                continue;
            }
            if (latest.get().statement().act() == Act.ACCEPTANCE) {
                return List.of();
            }
            String label = label(latest.get());
            if (options.stream().noneMatch(option -> option.label().equals(label))) {
                options.add(new Option(issue, label, latest.get().statement()));
            }
        }
        if (options.size() == 1) {
            if (options.get(0).label().equals(NOT_GRANTED)) {
                return List.of();
            }
            options.add(new Option(issue, NOT_GRANTED, null));
        }
        return options;
    }

    /** "Talvia: about 30 nautical miles" when the statement is chiefly about the issue and tells amounts; else "Talvia's demand". */
    private static String label(Position position) {
        Statement statement = position.statement();
        if (statement.act() == Act.REFUSAL) {
            return NOT_GRANTED;
        }
        String amounts = statement.quantities().stream().map(Drafter::amount).collect(Collectors.joining(", "));
        return position.primary() && !amounts.isEmpty()
                ? position.party() + ": " + amounts.replaceAll("\\s+", " ")
                : position.party() + "'s " + statement.act().word();
    }

    /** The words, unless a bound stands behind them: "would not go below 26 miles" means at least 26, not below. */
    private static String amount(Quantity quantity) {
        String unit = quantity.unit() == null ? "" : " " + quantity.unit();
        if (quantity.low() != null && quantity.high() == null) {
            return "at least " + quantity.low().toPlainString() + unit;
        }
        if (quantity.high() != null && quantity.low() == null) {
            return "at most " + quantity.high().toPlainString() + unit;
        }
        return quantity.text();
    }

    private Map<String, Values> values(String party, Map<String, List<Option>> byIssue) {
        Map<String, Values> values = new LinkedHashMap<>();
        byIssue.forEach((issue, options) -> {
            Map<String, Estimate> perOption = new LinkedHashMap<>();
            options.forEach(option -> perOption.put(option.label(), value(party, option, options)));
            values.put(issue, new Values.PerOption(perOption));
        });
        return values;
    }

    private Estimate value(String party, Option option, List<Option> options) {
        boolean own = heldBy(party, option);
        Option other = options.get(options.get(0).equals(option) ? 1 : 0);
        if (own && (asks(option) || other.asked() != null)) {
            return new Estimate(
                    Range.of("1", "1"),
                    new Basis.Cited(
                            List.of(Objects.requireNonNull(option.asked()).id())));
        }
        if (options.size() > 2 || own) {
            return unknown(party);
        }
        if (heldBy(party, other)) {
            return asks(other) || option.asked() != null
                    ? worst(party + " asks for the other option, so this one is its worst")
                    : unknown(party);
        }
        boolean granted = option.asked() != null;
        Option stated = granted ? option : other;
        return granted == asks(stated) ? worst(taken(party, stated)) : best(taken(party, stated));
    }

    private static boolean heldBy(String party, Option option) {
        return option.asked() != null && party.equals(option.asked().holder());
    }

    /** Something wanted, as opposed to something given. */
    private static boolean asks(Option option) {
        Statement asked = option.asked();
        return asked != null && (asked.act() == Act.DEMAND || asked.act() == Act.REFUSAL);
    }

    private static String taken(String party, Option stated) {
        return asks(stated)
                ? party + " is taken to be against what another party asks; no statement of it says so"
                : party + " is taken to welcome what another party offers; no statement of it says so";
    }

    private Estimate best(String why) {
        return new Estimate(Range.of("1", "1"), assumption(why));
    }

    private Estimate worst(String why) {
        return new Estimate(Range.of("0", "0"), assumption(why));
    }

    private Estimate unknown(String party) {
        return new Estimate(Range.of("0", "1"), assumption("nobody stated what " + party + " makes of it"));
    }

    private Basis assumption(String words) {
        return new Basis.Assumption("assumption, " + owner + ": " + words);
    }
}
