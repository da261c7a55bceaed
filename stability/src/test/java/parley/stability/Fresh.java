package parley.stability;

import java.util.Random;

/**
 * Random models: as many as {@code -Dmodels=1000} says, else few; from {@code -Dseed=..}, else from a seed of its own. The
 * seed is printed.
 */
public final class Fresh {
    private Fresh() {}

    public static int models(int few) {
        return Integer.getInteger("models", few);
    }

    public static Random random(String test, long seed) {
        long used = Long.getLong("seed", seed);
        System.out.println(test + ": seed " + used);
        return new Random(used);
    }
}
