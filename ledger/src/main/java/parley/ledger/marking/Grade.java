package parley.ledger.marking;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Admiralty grade: how reliable the source is (A to F) and how credible what it says (1 to 6), judged apart (NATO
 * AJP-2.1). F and 6 mean "cannot be judged"; they are no worse than E and 5, no middle, and grades are never averaged.
 *
 * @param reliability of the source; null when nobody judged it
 * @param credibility of what is said; null when nobody judged it
 */
public record Grade(
        @Nullable Reliability reliability, @Nullable Credibility credibility) {
    /** How far the source can be relied on. */
    public enum Reliability {
        A("completely reliable"),
        B("usually reliable"),
        C("fairly reliable"),
        D("not usually reliable"),
        E("unreliable"),
        F("reliability cannot be judged");

        private final String words;

        Reliability(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How far what is said can be believed. */
    public enum Credibility {
        CONFIRMED(1, "confirmed by other sources"),
        PROBABLY_TRUE(2, "probably true"),
        POSSIBLY_TRUE(3, "possibly true"),
        DOUBTFUL(4, "doubtful"),
        IMPROBABLE(5, "improbable"),
        UNKNOWN(6, "truth cannot be judged");

        private final int digit;
        private final String words;

        Credibility(int digit, String words) {
            this.digit = digit;
            this.words = words;
        }

        /** 1 to 6. */
        public int digit() {
            return digit;
        }

        public String words() {
            return words;
        }
    }

    /** {@code B2}, {@code B} or {@code 2}; empty when it is none of these. */
    public static Optional<Grade> parse(String text) {
        Reliability reliability = null;
        Credibility credibility = null;
        for (char each : text.strip().toUpperCase(Locale.ROOT).toCharArray()) {
            if (each >= 'A' && each <= 'F' && reliability == null && credibility == null) {
                reliability = Reliability.values()[each - 'A'];
            } else if (each >= '1' && each <= '6' && credibility == null) {
                credibility = Credibility.values()[each - '1'];
            } else {
                return Optional.empty();
            }
        }
        return reliability == null && credibility == null
                ? Optional.empty()
                : Optional.of(new Grade(reliability, credibility));
    }

    /** {@code B2}; a hyphen for what nobody judged. */
    @Override
    public String toString() {
        return (reliability == null ? "-" : reliability.name())
                + (credibility == null ? "-" : String.valueOf(credibility.digit()));
    }
}
