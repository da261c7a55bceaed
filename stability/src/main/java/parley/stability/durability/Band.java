package parley.stability.durability;

import java.util.OptionalDouble;

/** Where nine draws in ten lie, the least and the greatest twentieth left off. */
public record Band(double low, double high) {
    @Override
    public String toString() {
        return new Figure(low, high, OptionalDouble.empty()).toString();
    }
}
