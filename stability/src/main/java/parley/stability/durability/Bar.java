package parley.stability.durability;

/**
 * What one uncertain input does to the result, the others at the middle of their ranges.
 *
 * @param input its name
 * @param low the result with the input at its low end
 * @param high the result with the input at its high end
 */
public record Bar(String input, double low, double high) {
    double length() {
        double length = Math.abs(high - low);
        return Double.isNaN(length) ? 0 : length;
    }
}
