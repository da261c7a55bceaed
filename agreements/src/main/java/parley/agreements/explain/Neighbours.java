package parley.agreements.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import parley.agreements.pareto.Layout;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;

/**
 * The allowed packages nearest to one that meet a condition: first those with one other option, then two, and so on; of
 * those with as many the ones that move least. Cost: what is tried, all packages at most.
 */
final class Neighbours {
    private final Layout layout;
    private final int[] from;
    private final Predicate<int[]> wanted;
    private long tries;
    private final List<int[]> found = new ArrayList<>();

    /**
     * @param from places of the options of the package
     * @param wanted of the places of another
     * @param tries packages to look at, at most
     */
    Neighbours(Layout layout, int[] from, Predicate<int[]> wanted, long tries) {
        this.layout = layout;
        this.from = from;
        this.wanted = wanted;
        this.tries = tries;
    }

    /** The nearest, the least moved first; empty when there is none, or none was met within the tries. */
    List<int[]> nearest() {
        for (int changes = 1; changes <= from.length && found.isEmpty() && tries > 0; changes++) {
            change(0, changes, from.clone());
        }
        found.sort((a, b) -> Integer.compare(moved(a), moved(b)));
        return found;
    }

    /** Whether all there is was tried. */
    boolean exhausted() {
        return tries > 0;
    }

    /** 1 for each changed issue without a scale, the places moved on one with a scale. */
    int moved(int[] to) {
        int moved = 0;
        for (int i = 0; i < to.length; i++) {
            if (to[i] != from[i]) {
                boolean scale = !(layout.talks().issues().get(i) instanceof Issue.Discrete);
                moved += scale ? Math.abs(to[i] - from[i]) : 1;
            }
        }
        return moved;
    }

    private void change(int issue, int changes, int[] at) {
        if (changes == 0) {
            tries--;
            Outcome outcome = layout.outcomeAt(at);
            if (wanted.test(at) && layout.talks().allows(outcome)) {
                found.add(at.clone());
            }
            return;
        }
        if (from.length - issue < changes || tries <= 0) {
            return;
        }
        change(issue + 1, changes, at);
        for (int o = 0; o < layout.options().get(issue).size() && tries > 0; o++) {
            if (o != from[issue]) {
                at[issue] = o;
                change(issue + 1, changes - 1, at);
            }
        }
        at[issue] = from[issue];
    }
}
