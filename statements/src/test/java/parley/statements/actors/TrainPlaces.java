package parley.statements.actors;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import parley.ledger.Intake;
import parley.statements.annotated.AnnotatedFolder;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.annotated.Annotation;
import parley.statements.attribution.AttributionFinder;
import parley.statements.attribution.Found;
import parley.statements.text.Document;

/**
 * Learns the weights of {@link Placement} from annotated folders: for everybody whom no words beside the name place, the
 * annotated party against the report's other sides. Conditional logit with an L2 penalty, by gradient ascent; folds are
 * whole reports. Arguments: folders; {@code -o FILE} to write the table; behind {@code -t} folders that only test.
 */
public final class TrainPlaces {
    private static final int PASSES = 120;
    private static final int FOLDS = 8;
    private static final double RATE = 0.3;
    private static final double PENALTY = 1.0;
    private static final double SMALL = 0.01;
    /** A person: the clues for none, then for each side, and which is right. */
    private record Example(int report, List<List<String>> choices, int right, boolean rulesRight) {}

    private TrainPlaces() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Example> examples = new ArrayList<>();
        List<Example> tests = new ArrayList<>();
        Path table = null;
        boolean aside = false;
        int reports = 0;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("-o")) {
                table = Path.of(arguments[++i]);
                continue;
            }
            if (arguments[i].equals("-t")) {
                aside = true;
                continue;
            }
            List<AnnotatedReport> folder =
                    ((Intake.Accepted<List<AnnotatedReport>>) AnnotatedFolder.read(Path.of(arguments[i]))).value();
            for (AnnotatedReport report : folder) {
                if (!report.pass().equals("twin")) {
                    read(report, reports++, aside ? tests : examples);
                }
            }
        }
        long rules = examples.stream().filter(Example::rulesRight).count();
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Map<String, Double> weights = learn(examples.stream()
                    .filter(example -> example.report() % FOLDS != held)
                    .toList());
            for (Example example : examples) {
                right += example.report() % FOLDS == held && best(example, weights) == example.right() ? 1 : 0;
            }
        }
        out.println(examples.size() + " people, rules right " + rules + ", weighed right on unseen folds " + right);
        if (!tests.isEmpty()) {
            Map<String, Double> weights = learn(examples);
            long best = tests.stream()
                    .filter(one -> best(one, weights) == one.right())
                    .count();
            long byRules = tests.stream().filter(Example::rulesRight).count();
            out.println("of " + tests.size() + " people aside: rules right " + byRules + ", weighed right " + best);
        }
        if (table != null) {
            Map<String, Double> weights = new TreeMap<>(learn(examples));
            StringBuilder lines = new StringBuilder("# clue\tweight; made by TrainPlaces\n");
            weights.forEach((clue, weight) -> {
                if (Math.abs(weight) > SMALL) {
                    lines.append(clue)
                            .append('\t')
                            .append(String.format(Locale.ROOT, "%.3f", weight))
                            .append('\n');
                }
            });
            Files.writeString(table, lines.toString());
        }
    }

    private static void read(AnnotatedReport report, int number, List<Example> examples) {
        Document document = Document.of(report.report().text());
        List<Found> found = AttributionFinder.shipped()
                .marked(
                        document,
                        report.annotations().stream()
                                .map(Annotation::attribution)
                                .toList());
        Cast cast = Cast.of(document, found, Actors.shipped(), report.report().published());
        Map<String, Map<String, Integer>> gold = new HashMap<>();
        for (Annotation annotation : report.annotations()) {
            Annotation.Coding coding = annotation.coding();
            if (coding != null && coding.speaker() != null) {
                gold.computeIfAbsent(key(coding.speaker()), speaker -> new TreeMap<>())
                        .merge(key(Objects.requireNonNullElse(coding.party(), "none")), 1, Integer::sum);
            }
        }
        Placement placement = Resolver.placement(document, found, cast);
        for (Person person : cast.people()) {
            Map<String, Integer> parties = gold.get(key(person.name));
            if (parties == null || !person.tie.weak()) {
                continue;
            }
            String most = parties.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            List<List<String>> choices = new ArrayList<>();
            choices.add(placement.clues(person, null));
            int right = most.equals("none") ? 0 : -1;
            for (Candidate candidate : placement.sides()) {
                right = key(candidate.party()).equals(most) ? choices.size() : right;
                choices.add(placement.clues(person, candidate));
            }
            boolean rules =
                    key(Objects.requireNonNullElse(person.party, "none")).equals(most);
            if (right >= 0) {
                examples.add(new Example(number, choices, right, rules));
            }
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").replace('’', '\'');
    }

    private static double sum(List<String> clues, Map<String, Double> weights) {
        return clues.stream()
                .mapToDouble(clue -> weights.getOrDefault(clue, 0.0))
                .sum();
    }

    private static int best(Example example, Map<String, Double> weights) {
        int best = 0;
        for (int i = 1; i < example.choices().size(); i++) {
            best = sum(example.choices().get(i), weights)
                            > sum(example.choices().get(best), weights)
                    ? i
                    : best;
        }
        return best;
    }

    private static Map<String, Double> learn(List<Example> examples) {
        Map<String, Double> weights = new TreeMap<>();
        Map<String, Double> squares = new HashMap<>();
        for (int pass = 0; pass < PASSES; pass++) {
            Map<String, Double> gradient = new TreeMap<>();
            for (Example example : examples) {
                double[] scores = new double[example.choices().size()];
                double total = 0;
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = Math.exp(sum(example.choices().get(i), weights));
                    total += scores[i];
                }
                for (int i = 0; i < scores.length; i++) {
                    double push = (i == example.right() ? 1 : 0) - scores[i] / total;
                    for (String clue : example.choices().get(i)) {
                        gradient.merge(clue, push, Double::sum);
                    }
                }
            }
            for (Map.Entry<String, Double> slope : gradient.entrySet()) {
                double weight = weights.getOrDefault(slope.getKey(), 0.0);
                double push = slope.getValue() - PENALTY * weight;
                double square = squares.merge(slope.getKey(), push * push, Double::sum);
                if (square > 0) {
                    weights.put(slope.getKey(), weight + RATE * push / Math.sqrt(square));
                }
            }
        }
        return weights;
    }
}
