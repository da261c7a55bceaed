package parley.views.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.model.Estimate;
import parley.model.deal.Deal;
import parley.stability.breach.Breaches;
import parley.stability.durability.Assessment;
import parley.stability.durability.Bar;
import parley.stability.durability.Count;
import parley.stability.durability.Durability;
import parley.stability.durability.Ends;
import parley.stability.durability.Fading;
import parley.stability.durability.Figure;
import parley.stability.durability.PowerPath;
import parley.stability.durability.Preemption;
import parley.stability.durability.Race;
import parley.views.document.Document.Block;
import parley.views.document.Document.Line;
import parley.views.document.Document.Remark;
import parley.views.document.Document.Section;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;

/** How durable a deal is, each number with what it means. */
public final class DurabilityDocument {
    /** Later periods of a fading guarantee are in the JSON only. */
    private static final int PERIODS_SHOWN = 12;

    private static final int[] SURVIVAL_SHOWN = {4, 8, 12, 24};

    private final Assessment assessment;
    private final List<Deal.Party> parties;
    private final String first;

    private DurabilityDocument(Assessment assessment) {
        this.assessment = assessment;
        this.parties = assessment.deal().parties();
        this.first = parties.get(0).name();
    }

    /** @param breaches who would move away from it, where a conflict is at hand */
    public static Document of(Assessment assessment, Optional<Breaches> breaches) {
        DurabilityDocument made = new DurabilityDocument(assessment);
        List<Section> sections = new ArrayList<>();
        breaches.map(BreachesText::of).ifPresent(sections::add);
        sections.addAll(made.sections());
        return new Document(assessment.deal().name(), List.of(assessment.paragraph()), sections, List.of());
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("What each could do, and what it is worth", values()));
        sections.add(new Section("Divisions that hold", divisions()));
        assessment.fading().ifPresent(fading -> sections.add(new Section("As the guarantee fades", fading(fading))));
        assessment
                .race()
                .ifPresent(race -> sections.add(new Section("While the advantage of breaking it lasts", race(race))));
        assessment.powerPath().ifPresent(path -> sections.add(new Section("As power shifts", powerPath(path))));
        if (!assessment.survival().isEmpty()) {
            sections.add(new Section("If it can also break by accident", List.of(new Line(Text.of(survival())))));
        }
        if (!assessment.tornado().isEmpty()) {
            sections.add(new Section("Which unknowns matter", tornado()));
        }
        sections.add(new Section("What this rests on", grounds()));
        return sections;
    }

    private List<Block> values() {
        List<String> headers = new ArrayList<>(List.of("present value, or as told"));
        parties.forEach(party -> headers.add(party.name()));
        List<List<Text>> rows = new ArrayList<>();
        row(rows, "war (W)", assessment.war());
        row(rows, "the share for ever worth as much as war (w)", assessment.warShare());
        row(rows, "keeping to the deal (C)", assessment.comply());
        row(rows, "reneging now (D)", assessment.renege());
        row(rows, "what the guarantor's acting takes (Pi)", assessment.punishment());
        row(rows, "what it would have to take (Pi*)", assessment.neededPunishment());
        row(rows, "least chance of its acting (q*)", assessment.leastGuarantee());
        row(rows, "least patience without a guarantor (d*)", assessment.patience());
        return List.of(
                new Table(headers, rows),
                new Remark(
                        "1 is the whole of what is disputed for one period. A party keeps to the deal while C is at least D;"
                                + " a chance above 1 means that no guarantee of this size suffices."));
    }

    private static void row(List<List<Text>> rows, String what, List<Figure> figures) {
        if (!figures.isEmpty()) {
            List<Text> row = new ArrayList<>(List.of(Text.of(what)));
            figures.forEach(figure -> row.add(Text.of(figure.toString())));
            rows.add(row);
        }
    }

    private List<Block> divisions() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(line("Both prefer to war what gives " + first + " " + range(assessment.bargainingRange()) + "."));
        blocks.add(line("Both would keep to what gives " + first + " " + range(assessment.selfEnforcingRange()) + "."));
        assessment
                .leastGuaranteeOfAnySplit()
                .ifPresent(any -> blocks.add(line(
                        any.high() <= 0
                                ? "Some division would be kept with no guarantor at all."
                                : any.low() > 1
                                        ? "No division would be kept, however surely the guarantor acts."
                                        : "For any division at all to be kept, the guarantor must act on a breach with a chance of at"
                                                + " least " + any + ".")));
        blocks.add(line(preemption(assessment.preemption())));
        return blocks;
    }

    private static String preemption(Preemption preemption) {
        String told = "Striking first is worth " + preemption.advantage()
                + " of the pie to both together, war costs them " + preemption.costs() + ": ";
        if (preemption.war() == 0) {
            return told + "no reason for pre-emption.";
        }
        return told
                + (preemption.war() == 1
                        ? "no division keeps both from striking first (pre-emption)."
                        : "in " + percent(preemption.war())
                                + " of the draws no division keeps both from striking first (pre-emption).");
    }

    private List<Block> fading(Fading fading) {
        List<String> headers = new ArrayList<>(List.of("period", "guarantor acts"));
        parties.forEach(party -> headers.add(party.name() + " needs"));
        headers.add("kept");
        List<List<Text>> rows = new ArrayList<>();
        for (Fading.Period period : fading.path()) {
            if (period.t() <= PERIODS_SHOWN) {
                List<Text> row = new ArrayList<>();
                row.add(Text.of(Integer.toString(period.t())));
                row.add(Text.of(period.acts().toString()));
                period.required().forEach(figure -> row.add(Text.of(figure.toString())));
                row.add(Text.of(truth(period.holds())));
                rows.add(row);
            }
        }
        String lasts = fading.peace().known() && fading.peace().low() == Count.NEVER
                ? "Peace for ever confirms itself: the guarantee never falls below what is needed when peace is expected to last."
                : "Whoever foresees the end needs more to stay: with peace expected for ever "
                        + needs(fading.stationary()) + ", with war expected next period " + needs(fading.edge())
                        + ". Peace lasts " + periods(fading.peace()) + ".";
        return List.of(line(lasts), new Table(headers, rows));
    }

    private String needs(List<Figure> figures) {
        List<String> each = new ArrayList<>();
        for (int party = 0; party < parties.size(); party++) {
            each.add(figures.get(party) + " (" + parties.get(party).name() + ")");
        }
        return String.join(" and ", each);
    }

    private List<Block> race(Race race) {
        String margin = race.margin().high() < 0
                ? "The guarantee falls short by " + negated(race.margin())
                : race.margin().low() >= 0
                        ? "The guarantee exceeds what is needed by at least " + race.margin()
                        : "The guarantee exceeds what is needed by " + race.margin() + " (below 0 it falls short)";
        String worst = race.worst().low() == Count.NEVER
                ? " in the long run"
                : race.worst().known()
                        ? " in its worst period, " + race.worst().low()
                        : " in its worst period, which hangs on what is uncertain";
        return List.of(line(margin + worst + ". " + exit(race.safeExit())));
    }

    private static String exit(Count exit) {
        if (exit.low() == Count.NEVER) {
            return "A guarantee is needed for ever.";
        }
        String from = exit.low() == 0 ? "the start" : "period " + exit.low();
        if (exit.known()) {
            return "From " + from + " on none is needed: the guarantor can leave.";
        }
        return "When none is needed any more and the guarantor can leave is open: from " + from + " at the earliest, "
                + (exit.high() == Count.NEVER ? "perhaps never." : "from period " + exit.high() + " at the latest.");
    }

    private List<Block> powerPath(PowerPath path) {
        List<List<Text>> rows = new ArrayList<>();
        for (int t = 0; t < path.low().size(); t++) {
            boolean last = t == path.shifts().size();
            rows.add(List.of(
                    Text.of(Integer.toString(t)),
                    Text.of(path.low().get(t).toString()),
                    Text.of(path.high().get(t).toString()),
                    Text.of(last ? "-" : war(path.shifts().get(t).anyProtocol())),
                    Text.of(last ? "-" : war(path.shifts().get(t).riserProposes()))));
        }
        String peace = path.feasible() == 1
                ? "Some way of sharing keeps the peace through the whole shift."
                : path.feasible() == 0
                        ? "No way of sharing keeps the peace through the shift: whoever declines does better to fight early."
                        : "Some way of sharing keeps the peace through the whole shift in " + percent(path.feasible())
                                + " of the draws.";
        String floor = path.floor().high() <= 0
                ? " It needs no guarantor."
                : " A guarantor who acts in every period with a chance of " + path.floor() + " is enough"
                        + (path.floor().high() > 1 ? "; above 1 no guarantee of this size suffices." : ".");
        return List.of(
                line(peace + floor),
                new Table(
                        List.of(
                                "period",
                                first + " must be promised",
                                "and can be promised",
                                "the next shift means war",
                                "war if the riser proposes"),
                        rows));
    }

    private static String war(Figure excess) {
        return truth(excess.share().orElse(0));
    }

    private String survival() {
        if (assessment.survival().get(Durability.PERIODS).low() == 1) {
            return "The deal puts the chance of that at 0.";
        }
        List<String> told = new ArrayList<>();
        for (int t : SURVIVAL_SHOWN) {
            told.add(assessment.survival().get(t) + " after " + t);
        }
        return "The chance that no accident has broken it by then, whoever wants it kept: " + String.join(", ", told)
                + " periods.";
    }

    private List<Block> tornado() {
        String what = assessment.deal().guarantee().isPresent()
                ? "the least guarantee (q*)"
                : "the greater gain from reneging (D - C)";
        List<List<Text>> bars = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Bar bar : assessment.tornado()) {
            if (bar.low() == bar.middle() && bar.high() == bar.middle()) {
                without.add(bar.input());
            } else {
                bars.add(List.of(Text.of(bar.input()), Text.of(plain(bar.low())), Text.of(plain(bar.high()))));
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!bars.isEmpty()) {
            blocks.add(new Table(List.of("input", what + " at its low end", "at its high end"), bars));
        }
        if (!without.isEmpty()) {
            blocks.add(new Remark("Each alone changes nothing: " + String.join("; ", without) + "."));
        }
        return blocks;
    }

    private List<Block> grounds() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Remark(
                "War and the range of bargains: Fearon 1995; Powell 2002; Slantchev 2003. Guarantees: Walter 1997,"
                        + " 2002. Shifts of power: Powell 2004, 2006. Formulas: docs/methods.md."));
        blocks.add(new Remark(
                "Limits: a breach is noticed or not, nothing between; both are risk-neutral and discount alike; how"
                        + " surely the guarantor acts is given from outside; nobody renegotiates; where keeping to the deal is one"
                        + " equilibrium of several it is taken to be the one played. It describes what the stated numbers imply; it is"
                        + " no forecast."));
        blocks.add(new Remark("Where the numbers come from: " + bases().collect(Collectors.joining("; ")) + "."));
        return blocks;
    }

    private Stream<String> bases() {
        Deal deal = assessment.deal();
        List<Estimate> told = new ArrayList<>(
                List.of(deal.discount(), deal.warEnds(), deal.destroyed(), deal.win(), deal.detectionLag()));
        for (Deal.Party party : deal.parties()) {
            party.share().ifPresent(told::add);
            told.addAll(List.of(party.fightingFlow(), party.fightingCost(), party.renegeFlow(), party.firstStrike()));
        }
        return told.stream()
                .map(estimate -> estimate.basis().toString())
                .distinct()
                .sorted();
    }

    private static Line line(String words) {
        return new Line(Text.of(words));
    }

    private static String range(Ends ends) {
        if (ends.empty()) {
            return "no share (there is none)";
        }
        return "from " + ends.low() + " up to " + ends.high()
                + (ends.low().share().orElse(1) < 1
                        ? "; in " + percent(1 - ends.low().share().orElse(1)) + " of the draws there is none"
                        : "");
    }

    private static String periods(Count count) {
        if (count.known()) {
            return count.low() == Count.NEVER ? "for ever" : count.low() + (count.low() == 1 ? " period" : " periods");
        }
        return count.low() + " periods to " + (count.high() == Count.NEVER ? "for ever" : count.high());
    }

    private static String negated(Figure figure) {
        return new Figure(-figure.high(), -figure.low(), OptionalDouble.empty()).toString();
    }

    private static String truth(double share) {
        return share == 1 ? "yes" : share == 0 ? "no" : "in " + percent(share) + " of the draws";
    }

    private static String plain(double value) {
        return new Figure(value, value, OptionalDouble.empty()).toString();
    }

    private static String percent(double share) {
        if (share > 0 && share < 0.005) {
            return "under 1 %";
        }
        return share < 1 && share >= 0.995 ? "over 99 %" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
