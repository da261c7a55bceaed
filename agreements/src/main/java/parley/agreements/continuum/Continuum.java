package parley.agreements.continuum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Space;
import parley.agreements.pareto.TooLarge;
import parley.model.talks.Numbers;
import parley.model.talks.Outcome;
import parley.model.talks.Talks;

/**
 * The Pareto frontier of two parties who also settle numbers on scales without steps, values being straight between break
 * points: points and straight stretches. It is the Minkowski sum of the groups' pieces, taken group by group, what others
 * cover dropped at once: the upper edge of a sum of two stretches is one after the other, the one that serves the second
 * party better first, so that on every piece one number moves. Everything is exact. Cost: {@link Envelope} for each group.
 */
public final class Continuum {
    private static final int MOST_PIECES = 400_000;

    private final Space space;
    private final List<Part> parts;

    private Continuum(Space space, List<Part> parts) {
        this.space = space;
        this.parts = parts;
    }

    /** Whether some issue is settled by a number on a scale without steps. */
    public static boolean speaks(Talks talks) {
        return talks.issues().stream().anyMatch(Stretches::continuous);
    }

    /**
     * The frontier.
     *
     * @param space of two parties without ceilings that bind
     * @return empty when a condition leaves its bound out ({@code zone < 20}) and thereby may leave the best unattained
     * @throws TooLarge when there are too many pieces, or {@code cancelled}
     */
    public static Optional<Continuum> of(Space space, BooleanSupplier cancelled) throws TooLarge {
        List<List<Piece>> groups = new ArrayList<>();
        for (int g = 0; g < space.layout().groups().size(); g++) {
            Optional<List<Piece>> pieces = Stretches.of(space, g);
            if (pieces.isEmpty()) {
                return Optional.empty();
            }
            groups.add(needed(pieces.get()));
        }
        groups.sort(
                Comparator.comparingInt((List<Piece> pieces) -> pieces.stream().allMatch(Piece::single) ? 0 : 1));
        List<Piece> sum = List.of(Piece.start());
        for (List<Piece> group : groups) {
            if (cancelled.getAsBoolean() || (long) sum.size() * group.size() > MOST_PIECES) {
                throw new TooLarge(
                        cancelled.getAsBoolean()
                                ? "it was called off"
                                : "the frontier with numbers between break points has too many pieces");
            }
            sum = needed(sums(sum, group));
        }
        List<Part> parts = Envelope.of(sum).parts().stream()
                .map(part -> part.divided(BigFraction.of(space.scale(0)), BigFraction.of(space.scale(1))))
                .toList();
        return Optional.of(new Continuum(space, parts));
    }

    /** The pieces that the frontier under them is made of, each once. */
    private static List<Piece> needed(List<Piece> pieces) {
        return Envelope.of(pieces).parts().stream().map(Part::piece).distinct().toList();
    }

    private static List<Piece> sums(List<Piece> pieces, List<Piece> group) {
        List<Piece> sums = new ArrayList<>();
        for (Piece piece : pieces) {
            for (Piece own : group) {
                if (piece.single()) {
                    sums.add(piece.fixed(own));
                } else if (own.single()) {
                    sums.add(piece.with(own));
                } else if (piece.steeper(own)) {
                    sums.add(piece.with(own));
                    sums.add(piece.fixedThere(own));
                } else {
                    sums.add(piece.fixed(own));
                    sums.add(piece.withThere(own));
                }
            }
        }
        return sums;
    }

    Space space() {
        return space;
    }

    /** The first party's utility falls from part to part. */
    List<Part> parts() {
        return parts;
    }

    /** How many straight stretches it has. */
    public int stretches() {
        return (int) parts.stream().filter(part -> !part.single()).count();
    }

    /** How many points by themselves. */
    public int points() {
        return parts.size() - stretches();
    }

    /** One end of a part. */
    public record Corner(List<BigFraction> utilities, Outcome outcome) {}

    /** Both ends of each part, one of a single point; the first party's utility falls. */
    public List<List<Corner>> corners() {
        List<List<Corner>> corners = new ArrayList<>();
        for (Part part : parts) {
            List<Corner> ends = new ArrayList<>();
            ends.add(new Corner(part.at(BigFraction.ZERO), outcome(part, part.x())));
            if (!part.single()) {
                ends.add(new Corner(part.at(BigFraction.ONE), outcome(part, part.lastX())));
            }
            corners.add(ends);
        }
        return corners;
    }

    /** A package on the part's piece that is worth {@code x} to the first party. */
    Outcome outcome(Part part, BigFraction x) {
        Piece piece = part.piece();
        Layout layout = space.layout();
        int[] choices = piece.choices(layout.groups().size());
        Outcome first = layout.outcome(choices);
        if (piece.single()) {
            return first;
        }
        choices[piece.group()] = piece.there();
        Outcome second = layout.outcome(choices);
        BigInteger width = piece.first[0].subtract(piece.second[0]);
        BigFraction share = BigFraction.of(piece.first[0])
                .subtract(x.multiply(space.scale(0)))
                .divide(width);
        Map<String, String> between = new LinkedHashMap<>();
        first.options().forEach((issue, option) -> {
            String other = second.on(issue);
            between.put(issue, option.equals(other) ? option : number(option, other, share));
        });
        return new Outcome(between);
    }

    private static String number(String from, String to, BigFraction share) {
        BigFraction start = Numbers.of(from);
        return Numbers.text(start.add(Numbers.of(to).subtract(start).multiply(share)));
    }
}
