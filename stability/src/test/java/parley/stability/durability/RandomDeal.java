package parley.stability.durability;

import java.util.Locale;
import java.util.Random;

/** Deals by chance, as files. */
final class RandomDeal {
    private RandomDeal() {}

    /** @param ranges whether about half of the numbers are ranges */
    static String text(Random random, boolean ranges) {
        double share = 0.3 + 0.4 * random.nextDouble();
        double win = 0.2 + 0.6 * random.nextDouble();
        return "discount: " + number(random, 0.6 + 0.35 * random.nextDouble(), 0.03, ranges)
                + "\nwar: {end-probability: " + number(random, 0.1 + 0.8 * random.nextDouble(), 0.1, ranges)
                + ", destroyed: " + number(random, 0.3 * random.nextDouble(), 0.1, ranges) + "}"
                + "\nbreakdown-rate: " + number(random, 0.1 * random.nextDouble(), 0.05, ranges)
                + "\ndetection-lag: " + (ranges && random.nextBoolean() ? "[1, 3]" : 1 + random.nextInt(3))
                + "\nparties:"
                + "\n  North: {share: " + number(random, share, 0.1, ranges) + ", win: "
                + number(random, win, 0.1, ranges)
                + party(random, ranges)
                + "\n  South: {share: " + number(random, 0.95 - share, 0.1, ranges) + party(random, ranges)
                + "\nguarantee:"
                + "\n  acts-with: {start: " + number(random, 0.5 + 0.4 * random.nextDouble(), 0.1, ranges) + ", floor: "
                + number(random, 0.3 * random.nextDouble(), 0.1, ranges) + ", keeps: "
                + number(random, 0.6 + 0.3 * random.nextDouble(), 0.05, ranges) + "}"
                + "\n  against: {North: " + against(random, ranges) + ", South: " + against(random, ranges) + "}"
                + "\nvulnerability: {keeps: " + number(random, 0.6 + 0.3 * random.nextDouble(), 0.05, ranges) + "}"
                + "\npower-path: {North: [" + path(random) + ", " + path(random) + ", " + path(random) + ", "
                + path(random) + "], at-least: {North: " + number(random, 0.2 * random.nextDouble(), 0.1, false)
                + ", South: "
                + number(random, 0.2 * random.nextDouble(), 0.1, false) + "}}\n";
    }

    private static String path(Random random) {
        return String.format(Locale.ROOT, "%.4f", random.nextDouble());
    }

    private static String party(Random random, boolean ranges) {
        return ", fighting: {flow: " + number(random, 0.3 + 0.3 * random.nextDouble(), 0.1, ranges) + ", cost: "
                + number(random, 0.05 + 0.2 * random.nextDouble(), 0.1, ranges) + "}, renege: {flow: "
                + number(random, 0.5 + 0.4 * random.nextDouble(), 0.1, ranges) + ", first-strike: "
                + number(random, 0.25 * random.nextDouble(), 0.1, ranges) + "}}";
    }

    private static String against(Random random, boolean ranges) {
        return "{cost: " + number(random, 0.2 + random.nextDouble(), 0.2, ranges) + ", odds: "
                + number(random, 0.4 * random.nextDouble(), 0.1, ranges) + "}";
    }

    private static String number(Random random, double low, double width, boolean ranges) {
        double high = Math.min(low + width * random.nextDouble(), Math.max(low, 0.99));
        return ranges && random.nextBoolean()
                ? String.format(Locale.ROOT, "[%.6f, %.6f]", low, high)
                : String.format(Locale.ROOT, "%.6f", low);
    }
}
