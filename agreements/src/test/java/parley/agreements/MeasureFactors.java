package parley.agreements;

import java.util.Locale;
import java.util.Random;
import parley.agreements.factors.FactorFixtures;
import parley.model.talks.Talks;

/**
 * Times frontier and all solution points of talks over boxes, warm, one thread, on generated instances whose seeds are
 * printed. A plain program: {@code MeasureFactors [seeds]}.
 */
final class MeasureFactors {
    private MeasureFactors() {}

    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d processors, %d MB heap%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("issues boxes seed outcomes points milliseconds method");
        int[][] sizes = {{10, 20}, {20, 100}, {40, 200}};
        for (int round = 0; round < 2; round++) {
            for (int[] size : sizes) {
                for (int seed = 1; seed <= (round == 0 ? 1 : seeds); seed++) {
                    Talks talks = FactorFixtures.boxes(new Random(seed), size[0], size[1]);
                    long start = System.nanoTime();
                    Solution solution = Solver.solve(talks, new SolveOptions(1, 1, () -> false));
                    long took = (System.nanoTime() - start) / 1_000_000;
                    if (round > 0) {
                        System.out.printf(
                                Locale.ROOT,
                                "%d %d %d 10^%d %s%n",
                                size[0],
                                size[1],
                                seed,
                                size[0],
                                told(solution, took));
                    }
                }
            }
        }
    }

    private static String told(Solution solution, long milliseconds) {
        return solution instanceof Solution.Exact exact
                ? exact.paretoPoints() + " " + milliseconds + " " + exact.method()
                : milliseconds + " " + solution;
    }
}
