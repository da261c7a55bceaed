package parley.statements.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.ledger.Codebook;
import parley.ledger.IssueKind;

/**
 * A log-linear chain over the statements of a report: which issue kind each is chiefly about. A kind's score is the weighted
 * sum of the evidence for it, the same weights for all kinds, and a prior of its own; going on with the kind of the statement before
 * scores apart (Lafferty, McCallum and Pereira 2001, with one transition weight). Label {@code kinds} means "none".
 */
final class TopicWeights {
    /** How a prior of the label "none" is named. */
    private static final String NONE = "none";

    private final double[] evidence;
    private final double[] stay;
    private final double[] prior;

    TopicWeights(double[] evidence, double[] stay, double[] prior) {
        this.evidence = evidence;
        this.stay = stay;
        this.prior = prior;
    }

    /** The weights that ship with Parley, for any codebook; a kind that they do not know has a prior of zero. */
    static TopicWeights shipped(Codebook codebook) {
        Map<String, Double> lines = lines();
        double[] evidence = new double[Evidence.values().length];
        for (Evidence each : Evidence.values()) {
            evidence[each.at()] = lines.getOrDefault("evidence " + each, 0.0);
        }
        double[] stay = new double[Stay.values().length];
        for (Stay each : Stay.values()) {
            stay[each.at()] = lines.getOrDefault("stay " + each, 0.0);
        }
        double[] prior = new double[codebook.kinds().size() + 1];
        for (int kind = 0; kind < prior.length; kind++) {
            prior[kind] = lines.getOrDefault("prior " + name(codebook, kind), 0.0);
        }
        return new TopicWeights(evidence, stay, prior);
    }

    private static String name(Codebook codebook, int kind) {
        List<IssueKind> kinds = codebook.kinds();
        return kind < kinds.size() ? kinds.get(kind).id() : NONE;
    }

    private static Map<String, Double> lines() {
        Map<String, Double> lines = new HashMap<>();
        try (InputStream resource = TopicWeights.class.getResourceAsStream("/parley/statements/issue-weights.tsv")) {
            if (resource == null) {
                throw new IllegalStateException("issue-weights.tsv is missing from the jar");
            }
            for (String line : new String(resource.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split("\t");
                if (cells.length == 2) {
                    lines.put(cells[0], Double.valueOf(cells[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** As the file tells them, one a line. */
    String tsv(Codebook codebook) {
        StringBuilder tsv = new StringBuilder();
        for (Evidence each : Evidence.values()) {
            tsv.append(String.format(Locale.ROOT, "evidence %s\t%.2f%n", each, evidence[each.at()]));
        }
        for (Stay each : Stay.values()) {
            tsv.append(String.format(Locale.ROOT, "stay %s\t%.2f%n", each, stay[each.at()]));
        }
        for (int kind = 0; kind < prior.length; kind++) {
            tsv.append(String.format(Locale.ROOT, "prior %s\t%.2f%n", name(codebook, kind), prior[kind]));
        }
        return tsv.toString();
    }

    private int labels() {
        return prior.length;
    }

    private double[] scores(TopicEvidence.One one) {
        double[] scores = prior.clone();
        for (int k = 0; k < one.kinds().length; k++) {
            for (int f = 0; f < evidence.length; f++) {
                scores[k] += evidence[f] * one.kinds()[k][f];
            }
        }
        return scores;
    }

    private double stay(TopicEvidence.One one) {
        double sum = 0;
        for (int f = 0; f < stay.length; f++) {
            sum += stay[f] * one.stay()[f];
        }
        return sum;
    }

    static int top(double[] scores) {
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
    @SuppressWarnings("ArrayRecordComponent") // a bundle of results, never compared
    record Marginals(double[][] labels, double[] staying) {}

    /** By forward and backward sums: labels x statements. */
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
        Arrays.fill(backward, 1);
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
