package parley.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.model.conflict.Conflict;
import parley.model.conflict.OptionForm;

/**
 * The definitions written down a second time, over sets of states and by recursion, to hold the real code against; the
 * scalable form for the option form (max of min over arrays) a third time.
 */
final class Definitions {
    private final Conflict conflict;
    private final int n;
    private final int m;
    private final int[][] p;

    Definitions(Conflict conflict) {
        this.conflict = conflict;
        this.n = conflict.decisionMakers().size();
        this.m = conflict.states().size();
        this.p = new int[n][];
        for (int i = 0; i < n; i++) {
            p[i] = conflict.payoffs(i);
        }
    }

    boolean stable(String concept, int i, int s) {
        for (int t = 0; t < m; t++) {
            if (!improves(i, s, t)) {
                continue;
            }
            boolean deterred = false;
            if (!concept.equals("Nash")) {
                Set<Integer> ends = new TreeSet<>();
                if (concept.equals("SIM")) {
                    atOnce(i, s, t, ends);
                } else {
                    walk(i, t, -1, concept.endsWith("SEQ"), new TreeSet<>(), ends);
                }
                for (int u : ends) {
                    deterred |= p[i][u] <= p[i][s]
                            && !((concept.equals("SMR") || concept.equals("SSEQ")) && escapes(i, s, u));
                }
            }
            if (!deterred) {
                return false;
            }
        }
        return true;
    }

    private boolean improves(int i, int s, int t) {
        return conflict.form().mayMove(i, s, t) && p[i][t] > p[i][s];
    }

    private boolean escapes(int i, int s, int u) {
        for (int v = 0; v < m; v++) {
            if (conflict.form().mayMove(i, u, v) && p[i][v] > p[i][s]) {
                return true;
            }
        }
        return false;
    }

    private void walk(int i, int from, int last, boolean credible, Set<Integer> seen, Set<Integer> ends) {
        for (int j = 0; j < n; j++) {
            for (int to = 0; to < m; to++) {
                boolean goes = j != i
                        && j != last
                        && (credible ? improves(j, from, to) : conflict.form().mayMove(j, from, to));
                if (goes) {
                    ends.add(to);
                    if (seen.add(to * n + j)) {
                        walk(i, to, j, credible, seen, ends);
                    }
                }
            }
        }
    }

    /** Only for states of one vector. */
    private void atOnce(int i, int s, int t, Set<Integer> ends) {
        OptionForm form = (OptionForm) conflict.form();
        List<Long> vectors = new ArrayList<>();
        form.states().forEach(state -> vectors.add(state.vectors().get(0)));
        long[] choices = new long[n];
        choose(form, vectors, i, s, t, 0, choices, ends);
    }

    private void choose(
            OptionForm form, List<Long> vectors, int i, int s, int t, int j, long[] choices, Set<Integer> ends) {
        if (j == n) {
            long end = vectors.get(t);
            boolean anybody = false;
            for (int k = 0; k < n; k++) {
                end ^= choices[k];
                anybody |= choices[k] != 0;
            }
            if (anybody && vectors.contains(end)) {
                ends.add(vectors.indexOf(end));
            }
            return;
        }
        choices[j] = 0;
        choose(form, vectors, i, s, t, j + 1, choices, ends);
        for (int v = 0; j != i && v < m; v++) {
            if (improves(j, s, v)) {
                choices[j] = vectors.get(s) ^ vectors.get(v);
                choose(form, vectors, i, s, t, j + 1, choices, ends);
            }
        }
        choices[j] = 0;
    }

    /** s is stable iff max over t in R_i(s) of min(P_i(t), w_i(t)) is at most P_i(s); option form, nothing coalesced. */
    boolean stableByFormula(String concept, int i, int s) {
        int most = Integer.MIN_VALUE;
        for (int t = 0; t < m; t++) {
            if (conflict.form().mayMove(i, s, t)) {
                most = Math.max(most, Math.min(p[i][t], worst(concept, i, t)));
            }
        }
        return most <= p[i][s];
    }

    private int worst(String concept, int i, int t) {
        if (concept.equals("Nash")) {
            return Integer.MAX_VALUE;
        }
        Set<Integer> reach = new TreeSet<>(Set.of(t));
        walk(i, t, -1, concept.endsWith("SEQ"), new TreeSet<>(), reach);
        int worst = Integer.MAX_VALUE;
        for (int u : reach) {
            int value = p[i][u];
            for (int v = 0; v < m && (concept.equals("SMR") || concept.equals("SSEQ")); v++) {
                value = conflict.form().mayMove(i, u, v) ? Math.max(value, p[i][v]) : value;
            }
            worst = Math.min(worst, value);
        }
        return worst;
    }
}
