package parley.statements.coding;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.ledger.Codebook;
import parley.ledger.Intake;
import parley.ledger.IssueKind;
import parley.statements.Placed;
import parley.statements.annotated.AnnotatedFolder;
import parley.statements.annotated.AnnotatedReport;

/**
 * Fits the weights of issue evidence to an annotated folder, by the likelihood of whole reports with a Gaussian prior (RMSprop on
 * all reports at once), prints them as {@code issue-weights.tsv}, and on the error stream how often the primary
 * issue is right when every eleventh report is left out in turn. Arguments: the folder to learn from, then folders to measure on.
 */
public final class FitIssues {
    private static final int FOLDS = 11;
    private static final int STEPS = 150;
    private static final double RATE = 0.3;
    private static final double PENALTY = 10;
    private static final double PRIOR_PENALTY = 30;
    private static final double DECAY = 0.9;
    private static final double EPSILON = 1e-8;

    private static final Codebook BOOK = Codebooks.shipped();
    private static final Phrases PHRASES = new Phrases(BOOK);
    private static final int NONE = BOOK.kinds().size();

    private record Case(List<TopicEvidence.One> all, int[] gold) {}

    private FitIssues() {}

    public static void main(String[] folders) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Case> learn = cases(folders[0]);
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Case> rest = new ArrayList<>();
            List<Case> held = new ArrayList<>();
            for (int i = 0; i < learn.size(); i++) {
                (i % FOLDS == fold ? held : rest).add(learn.get(i));
            }
            right += right(held, fit(rest));
        }
        System.err.println(folders[0] + ", left out in turn: " + right + " of " + size(learn));
        TopicWeights weights = fit(learn);
        for (String folder : folders) {
            List<Case> cases = cases(folder);
            System.err.println(folder + ": " + right(cases, weights) + " of " + size(cases));
        }
        out.print(weights.tsv(BOOK));
    }

    private static List<Case> cases(String folder) {
        List<String> ids = BOOK.kinds().stream().map(IssueKind::id).toList();
        List<Case> cases = new ArrayList<>();
        for (AnnotatedReport report :
                ((Intake.Accepted<List<AnnotatedReport>>) AnnotatedFolder.read(Path.of(folder))).value()) {
            if (report.pass().equals("twin")) {
                continue;
            }
            Placed placed = Placed.of(report);
            int[] gold = new int[placed.places().size()];
            for (int i = 0; i < gold.length; i++) {
                List<String> issues = placed.codings().get(i).issues();
                gold[i] =
                        issues.isEmpty() ? NONE : ids.indexOf(issues.getFirst().strip());
            }
            cases.add(new Case(new TopicEvidence(PHRASES, NONE, placed.document()).of(placed.places()), gold));
        }
        return cases;
    }

    private static int size(List<Case> cases) {
        return cases.stream().mapToInt(each -> each.gold().length).sum();
    }

    private static int right(List<Case> cases, TopicWeights weights) {
        int right = 0;
        for (Case each : cases) {
            double[][] likely = weights.marginals(each.all()).labels();
            for (int i = 0; i < likely.length; i++) {
                right += TopicWeights.top(likely[i]) == each.gold()[i] ? 1 : 0;
            }
        }
        return right;
    }

    private static double[][] zeros() {
        return new double[][] {
            new double[Evidence.values().length], new double[Stay.values().length], new double[NONE + 1]
        };
    }

    private static TopicWeights fit(List<Case> cases) {
        double[][] weights = zeros();
        double[][] squares = zeros();
        double[] penalties = {PENALTY, PENALTY, PRIOR_PENALTY};
        for (int step = 0; step < STEPS; step++) {
            double[][] slope = zeros();
            for (Case each : cases) {
                add(each, new TopicWeights(weights[0], weights[1], weights[2]), slope);
            }
            for (int part = 0; part < weights.length; part++) {
                for (int f = 0; f < weights[part].length; f++) {
                    double g = slope[part][f] + penalties[part] * weights[part][f];
                    squares[part][f] = DECAY * squares[part][f] + (1 - DECAY) * g * g;
                    weights[part][f] -= RATE / Math.sqrt(1 + step) * g / Math.sqrt(squares[part][f] + EPSILON);
                }
            }
        }
        return new TopicWeights(weights[0], weights[1], weights[2]);
    }

    /** Adds a report's share of the slope: what the model expects less what is so. */
    private static void add(Case each, TopicWeights weights, double[][] slope) {
        TopicWeights.Marginals likely = weights.marginals(each.all());
        for (int i = 0; i < each.gold().length; i++) {
            TopicEvidence.One one = each.all().get(i);
            for (int k = 0; k <= NONE; k++) {
                double g = likely.labels()[i][k] - (each.gold()[i] == k ? 1 : 0);
                slope[2][k] += g;
                for (int f = 0; k < NONE && f < slope[0].length; f++) {
                    slope[0][f] += g * one.kinds()[k][f];
                }
            }
            double g = i == 0 ? 0 : likely.staying()[i] - (each.gold()[i] == each.gold()[i - 1] ? 1 : 0);
            for (int f = 0; f < slope[1].length; f++) {
                slope[1][f] += g * one.stay()[f];
            }
        }
    }
}
