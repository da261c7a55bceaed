package parley.model;

/** A number of a model: how far it is known, and on what it rests. */
public record Estimate(Range range, Basis basis) {
    @Override
    public String toString() {
        return range + " (" + basis + ")";
    }
}
