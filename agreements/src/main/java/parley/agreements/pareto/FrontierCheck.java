package parley.agreements.pareto;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.talks.Outcome;

/**
 * Checks a frontier without the code that made it, group by group. Shown for each group in turn, and hence for all
 * together: (1) every sum of a vector before and a choice is covered by a vector after, so nothing better was lost;
 * (2) every vector after is such a sum, with as many packages as the sums that equal it, so nothing was made up; (3) no
 * vector after covers another. And (4) what each choice adds is what the preferences say in fractions, the packages named
 * add up to their points, and the talks allow them. Cost: one search in {@link Covering} for each sum and each point.
 */
public final class FrontierCheck {
    private final Frontier frontier;
    private final List<String> faults = new ArrayList<>();

    private FrontierCheck(Frontier frontier) {
        this.frontier = frontier;
    }

    /** About how many boxes of vectors the check looks at, some nanoseconds each. */
    public static double cost(Frontier frontier) {
        double cost = 0;
        List<Layout.Group> groups = frontier.space().layout().groups();
        for (int g = 0; g < groups.size(); g++) {
            double after = frontier.stageCounts(g + 1).size();
            cost += 50.0 * frontier.stageCounts(g).size() * groups.get(g).size();
            cost += after * Math.pow(after, 1 - 1.0 / frontier.space().parties());
        }
        return cost;
    }

    /** What is wrong with it; empty when nothing is. */
    public static List<String> faults(Frontier frontier) {
        FrontierCheck check = new FrontierCheck(frontier);
        for (int g = 0; g < frontier.space().layout().groups().size(); g++) {
            check.numbers(g);
            check.group(g);
        }
        check.packages();
        return List.copyOf(check.faults);
    }

    private void group(int g) {
        List<BigInteger[]> after = frontier.stage(g + 1);
        Covering cover = new Covering(after);
        for (int i = 0; i < after.size(); i++) {
            if (cover.covering(after.get(i), i) >= 0) {
                faults.add("group " + g + ": point " + i + " is covered by another");
            }
        }
        BigInteger[] ways = new BigInteger[after.size()];
        Arrays.fill(ways, BigInteger.ZERO);
        List<BigInteger[]> before = frontier.stage(g);
        for (int b = 0; b < before.size(); b++) {
            for (int c = 0; c < frontier.space().layout().groups().get(g).size(); c++) {
                BigInteger[] sum = before.get(b).clone();
                for (int p = 0; p < sum.length; p++) {
                    sum[p] = sum[p].add(frontier.space().number(g, c, p));
                }
                int covering = cover.covering(sum, -1);
                if (covering < 0) {
                    faults.add("group " + g + ": sum of point " + b + " and choice " + c + " is covered by none");
                } else if (Arrays.equals(sum, after.get(covering))) {
                    ways[covering] = ways[covering].add(frontier.stageCounts(g).get(b));
                }
            }
        }
        for (int i = 0; i < ways.length; i++) {
            if (ways[i].signum() == 0
                    || !ways[i].equals(frontier.stageCounts(g + 1).get(i))) {
                faults.add("group " + g + ": point " + i + " is attained by " + ways[i] + " packages");
            }
        }
    }

    /** Whether what a choice adds is what the preferences say, in fractions. */
    private void numbers(int g) {
        Space space = frontier.space();
        Layout.Group group = space.layout().groups().get(g);
        for (int c = 0; c < group.size(); c++) {
            for (int p = 0; p < space.parties(); p++) {
                BigFraction adds = BigFraction.ZERO;
                for (int k = 0; k < group.issues().length; k++) {
                    adds = adds.add(space.utilities()
                            .gains(p, group.issues()[k])[group.choices().get(c)[k]]);
                }
                for (Utilities.Bonus bonus : space.utilities().bonuses(p)) {
                    boolean holds = space.layout().speaks(bonus.when(), g)
                            && bonus.when().allows(space.layout().part(g, c));
                    adds = holds ? adds.add(bonus.adds()) : adds;
                }
                if (!adds.multiply(space.scale(p)).equals(BigFraction.of(space.number(g, c, p)))) {
                    faults.add("group " + g + ": choice " + c + " does not add " + space.number(g, c, p));
                }
            }
        }
    }

    private void packages() {
        Space space = frontier.space();
        for (int point = 0; point < frontier.size(); point++) {
            int[] choices = frontier.packages(point, 1).getFirst();
            if (!space.layout().talks().constraints().isEmpty()) {
                Outcome outcome = space.layout().outcome(choices);
                if (!space.layout().talks().allows(outcome)) {
                    faults.add("point " + point + ": a constraint forbids " + outcome);
                }
            }
            for (int p = 0; p < space.parties(); p++) {
                BigInteger sum = BigInteger.ZERO;
                for (int g = 0; g < choices.length; g++) {
                    sum = sum.add(space.number(g, choices[g], p));
                }
                if (!sum.equals(frontier.number(point, p))) {
                    faults.add("point " + point + ": its package does not attain it");
                }
            }
        }
    }
}
