package parley.agreements.solution;

import java.util.Optional;

/** When a concept that mixes packages has something to say. */
final class Lotteries {
    private Lotteries() {}

    /** Why it has not; empty when it has. */
    static Optional<String> refusal(Bargain bargain) {
        if (bargain.parties() != 2) {
            return Optional.of("it is computed for two parties; these talks have " + bargain.parties());
        }
        return bargain.zone().isEmpty() ? Optional.of(NoZone.REASON) : Optional.empty();
    }
}
