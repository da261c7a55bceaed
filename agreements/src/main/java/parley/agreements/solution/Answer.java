package parley.agreements.solution;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.model.talks.Outcome;

/** What a solution concept says of one bargaining problem. Utilities are in the order of the talks' parties. */
public sealed interface Answer {
    /**
     * Packages.
     *
     * @param chosen every individually rational Pareto point that attains the best value; empty just if there is no zone
     * @param note what should be said with it ("the best Nash product is 0"); null when nothing
     */
    record Packages(List<Chosen> chosen, @Nullable String note) implements Answer {
        public Packages {
            chosen = List.copyOf(chosen);
        }
    }

    /**
     * One point.
     *
     * @param point its place on the frontier
     * @param outcome the first package that attains it
     * @param packages how many do; null when they could not be counted
     * @param preferred whether it is first among the tied by the lexicographic order; two that mirror each other both are
     */
    record Chosen(
            int point,
            List<BigFraction> utilities,
            Outcome outcome,
            @Nullable BigInteger packages,
            boolean preferred) {}

    /**
     * A lottery.
     *
     * @param utilities expected
     * @param lottery chances that sum to 1
     * @param nearest the package of the zone whose utilities are nearest (Euclidean) to the expected ones
     * @param exact whether the chances are the exact ones; if not, they are right to 30 digits
     */
    record Mixed(List<BigFraction> utilities, List<Chance> lottery, Outcome nearest, boolean exact) implements Answer {}

    /** One ticket of a lottery. */
    record Chance(BigFraction p, Outcome outcome) {}

    /**
     * A division of issues.
     *
     * @param shares by issue on which wishes collide, the part that goes to the first party: 1, 0, or between on the one
     *     that is split
     * @param points what each party has of its 100 points
     * @param outcome the package with the split issue's number in place
     * @param nearest the package of the zone whose utilities are nearest
     */
    record Divided(
            List<BigFraction> utilities,
            Map<String, BigFraction> shares,
            List<BigFraction> points,
            Outcome outcome,
            Outcome nearest)
            implements Answer {}

    /** The concept says nothing here. */
    record Silent(String reason) implements Answer {}
}
