package parley.model.exchange.negmas;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.model.Estimate;
import parley.model.exchange.Box;
import parley.model.exchange.Export;
import parley.model.exchange.Line;
import parley.model.exchange.Writing;
import parley.model.talks.Interaction;
import parley.model.talks.Issue;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.yaml.YamlText;

/** Writes talks as a NegMAS folder. */
final class NegmasWriter {
    private final Talks talks;
    private final Writing writing;

    NegmasWriter(Talks talks) {
        this.talks = talks;
        this.writing = new Writing("NegMAS", talks);
    }

    Export write() {
        writing.numbersOnly();
        if (!writing.possible()) {
            return writing.done();
        }
        writing.common();
        StringBuilder out = new StringBuilder("type: CartesianOutcomeSpace\n");
        out.append("name: ").append(YamlText.quoted(talks.name())).append("\nissues:\n");
        talks.issues().forEach(issue -> issue(out, issue));
        String name = Writing.fileName(talks.name());
        boolean shared = talks.parties().stream()
                .anyMatch(party -> Writing.fileName(party.name()).equals(name));
        writing.file((shared || name.startsWith("_") ? "domain " + name : name) + ".yml", out.toString());
        talks.parties().forEach(this::party);
        return writing.done();
    }

    private void issue(StringBuilder out, Issue issue) {
        out.append("  - name: ").append(YamlText.quoted(issue.name())).append('\n');
        switch (issue) {
            case Issue.Discrete discrete -> listed(out, discrete.options(), false);
            case Issue.Whole whole -> {
                if (whole.step().equals(BigInteger.ONE)) {
                    out.append("    type: ContiguousIssue\n    values: [%s, %s]\n".formatted(whole.from(), whole.to()));
                } else {
                    listed(out, whole.options(), true);
                }
            }
            case Issue.Real real -> {
                if (real.step() == null) {
                    out.append("    type: ContinuousIssue\n    values: [%s, %s]\n"
                            .formatted(writing.decimal(real.from()), writing.decimal(real.to())));
                } else {
                    listed(out, real.options(), true);
                }
            }
        }
    }

    private static void listed(StringBuilder out, List<String> options, boolean numbers) {
        List<String> words = options.stream()
                .map(option -> numbers ? option : YamlText.quoted(option))
                .toList();
        out.append("    type: ")
                .append(numbers ? "DiscreteOrdinalIssue" : "CategoricalIssue")
                .append('\n');
        out.append("    values: [").append(String.join(", ", words)).append("]\n");
    }

    private void party(Party party) {
        Preferences of = talks.preferences(party);
        List<String> lines = new ArrayList<>(of.interactions().isEmpty() ? additive(party, of) : boxes(party, of));
        String reserved = writing.decimal(writing.reservation(party));
        lines.add("reserved_value: " + reserved);
        if (of.atMost() != null) {
            writing.lost("the ceiling of " + party.name() + " is lost");
        }
        StringBuilder out = new StringBuilder();
        Estimate discount = party.discount();
        if (discount == null) {
            lines.forEach(line -> out.append(line).append('\n'));
        } else {
            out.append("type: ExpDiscountedUFun\ndiscount: ")
                    .append(writing.decimal(discount.range().low()))
                    .append("\nfactor: step\nreserved_value: ")
                    .append(reserved)
                    .append("\nufun:\n");
            lines.forEach(line -> out.append("  ").append(line).append('\n'));
        }
        writing.file(Writing.fileName(party.name()) + ".yml", out.toString());
    }

    private List<String> additive(Party party, Preferences of) {
        List<String> lines = new ArrayList<>();
        lines.add("type: LinearAdditiveUtilityFunction");
        lines.add("weights: ["
                + String.join(
                        ", ",
                        talks.issues().stream()
                                .map(issue -> writing.decimal(Writing.weight(of, issue)))
                                .toList())
                + "]");
        lines.add("values:");
        for (Issue issue : talks.issues()) {
            Values values = of.values(issue);
            Optional<Line> line = whole(issue) ? Line.straight(issue, values) : Optional.empty();
            if (line.isPresent()) {
                lines.add("  - {type: AffineFun, slope: "
                        + writing.decimal(line.get().slope()) + ", bias: "
                        + writing.decimal(line.get().atZero()) + "}");
            } else if (issue instanceof Issue.Real real && real.step() == null) {
                writing.impossible(
                        "values on a real issue that are no straight line, as those of " + party.name() + " on '"
                                + issue.name() + "'",
                        "Give the issue a step.");
            } else {
                table(lines, issue, values);
            }
        }
        return lines;
    }

    /** Written by its bounds and not by a list. */
    private static boolean whole(Issue issue) {
        return switch (issue) {
            case Issue.Discrete discrete -> false;
            case Issue.Whole whole -> whole.step().equals(BigInteger.ONE);
            case Issue.Real real -> real.step() == null;
        };
    }

    private void table(List<String> lines, Issue issue, Values values) {
        lines.add("  - type: TableFun");
        lines.add("    mapping:");
        for (String option : talks.options(issue)) {
            String key = issue instanceof Issue.Discrete ? YamlText.quoted(option) : option;
            lines.add("      " + key + ": "
                    + writing.decimal(values.at(option).range().low()));
        }
    }

    private List<String> boxes(Party party, Preferences of) {
        List<String> lines = new ArrayList<>();
        lines.add("type: HyperRectangleUtilityFunction");
        List<String> gives = new ArrayList<>();
        lines.add("outcome_ranges:");
        for (Interaction one : of.interactions()) {
            Optional<Box> box = Box.of(one.when(), talks.issues()).filter(found -> !found.outside());
            if (box.isEmpty()) {
                writing.impossible("what is no box: " + one.when(), "");
                continue;
            }
            List<String> bounds = new ArrayList<>();
            box.get()
                    .spans()
                    .forEach((issue, span) -> bounds.add(YamlText.quoted(issue) + ": [" + writing.decimal(span.low())
                            + ", " + writing.decimal(span.high()) + "]"));
            box.get()
                    .options()
                    .forEach((issue, option) -> bounds.add(YamlText.quoted(issue) + ": " + YamlText.quoted(option)));
            lines.add("  - {" + String.join(", ", bounds) + "}");
            gives.add(writing.decimal(one.adds().range().low()));
        }
        lines.add("utilities: [" + String.join(", ", gives) + "]");
        lines.add("bias: " + writing.decimal(writing.always(party)));
        return lines;
    }
}
