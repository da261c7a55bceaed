package parley.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import parley.model.Range;

/** A range in doubles, to be drawn from. */
record Span(double low, double high) {
    static Span of(Range range) {
        return new Span(range.low().doubleValue(), range.high().doubleValue());
    }

    boolean known() {
        return low == high;
    }

    /** Uniform; nothing is drawn when nothing is unknown. */
    double draw(UniformRandomProvider chance) {
        return known() ? low : low + (high - low) * chance.nextDouble();
    }
}
