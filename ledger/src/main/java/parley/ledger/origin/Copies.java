package parley.ledger.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds among many texts those that carry one story: more than half of the shorter one's shingles stand in the other. Two
 * equal neighbouring minima make a candidate (locality-sensitive hashing, Indyk and Motwani 1998), so that a text is held
 * against few others; a copy that shares a third of all shingles is missed once in about two thousand times. Not for
 * several threads.
 */
public final class Copies {
    /** Above this containment two texts carry one story. */
    public static final double ONE_STORY = 0.5;

    /** What the estimate must reach before the texts themselves are compared: three standard errors less. */
    private static final double WORTH_A_LOOK = ONE_STORY - 0.15;

    private static final int ROWS = 2;

    private final Map<Long, List<Known>> bands = new HashMap<>();

    private record Known(String id, Fingerprint fingerprint) {}

    /** The text found to be the nearest. */
    public record Copy(String of, double share) {}

    /** @param id of a text whose copies are to be found from now on */
    public void add(String id, Fingerprint fingerprint) {
        if (fingerprint.empty()) {
            return;
        }
        Known known = new Known(id, fingerprint);
        for (int band = 0; band < Fingerprint.ORDERS / ROWS; band++) {
            bands.computeIfAbsent(key(fingerprint, band), key -> new ArrayList<>(1))
                    .add(known);
        }
    }

    /**
     * The text added before that shares most with {@code shingles}, if that makes it the same story.
     *
     * @param shinglesOf of a text added before, by id
     */
    public Optional<Copy> of(Shingles shingles, Function<String, Shingles> shinglesOf) {
        Fingerprint fingerprint = Fingerprint.of(shingles);
        Copy best = null;
        for (Known known : candidates(fingerprint)) {
            if (fingerprint.shared(known.fingerprint()) < WORTH_A_LOOK) {
                continue;
            }
            double share = shingles.shared(shinglesOf.apply(known.id()));
            if (share > ONE_STORY && (best == null || share > best.share)) {
                best = new Copy(known.id(), share);
            }
        }
        return Optional.ofNullable(best);
    }

    private Set<Known> candidates(Fingerprint fingerprint) {
        Set<Known> candidates = new LinkedHashSet<>();
        for (int band = 0; !fingerprint.empty() && band < Fingerprint.ORDERS / ROWS; band++) {
            candidates.addAll(bands.getOrDefault(key(fingerprint, band), List.of()));
        }
        return candidates;
    }

    private static long key(Fingerprint fingerprint, int band) {
        int mixed = 31 * fingerprint.least(ROWS * band) + fingerprint.least(ROWS * band + 1);
        return (long) band << 32 | (mixed & 0xffff_ffffL);
    }
}
