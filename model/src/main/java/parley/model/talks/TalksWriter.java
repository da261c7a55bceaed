package parley.model.talks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;

/** Writes a talks file: one line for each party, issue and set of values, names and texts quoted when they must be. */
final class TalksWriter {
    private final Talks talks;
    private final StringBuilder out = new StringBuilder();

    TalksWriter(Talks talks) {
        this.talks = talks;
    }

    String write() {
        line(0, "talks: " + word(talks.name()));
        line(0, "parties:");
        for (Party party : talks.parties()) {
            Map<String, String> fields = new LinkedHashMap<>();
            switch (party.reservation()) {
                case Reservation.Value value ->
                    fields.put("reservation", range(value.estimate().range()));
                case Reservation.Fallback like ->
                    fields.put("reservation", flow(Map.of("package", options(like.outcome()))));
            }
            Estimate discount = party.discount();
            if (discount != null) {
                fields.put("discount", range(discount.range()));
            }
            basis(fields, party.reservation().basis());
            line(1, word(party.name()) + ": " + flow(fields));
        }
        line(0, "issues:");
        talks.issues().forEach(issue -> line(1, word(issue.name()) + ": " + flow(issue(issue))));
        line(0, "preferences:");
        talks.parties().forEach(party -> preferences(party.name(), talks.preferences(party)));
        if (!talks.constraints().isEmpty()) {
            line(0, "constraints:");
            talks.constraints().forEach(constraint -> line(1, "- " + quoted(constraint.toString())));
        }
        noDeal(talks.noDeal());
        return out.toString();
    }

    private static Map<String, String> issue(Issue issue) {
        Map<String, String> fields = new LinkedHashMap<>();
        switch (issue) {
            case Issue.Discrete discrete -> fields.put("options", list(discrete.options()));
            case Issue.Whole whole -> {
                fields.put("kind", "integer");
                fields.put("from", whole.from().toString());
                fields.put("to", whole.to().toString());
                fields.put("step", whole.step().toString());
                unit(fields, whole.unit());
            }
            case Issue.Real real -> {
                fields.put("kind", "real");
                fields.put("from", Numbers.text(real.from()));
                fields.put("to", Numbers.text(real.to()));
                if (real.step() != null) {
                    fields.put("step", Numbers.text(real.step()));
                }
                unit(fields, real.unit());
            }
        }
        issue.extras()
                .forEach((key, values) ->
                        fields.put(word(key), values.size() == 1 ? word(values.getFirst()) : list(values)));
        return fields;
    }

    private static void unit(Map<String, String> fields, @Nullable String unit) {
        if (unit != null) {
            fields.put("unit", word(unit));
        }
    }

    private void preferences(String party, Preferences of) {
        line(1, word(party) + ":");
        line(2, "weights: " + weights(of.weights()));
        List<Issue> valued = talks.issues().stream()
                .filter(issue ->
                        of.interactions().isEmpty() || !of.values(issue).equals(Values.nothing(issue)))
                .toList();
        if (!valued.isEmpty()) {
            line(2, "values:");
        }
        valued.forEach(issue -> line(3, word(issue.name()) + ": " + flow(values(of.values(issue)))));
        if (!of.interactions().isEmpty()) {
            line(2, "interactions:");
            of.interactions().forEach(interaction -> line(3, "- " + flow(interaction(interaction))));
        }
        BigFraction atMost = of.atMost();
        if (atMost != null) {
            line(2, "at-most: " + Numbers.text(atMost));
        }
        if (!of.comparisons().isEmpty()) {
            line(2, "compare:");
            of.comparisons().forEach(comparison -> line(3, "- " + quoted(comparison.toString())));
        }
    }

    private static Map<String, String> interaction(Interaction interaction) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("when", quoted(interaction.when().toString()));
        fields.put("adds", range(interaction.adds().range()));
        basis(fields, interaction.adds().basis());
        return fields;
    }

    private static String options(Outcome outcome) {
        Map<String, String> fields = new LinkedHashMap<>();
        outcome.options().forEach((issue, option) -> fields.put(word(issue), word(option)));
        return flow(fields);
    }

    private static String weights(Weights weights) {
        Map<String, String> fields = new LinkedHashMap<>();
        switch (weights) {
            case Weights.Known known ->
                known.numbers().forEach((issue, number) -> fields.put(word(issue), Numbers.text(number)));
            case Weights.Ranges ranges ->
                ranges.ranges().forEach((issue, range) -> fields.put(word(issue), range(range)));
            case Weights.Order order -> fields.put("order", list(order.issues()));
            case Weights.Partial partial -> {
                fields.put(
                        "heavier",
                        partial.heavier().stream()
                                .map(pair -> list(List.of(pair.issue(), pair.than())))
                                .collect(Collectors.joining(", ", "[", "]")));
                partial.ranges().forEach((issue, range) -> fields.put(word(issue), range(range)));
            }
            case Weights.Unknown unknown -> {
                return "unknown";
            }
        }
        basis(fields, weights.basis());
        return flow(fields);
    }

    private static Map<String, String> values(Values values) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        return switch (values) {
            case Values.PerOption options -> estimates(options.values());
            case Values.Curve curve -> {
                curve.points().forEach((x, y) -> estimates.put(Numbers.text(x), y));
                Map<String, String> points = estimates(estimates);
                String basis = points.remove("basis");
                Map<String, String> fields = new LinkedHashMap<>();
                fields.put(points.size() == 2 ? "linear" : "points", flow(points));
                if (basis != null) {
                    fields.put("basis", basis);
                }
                yield fields;
            }
        };
    }

    /** With one {@code basis} for all when they share it, or else each with its own. */
    private static Map<String, String> estimates(Map<String, Estimate> estimates) {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean shared =
                estimates.values().stream().map(Estimate::basis).distinct().count() == 1;
        estimates.forEach((key, estimate) -> {
            Map<String, String> own = new LinkedHashMap<>();
            own.put("value", range(estimate.range()));
            basis(own, estimate.basis());
            fields.put(word(key), shared || own.size() == 1 ? range(estimate.range()) : flow(own));
        });
        if (shared) {
            basis(fields, estimates.values().iterator().next().basis());
        }
        return fields;
    }

    private void noDeal(NoDeal noDeal) {
        Estimate deaths = noDeal.deathsPerMonth();
        if (noDeal.costPerMonth().isEmpty() && deaths == null) {
            return;
        }
        line(0, "no-deal:");
        if (!noDeal.costPerMonth().isEmpty()) {
            line(1, "cost-per-month: " + flow(estimates(noDeal.costPerMonth())));
        }
        if (deaths != null) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("claimed", range(deaths.range()));
            basis(fields, deaths.basis());
            String by = fields.remove("basis");
            if (by != null) {
                fields.put("by", by);
            }
            line(1, "deaths-per-month: " + flow(fields));
        }
    }

    private static void basis(Map<String, String> fields, Basis basis) {
        switch (basis) {
            case Basis.Cited cited -> fields.put("basis", list(cited.statements()));
            case Basis.Assumption assumption -> fields.put("basis", quoted(assumption.words()));
            case Basis.Unstated unstated -> {}
        }
    }

    private static String range(Range range) {
        String low = Numbers.text(range.low());
        return range.known() ? low : "[" + low + ", " + Numbers.text(range.high()) + "]";
    }

    private static String flow(Map<String, String> fields) {
        List<String> entries = new ArrayList<>();
        fields.forEach((key, value) -> entries.add(key + ": " + value));
        return "{" + String.join(", ", entries) + "}";
    }

    private static String list(List<String> words) {
        List<String> items = new ArrayList<>();
        words.forEach(text -> items.add(word(text)));
        return "[" + String.join(", ", items) + "]";
    }

    /** Plain when nothing in it means anything to YAML. */
    private static String word(String text) {
        boolean plain =
                text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]*") && !text.endsWith(" ") && !text.equals("null");
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(escaped((char) c)));
        return quoted.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> {
                boolean odd = Character.isISOControl(c) || c == 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff;
                yield odd ? String.format("\\u%04x", (int) c) : String.valueOf(c);
            }
        };
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
