package parley.stability.durability;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Bounds of a number over the whole box of inputs, by branch and bound in interval arithmetic with slopes (Moore 1966;
 * the monotonicity test of Hansen 1980). What comes back always holds every value of the number over the box; it is the
 * very range up to {@link #TOLERANCE} unless it ran out of splits, and then somewhat wider. Cost: at most two
 * evaluations a split, for each end and each possible lag.
 */
final class Bounds {
    static final double TOLERANCE = 1e-5;

    private final Inputs inputs;
    private final int mostSplits;

    Bounds(Inputs inputs, int mostSplits) {
        this.inputs = inputs;
        this.mostSplits = mostSplits;
    }

    Interval of(Function<Terms, Enclosure> formula) {
        return new Interval(least(formula), greatest(formula));
    }

    double least(Function<Terms, Enclosure> formula) {
        double least = Double.POSITIVE_INFINITY;
        for (int lag = inputs.shortestLag(); lag <= inputs.longestLag(); lag++) {
            least = Math.min(least, least(formula, lag));
        }
        return least;
    }

    double greatest(Function<Terms, Enclosure> formula) {
        return 0 - least(terms -> formula.apply(terms).negated());
    }

    private static final class Part {
        private final Interval[] box;
        private final Enclosure value;

        Part(Interval[] box, Enclosure value) {
            this.box = box;
            this.value = value;
        }

        double low() {
            return value.value().low();
        }
    }

    private double least(Function<Terms, Enclosure> formula, int lag) {
        PriorityQueue<Part> parts = new PriorityQueue<>(Comparator.comparingDouble(Part::low));
        Part whole = tightened(formula, inputs.box(), lag);
        parts.add(whole);
        double reached = reached(formula, whole, lag);
        for (int split = 0; split < mostSplits; split++) {
            Part part = parts.element();
            int input = steepest(part);
            if (input < 0
                    || reached - part.low() <= TOLERANCE * Math.max(1, Math.abs(reached))
                    || reached == part.low()) {
                break;
            }
            parts.remove();
            Interval range = part.box[input];
            for (Interval half : new Interval[] {
                new Interval(range.low(), range.middle()), new Interval(range.middle(), range.high())
            }) {
                Interval[] box = part.box.clone();
                box[input] = half;
                Part smaller = tightened(formula, box, lag);
                reached = Math.min(reached, reached(formula, smaller, lag));
                parts.add(smaller);
            }
        }
        return parts.element().low();
    }

    /** Moves every input to the end at which the number is least, where its slope tells which. */
    private Part tightened(Function<Terms, Enclosure> formula, Interval[] from, int lag) {
        Interval[] box = from.clone();
        while (true) {
            Enclosure value = formula.apply(new Terms(inputs, box, lag, true));
            boolean moved = false;
            for (int input = 0; input < box.length; input++) {
                if (box[input].wide()) {
                    Interval slope = value.slope(inputs.place(input));
                    if (slope.low() >= 0 || slope.high() <= 0) {
                        box[input] = Interval.exactly(slope.low() >= 0 ? box[input].low() : box[input].high());
                        moved = true;
                    }
                }
            }
            if (!moved) {
                return new Part(box, value);
            }
        }
    }

    /** A value that the number takes in the part: at its middle. */
    private double reached(Function<Terms, Enclosure> formula, Part part, int lag) {
        Interval[] middle = part.box.clone();
        for (int input = 0; input < middle.length; input++) {
            middle[input] = Interval.exactly(middle[input].middle());
        }
        return formula.apply(new Terms(inputs, middle, lag, false)).value().high();
    }

    /** The input over whose interval the number may change most; -1 when none is left. */
    private int steepest(Part part) {
        int steepest = -1;
        double most = -1;
        for (int input = 0; input < part.box.length; input++) {
            Interval range = part.box[input];
            if (range.wide() && range.low() < range.middle() && range.middle() < range.high()) {
                Interval slope = part.value.slope(inputs.place(input));
                double change = Math.max(Math.abs(slope.low()), Math.abs(slope.high())) * (range.high() - range.low());
                if (Double.isInfinite(change)) {
                    change = 1e300 * (range.high() - range.low());
                }
                if (change > most) {
                    most = change;
                    steepest = input;
                }
            }
        }
        return steepest;
    }
}
