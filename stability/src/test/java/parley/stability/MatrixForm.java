package parley.stability;

import parley.model.conflict.Conflict;

/**
 * The concepts as products of 0-1 matrices (Xu, Hipel and Kilgour 2009), every decision maker's and every joint move a
 * matrix: nothing of states and searches is left. A third hand beside the real code and {@link Definitions}.
 */
final class MatrixForm {
    private final int n;
    private final int m;
    private final boolean[][][] moves;
    private final boolean[][][] improvements;
    private final boolean[][][] noBetter;

    MatrixForm(Conflict conflict) {
        n = conflict.decisionMakers().size();
        m = conflict.states().size();
        moves = new boolean[n][m][m];
        improvements = new boolean[n][m][m];
        noBetter = new boolean[n][m][m];
        for (int i = 0; i < n; i++) {
            int[] p = conflict.payoffs(i);
            for (int s = 0; s < m; s++) {
                for (int t = 0; t < m; t++) {
                    moves[i][s][t] = conflict.form().mayMove(i, s, t);
                    improvements[i][s][t] = moves[i][s][t] && p[t] > p[s];
                    noBetter[i][s][t] = p[t] <= p[s];
                }
            }
        }
    }

    /** Stable iff the diagonal of J+ . (E - sgn(M . Q)) is 0 at s. */
    boolean[] stable(String concept, int i) {
        boolean[][] deterred = new boolean[m][m];
        if (!concept.equals("Nash")) {
            boolean[][] joint = joint(concept.endsWith("SEQ") ? improvements : moves, i);
            boolean[][] feared = concept.startsWith("S") && !concept.equals("SEQ") ? trapped(i) : noBetter[i];
            deterred = product(joint, transposed(feared));
        }
        boolean[] stable = new boolean[m];
        for (int s = 0; s < m; s++) {
            stable[s] = true;
            for (int t = 0; t < m; t++) {
                stable[s] &= !(improvements[i][s][t] && !deterred[t][s]);
            }
        }
        return stable;
    }

    /** P^{-,=} o (E - sgn(J . (P^+)^T))^T: row s, column u: u no better than s, and nothing from u is. */
    private boolean[][] trapped(int i) {
        boolean[][] better = new boolean[m][m];
        for (int s = 0; s < m; s++) {
            for (int t = 0; t < m; t++) {
                better[s][t] = !noBetter[i][s][t];
            }
        }
        boolean[][] escapes = product(moves[i], transposed(better));
        boolean[][] trapped = new boolean[m][m];
        for (int s = 0; s < m; s++) {
            for (int u = 0; u < m; u++) {
                trapped[s][u] = noBetter[i][s][u] && !escapes[u][s];
            }
        }
        return trapped;
    }

    /** M_{N-i}: M_j^(t) = sgn(J_j . sum of M_k^(t-1), k not j), until nothing is new; the first move last. */
    private boolean[][] joint(boolean[][][] steps, int i) {
        boolean[][][] by = new boolean[n][m][m];
        boolean changed = true;
        for (int j = 0; j < n; j++) {
            by[j] = j == i ? new boolean[m][m] : copy(steps[j]);
        }
        while (changed) {
            changed = false;
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n && j != i; k++) {
                    if (k != j && k != i) {
                        changed |= add(by[j], product(steps[j], by[k]));
                    }
                }
            }
        }
        boolean[][] joint = new boolean[m][m];
        for (boolean[][] own : by) {
            add(joint, own);
        }
        return joint;
    }

    private boolean add(boolean[][] to, boolean[][] what) {
        boolean changed = false;
        for (int s = 0; s < m; s++) {
            for (int t = 0; t < m; t++) {
                changed |= what[s][t] && !to[s][t];
                to[s][t] |= what[s][t];
            }
        }
        return changed;
    }

    private boolean[][] product(boolean[][] a, boolean[][] b) {
        boolean[][] c = new boolean[m][m];
        for (int s = 0; s < m; s++) {
            for (int k = 0; k < m; k++) {
                for (int t = 0; a[s][k] && t < m; t++) {
                    c[s][t] |= b[k][t];
                }
            }
        }
        return c;
    }

    private boolean[][] transposed(boolean[][] a) {
        boolean[][] b = new boolean[m][m];
        for (int s = 0; s < m; s++) {
            for (int t = 0; t < m; t++) {
                b[t][s] = a[s][t];
            }
        }
        return b;
    }

    private static boolean[][] copy(boolean[][] a) {
        boolean[][] b = new boolean[a.length][];
        for (int s = 0; s < a.length; s++) {
            b[s] = a[s].clone();
        }
        return b;
    }
}
