package parley.statements.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.crf.Lattice;
import parley.statements.crf.LinearChain;
import parley.statements.crf.Sequence;
import parley.statements.crf.Trainer;
import parley.statements.text.Document;

/**
 * Fits a cascade. What the second chain sees of the first is made by first chains that have not seen the report at hand
 * (jackknife, as in stacked generalisation, Wolpert 1992); the share of cues among a lemma's occurrences likewise.
 */
public final class CascadeTrainer {
    private static final int FOLDS = 4;
    /** Of how many steps {@link #train} tells. */
    public static final int STEPS = 2 * (FOLDS + 1) + 1;

    private static final Trainer.Settings CUES = new Trainer.Settings(14, 0.03, 2e-5, 2, 11);
    private static final Trainer.Settings ARGUMENTS = new Trainer.Settings(14, 0.03, 2e-5, 2, 12);
    private static final Trainer.Settings JUDGE = new Trainer.Settings(10, 0.05, 1e-4, 3, 13);

    /** The judge learns from less likely cues too than it will be asked about: most of them are wrong, and it must know them. */
    private static final double TRIED = 0.1;

    private final LongConsumer progress;
    private final AtomicLong done = new AtomicLong();

    /** Tells {@code progress} after every step how many are done. */
    public CascadeTrainer(LongConsumer progress) {
        this.progress = progress;
    }

    /** How models are fitted, for the note beside them. */
    static List<String> settings() {
        return List.of("folds " + FOLDS, "first chain " + CUES, "second chain " + ARGUMENTS, "judge " + JUDGE);
    }

    private record First(WordLore lore, LinearChain chain) {}

    public Cascade train(List<AnnotatedReport> reports, Function<Document, List<Hints>> rules) {
        List<List<Lesson>> lessons = new ArrayList<>();
        for (AnnotatedReport report : reports) {
            Document document = Document.of(report.report().text());
            lessons.add(Lesson.of(report, document, rules.apply(document)));
        }
        List<Callable<First>> tasks = new ArrayList<>();
        for (int fold = 0; fold <= FOLDS; fold++) {
            int without = fold;
            tasks.add(() -> first(lessons, without));
        }
        List<First> firsts = together(tasks);
        List<Callable<LinearChain>> seconds = new ArrayList<>();
        for (int fold = 0; fold <= FOLDS; fold++) {
            int without = fold;
            seconds.add(() -> second(lessons, firsts, without));
        }
        List<LinearChain> chains = together(seconds);
        LinearChain judge = judge(lessons, firsts, chains);
        First whole = firsts.get(FOLDS);
        return new Cascade(whole.lore(), whole.chain(), chains.get(FOLDS), judge);
    }

    private LinearChain second(List<List<Lesson>> lessons, List<First> firsts, int without) {
        Trainer trainer = new Trainer(Labels.COUNT, Labels.allowed(), ARGUMENTS);
        CueFeatures cueFeatures = new CueFeatures();
        Sequence sequence = new Sequence();
        Lattice lattice = new Lattice();
        for (int d = 0; d < lessons.size(); d++) {
            if (d % FOLDS == without) {
                continue;
            }
            First unseen = firsts.get(d % FOLDS);
            for (Lesson lesson : lessons.get(d)) {
                if (lesson.gold().isEmpty()) {
                    continue;
                }
                Encoding text = new Encoding(lesson.paragraph(), lesson.hints(), unseen.lore());
                int[] labels = new int[text.length];
                lattice.read(unseen.chain(), cueFeatures.of(text));
                lattice.best(unseen.chain(), labels);
                ArgumentFeatures features = new ArgumentFeatures(text, labels, sequence);
                for (Pieces gold : lesson.gold()) {
                    int from = gold.cue().getFirst()[0];
                    int to = gold.cue().getFirst()[1];
                    int[] right = new int[text.length];
                    Lesson.write(right, gold.content(), Pieces.CONTENT);
                    Lesson.write(right, gold.source(), Pieces.SOURCE);
                    Lesson.write(right, gold.cue(), Pieces.CUE);
                    Lesson.repair(right);
                    trainer.add(features.of(from, to), right);
                }
            }
        }
        LinearChain chain = trainer.train();
        progress.accept(done.incrementAndGet());
        return chain;
    }

    private LinearChain judge(List<List<Lesson>> lessons, List<First> firsts, List<LinearChain> seconds) {
        boolean[] allowed = new boolean[6];
        Arrays.fill(allowed, true);
        Trainer trainer = new Trainer(2, allowed, JUDGE);
        Proposals proposals = new Proposals(TRIED);
        for (int d = 0; d < lessons.size(); d++) {
            First unseen = firsts.get(d % FOLDS);
            for (Lesson lesson : lessons.get(d)) {
                Encoding text = new Encoding(lesson.paragraph(), lesson.hints(), unseen.lore());
                proposals.of(text, unseen.chain(), seconds.get(d % FOLDS), (proposal, features) -> {
                    trainer.add(features, new int[] {Overlap.right(proposal, lesson.gold()) ? 1 : 0});
                    return 0;
                });
            }
        }
        progress.accept(done.incrementAndGet());
        return trainer.train();
    }

    private First first(List<List<Lesson>> lessons, int without) {
        WordLore.Counter counter = new WordLore.Counter();
        for (int d = 0; d < lessons.size(); d++) {
            if (d % FOLDS != without) {
                for (Lesson lesson : lessons.get(d)) {
                    int[] labels = lesson.labels();
                    Encoding text = new Encoding(lesson.paragraph(), lesson.hints(), WordLore.NONE);
                    for (int i = 0; i < labels.length; i++) {
                        counter.add(text, i, Labels.role(labels[i]) == Pieces.CUE);
                    }
                }
            }
        }
        WordLore lore = counter.lore();
        Trainer trainer = new Trainer(Labels.COUNT, Labels.allowed(), CUES);
        CueFeatures features = new CueFeatures();
        for (int d = 0; d < lessons.size(); d++) {
            if (d % FOLDS != without) {
                for (Lesson lesson : lessons.get(d)) {
                    trainer.add(features.of(new Encoding(lesson.paragraph(), lesson.hints(), lore)), lesson.labels());
                }
            }
        }
        LinearChain chain = trainer.train();
        progress.accept(done.incrementAndGet());
        return new First(lore, chain);
    }

    private static <T> List<T> together(List<Callable<T>> tasks) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
