package parley.views.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.statements.evaluation.Agreement;
import parley.statements.evaluation.Calibration;
import parley.statements.evaluation.Comparison;
import parley.statements.evaluation.Evaluation;
import parley.statements.evaluation.Field;
import parley.statements.evaluation.Fields;
import parley.statements.evaluation.Fit;
import parley.statements.evaluation.Interval;
import parley.statements.evaluation.Meaning;
import parley.statements.evaluation.Share;
import parley.statements.evaluation.Spans;
import parley.statements.evaluation.Told;
import parley.views.document.Document.Block;
import parley.views.document.Document.Remark;
import parley.views.document.Document.Section;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;

/** The figures of an evaluation in tables, per cent with 95 % intervals. */
public final class EvaluationDocument {
    private static final int CONFUSIONS = 12;
    private static final int BAR = 20;

    private EvaluationDocument() {}

    /** @param misses whether to list every annotated statement that was not read as it is */
    public static Document of(Evaluation evaluation, boolean misses) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Spans and links", List.of(spans(evaluation.spans()))));
        sections.add(new Section("Linked, by kind of quote", List.of(recall(evaluation.spans()))));
        evaluation.calibration().ifPresent(calibration -> sections.add(surety(calibration)));
        evaluation.fields().ifPresent(fields -> {
            sections.add(new Section("Fields", List.of(remark(fields), scores(fields))));
            sections.add(new Section("Fields, by kind of quote", List.of(groups("kind", fields.kinds()))));
            sections.add(new Section("Fields, by party", List.of(groups("party", fields.parties()))));
            sections.add(confusions("Acts", fields.acts()));
            sections.add(confusions("Primary issues", fields.primary()));
        });
        if (misses) {
            sections.add(misses(evaluation));
        }
        return new Document(title(evaluation), List.of(lead(evaluation)), sections, List.of());
    }

    private static String title(Evaluation evaluation) {
        return "%d annotated statements in %d reports".formatted(evaluation.statements(), evaluation.reports());
    }

    private static String lead(Evaluation evaluation) {
        String several = evaluation.readings() > evaluation.reports()
                ? "%d annotated readings, each a document. ".formatted(evaluation.readings())
                : "";
        return several
                + "Per cent, with 95 %% intervals over documents. %d statements without cue are left out of spans and links."
                        .formatted(evaluation.withoutCue());
    }

    private static Table spans(Spans spans) {
        List<List<Text>> rows = new ArrayList<>();
        spans.tokens().forEach((role, fit) -> rows.add(fit(role.word() + ", tokens", fit)));
        spans.exact().forEach((role, fit) -> rows.add(fit(role.word() + ", exact", fit)));
        spans.trimmed().forEach((role, fit) -> rows.add(fit(role.word() + ", but for end marks", fit)));
        spans.links().forEach((link, fit) -> rows.add(fit("link " + link.word(), fit)));
        return new Table(List.of("", "P", "R", "F1", "95 %", "annotated", "read"), rows);
    }

    private static List<Text> fit(String name, Fit fit) {
        return row(
                name,
                percent(fit.precision()),
                percent(fit.recall()),
                percent(fit.f1()),
                interval(fit.interval()),
                Long.toString(fit.gold()),
                Long.toString(fit.read()));
    }

    private static Table recall(Spans spans) {
        List<List<Text>> rows = new ArrayList<>();
        spans.recall().forEach((quoting, share) -> rows.add(share(quoting.word(), share)));
        return new Table(List.of("kind", "link all", "95 %", "annotated"), rows);
    }

    private static List<Text> share(String name, Share share) {
        return row(name, percent(share), interval(share), Long.toString(share.of()));
    }

    private static Section surety(Calibration calibration) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Remark("Right means: link all. The surest half is " + percent(calibration.surest())
                + " % right, 95 % " + interval(calibration.interval())
                + "; mean distance of confidence and share right "
                + percent(calibration.error()) + "."));
        blocks.add(bins(calibration));
        return new Section("Surety", blocks);
    }

    private static Table bins(Calibration calibration) {
        List<List<Text>> rows = new ArrayList<>();
        for (Calibration.Bin bin : calibration.bins()) {
            rows.add(row(
                    percent(bin.from()) + " to " + percent(bin.to()),
                    percent(bin.confidence()),
                    percent(bin.share()),
                    "%d of %d".formatted(bin.right(), bin.of()),
                    bar(bin)));
        }
        return new Table(List.of("confidence", "mean", "right", "", "right #, confidence |"), rows);
    }

    /** The share right as a bar, the mean confidence as a mark on it. */
    private static String bar(Calibration.Bin bin) {
        int filled = (int) Math.round(BAR * bin.share());
        StringBuilder bar = new StringBuilder("#".repeat(filled) + ".".repeat(BAR - filled));
        bar.setCharAt(Math.min(BAR - 1, (int) Math.round(BAR * bin.confidence())), '|');
        return bar.toString();
    }

    private static Remark remark(Fields fields) {
        return new Remark(
                "Found: %s %% of %d, 95 %% %s. 'Right' is of all annotated statements, what is not found is wrong."
                        .formatted(percent(fields.found()), fields.found().of(), interval(fields.found())));
    }

    private static Table scores(Fields fields) {
        List<List<Text>> rows = new ArrayList<>();
        fields.scores().forEach((field, score) -> rows.add(score(field, score)));
        Fit issues = fields.issues();
        rows.add(row(
                "issues, as sets",
                percent(issues.f1()),
                interval(issues.interval()),
                Long.toString(issues.gold()),
                "P %s, R %s".formatted(percent(issues.precision()), percent(issues.recall())),
                ""));
        return new Table(List.of("field", "right", "95 %", "of", "of the found", "read where none is told"), rows);
    }

    private static List<Text> score(Field field, Fields.Score score) {
        if (!score.annotated()) {
            return row(field.word(), "not annotated", "", "", "", "");
        }
        return row(
                field.word(),
                percent(score.ofAll()),
                interval(score.ofAll()),
                Long.toString(score.ofAll().of()),
                percent(score.ofFound()),
                Long.toString(score.extra()));
    }

    private static Table groups(String kind, List<Fields.Group> groups) {
        List<String> headers = new ArrayList<>(List.of(kind, "annotated", "found"));
        List<List<Text>> rows = new ArrayList<>();
        for (Fields.Group group : groups) {
            List<String> cells = new ArrayList<>(
                    List.of(group.name(), Long.toString(group.found().of()), percent(group.found())));
            for (Map.Entry<Field, Share> right : group.right().entrySet()) {
                cells.add(rough(right.getValue()));
                if (rows.isEmpty()) {
                    headers.add(right.getKey().word());
                }
            }
            rows.add(row(cells.toArray(String[]::new)));
        }
        return new Table(headers, rows);
    }

    private static Section confusions(String heading, Agreement agreement) {
        String kappa = agreement.kappa().isEmpty()
                ? ""
                : String.format(Locale.ROOT, ", kappa %.2f", agreement.kappa().getAsDouble());
        List<List<Text>> rows = new ArrayList<>();
        for (Agreement.Confusion confusion :
                agreement.confusions().stream().limit(CONFUSIONS).toList()) {
            rows.add(row(Long.toString(confusion.times()), confusion.gold(), confusion.read()));
        }
        return new Section(
                heading,
                List.of(
                        new Remark("The same in %d of %d found%s.".formatted(agreement.same(), agreement.of(), kappa)),
                        new Table(List.of("times", "annotated", "read as"), rows)));
    }

    private static Section misses(Evaluation evaluation) {
        List<List<Text>> rows = new ArrayList<>();
        for (Comparison comparison : evaluation.comparisons()) {
            if (comparison.missed()) {
                rows.add(row(
                        comparison.report().id(),
                        words(comparison.report(), comparison.gold()),
                        String.join("; ", faults(comparison))));
            }
        }
        return new Section("Misses", List.of(new Table(List.of("report", "annotated", "what is wrong"), rows)));
    }

    /** What is wrong with one statement, each fault in words. */
    public static List<String> faults(Comparison comparison) {
        Told read = comparison.read();
        if (read == null) {
            return List.of("not found");
        }
        List<String> faults = new ArrayList<>();
        if (!comparison.linked() && !comparison.gold().attribution().cue().isEmpty()) {
            faults.add("spans: " + words(comparison.report(), read));
        }
        Meaning gold = comparison.gold().meaning();
        Meaning other = read.meaning();
        if (gold != null && other != null) {
            for (Field field : comparison.wrong()) {
                faults.add(field.word() + ": " + gold.words(field) + " <> " + other.words(field));
            }
        }
        return faults;
    }

    /** {@code source | cue | content}. */
    public static String words(Report report, Told told) {
        return quote(report, told.attribution().source()) + " | "
                + quote(report, told.attribution().cue()) + " | "
                + quote(report, told.attribution().content());
    }

    private static String quote(Report report, List<Span> spans) {
        return spans.stream().map(report.text()::quote).collect(Collectors.joining(" [...] "));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static String percent(Share share) {
        return share.of() == 0 ? "-" : percent(share.value());
    }

    private static String interval(Interval interval) {
        return "[" + percent(interval.low()) + ", " + percent(interval.high()) + "]";
    }

    private static String interval(Share share) {
        return share.of() == 0 ? "" : interval(share.interval());
    }

    /** Groups are small; decimals would pretend otherwise. */
    private static String rough(Share share) {
        return share.of() == 0
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.0f [%.0f, %.0f]",
                        100 * share.value(),
                        100 * share.interval().low(),
                        100 * share.interval().high());
    }

    private static List<Text> row(String... cells) {
        List<Text> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(Text.of(cell));
        }
        return row;
    }
}
