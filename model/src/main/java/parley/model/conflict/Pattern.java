package parley.model.conflict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A set of option vectors: each option is taken, not taken or left open. Options are bits, the first the lowest.
 *
 * @param width number of options, at most {@link OptionForm#MOST_OPTIONS}
 * @param fixed bits that are not left open
 * @param taken those of them that are taken
 */
public record Pattern(int width, long fixed, long taken) {
    public Pattern {
        if ((taken & ~fixed) != 0 || fixed >>> width != 0) {
            throw new IllegalArgumentException("not a pattern of " + width + " options");
        }
    }

    /** Reads {@code Y--N} or {@code 1--0}: one letter an option in order; empty when it is anything else. */
    static Optional<Pattern> of(String text, int width) {
        if (text.length() != width) {
            return Optional.empty();
        }
        long fixed = 0;
        long taken = 0;
        for (int option = 0; option < width; option++) {
            switch (text.charAt(option)) {
                case 'Y', 'y', '1' -> {
                    fixed |= 1L << option;
                    taken |= 1L << option;
                }
                case 'N', 'n', '0' -> fixed |= 1L << option;
                case '-' -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Pattern(width, fixed, taken));
    }

    /** The pattern that only this vector matches. */
    static Pattern exactly(long vector, int width) {
        return new Pattern(width, (1L << width) - 1, vector);
    }

    /** The vector that a whole number tells bit by bit; empty when it has other bits. */
    static Optional<Pattern> numbered(BigDecimal number, int width) {
        boolean fits = number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(new BigDecimal(1L << width)) < 0;
        return fits ? Optional.of(exactly(number.longValueExact(), width)) : Optional.empty();
    }

    /** All vectors that match, ascending. Cost: 2^(options left open). */
    List<Long> vectors() {
        long open = ((1L << width) - 1) & ~fixed;
        List<Long> vectors = new ArrayList<>();
        long chosen = 0;
        do {
            vectors.add(taken | chosen);
            chosen = (chosen - open) & open;
        } while (chosen != 0);
        return vectors;
    }

    public boolean matches(long vector) {
        return (vector & fixed) == taken;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int option = 0; option < width; option++) {
            text.append((fixed >> option & 1) == 0 ? '-' : (taken >> option & 1) == 1 ? 'Y' : 'N');
        }
        return text.toString();
    }
}
