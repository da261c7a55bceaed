package parley.stability.durability;

/**
 * A number of periods.
 *
 * @param low {@link #NEVER} included
 * @param high as {@code low}
 */
public record Count(int low, int high) {
    /** For ever, or never: no period at all. */
    public static final int NEVER = Integer.MAX_VALUE;

    public boolean known() {
        return low == high;
    }
}
