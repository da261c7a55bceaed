package parley.views.cli;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.model.conflict.Conflict;
import parley.stability.Analysis;
import parley.stability.Evolution;
import parley.stability.Table;
import parley.stability.coalitions.Coalition;
import parley.stability.coalitions.Coalitions;
import parley.stability.coalitions.Jump;
import parley.stability.concepts.StabilityConcept;
import parley.stability.moves.Step;
import parley.stability.preferences.Completions;
import parley.stability.preferences.Radius;
import parley.stability.preferences.Repair;
import parley.stability.preferences.Shares;
import parley.stability.preferences.Strength;
import parley.views.document.Document;
import parley.views.document.Document.Text;
import parley.views.document.TextView;
import parley.views.json.StabilityJson.Questions;

/** What {@code parley stability} prints for people: tables while the states are few, counts when they are many. */
final class StabilityText {
    /** Up to so many states each has its row. */
    private static final int A_ROW_EACH = 32;
    /** Longer lists of states are counted. */
    private static final int MOST_NAMED = 16;

    private static final int REASONS = 4;
    private static final int JUMPS = 6;
    private static final int REPAIRS = 3;

    private final Analysis analysis;
    private final Conflict conflict;
    private final Questions questions;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    private StabilityText(Analysis analysis, Questions questions, int width) {
        this.analysis = analysis;
        this.conflict = analysis.conflict();
        this.questions = questions;
        this.width = width;
    }

    static String of(Analysis analysis, Questions questions, int width) {
        return new StabilityText(analysis, questions, width).text();
    }

    private String text() {
        line("Conflict: " + conflict.name() + ", " + count(conflict.states().size(), "state") + ", "
                + count(conflict.decisionMakers().size(), "decision maker"));
        if (conflict.states().size() <= A_ROW_EACH) {
            states();
        }
        concepts();
        analysis.coalitions().ifPresent(this::coalitions);
        strength();
        reasons();
        analysis.evolution().ifPresent(this::evolution);
        questions.inverse().forEach(this::inverse);
        questions.robust().ifPresent(this::robust);
        line("");
        analysis.inapplicable().forEach((concept, why) -> paragraph("No " + concept + ": " + why));
        analysis.notes().forEach(note -> paragraph("Note: " + note));
        return out.toString();
    }

    /** Each state: how everybody stands to it, and under which concepts all would stay. */
    private void states() {
        List<String> headers = new ArrayList<>(List.of("state", "what is done"));
        headers.addAll(conflict.decisionMakers());
        headers.add("all stay under");
        List<List<Text>> rows = new ArrayList<>();
        for (int state = 0; state < conflict.states().size(); state++) {
            List<Text> row = new ArrayList<>();
            String id = conflict.state(state).id();
            String words = conflict.words(state);
            String mark = conflict.statusQuo().orElse(-1) == state ? " *" : "";
            row.add(Text.of(id + mark));
            row.add(Text.of(words.equals(id) ? "" : words.substring(id.length() + 2, words.length() - 1)));
            for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
                row.add(Text.of(analysis.standing(maker, state).word()));
            }
            row.add(Text.of(everybody(state)));
            rows.add(row);
        }
        line("");
        table(headers, rows);
        paragraph((conflict.statusQuo().isPresent() ? "* the status quo. " : "")
                + "content: has nothing better to go to. afraid: stays for fear of what the others could do then. leaving:"
                + " would go.");
    }

    private String everybody(int state) {
        List<String> concepts = analysis.tables().stream()
                .filter(table -> table.equilibria().contains(state))
                .map(Table::concept)
                .filter(concept -> !concept.equals("SEQ_or_SIM"))
                .toList();
        boolean all = concepts.size()
                == analysis.tables().stream()
                        .filter(table -> !table.concept().equals("SEQ_or_SIM"))
                        .count();
        return concepts.isEmpty() ? "-" : all ? "every concept" : String.join(" ", concepts);
    }

    private void concepts() {
        List<String> headers = new ArrayList<>(List.of("concept"));
        conflict.decisionMakers().forEach(maker -> headers.add(maker + " stays in"));
        headers.add("equilibria");
        List<List<Text>> rows = new ArrayList<>();
        for (Table table : analysis.tables()) {
            List<Text> row = new ArrayList<>();
            row.add(Text.of(table.concept()));
            table.perMaker().forEach(states -> row.add(Text.of(ids(states))));
            row.add(Text.of(ids(table.equilibria())));
            rows.add(row);
        }
        line("");
        table(headers, rows);
    }

    private void coalitions(Coalitions coalitions) {
        line("");
        line(
                coalitions.complete()
                        ? "No coalition would leave, nor anybody alone"
                        : "None of these would leave: "
                                + coalitions.stable().keySet().stream()
                                        .map(this::names)
                                        .collect(Collectors.joining("; ")));
        coalitions.equilibria().forEach((concept, states) -> paragraph("  " + concept.word() + ": " + ids(states)));
        if (coalitions.jumps().isEmpty()) {
            return;
        }
        line("Equilibria that a coalition would leave together for another, though no member can alone");
        List<Jump> surest = coalitions.jumps().stream()
                .sorted((a, b) ->
                        Integer.compare(b.concepts().size(), a.concepts().size()))
                .toList();
        surest.stream()
                .limit(JUMPS)
                .forEach(jump -> paragraph("  " + names(jump.coalition()) + ": from " + id(jump.from()) + " to "
                        + conflict.words(jump.to()) + " (equilibria under " + String.join(", ", jump.concepts())
                        + ")"));
        int rest = surest.size() - Math.min(JUMPS, surest.size());
        if (rest > 0) {
            line("  and " + count(rest, "more such jump"));
        }
    }

    private String names(Coalition coalition) {
        return coalition.members().stream().map(conflict.decisionMakers()::get).collect(Collectors.joining(" and "));
    }

    private void strength() {
        if (!Strength.told(conflict) || conflict.states().size() > A_ROW_EACH) {
            return;
        }
        line("");
        line("Strongly stable: what deters is much worse than the state");
        Strength.of(analysis.graph()).forEach((concept, perMaker) -> {
            List<String> told = new ArrayList<>();
            for (int maker = 0; maker < perMaker.size(); maker++) {
                told.add(conflict.decisionMakers().get(maker) + " in " + ids(perMaker.get(maker)));
            }
            paragraph("  " + concept + ": " + String.join("; ", told));
        });
    }

    /** Of the states asked about every reason; else why the first few equilibria hold, credible sanctions first. */
    private void reasons() {
        if (!questions.why().isEmpty()) {
            questions.why().forEach(this::everyReason);
            return;
        }
        StabilityConcept concept = StabilityConcept.all().stream()
                .filter(each -> each.name().equals("SEQ"))
                .findFirst()
                .orElseThrow();
        analysis.equilibria(concept.name()).stream()
                .flatMap(Set::stream)
                .limit(conflict.states().size() <= A_ROW_EACH ? REASONS : 1)
                .forEach(state -> {
                    line("");
                    paragraph("Why " + conflict.words(state) + " holds (SEQ)");
                    for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
                        paragraph("  " + analysis.why(concept, maker, state));
                    }
                });
    }

    private void everyReason(int state) {
        line("");
        paragraph("Who would stay in " + conflict.words(state) + ", and why");
        for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
            line("  " + conflict.decisionMakers().get(maker) + " is "
                    + analysis.standing(maker, state).word());
            String last = "";
            for (StabilityConcept concept : StabilityConcept.all()) {
                if (concept.inapplicable(conflict).isPresent()) {
                    continue;
                }
                String why = analysis.why(concept, maker, state);
                paragraph("    " + concept.name() + ": " + (why.equals(last) ? "the same." : why));
                last = why;
            }
        }
    }

    private void evolution(Evolution evolution) {
        line("");
        paragraph("From the status quo, " + conflict.words(evolution.from()));
        paragraph("  reachable by legal moves: " + reached(evolution.legal()));
        paragraph("  by moves each mover prefers: " + reached(evolution.improving()));
        Set<Integer> equilibria = new TreeSet<>();
        if (conflict.states().size() <= A_ROW_EACH) {
            analysis.tables().forEach(table -> equilibria.addAll(table.equilibria()));
        }
        for (int equilibrium : equilibria) {
            List<Step> improving = evolution.improving().to(equilibrium);
            if (!improving.isEmpty()) {
                paragraph("  to the equilibrium " + id(equilibrium) + ", each mover gaining: " + path(improving));
            } else if (equilibrium != evolution.from()) {
                List<Step> legal = evolution.legal().to(equilibrium);
                paragraph("  to the equilibrium " + id(equilibrium) + ": "
                        + (legal.isEmpty() ? "no way leads there" : path(legal) + "; not every mover gains"));
            }
        }
        if (!evolution.pointsOfNoReturn().isEmpty()) {
            if (conflict.states().size() > A_ROW_EACH) {
                paragraph("  points of no return: "
                        + ids(evolution.pointsOfNoReturn().keySet()));
            } else {
                evolution
                        .pointsOfNoReturn()
                        .forEach((state, lost) -> paragraph(
                                "  point of no return " + id(state) + ": from there no way leads to " + ids(lost)));
            }
        }
    }

    private String path(List<Step> steps) {
        return steps.stream()
                .map(step -> conflict.decisionMakers().get(step.mover()) + " to " + id(step.to()))
                .collect(Collectors.joining(", then "));
    }

    private String reached(Evolution.Ways ways) {
        BitSet states = ways.states();
        if (states.cardinality() > A_ROW_EACH) {
            return count(states.cardinality() - 1, "state");
        }
        String reached = ways.steps().entrySet().stream()
                .filter(step -> step.getValue() > 0)
                .map(step -> id(step.getKey()) + " in " + step.getValue())
                .collect(Collectors.joining(", "));
        return reached.isEmpty() ? "nothing" : reached;
    }

    private void inverse(int state) {
        line("");
        paragraph("What would make " + conflict.words(state) + " stable, cheapest first");
        for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
            String who = conflict.decisionMakers().get(maker);
            String last = "";
            for (StabilityConcept concept : Repair.concepts()) {
                Repair.Choice choice = Repair.of(analysis.graph(), concept, maker, state, REPAIRS);
                String told = choice.repairs().stream().map(this::repair).collect(Collectors.joining("; or "));
                paragraph("  " + who + ", " + concept.name() + ": "
                        + (told.equals(last) ? "the same" : told)
                        + (choice.complete() ? "" : "; there may be cheaper ones, the search was cut short"));
                last = told;
            }
        }
        paragraph("  (SEQ and SSEQ: the others' preferences as they are. A swap is of two neighbours in the ranking.)");
    }

    private String repair(Repair repair) {
        return repair.noBetter().isEmpty()
                ? "stays as things are"
                : "likes " + ids(repair.noBetter()) + " no better (" + count(repair.swaps(), "swap") + ")";
    }

    private void robust(Set<Integer> states) {
        line("");
        line("How many swaps of neighbours in its own ranking make a decision maker leave, at least");
        List<String> headers = new ArrayList<>(List.of("state"));
        conflict.decisionMakers().forEach(headers::add);
        List<List<Text>> rows = new ArrayList<>();
        for (int state : states) {
            List<Text> row = new ArrayList<>(List.of(Text.of(id(state))));
            for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
                row.add(Text.of(radii(maker, state)));
            }
            rows.add(row);
        }
        table(headers, rows);
        if (new Completions(conflict).any()) {
            completions(states);
        } else {
            line("No preference is marked as unknown.");
        }
    }

    private String radii(int maker, int state) {
        List<String> radii = new ArrayList<>();
        for (StabilityConcept concept : Repair.concepts()) {
            if (analysis.stays(maker, state).contains(concept.name())) {
                Optional<Radius> radius = Radius.of(analysis.graph(), concept, maker, state);
                radii.add(concept.name() + " "
                        + radius.map(found -> (found.exact() ? "" : "at most ") + found.swaps())
                                .orElse("never"));
            }
        }
        return radii.isEmpty() ? "leaves" : String.join(", ", radii);
    }

    private void completions(Set<Integer> states) {
        Shares shares = Shares.of(conflict, questions.seed(), () -> false);
        line("");
        paragraph("In which share of the ways to decide the unknown preferences everybody stays ("
                + (shares.exact()
                        ? "all " + count(shares.completions(), "way") + " counted"
                        : count(shares.completions(), "way") + " drawn, seed " + shares.seed()
                                + ", one standard error beside")
                + ")");
        List<String> headers = new ArrayList<>(List.of("state"));
        headers.addAll(shares.equilibria().keySet());
        List<List<Text>> rows = new ArrayList<>();
        for (int state : states) {
            List<Text> row = new ArrayList<>(List.of(Text.of(id(state))));
            shares.equilibria().values().forEach(counts -> row.add(Text.of(share(shares, counts[state]))));
            rows.add(row);
        }
        table(headers, rows);
    }

    private static String share(Shares shares, int count) {
        double share = 100.0 * count / shares.completions();
        String number = String.format(Locale.ROOT, "%.0f %%", share);
        if (count > 0 && count < shares.completions() && (share < 0.5 || share >= 99.5)) {
            number = share < 50 ? "< 1 %" : "> 99 %";
        }
        return shares.exact() ? number : number + String.format(Locale.ROOT, " (+- %.1f)", 100 * shares.error(count));
    }

    private String ids(Collection<Integer> states) {
        if (states.isEmpty()) {
            return "-";
        }
        if (states.size() == conflict.states().size() && states.size() > 2) {
            return "all " + count(states.size(), "state");
        }
        return states.size() > MOST_NAMED && conflict.states().size() > A_ROW_EACH
                ? count(states.size(), "state")
                : states.stream().map(this::id).collect(Collectors.joining(" "));
    }

    private String id(int state) {
        return conflict.state(state).id();
    }

    private static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private void table(List<String> headers, List<List<Text>> rows) {
        out.append(TextView.render(new Document.Table(headers, rows), width));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** Wrapped, later lines further in than the first. */
    private void paragraph(String text) {
        String inner = text.stripLeading();
        String indent = " ".repeat(text.length() - inner.length());
        String[] lines = TextView.paragraph(inner, width - indent.length() - 2).split("\n");
        for (int place = 0; place < lines.length; place++) {
            out.append(indent)
                    .append(place == 0 ? "" : "  ")
                    .append(lines[place])
                    .append('\n');
        }
    }
}
