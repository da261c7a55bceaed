package parley.statements;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.ledger.Attribution;
import parley.ledger.Intake;
import parley.ledger.Statement;
import parley.statements.annotated.AnnotatedFolder;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.annotated.Annotation;
import parley.statements.evaluation.Comparison;
import parley.statements.evaluation.Evaluation;
import parley.statements.evaluation.Evaluator;
import parley.statements.evaluation.Field;

/**
 * Measures the fields of statements apart from the finding of attributions: the reader is given the annotated spans.
 * Arguments: annotated folders; {@code -v} lists every miss.
 */
public final class MeasureFields {
    private MeasureFields() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<List<AnnotatedReport>> folders = new ArrayList<>();
        Map<String, List<Attribution>> marked = new HashMap<>();
        for (String argument : arguments) {
            if (argument.equals("-v")) {
                continue;
            }
            List<AnnotatedReport> folder =
                    ((Intake.Accepted<List<AnnotatedReport>>) AnnotatedFolder.read(Path.of(argument))).value();
            folders.add(folder);
            for (AnnotatedReport report : folder) {
                if (!report.pass().equals("twin")) {
                    marked.put(
                            report.report().id(),
                            report.annotations().stream()
                                    .map(Annotation::attribution)
                                    .toList());
                }
            }
        }
        Reader reader = Reader.shipped();
        Evaluation evaluation = ((Intake.Accepted<Evaluation>)
                        Evaluator.ofReader(folders, report -> given(reader, report, marked), done -> {}))
                .value();
        evaluation.fields().orElseThrow().scores().forEach((field, score) -> out.println(field + "\t" + score));
        out.println(evaluation.fields().orElseThrow().issues());
        if (List.of(arguments).contains("-v")) {
            for (Comparison each : evaluation.comparisons()) {
                String words = each.report()
                        .text()
                        .quote(each.gold().attribution().content().getFirst());
                for (Field field : each.wrong()) {
                    out.println(each.report().id() + "\t" + field + "\t"
                            + (each.gold().meaning() == null
                                    ? ""
                                    : each.gold().meaning().words(field)) + "\t<>\t"
                            + (each.read() == null || each.read().meaning() == null
                                    ? "MISSED"
                                    : each.read().meaning().words(field))
                            + "\t" + words);
                }
            }
        }
    }

    private static List<Statement> given(
            Reader reader, parley.ledger.Report report, Map<String, List<Attribution>> marked) {
        return reader.read(report, marked.getOrDefault(report.id(), List.of()));
    }
}
