package parley.stability.durability;

/**
 * What one uncertain input does to the result, the others at the middle of their ranges.
 *
 * @param input its name
 * @param low the result with the input at its low end
 * @param middle the result with it, too, at the middle
 * @param high the result with the input at its high end
 */
public record Bar(String input, double low, double middle, double high) {
    double length() {
        double length = Math.max(Math.max(low, high), middle) - Math.min(Math.min(low, high), middle);
        return Double.isNaN(length) ? 0 : length;
    }
}
