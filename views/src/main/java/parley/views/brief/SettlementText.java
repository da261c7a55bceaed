package parley.views.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.agreements.Solution;
import parley.ledger.Statement;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.draft.Draft;
import parley.model.draft.Drafter;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Talks;
import parley.model.talks.Weights;
import parley.views.brief.Brief.Source;
import parley.views.document.Document.Block;
import parley.views.document.Document.Line;
import parley.views.document.Document.Remark;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;
import parley.views.document.Packages;
import parley.views.document.Statements;

/** The draft model and what survives of its packages, in words. */
final class SettlementText {
    private static final int SHOWN = 8;
    private static final int BEST_WHEN = 2;

    private SettlementText() {}

    /** Words and their sources to words and footnotes. */
    interface Citing {
        Text cited(String words, List<Source> sources);
    }

    static List<Block> model(Brief brief, Citing citing) {
        return switch (brief.settlement()) {
            case Settlement.TooThin thin -> List.of(new Remark(thin.why()));
            case Settlement.Drafted drafted -> model(brief, drafted.model(), citing);
            case Settlement.Unsolved unsolved -> model(brief, unsolved.model(), citing);
        };
    }

    private static List<Block> model(Brief brief, Draft draft, Citing citing) {
        Talks talks = draft.talks();
        List<String> headers = new ArrayList<>(List.of("issue", "option"));
        talks.parties().forEach(party -> headers.add("value to " + party.name()));
        List<List<Text>> rows = new ArrayList<>();
        for (Draft.Option option : draft.options()) {
            Issue issue = talks.issue(option.issue()).orElseThrow();
            List<Text> row = new ArrayList<>();
            row.add(Text.of(brief.codebook().label(option.issue())));
            row.add(citing.cited(
                    option(brief, option),
                    Stream.ofNullable(option.asked()).map(Source::of).toList()));
            for (Party party : talks.parties()) {
                row.add(value(talks.preferences(party).values(issue).at(option.label())));
            }
            rows.add(row);
        }
        List<Block> blocks = new ArrayList<>(
                List.of(
                        new Table(headers, rows),
                        new Remark(
                                "1 is a party's best on the issue, 0 its worst; '(stated)' rests on the statement that"
                                        + " the option cites, '(assumed)' is this draft's assumption, '0 to 1 (unknown)' is nobody's word.")));
        blocks.addAll(weights(brief, talks, citing));
        blocks.add(new Line(
                Text.of("What no agreement is worth: anywhere from the worst to the best; nobody stated it.")));
        return blocks;
    }

    /** What statements tell of weights: core issues count for no less than the rest. */
    private static List<Block> weights(Brief brief, Talks talks, Citing citing) {
        List<Block> told = new ArrayList<>();
        for (Party party : talks.parties()) {
            if (talks.preferences(party).weights() instanceof Weights.Partial partial) {
                List<String> core = partial.heavier().stream()
                        .map(Weights.Heavier::issue)
                        .distinct()
                        .map(issue -> brief.codebook().label(issue))
                        .toList();
                told.add(new Line(citing.cited(
                        "To " + party.name() + ", " + String.join(" and ", core)
                                + (core.size() == 1 ? " counts" : " count") + " for no less than the other issues.",
                        sources(brief, partial.basis()))));
            }
        }
        told.add(new Line(Text.of(
                told.isEmpty()
                        ? "Weights of the issues: unknown for every party; nobody stated them."
                        : "Beyond that, weights of the issues are unknown for every party.")));
        return told;
    }

    private static List<Source> sources(Brief brief, Basis basis) {
        return basis instanceof Basis.Cited cited
                ? brief.statements().stream()
                        .filter(statement -> cited.statements().contains(statement.id()))
                        .map(Source::of)
                        .toList()
                : List.of();
    }

    /** The label; where it tells no amount, the words it stands for. */
    private static String option(Brief brief, Draft.Option option) {
        Statement asked = option.asked();
        return asked == null || option.label().contains(": ")
                ? option.label()
                : option.label() + ": " + Statements.excerpt(asked, brief.report(asked.report()));
    }

    private static Text value(Estimate estimate) {
        return switch (estimate.basis()) {
            case Basis.Cited cited -> Text.of(estimate.range() + " (stated)");
            case Basis.Assumption assumed ->
                Text.of(estimate.range() + (estimate.range().known() ? " (assumed)" : " (unknown)"));
            case Basis.Unstated unstated -> Text.of(estimate.range().toString());
        };
    }

    static List<Block> packages(Brief brief) {
        return switch (brief.settlement()) {
            case Settlement.TooThin thin -> List.of(new Remark("None can be told: " + thin.why()));
            case Settlement.Unsolved unsolved -> List.of(new Remark("None can be told: " + unsolved.why()));
            case Settlement.Drafted drafted -> packages(drafted);
        };
    }

    private static List<Block> packages(Settlement.Drafted drafted) {
        Solution.Shares shares = drafted.shares();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Remark(
                        "Shares of %,d draws of everything nobody knows (weights, values in their ranges, what no"
                                        .formatted(shares.draws())
                                + " agreement is worth). They compare packages under ignorance; they are not chances of what will happen."));
        blocks.add(new Remark(
                "Packages whose shares differ by no more than their standard errors (\u00b1) are not told apart."));
        blocks.add(Packages.table(shares, SHOWN, outcome -> sides(drafted.model(), outcome)));
        blocks.add(new Remark(Packages.CERTAIN));
        shares.packages().stream()
                .limit(SHOWN)
                .filter(each -> !each.bestWhen().isEmpty())
                .limit(BEST_WHEN)
                .forEach(each -> blocks.add(new Line(Text.of("For '" + sides(drafted.model(), each.outcome())
                        + "' to be the Nash solution: mostly where " + Packages.bestWhen(each) + "."))));
        if (shares.packages().size() > SHOWN) {
            blocks.add(new Remark(
                    (shares.packages().size() - SHOWN) + " more packages survive less often; --json lists them."));
        }
        shares.questions().stream()
                .findFirst()
                .ifPresent(first -> blocks.add(new Line(Text.of("The answer that would settle most: "
                        + first.unknown()
                        + " It would take away %.0f %% of the doubt about what all would sign."
                                .formatted(100 * first.explained())))));
        String zone = "Some package suits every party in " + Packages.percent(shares.zone()) + " of the draws";
        blocks.add(new Line(Text.of(
                shares.frontiers()
                        ? zone + "; " + efficient(shares)
                        : zone + ". With so many parties nearly every package is efficient; which are was not told.")));
        blocks.add(new Remark("Method: " + shares.method() + ". Guarantee: " + shares.guarantee() + "."));
        return blocks;
    }

    private static String efficient(Solution.Shares shares) {
        return shares.fewestParetoPoints() + " to " + shares.mostParetoPoints()
                + " packages are efficient (no other is better for one and no worse for the rest).";
    }

    /** A package by whose word each issue is settled: {@code as Talvia says: line; not granted: harbour}. */
    private static String sides(Draft draft, Outcome outcome) {
        Map<String, List<String>> issues = new LinkedHashMap<>();
        draft.talks().parties().forEach(party -> issues.put("as " + party.name() + " says", new ArrayList<>()));
        issues.put(Drafter.NOT_GRANTED, new ArrayList<>());
        for (Draft.Option option : draft.options()) {
            if (option.label().equals(outcome.options().get(option.issue()))) {
                Statement asked = option.asked();
                String whose = asked == null || option.label().equals(Drafter.NOT_GRANTED)
                        ? Drafter.NOT_GRANTED
                        : "as " + asked.holder() + " says";
                issues.getOrDefault(whose, new ArrayList<>()).add(option.issue());
            }
        }
        return issues.entrySet().stream()
                .filter(side -> !side.getValue().isEmpty())
                .map(side -> side.getKey() + ": " + String.join(", ", side.getValue()))
                .collect(Collectors.joining("; "));
    }
}
