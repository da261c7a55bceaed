package parley.statements.acts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.ledger.Act;
import parley.statements.coding.Coded;

/**
 * Learns the weights of acts from {@code corpus/train}, {@code corpus/examples.txt} and the casebook, and writes
 * {@code act-weights.tsv}; run in the project's folder after anything that feeds the clues has changed. {@code -cross}
 * measures instead, every report by weights learned from the others; {@code -v} lists what is wrong then.
 */
public final class TrainActs {
    private static final Path WEIGHTS = Path.of("statements/src/main/resources/parley/statements/act-weights.tsv");
    private static final int FOLDS = 11;
    private static final int LEAST = 2;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Acts acts = new Acts(new Weights(Map.of()));

    private TrainActs() {}

    public static void main(String[] arguments) throws IOException {
        List<ActCase> corpus = ActCase.corpus(Path.of("corpus/train"));
        List<ActCase> casebook = ActCase.casebook(Path.of("casebook"));
        List<ActCase> examples = ActCase.examples(Path.of("corpus/examples.txt"));
        List<String> options = List.of(arguments);
        TrainActs training = new TrainActs();
        if (options.contains("-cross")) {
            training.cross(corpus, casebook, examples, options);
        } else {
            List<ActCase> all = new ArrayList<>(corpus);
            all.addAll(casebook);
            all.addAll(examples);
            Map<String, float[]> rows = training.fit(all);
            if (options.contains("-unseen")) {
                List<ActCase> unseen = new ArrayList<>();
                for (String folder : options.subList(options.indexOf("-unseen") + 1, options.size())) {
                    unseen.addAll(ActCase.corpus(Path.of(folder)));
                }
                report("unseen", unseen, new Weights(rows));
            } else if (options.contains("-dev")) {
                report("dev", ActCase.corpus(Path.of("corpus/dev")), new Weights(rows));
            } else {
                write(rows);
            }
        }
    }

    private static void report(String name, List<ActCase> cases, Weights weights) {
        int right = 0;
        int of = 0;
        for (ActCase each : cases) {
            right += right(each, weights, new TreeMap<>(), false);
            of += each.golds().size();
        }
        OUT.printf("%s: %d of %d = %.1f %%%n", name, right, of, 100.0 * right / of);
    }

    private void cross(List<ActCase> corpus, List<ActCase> casebook, List<ActCase> examples, List<String> options) {
        List<ActCase> reports = new ArrayList<>(corpus);
        reports.addAll(casebook);
        int[] right = new int[2];
        int[] of = new int[2];
        Map<String, Integer> confusions = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<ActCase> others = new ArrayList<>(examples);
            List<ActCase> held = new ArrayList<>();
            for (int i = 0; i < reports.size(); i++) {
                (i % FOLDS == fold ? held : others).add(reports.get(i));
            }
            Weights weights = new Weights(fit(others));
            for (ActCase each : held) {
                int where = corpus.contains(each) ? 0 : 1;
                right[where] += right(each, weights, where == 0 ? confusions : new TreeMap<>(), options.contains("-v"));
                of[where] += each.golds().size();
            }
        }
        OUT.printf("corpus: %d of %d = %.1f %%%n", right[0], of[0], 100.0 * right[0] / of[0]);
        OUT.printf("casebook: %d of %d = %.1f %%%n", right[1], of[1], 100.0 * right[1] / of[1]);
        if (options.contains("-confusions")) {
            confusions.forEach((pair, times) -> OUT.println(times + "\t" + pair));
        }
    }

    private Map<String, float[]> fit(List<ActCase> cases) {
        Maxent maxent = new Maxent();
        for (ActCase each : cases) {
            Sides sides = new Sides(each.statements());
            for (int i = each.from(); i < each.golds().size(); i++) {
                maxent.add(
                        acts.clues(each.document(), sides, each.statements(), i).keySet(),
                        each.golds().get(i),
                        each.share());
            }
        }
        return maxent.fit(LEAST);
    }

    private static int right(ActCase each, Weights weights, Map<String, Integer> confusions, boolean wordy) {
        List<Coded> coded = new Acts(weights).code(each.document(), each.statements());
        int right = 0;
        for (int i = 0; i < each.golds().size(); i++) {
            Act last = coded.get(i).act();
            Act gold = each.golds().get(i);
            right += last == gold ? 1 : 0;
            if (last != gold) {
                confusions.merge(gold.word() + " read as " + last.word(), 1, Integer::sum);
                if (wordy) {
                    OUT.println(gold.word() + " <> " + last.word() + "\t"
                            + each.statements().get(i).found().cueText() + " | "
                            + each.statements().get(i).found().contentText()
                            + "\t" + coded.get(i).rule());
                }
            }
        }
        return right;
    }

    private static void write(Map<String, float[]> rows) throws IOException {
        StringBuilder out = new StringBuilder(
                "# How much each clue speaks for and against acts. Made by parley.statements.acts.TrainActs; not to be edited.\n");
        new TreeMap<>(rows).forEach((clue, row) -> {
            StringBuilder line = new StringBuilder(clue);
            for (Act act : Weights.ORDER) {
                float weight = row[Weights.ORDER.indexOf(act)];
                if (weight != 0) {
                    line.append('\t').append(act.word()).append(' ').append(weight);
                }
            }
            if (line.length() > clue.length()) {
                out.append(line).append('\n');
            }
        });
        Files.writeString(WEIGHTS, out);
    }
}
