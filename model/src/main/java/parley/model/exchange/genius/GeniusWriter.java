package parley.model.exchange.genius;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.exchange.Box;
import parley.model.exchange.Export;
import parley.model.exchange.Line;
import parley.model.exchange.Writing;
import parley.model.talks.Interaction;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;

/** Writes talks as GENIUS files. An integer issue whose values are no straight line is written option by option. */
final class GeniusWriter {
    private final Talks talks;
    private final Writing writing;
    /** By issue, whether it is written option by option. */
    private final Map<String, Boolean> listed = new LinkedHashMap<>();

    GeniusWriter(Talks talks) {
        this.talks = talks;
        this.writing = new Writing("GENIUS", talks);
    }

    Export write() {
        writing.numbersOnly();
        if (!writing.possible()) {
            return writing.done();
        }
        writing.common();
        for (Issue issue : talks.issues()) {
            listed.put(issue.name(), listed(issue));
        }
        StringBuilder domain = new StringBuilder();
        for (int i = 0; i < talks.issues().size(); i++) {
            issue(domain, i, null);
        }
        String name = Writing.fileName(talks.name());
        boolean shared = talks.parties().stream()
                .anyMatch(party -> Writing.fileName(party.name()).equals(name));
        writing.file(
                (shared ? name + "-domain" : name) + ".xml",
                "<negotiation_template>\n<utility_space number_of_issues=\""
                        + talks.issues().size() + "\">\n" + objective(domain)
                        + "</utility_space>\n</negotiation_template>\n");
        talks.parties().forEach(this::profile);
        return writing.done();
    }

    private static String objective(StringBuilder inner) {
        return "<objective index=\"0\" description=\"\" name=\"root\" type=\"objective\" etype=\"objective\">\n" + inner
                + "</objective>\n";
    }

    private void profile(Party party) {
        Preferences of = talks.preferences(party);
        StringBuilder inner = new StringBuilder();
        boolean boxes = !of.interactions().isEmpty();
        for (int i = 0; i < talks.issues().size(); i++) {
            issue(inner, i, boxes ? null : party);
        }
        if (!boxes) {
            for (int i = 0; i < talks.issues().size(); i++) {
                inner.append("<weight index=\"%d\" value=\"%s\"></weight>\n"
                        .formatted(
                                i + 1, writing.decimal(weight(of, talks.issues().get(i)))));
            }
        }
        StringBuilder out = new StringBuilder(boxes ? "<utility_space type=\"nonlinear\">\n" : "<utility_space>\n");
        out.append(objective(inner));
        if (boxes) {
            boxes(out, party, of);
        }
        Estimate discount = party.discount();
        if (discount != null) {
            out.append("<discount_factor value=\"%s\"></discount_factor>\n"
                    .formatted(writing.decimal(discount.range().low())));
        }
        out.append("<reservation value=\"%s\"></reservation>\n".formatted(writing.decimal(writing.reservation(party))));
        BigFraction ceiling = of.atMost();
        if (ceiling != null && !ceiling.equals(BigFraction.ONE)) {
            writing.lost("the ceiling of " + party.name() + " is lost: GENIUS knows 1 only");
        }
        writing.file(
                Writing.fileName(party.name()) + ".xml",
                out.append("</utility_space>\n").toString());
    }

    /** The weight as GENIUS takes it: it divides evaluations by their greatest. */
    private BigFraction weight(Preferences of, Issue issue) {
        BigFraction weight = Writing.weight(of, issue);
        return option(issue) ? weight.multiply(greatest(issue, of.values(issue))) : weight;
    }

    private boolean option(Issue issue) {
        return issue instanceof Issue.Discrete || Boolean.TRUE.equals(listed.get(issue.name()));
    }

    private boolean listed(Issue issue) {
        return switch (issue) {
            case Issue.Discrete discrete -> false;
            case Issue.Whole whole -> {
                boolean straight = whole.step().equals(BigInteger.ONE)
                        && talks.preferences().values().stream()
                                .allMatch(of -> !of.interactions().isEmpty()
                                        || integers(whole, of.values(whole)).isPresent());
                if (!straight) {
                    writing.lost("'" + whole.name() + "' is written option by option");
                }
                yield !straight;
            }
            case Issue.Real real -> {
                if (real.step() != null) {
                    writing.lost("'" + real.name() + "' is written option by option");
                }
                yield real.step() != null;
            }
        };
    }

    private void issue(StringBuilder out, int i, @Nullable Party party) {
        Issue issue = talks.issues().get(i);
        String kind = option(issue) ? "discrete" : issue instanceof Issue.Whole ? "integer" : "real";
        String head = "<issue index=\"%d\" name=\"%s\" vtype=\"%s\" type=\"%s\" etype=\"%s\""
                .formatted(i + 1, escaped(issue.name()), kind, kind, kind);
        Values values = party == null ? null : talks.preferences(party).values(issue);
        if (option(issue)) {
            out.append(head).append(">\n");
            items(out, issue, values, party);
        } else if (issue instanceof Issue.Whole whole) {
            out.append("%s lowerbound=\"%s\" upperbound=\"%s\">\n".formatted(head, whole.from(), whole.to()));
            if (values != null) {
                Line line = integers(whole, values).orElseThrow();
                out.append("<evaluator ftype=\"linear\" slope=\"%s\" offset=\"%s\"></evaluator>\n"
                        .formatted(Numbers.text(line.slope()), Numbers.text(line.atZero())));
            }
        } else if (issue instanceof Issue.Real real) {
            out.append("%s>\n<range lowerbound=\"%s\" upperbound=\"%s\"></range>\n"
                    .formatted(head, writing.decimal(real.from()), writing.decimal(real.to())));
            if (values instanceof Values.Curve curve && party != null) {
                real(out, party, real, curve);
            }
        }
        out.append("</issue>\n");
    }

    private void items(StringBuilder out, Issue issue, @Nullable Values values, @Nullable Party party) {
        List<String> options = talks.options(issue);
        List<BigFraction> evaluations = values == null || party == null ? List.of() : evaluations(issue, values, party);
        for (int o = 0; o < options.size(); o++) {
            out.append("<item index=\"%d\" value=\"%s\"".formatted(o + 1, escaped(options.get(o))));
            if (!evaluations.isEmpty()) {
                out.append(" evaluation=\"")
                        .append(Numbers.text(evaluations.get(o)))
                        .append('"');
            }
            out.append("></item>\n");
        }
    }

    /** The values as they stand, or as whole numbers in the same proportion where they are no decimals or too small. */
    private List<BigFraction> evaluations(Issue issue, Values values, Party party) {
        List<BigFraction> numbers = numbers(issue, values);
        BigFraction greatest = greatest(issue, values);
        if (numbers.stream().anyMatch(number -> number.signum() != 0) && greatest.signum() <= 0) {
            writing.impossible(
                    "values of which none is above 0, as those of " + party.name() + " on '" + issue.name() + "'", "");
        }
        boolean plain = Range.compare(greatest, BigFraction.of(1, 100)) >= 0
                && numbers.stream().allMatch(Numbers::decimal);
        if (plain) {
            return numbers;
        }
        BigInteger common = BigInteger.ONE;
        for (BigFraction number : numbers) {
            BigInteger other = number.getDenominator().abs();
            common = common.divide(common.gcd(other)).multiply(other);
        }
        BigInteger scale = common;
        return numbers.stream().map(number -> number.multiply(scale)).toList();
    }

    private List<BigFraction> numbers(Issue issue, Values values) {
        return talks.options(issue).stream()
                .map(option -> values.at(option).range().low())
                .toList();
    }

    private BigFraction greatest(Issue issue, Values values) {
        return numbers(issue, values).stream().reduce(BigFraction.ZERO, (a, b) -> Range.compare(a, b) >= 0 ? a : b);
    }

    private void real(StringBuilder out, Party party, Issue.Real issue, Values.Curve curve) {
        Optional<Line> line = Line.clamped(issue, curve);
        if (line.isPresent()) {
            out.append("<evaluator ftype=\"linear\" parameter0=\"%s\" parameter1=\"%s\"></evaluator>\n"
                    .formatted(
                            writing.decimal(line.get().atZero()),
                            writing.decimal(line.get().slope())));
            return;
        }
        List<BigFraction> corners = new ArrayList<>(curve.points().keySet());
        boolean triangle = corners.size() == 3
                && value(curve, corners.get(0)).signum() == 0
                && value(curve, corners.get(1)).equals(BigFraction.ONE)
                && value(curve, corners.get(2)).signum() == 0;
        if (triangle) {
            out.append(
                    "<evaluator ftype=\"triangular\" parameter0=\"%s\" parameter1=\"%s\" parameter2=\"%s\"></evaluator>\n"
                            .formatted(
                                    writing.decimal(corners.get(0)),
                                    writing.decimal(corners.get(2)),
                                    writing.decimal(corners.get(1))));
            return;
        }
        writing.impossible(
                "values on a real issue that are no straight line between 0 and 1, as those of " + party.name()
                        + " on '" + issue.name() + "'",
                "Give the issue a step.");
    }

    private static BigFraction value(Values.Curve curve, BigFraction at) {
        return curve.at(Numbers.text(at)).range().low();
    }

    /** By slope and the value at the lower bound, both decimals. */
    private Optional<Line> integers(Issue.Whole issue, Values values) {
        return Line.clamped(issue, values)
                .map(line -> new Line(line.slope(), line.at(BigFraction.of(issue.from()))))
                .filter(line -> Numbers.decimal(line.slope()) && Numbers.decimal(line.atZero()));
    }

    private void boxes(StringBuilder out, Party party, Preferences of) {
        BigFraction always = writing.always(party);
        BigInteger greatest = always.getDenominator().abs();
        for (Interaction one : of.interactions()) {
            BigInteger other = one.adds().range().low().getDenominator().abs();
            greatest = greatest.divide(greatest.gcd(other)).multiply(other);
        }
        out.append("<utility maxutility=\"%s\">\n<ufun type=\"PlainUfun\" weight=\"1\" aggregation=\"sum\">\n"
                .formatted(greatest));
        if (always.signum() != 0) {
            out.append("<hyperRectangle utility=\"%s\"></hyperRectangle>\n"
                    .formatted(Numbers.text(always.multiply(greatest))));
        }
        for (Interaction one : of.interactions()) {
            Optional<Box> box = Box.of(one.when(), talks.issues())
                    .filter(found -> found.options().isEmpty());
            if (box.isEmpty()) {
                writing.impossible("what is no box of whole numbers: " + one.when(), "");
                continue;
            }
            out.append("<hyperRectangle utility=\"%s\">\n"
                    .formatted(Numbers.text(one.adds().range().low().multiply(greatest))));
            box.get()
                    .spans()
                    .forEach((issue, span) -> out.append("<%s index=\"%d\" min=\"%s\" max=\"%s\"/>\n"
                            .formatted(
                                    box.get().outside() ? "EXCLUDES" : "INCLUDES",
                                    place(issue) + 1,
                                    writing.decimal(span.low()),
                                    writing.decimal(span.high()))));
            out.append("</hyperRectangle>\n");
        }
        out.append("</ufun>\n</utility>\n");
    }

    private int place(String issue) {
        return talks.issues().stream().map(Issue::name).toList().indexOf(issue);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c < ' ') {
                        out.append("&#").append(c).append(';');
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
