package parley.stability.durability;

/**
 * A range of shares of the first party, each end itself as uncertain as its inputs.
 *
 * @param low its share from here ..
 * @param high .. to here; below {@code low} when the range is empty
 */
public record Ends(Figure low, Figure high) {
    /** Whether the range is empty whatever the inputs are within their ranges. */
    public boolean empty() {
        return high.high() < low.low();
    }
}
