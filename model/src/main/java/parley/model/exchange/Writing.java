package parley.model.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.ledger.Problem;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.talks.Interaction;
import parley.model.talks.Issue;
import parley.model.talks.NoDeal;
import parley.model.talks.Numbers;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Reservation;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.talks.Weights;

/** What becomes of talks as they are written for another program: its files, what they lose, why they cannot be. */
public final class Writing {
    private static final int DIGITS = 20;

    private final String format;
    private final Talks talks;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Notes lost = new Notes();
    private final List<Problem> problems = new ArrayList<>();

    /** @param format as people call it */
    public Writing(String format, Talks talks) {
        this.format = format;
        this.talks = talks;
    }

    public void file(String name, String text) {
        files.put(name, text);
    }

    public void lost(String what) {
        lost.add(what);
    }

    public void impossible(String why, String advice) {
        problems.add(Problem.of(talks.name(), format + " cannot say " + why, advice));
    }

    public Export done() {
        return problems.isEmpty() ? new Export.Written(files, lost.all()) : new Export.Impossible(problems);
    }

    public boolean possible() {
        return problems.isEmpty();
    }

    /** A name that any system takes for a file's. */
    public static String fileName(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
        return plain.isEmpty() || plain.startsWith(".") ? "_" + plain : plain;
    }

    /** Exact where a decimal can be, otherwise to twenty digits, which is noted. */
    public String decimal(BigFraction value) {
        if (Numbers.decimal(value)) {
            return Numbers.text(value);
        }
        lost.add("a fraction that no decimal can write is rounded to " + DIGITS + " digits");
        return Range.decimal(value, DIGITS).toPlainString();
    }

    /** Names what no other format has: constraints, comparisons, costs, units, notes of the analyst, bases. */
    public void common() {
        talks.constraints().forEach(constraint -> lost.add("the constraint '" + constraint + "' is lost"));
        if (!talks.noDeal().equals(NoDeal.unstated())) {
            lost.add("what no deal costs is lost");
        }
        for (Issue issue : talks.issues()) {
            if (!issue.extras().isEmpty()) {
                lost.add("what is noted on '" + issue.name() + "' is lost: "
                        + String.join(", ", issue.extras().keySet()));
            }
            String unit = unit(issue);
            if (!unit.isEmpty()) {
                lost.add("the unit of '" + issue.name() + "' is lost: " + unit);
            }
        }
        lost.add("what the numbers rest on is lost");
    }

    private static String unit(Issue issue) {
        String unit = switch (issue) {
            case Issue.Discrete discrete -> null;
            case Issue.Whole whole -> whole.unit();
            case Issue.Real real -> real.unit();
        };
        return unit == null ? "" : unit;
    }

    /** Reports everything about a party that is not one number. */
    public void numbersOnly() {
        for (Party party : talks.parties()) {
            Preferences of = talks.preferences(party);
            if (!(of.weights() instanceof Weights.Known)) {
                impossible("weights that are not known, as those of " + party.name(), "Give each as a number.");
            }
            of.values().forEach((issue, values) -> {
                if (!estimates(values).stream().allMatch(one -> one.range().known())) {
                    impossible(
                            "values that are ranges, as those of " + party.name() + " on '" + issue + "'",
                            "Give each as a number.");
                }
            });
            for (Interaction one : of.interactions()) {
                if (!one.adds().range().known()) {
                    impossible("an interaction that is a range, as of " + party.name() + ": " + one, "");
                }
            }
            Estimate reservation = party.reservation().stated();
            if (reservation != null && !reservation.range().known()) {
                impossible("a reservation that is a range, as that of " + party.name(), "Give it as a number.");
            }
            of.comparisons().forEach(one -> lost.add("the comparison " + one + " of " + party.name() + " is lost"));
        }
    }

    public static List<Estimate> estimates(Values values) {
        return switch (values) {
            case Values.PerOption each -> List.copyOf(each.values().values());
            case Values.Curve curve -> List.copyOf(curve.points().values());
        };
    }

    public static BigFraction weight(Preferences of, Issue issue) {
        return of.weights() instanceof Weights.Known known
                ? known.numbers().getOrDefault(issue.name(), BigFraction.ZERO)
                : BigFraction.ZERO;
    }

    /** What the values of single issues add to every package; reports an issue on which they differ. */
    public BigFraction always(Party party) {
        Preferences of = talks.preferences(party);
        BigFraction sum = BigFraction.ZERO;
        for (Issue issue : talks.issues()) {
            BigFraction weight = weight(of, issue);
            List<BigFraction> numbers = estimates(of.values(issue)).stream()
                    .map(one -> one.range().low())
                    .distinct()
                    .toList();
            if (weight.signum() != 0 && numbers.size() > 1) {
                impossible(
                        "interactions beside values of single issues, as " + party.name() + " has on '" + issue.name()
                                + "'",
                        "");
            }
            sum = sum.add(weight.multiply(numbers.getFirst()));
        }
        return sum;
    }

    /** What a package is worth to a party whose numbers are all known. */
    public BigFraction worth(Party party, Outcome outcome) {
        Preferences of = talks.preferences(party);
        BigFraction sum = BigFraction.ZERO;
        for (Issue issue : talks.issues()) {
            sum = sum.add(weight(of, issue)
                    .multiply(of.values(issue)
                            .at(outcome.on(issue.name()))
                            .range()
                            .low()));
        }
        for (Interaction one : of.interactions()) {
            sum = one.when().allows(outcome) ? sum.add(one.adds().range().low()) : sum;
        }
        BigFraction ceiling = of.atMost();
        return ceiling != null && Range.compare(sum, ceiling) > 0 ? ceiling : sum;
    }

    /** The reservation as one number. */
    public BigFraction reservation(Party party) {
        return switch (party.reservation()) {
            case Reservation.Value value -> value.estimate().range().low();
            case Reservation.Fallback like -> {
                lost.add("the package that " + party.name() + " falls back on is told by its value only");
                yield worth(party, like.outcome());
            }
        };
    }
}
