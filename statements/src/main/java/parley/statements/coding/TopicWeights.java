package parley.statements.coding;

import java.util.List;

/**
 * A log-linear chain over the statements of a report: which issue kind each is chiefly about. A kind's score is the weighted
 * sum of the evidence for it, the same weights for all kinds, and a prior of its own; going on with the kind of the statement before
 * scores apart (Lafferty, McCallum and Pereira 2001, with one transition weight). Label {@code kinds} means "none".
 */
final class TopicWeights {
    final double[] evidence;
    final double[] stay;
    final double[] prior;

    TopicWeights(double[] evidence, double[] stay, double[] prior) {
        this.evidence = evidence;
        this.stay = stay;
        this.prior = prior;
    }

    int labels() {
        return prior.length;
    }

    double[] scores(TopicEvidence.One one) {
        double[] scores = prior.clone();
        for (int k = 0; k < one.kinds().length; k++) {
            for (int f = 0; f < evidence.length; f++) {
                scores[k] += evidence[f] * one.kinds()[k][f];
            }
        }
        return scores;
    }

    double stay(TopicEvidence.One one) {
        double sum = 0;
        for (int f = 0; f < stay.length; f++) {
            sum += stay[f] * one.stay()[f];
        }
        return sum;
    }

    /** The labels of the likeliest path. */
    int[] best(List<TopicEvidence.One> all) {
        int labels = labels();
        int n = all.size();
        double[][] best = new double[n][];
        int[][] back = new int[n][labels];
        for (int i = 0; i < n; i++) {
            best[i] = scores(all.get(i));
            if (i == 0) {
                continue;
            }
            int top = top(best[i - 1]);
            double stays = stay(all.get(i));
            for (int k = 0; k < labels; k++) {
                boolean same = best[i - 1][k] + stays >= best[i - 1][top];
                back[i][k] = same ? k : top;
                best[i][k] += same ? best[i - 1][k] + stays : best[i - 1][top];
            }
        }
        int[] path = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            path[i] = i == n - 1 ? top(best[i]) : back[i + 1][path[i + 1]];
        }
        return path;
    }

    private static int top(double[] scores) {
        int top = 0;
        for (int k = 1; k < scores.length; k++) {
            top = scores[k] > scores[top] ? k : top;
        }
        return top;
    }

    /**
     * @param labels for every statement, the probability of every label
     * @param staying for every statement, the probability that it is about the same as the one before
     */
    record Marginals(double[][] labels, double[] staying) {}

    Marginals marginals(List<TopicEvidence.One> all) {
        int labels = labels();
        int n = all.size();
        double[][] forward = new double[n][];
        double[][] scores = new double[n][];
        double[] stays = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = exp(scores(all.get(i)));
            stays[i] = Math.exp(stay(all.get(i)));
            forward[i] = scores[i].clone();
            for (int k = 0; k < labels && i > 0; k++) {
                forward[i][k] *= 1 + (stays[i] - 1) * forward[i - 1][k];
            }
            normalise(forward[i]);
        }
        double[][] marginals = new double[n][];
        double[] staying = new double[n];
        double[] backward = new double[labels];
        java.util.Arrays.fill(backward, 1);
        for (int i = n - 1; i >= 0; i--) {
            marginals[i] = new double[labels];
            double[] through = new double[labels];
            double sum = 0;
            for (int k = 0; k < labels; k++) {
                marginals[i][k] = forward[i][k] * backward[k];
                through[k] = scores[i][k] * backward[k];
                sum += through[k];
            }
            normalise(marginals[i]);
            for (int k = 0; k < labels && i > 0; k++) {
                double before = forward[i - 1][k] * stays[i];
                staying[i] += marginals[i][k] * before / (1 - forward[i - 1][k] + before);
            }
            for (int k = 0; k < labels; k++) {
                backward[k] = sum + (stays[i] - 1) * through[k];
            }
            normalise(backward);
        }
        return new Marginals(marginals, staying);
    }

    private static double[] exp(double[] scores) {
        double top = scores[top(scores)];
        double[] exp = new double[scores.length];
        for (int k = 0; k < exp.length; k++) {
            exp[k] = Math.exp(scores[k] - top);
        }
        return exp;
    }

    private static void normalise(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int k = 0; k < values.length; k++) {
            values[k] /= sum;
        }
    }
}
