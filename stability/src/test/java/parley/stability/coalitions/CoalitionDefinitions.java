package parley.stability.coalitions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parley.model.conflict.Conflict;

/** The coalition concepts as they are defined, over sets and by recursion, to hold the real code against. */
final class CoalitionDefinitions {
    private final Conflict conflict;
    private final int n;
    private final int m;
    private final int[][] p;
    private final Map<Integer, List<Integer>> known = new HashMap<>();

    CoalitionDefinitions(Conflict conflict) {
        this.conflict = conflict;
        n = conflict.decisionMakers().size();
        m = conflict.states().size();
        p = new int[n][];
        for (int i = 0; i < n; i++) {
            p[i] = conflict.payoffs(i);
        }
    }

    boolean stable(CoalitionConcept concept, int h, int s) {
        int others = (1 << n) - 1 & ~h;
        for (int t : improvements(h, s)) {
            boolean deterred = false;
            if (concept != CoalitionConcept.NASH) {
                Set<Integer> ends = new TreeSet<>();
                if (concept == CoalitionConcept.SEQ) {
                    credible(others, t, 0, new TreeSet<>(), ends);
                } else {
                    walk(others, t, -1, new TreeSet<>(), ends);
                }
                for (int u : ends) {
                    boolean feared = !allPrefer(h, s, u);
                    if (concept == CoalitionConcept.SMR) {
                        Set<Integer> out = new TreeSet<>();
                        walk(h, u, -1, new TreeSet<>(), out);
                        feared &= out.stream().noneMatch(v -> allPrefer(h, s, v));
                    }
                    deterred |= feared;
                }
            }
            if (!deterred) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> improvements(int h, int s) {
        return known.computeIfAbsent(h * m + s, fresh -> {
            Set<Integer> ends = new TreeSet<>();
            walk(h, s, -1, new TreeSet<>(), ends);
            List<Integer> improvements = new ArrayList<>(ends);
            improvements.removeIf(t -> !allPrefer(h, s, t));
            return improvements;
        });
    }

    private boolean allPrefer(int h, int s, int t) {
        for (int i = 0; i < n; i++) {
            if ((h >> i & 1) == 1 && p[i][t] <= p[i][s]) {
                return false;
            }
        }
        return true;
    }

    private void walk(int h, int from, int last, Set<Integer> seen, Set<Integer> ends) {
        for (int j = 0; j < n; j++) {
            for (int to = 0; to < m && (h >> j & 1) == 1 && j != last; to++) {
                if (conflict.form().mayMove(j, from, to)) {
                    ends.add(to);
                    if (seen.add(to * n + j)) {
                        walk(h, to, j, seen, ends);
                    }
                }
            }
        }
    }

    private void credible(int others, int from, int last, Set<Integer> seen, Set<Integer> ends) {
        for (int k = others; k != 0; k = (k - 1) & others) {
            if (k == last) {
                continue;
            }
            for (int to : improvements(k, from)) {
                ends.add(to);
                if (seen.add(to << n | k)) {
                    credible(others, to, k, seen, ends);
                }
            }
        }
    }
}
