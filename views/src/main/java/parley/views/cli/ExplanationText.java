package parley.views.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.Solution;
import parley.agreements.doubt.Verdict;
import parley.agreements.explain.Better;
import parley.agreements.explain.Explanation;
import parley.agreements.explain.Opening;
import parley.agreements.explain.Side;
import parley.agreements.explain.Step;
import parley.agreements.explain.Trade;
import parley.model.Range;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;
import parley.views.document.Packages;
import parley.views.document.TextView;

/** An explanation for a terminal. */
final class ExplanationText {
    private static final int DIGITS = 4;
    private static final int SHOWN = 8;

    private final int width;
    private final StringBuilder out = new StringBuilder();

    private ExplanationText(int width) {
        this.width = width;
    }

    static String of(Explanation.Whole whole, int width) {
        ExplanationText text = new ExplanationText(width);
        text.whole(whole);
        return text.out.toString();
    }

    static String of(Explanation.Partly partly, int width) {
        ExplanationText text = new ExplanationText(width);
        text.say(partly.first().talks().name() + ", settled: " + Packages.words(partly.settled()) + "; "
                + String.format(Locale.ROOT, "%,d", partly.completions()) + " packages complete it.");
        text.out.append('\n');
        switch (partly.solution()) {
            case Solution.Shares shares ->
                text.out.append(TextView.render(Packages.table(shares, SHOWN, Packages::words), width));
            case Solution.Exact exact ->
                text.say("Of these " + exact.paretoRational()
                        + " points are acceptable to all and Pareto among themselves. The Nash solution among them, or the"
                        + " one that comes nearest to a zone, is explained here.");
            case Solution.Continuous continuous ->
                text.say("The Nash solution among these, or the one that comes nearest to a zone, is explained here.");
            case Solution.Direct direct ->
                text.say(
                        "They are too many for a frontier. The Nash solution among them, or the one that comes nearest to"
                                + " a zone, is explained here.");
        }
        text.out.append('\n');
        text.whole(partly.first());
        return text.out.toString();
    }

    private void whole(Explanation.Whole whole) {
        say(whole.talks().name() + ": " + Packages.words(whole.outcome()));
        whole.broken().forEach(constraint -> say("A constraint forbids it: " + constraint));
        out.append('\n');
        List<List<Text>> rows = new ArrayList<>();
        for (Side side : whole.sides()) {
            rows.add(row(
                    side.party(),
                    words(side.utility()),
                    words(side.reservation()),
                    words(side.margin()),
                    verdict(side.verdict()),
                    side.regret() == null ? "-" : number(side.regret())));
        }
        table(List.of("party", "worth", "no agreement", "margin", "would sign", "short of its best by"), rows);
        whole.sides().forEach(this::shortOf);
        given(whole);
        trades("What was given for what, beside what each would like most", whole.trades());
        better(whole);
        openings(whole);
        whole.notes().forEach(note -> say("Note: " + note));
    }

    private void shortOf(Side side) {
        if (side.margin().low().signum() < 0) {
            String most = number(side.margin().low().negate());
            say(
                    side.margin().known()
                            ? side.party() + " is short by " + most + "."
                            : side.party() + " can be short by up to " + most + "."
                                    + (side.mustBe().isEmpty() ? "" : " It can sign only if " + mustBe(side) + "."));
        }
    }

    private static String mustBe(Side side) {
        return side.mustBe().entrySet().stream()
                .map(one -> Packages.named(one.getKey()) + " is " + words(one.getValue()))
                .collect(Collectors.joining("; "));
    }

    private void given(Explanation.Whole whole) {
        List<List<Text>> rows = new ArrayList<>();
        for (Side side : whole.sides()) {
            for (Step step : side.given()) {
                List<String> cells = new ArrayList<>(List.of(side.party(), moved(step)));
                whole.sides().forEach(other -> cells.add(words(step.to(other.party()))));
                rows.add(row(cells.toArray(String[]::new)));
            }
        }
        if (!rows.isEmpty()) {
            out.append('\n');
            say("Beside what each would like most" + (whole.known() ? "" : " (by the middles of ranges)")
                    + ", and what that is worth to whom:");
            List<String> headers = new ArrayList<>(List.of("party", "gave"));
            whole.sides().forEach(side -> headers.add("to " + side.party()));
            table(headers, rows);
        }
    }

    private void trades(String heading, List<Trade> trades) {
        if (!trades.isEmpty()) {
            out.append('\n');
            say(heading + ":");
        }
        for (Trade trade : trades) {
            say("  " + trade.first() + " gives " + moved(trade.given()) + " and gets " + moved(trade.got()) + ": "
                    + rate(trade.firstRate()) + " for 1; " + trade.second() + " gets " + rate(trade.secondRate())
                    + " for 1.");
        }
    }

    private void better(Explanation.Whole whole) {
        out.append('\n');
        String begun = whole.ground().substring(0, 1).toUpperCase(Locale.ROOT)
                + whole.ground().substring(1);
        say((whole.efficiency() == null ? "" : "Pareto: " + verdict(whole.efficiency()) + ". ") + begun + ".");
        for (Better better : whole.better()) {
            say("  " + (better.steps().size() == 1 ? "1 issue" : better.steps().size() + " issues") + ": "
                    + better.steps().stream().map(ExplanationText::moved).collect(Collectors.joining("; ")) + " ("
                    + better.gains().entrySet().stream()
                            .map(gain -> gain.getKey() + " +" + words(gain.getValue()))
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        trades("Trades that lead to the first of these", whole.trading());
    }

    private void openings(Explanation.Whole whole) {
        if (!whole.openings().isEmpty()) {
            out.append('\n');
            say("No package suits all. Each of these would open the zone, the fewest changes first:");
        }
        for (Opening opening : whole.openings().stream().limit(SHOWN).toList()) {
            List<String> changes = new ArrayList<>();
            opening.lower().forEach((party, by) -> changes.add(party + " would settle for " + number(by) + " less"));
            opening.drop().forEach(constraint -> changes.add("drop '" + constraint + "'"));
            say("  " + String.join(", and ", changes) + ": then " + Packages.words(opening.outcome()));
        }
        if (whole.openings().size() > SHOWN) {
            say("  and " + (whole.openings().size() - SHOWN) + " more; --json lists them.");
        }
    }

    private static String moved(Step step) {
        return step.issue() + " " + step.from() + " -> " + step.to();
    }

    private static String rate(Trade.Rate rate) {
        BigFraction high = rate.high();
        if (high == null) {
            return number(rate.low()) + " or more";
        }
        return high.equals(rate.low()) ? number(high) : number(rate.low()) + " to " + number(high);
    }

    private static String verdict(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Range range) {
        return range.known() ? number(range.low()) : number(range.low()) + " to " + number(range.high());
    }

    private static String number(BigFraction value) {
        return Range.decimal(value, DIGITS).toPlainString();
    }

    private static List<Text> row(String... cells) {
        List<Text> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(Text.of(cell));
        }
        return row;
    }

    private void table(List<String> headers, List<List<Text>> rows) {
        out.append(TextView.render(new Table(headers, rows), width));
    }

    private void say(String words) {
        out.append(TextView.paragraph(words, width));
    }
}
