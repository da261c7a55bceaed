package parley.agreements.continuum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.model.Range;

/**
 * The most that the second party can get while the first gets x at least, as a function of x: straight steps that fall,
 * jumps between them. The upper envelope of pieces, by divide and conquer (Hershberger 1989), in fractions. Cost: n log n
 * comparisons of lines for n pieces, if the envelope has not many more steps than there are pieces.
 */
final class Envelope {
    private final List<Step> steps;

    private Envelope(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * On from &lt; x &lt;= to the second party gets start + slope x.
     *
     * @param from null for minus infinity
     * @param flat whether the step is only what lies left of the piece's second end
     */
    private record Step(
            @Nullable BigFraction from,
            BigFraction to,
            BigFraction slope,
            BigFraction start,
            Piece piece,
            boolean flat) {
        BigFraction at(BigFraction x) {
            return slope.signum() == 0 ? start : start.add(slope.multiply(x));
        }

        Step between(@Nullable BigFraction low, BigFraction high) {
            return new Step(low, high, slope, start, piece, flat);
        }
    }

    /** @param pieces one or more */
    static Envelope of(List<Piece> pieces) {
        List<Piece> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparing((Piece piece) -> piece.first[0]).reversed());
        return new Envelope(merged(undominated(sorted)));
    }

    /** Without pieces that the ends of others cover as a whole. */
    private static List<Piece> undominated(List<Piece> falling) {
        List<Piece> kept = new ArrayList<>();
        Piece highest = null;
        for (Piece piece : falling) {
            // whoever came before gives the first party as much at its first end
            if (highest == null || piece.second[1].compareTo(highest.first[1]) > 0) {
                kept.add(piece);
            }
            if (highest == null || piece.first[1].compareTo(highest.first[1]) > 0) {
                highest = piece;
            }
        }
        return kept;
    }

    private static List<Step> merged(List<Piece> pieces) {
        if (pieces.size() == 1) {
            return steps(pieces.getFirst());
        }
        int half = pieces.size() / 2;
        return higher(merged(pieces.subList(0, half)), merged(pieces.subList(half, pieces.size())));
    }

    private static List<Step> steps(Piece piece) {
        BigFraction left = BigFraction.of(piece.second[0]);
        BigFraction top = BigFraction.of(piece.second[1]);
        Step flat = new Step(null, left, BigFraction.ZERO, top, piece, true);
        if (piece.single()) {
            return List.of(flat);
        }
        BigFraction slope =
                BigFraction.of(piece.second[1].subtract(piece.first[1]), piece.second[0].subtract(piece.first[0]));
        BigFraction start = top.subtract(slope.multiply(left));
        return List.of(flat, new Step(left, BigFraction.of(piece.first[0]), slope, start, piece, false));
    }

    private static List<Step> higher(List<Step> a, List<Step> b) {
        List<Step> higher = new ArrayList<>();
        BigFraction from = null;
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            Step one = a.get(i);
            Step two = b.get(j);
            int ends = Range.compare(one.to(), two.to());
            BigFraction to = ends <= 0 ? one.to() : two.to();
            higher(one, two, from, to, higher);
            from = to;
            i += ends <= 0 ? 1 : 0;
            j += ends >= 0 ? 1 : 0;
        }
        List<Step> rest = i < a.size() ? a.subList(i, a.size()) : b.subList(j, b.size());
        for (Step step : rest) {
            add(higher, step.between(from, step.to()));
            from = step.to();
        }
        return higher;
    }

    private static void higher(Step one, Step two, @Nullable BigFraction from, BigFraction to, List<Step> higher) {
        int right = Range.compare(one.at(to), two.at(to));
        int left = from == null ? right : Range.compare(one.at(from), two.at(from));
        if (left * right >= 0) {
            boolean first = left + right > 0 || (left + right == 0 && !one.flat());
            add(higher, (first ? one : two).between(from, to));
            return;
        }
        BigFraction crossing =
                two.start().subtract(one.start()).divide(one.slope().subtract(two.slope()));
        add(higher, (left > 0 ? one : two).between(from, crossing));
        add(higher, (left > 0 ? two : one).between(crossing, to));
    }

    private static void add(List<Step> steps, Step step) {
        if (!steps.isEmpty()) {
            Step last = steps.getLast();
            if (last.piece() == step.piece() && last.flat() == step.flat()) {
                steps.set(steps.size() - 1, last.between(last.from(), step.to()));
                return;
            }
        }
        steps.add(step);
    }

    /** The frontier under it, the first party's utility falling. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int k = steps.size() - 1; k >= 0; k--) {
            Step step = steps.get(k);
            Step next = k + 1 < steps.size() ? steps.get(k + 1) : null;
            BigFraction right = step.at(step.to());
            BigFraction beyond = next == null ? null : next.at(step.to());
            if (step.flat()) {
                if (beyond == null || !beyond.equals(right)) {
                    parts.add(new Part(step.piece(), step.to(), right, step.to(), right, false, false));
                }
                continue;
            }
            BigFraction from = step.from();
            if (from == null) {
                throw new IllegalStateException("a falling step has a left end");
            }
            BigFraction left = step.at(from);
            boolean under = k > 0 && Range.compare(steps.get(k - 1).at(from), left) > 0;
            boolean beside = next != null && next.slope().signum() == 0 && right.equals(beyond);
            parts.add(new Part(step.piece(), step.to(), right, from, left, beside, under));
        }
        return parts;
    }
}
