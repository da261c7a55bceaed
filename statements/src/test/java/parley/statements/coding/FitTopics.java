package parley.statements.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.ledger.Codebook;
import parley.ledger.Intake;
import parley.ledger.Quantity;
import parley.ledger.Span;
import parley.statements.PlaceOf;
import parley.statements.actors.Actors;
import parley.statements.actors.Resolved;
import parley.statements.actors.Resolver;
import parley.statements.annotated.AnnotatedFolder;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.annotated.Annotation;
import parley.statements.attribution.AttributionFinder;
import parley.statements.attribution.Found;
import parley.statements.quantity.QuantityReader;
import parley.statements.text.Document;

public final class FitTopics {
    record Case(String id, List<TopicEvidence.One> all, int[] gold, List<Set<Integer>> others, List<String> words, List<List<parley.statements.text.Token>> tokens) {}

    static final Codebook BOOK = Codebooks.shipped();
    static final Phrases PHRASES = new Phrases(BOOK);
    static final int K = BOOK.kinds().size();
    static final int F = Evidence.values().length;
    static final int S = Stay.values().length;

    static List<Case> load(String folder) {
        List<Case> cases = new ArrayList<>();
        AttributionFinder finder = new AttributionFinder();
        QuantityReader quantities = new QuantityReader();
        List<String> ids = BOOK.kinds().stream().map(k -> k.id()).toList();
        for (AnnotatedReport report : ((Intake.Accepted<List<AnnotatedReport>>) AnnotatedFolder.read(Path.of(folder))).value()) {
            if (report.pass().equals("twin")) continue;
            Document document = Document.of(report.report().text());
            List<Found> found = new ArrayList<>();
            List<Annotation> kept = new ArrayList<>();
            for (Annotation a : report.annotations()) {
                List<Found> one = finder.marked(document, List.of(a.attribution()));
                if (!one.isEmpty() && a.coding() != null) { found.add(one.getFirst()); kept.add(a); }
            }
            List<Resolved> resolved = Resolver.resolve(document, found, Actors.shipped(), report.report().published());
            List<Place> places = new ArrayList<>();
            int[] golds = new int[resolved.size()];
            List<Set<Integer>> otherss = new ArrayList<>();
            List<String> words = new ArrayList<>();
            List<List<parley.statements.text.Token>> toks = new ArrayList<>();
            for (int i = 0; i < resolved.size(); i++) {
                List<Quantity> amounts = new ArrayList<>();
                for (Span s : resolved.get(i).found().attribution().content()) amounts.addAll(quantities.find(report.report().text(), s));
                List<String> issues = kept.get(i).coding().issues();
                Set<Integer> others = new HashSet<>();
                for (String s : issues) others.add(ids.indexOf(s.strip()));
                int gold = issues.isEmpty() ? K : ids.indexOf(issues.getFirst().strip());
                others.remove(gold);
                golds[i] = gold;
                otherss.add(others);
                places.add(PlaceOf.place(resolved.get(i), amounts, document));
                toks.add(document.paragraphs().get(places.getLast().paragraph()).tokens());
                words.add(resolved.get(i).found().contentText());
            }
            cases.add(new Case(report.report().id(), new TopicEvidence(PHRASES, K, document).of(places), golds, otherss, words, toks));
        }
        return cases;
    }

    static TopicWeights fit(List<Case> cases, double l2, int iterations) {
        double[][] w = {new double[F], new double[S], new double[K + 1]};
        double[][] sq = {new double[F], new double[S], new double[K + 1]};
        double[] reg = {l2, l2, 3 * l2};
        for (int it = 0; it < iterations; it++) {
            double[][] g = {new double[F], new double[S], new double[K + 1]};
            TopicWeights now = new TopicWeights(w[0], w[1], w[2]);
            for (Case c : cases) {
                TopicWeights.Marginals m = now.marginals(c.all);
                for (int i = 0; i < c.gold.length; i++) {
                    TopicEvidence.One one = c.all.get(i);
                    for (int k = 0; k <= K; k++) {
                        double d = m.labels()[i][k] - (c.gold[i] == k ? 1 : 0);
                        g[2][k] += d;
                        if (k < K) for (int f = 0; f < F; f++) g[0][f] += d * one.kinds()[k][f];
                    }
                    if (i > 0) {
                        double d = m.staying()[i] - (c.gold[i] == c.gold[i - 1] ? 1 : 0);
                        for (int f = 0; f < S; f++) g[1][f] += d * one.stay()[f];
                    }
                }
            }
            for (int b = 0; b < 3; b++) for (int f = 0; f < w[b].length; f++) {
                double x = g[b][f] + reg[b] * w[b][f];
                sq[b][f] = 0.9 * sq[b][f] + 0.1 * x * x;
                w[b][f] -= 0.3 / Math.sqrt(1 + it) * x / Math.sqrt(sq[b][f] + 1e-8);
            }
        }
        return new TopicWeights(w[0], w[1], w[2]);
    }

    static String id(int k) { return k == K ? "none" : BOOK.kinds().get(k).id(); }

    static int all, right; static int[] fit;
    static void read(Case c, TopicWeights w, boolean print, double theta) {
        int[] best = w.best(c.all);
        double[][] m = w.marginals(c.all).labels();
        if (Boolean.getBoolean("marg")) for (int i = 0; i < best.length; i++) { best[i] = 0; for (int k = 1; k <= K; k++) if (m[i][k] > m[i][best[i]]) best[i] = k; }
        for (int i = 0; i < best.length; i++) {
            all++;
            right += best[i] == c.gold[i] ? 1 : 0;
            Set<Integer> gold = new HashSet<>(c.others.get(i)); if (c.gold[i] < K) gold.add(c.gold[i]);
            Set<Integer> mine = new HashSet<>(); if (best[i] < K) mine.add(best[i]);
            for (int k = 0; k < K; k++) if (m[i][k] > theta) mine.add(k);
            fit[1] += gold.size(); fit[2] += mine.size();
            for (int k : mine) fit[0] += gold.contains(k) ? 1 : 0;
            if (print) System.out.println(c.id + "\t" + id(c.gold[i]) + (best[i] == c.gold[i] ? " == " : " <> ") + id(best[i]) + " " + String.format("%.2f", m[i][best[i]]) + "\t" + c.words.get(i));
        }
    }
    static void start() { all = right = 0; fit = new int[3]; }
    static void tell(String what) { System.out.printf("%s %d of %d = %.1f  set F %.1f%n", what, right, all, 100.0 * right / all, 200.0 * fit[0] / (fit[1] + fit[2])); }

    public static void main(String[] a) {
        if (Boolean.getBoolean("hits")) {
            for (String folder : a) for (Case c : load(folder)) for (int i = 0; i < c.gold.length; i++) for (Hit h : c.all.get(i).own())
                System.out.println(id(h.kind()) + "\t" + (h.strong() ? "" : "~") + c.tokens.get(i).subList(h.from(), h.to()).stream().map(t -> t.lower()).collect(java.util.stream.Collectors.joining(" ")) + "\t" + (c.gold[i] == h.kind() ? "P" : c.others.get(i).contains(h.kind()) ? "S" : "-") + "\t" + id(c.gold[i]));
            return;
        }
        double l2 = Double.parseDouble(System.getProperty("l2", "2.0"));
        double theta = Double.parseDouble(System.getProperty("theta", "0.15"));
        int it = Integer.getInteger("it", 150);
        boolean v = Boolean.getBoolean("v");
        List<Case> train = load("corpus/train");
        List<Case> dev = load("corpus/dev");
        start();
        for (int fold = 0; fold < 11; fold++) {
            List<Case> rest = new ArrayList<>();
            for (int i = 0; i < train.size(); i++) if (i % 11 != fold) rest.add(train.get(i));
            TopicWeights w = fit(rest, l2, it);
            for (int i = 0; i < train.size(); i++) if (i % 11 == fold) read(train.get(i), w, v, theta);
        }
        tell("train cv");
        TopicWeights w = fit(train, l2, it);
        start(); for (Case c : train) read(c, w, false, theta); tell("train");
        start(); for (Case c : dev) read(c, w, false, theta); tell("dev");
        if (Boolean.getBoolean("both")) {
            List<Case> both = new ArrayList<>(train); both.addAll(dev);
            start();
            for (int fold = 0; fold < 12; fold++) {
                List<Case> rest = new ArrayList<>();
                for (int i = 0; i < both.size(); i++) if (i % 12 != fold) rest.add(both.get(i));
                TopicWeights ww = fit(rest, l2, it);
                for (int i = 0; i < both.size(); i++) if (i % 12 == fold) read(both.get(i), ww, false, theta);
            }
            tell("both cv");
        }
        if (Boolean.getBoolean("w")) {
            for (Evidence e : Evidence.values()) System.out.printf("%s\t%.2f%n", e, w.evidence[e.ordinal()]);
            for (Stay e : Stay.values()) System.out.printf("stay %s\t%.2f%n", e, w.stay[e.ordinal()]);
            for (int k = 0; k <= K; k++) System.out.printf("%s\t%.2f%n", id(k), w.prior[k]);
        }
    }
}
