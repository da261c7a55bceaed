package parley.agreements.pareto;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.talks.Outcome;

/**
 * The Pareto frontier of talks, however it was found: every distinct utility vector that no allowed outcome dominates, a
 * package for each, and how many attain it. Utilities are whole numbers to be divided by {@link #scale}.
 */
public interface ParetoSet {
    Layout layout();

    Utilities utilities();

    /** How many distinct vectors. */
    int size();

    /** What the whole numbers of {@code party} are to be divided by. */
    BigInteger scale(int party);

    /** Scaled utility of {@code party} at {@code point}. */
    BigInteger number(int point, int party);

    /** How many packages attain {@code point}; empty when they could not be counted. */
    Optional<BigInteger> attaining(int point);

    /** The first package that attains {@code point}. */
    Outcome outcome(int point);

    /** What separate code finds wrong with it; empty when nothing is. */
    List<String> faults();

    default int parties() {
        return utilities().parties();
    }

    /** The reservation value of {@code party}, scaled. */
    default BigInteger reservation(int party) {
        BigFraction reservation = utilities().reservation(party);
        return reservation.getNumerator().multiply(scale(party)).divide(reservation.getDenominator());
    }

    default BigFraction utility(int point, int party) {
        return BigFraction.of(number(point, party), scale(party));
    }

    /** How many packages attain any point; empty when they could not be counted. */
    default Optional<BigInteger> attaining() {
        BigInteger sum = BigInteger.ZERO;
        for (int point = 0; point < size(); point++) {
            Optional<BigInteger> here = attaining(point);
            if (here.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(here.get());
        }
        return Optional.of(sum);
    }
}
