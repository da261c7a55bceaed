package parley.statements.evaluation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.statements.annotated.AnnotatedFolder;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.annotated.Annotation;

/**
 * Measures readings against annotations. The span figures are those of the literature on attribution (Pareti 2015; Newell,
 * Margolin and Ruths 2018; Wang et al. 2022) on plain tokens, micro-averaged over documents; a report that several people
 * annotated counts once for each. Cost: quadratic in the statements of a report, which is nothing beside reading it.
 */
public final class Evaluator {
    /**
     * One document, read twice.
     *
     * @param annotated fields that somebody annotated in its folder; in the others nothing can be read too much
     */
    private record Twice(Report report, String pass, List<Told> gold, List<Told> read, Set<Field> annotated) {}

    private final List<Twice> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Evaluator() {}

    /**
     * A reader against people.
     *
     * @param folders annotated reports by folder; of a folder with a pass {@code gold} only that pass is used
     * @param reader reads a report; asked once for each
     * @param progress told after each annotated reading how many are done
     */
    public static Intake<Evaluation> ofReader(
            List<List<AnnotatedReport>> folders, Function<Report, List<Statement>> reader, LongConsumer progress) {
        Evaluator evaluator = new Evaluator();
        List<List<AnnotatedReport>> used =
                folders.stream().map(AnnotatedFolder::standard).toList();
        Map<String, List<Told>> known = new LinkedHashMap<>();
        for (List<AnnotatedReport> folder : used) {
            Set<Field> fields = EnumSet.noneOf(Field.class);
            for (AnnotatedReport annotated : folder) {
                Report report = annotated.report();
                List<Told> read = known.computeIfAbsent(key(report), k -> told(report, reader));
                evaluator.add(annotated, read, fields);
                progress.accept(evaluator.documents.size());
            }
        }
        return new Intake.Accepted<>(evaluator.evaluation(true), evaluator.problems);
    }

    /** How many annotated readings of some reports {@link #ofReader} measures by. */
    public static int count(List<List<AnnotatedReport>> folders) {
        return folders.stream()
                .mapToInt(folder -> AnnotatedFolder.standard(folder).size())
                .sum();
    }

    /**
     * One annotation pass against another, over the reports that have both.
     *
     * @param gold the pass taken as right
     * @param other the pass measured by it
     */
    public static Intake<Evaluation> ofPasses(List<List<AnnotatedReport>> folders, String gold, String other) {
        Evaluator evaluator = new Evaluator();
        Set<String> passes = new HashSet<>();
        for (List<AnnotatedReport> folder : folders) {
            Map<String, AnnotatedReport> others = new LinkedHashMap<>();
            Set<Field> fields = EnumSet.noneOf(Field.class);
            folder.forEach(annotated -> passes.add(annotated.pass()));
            folder.stream()
                    .filter(each -> each.pass().equals(other))
                    .forEach(each -> others.put(key(each.report()), each));
            for (AnnotatedReport annotated : folder) {
                AnnotatedReport second = others.get(key(annotated.report()));
                if (annotated.pass().equals(gold) && second != null) {
                    evaluator.add(annotated, evaluator.told(second), fields);
                }
            }
        }
        if (evaluator.documents.isEmpty()) {
            List<String> known =
                    passes.stream().filter(pass -> !pass.isEmpty()).sorted().toList();
            return new Intake.Rejected<>(List.of(Problem.of(
                    "passes " + gold + "," + other,
                    "no report was annotated in both",
                    known.isEmpty() ? "Files name no pass." : "Passes here: " + String.join(", ", known) + ".")));
        }
        return new Intake.Accepted<>(evaluator.evaluation(false), evaluator.problems);
    }

    private static String key(Report report) {
        return report.id() + " " + report.hash();
    }

    private static List<Told> told(Report report, Function<Report, List<Statement>> reader) {
        List<Told> told = new ArrayList<>();
        for (Statement statement : reader.apply(report)) {
            told.add(Told.by(statement, report.text().toString()));
        }
        return told;
    }

    private List<Told> told(AnnotatedReport annotated) {
        String pass = annotated.pass();
        Complaints complaints = new Complaints(annotated.report().id() + (pass.isEmpty() ? "" : "_" + pass) + ".ann");
        List<Told> told = new ArrayList<>();
        for (Annotation annotation : annotated.annotations()) {
            told.add(Told.by(annotation, complaints));
        }
        problems.addAll(complaints.problems());
        return told;
    }

    /** @param fields of the folder, which grow with every report of it */
    private void add(AnnotatedReport annotated, List<Told> read, Set<Field> fields) {
        List<Told> gold = told(annotated);
        for (Told told : gold) {
            Meaning meaning = told.meaning();
            for (Field field : Field.values()) {
                if (meaning != null && meaning.tells(field)) {
                    fields.add(field);
                }
            }
        }
        documents.add(new Twice(annotated.report(), annotated.pass(), gold, read, fields));
    }

    private Evaluation evaluation(boolean unsure) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Counts> counts = new ArrayList<>();
        List<Guess> guesses = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        FieldScorer fields = new FieldScorer();
        for (Twice twice : documents) {
            int place = places.computeIfAbsent(key(twice.report()), k -> places.size());
            if (place == counts.size()) {
                counts.add(new Counts());
            }
            new Document(twice, counts.get(place), fields).score(place, guesses, comparisons);
        }
        Resampling sums = new Resampling(counts);
        int withoutCue = (int) comparisons.stream()
                .filter(each -> each.gold().attribution().cue().isEmpty())
                .count();
        boolean coded = comparisons.stream().anyMatch(each -> each.gold().meaning() != null);
        return new Evaluation(
                places.size(),
                documents.size(),
                comparisons.size(),
                withoutCue,
                Spans.of(sums),
                unsure && !guesses.isEmpty() ? Optional.of(Calibration.of(guesses, sums)) : Optional.empty(),
                coded ? Optional.of(Fields.of(sums, fields.acts(), fields.primary())) : Optional.empty(),
                comparisons);
    }

    /** Scores one document. */
    private record Document(Twice twice, Counts counts, FieldScorer fields) {
        void score(int place, List<Guess> guesses, List<Comparison> comparisons) {
            Tokens tokens = new Tokens(twice.report().text());
            List<Marked> gold =
                    twice.gold().stream().map(told -> Marked.of(told, tokens)).toList();
            List<Marked> read =
                    twice.read().stream().map(told -> Marked.of(told, tokens)).toList();
            SpanScorer spans = new SpanScorer(tokens, gold, read, counts);
            SpanScorer.Linked linked = spans.score();
            guesses.addAll(spans.guesses(place, linked));
            int[] partner = Pairing.byContent(gold, read);
            for (int i = 0; i < partner.length; i++) {
                Told mine = gold.get(i).told();
                Told theirs = partner[i] < 0 ? null : read.get(partner[i]).told();
                comparisons.add(new Comparison(
                        twice.report(),
                        twice.pass(),
                        mine,
                        theirs,
                        linked.gold().contains(mine),
                        wrong(mine, theirs, tokens.quoting(gold.get(i).part(Role.CONTENT)))));
            }
        }

        private List<Field> wrong(Told mine, @Nullable Told theirs, Quoting quoting) {
            Meaning meaning = mine.meaning();
            return meaning == null
                    ? List.of()
                    : fields.score(
                            meaning, theirs == null ? null : theirs.meaning(), quoting, twice.annotated(), counts);
        }
    }
}
