package parley.statements.acts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import parley.ledger.Act;
import parley.ledger.Attribution;
import parley.ledger.Intake;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.statements.actors.Actors;
import parley.statements.actors.Resolved;
import parley.statements.actors.Resolver;
import parley.statements.annotated.AnnotatedFolder;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.annotated.Annotation;
import parley.statements.attribution.AttributionFinder;
import parley.statements.attribution.Found;
import parley.statements.text.Document;

/**
 * A report's statements with their right acts.
 *
 * @param from the first statement to learn from
 * @param share how much each counts
 */
record ActCase(Document document, List<Resolved> statements, List<Act> golds, int from, double share) {
    private static final double EXAMPLE = 0.5;
    private static final double CASEBOOK = 0.7;
    private static final String HEAD = "Ardia and Belmark talk\n\nThe Ardian and Belmarker delegations met again.\n\n";
    private static final String OTHER = "The Belmarker government said it was raining.";

    static List<ActCase> corpus(Path folder) {
        return annotated(folder, 1);
    }

    /** The cases of the casebook: fewer worlds, told often, so each counts less. */
    static List<ActCase> casebook(Path folder) {
        List<ActCase> cases = new ArrayList<>();
        for (String name : List.of("harbour", "valley", "ridge")) {
            cases.addAll(annotated(folder.resolve(name), CASEBOOK));
        }
        return cases;
    }

    private static List<ActCase> annotated(Path folder, double share) {
        List<ActCase> cases = new ArrayList<>();
        Intake<List<AnnotatedReport>> read = AnnotatedFolder.read(folder);
        for (AnnotatedReport annotated :
                AnnotatedFolder.standard(((Intake.Accepted<List<AnnotatedReport>>) read).value())) {
            List<Attribution> attributions = new ArrayList<>();
            List<Act> golds = new ArrayList<>();
            for (Annotation annotation : annotated.annotations()) {
                attributions.add(annotation.attribution());
                golds.add(Objects.requireNonNull(annotation.coding()).act());
            }
            cases.add(of(annotated.report(), attributions, golds, 0, share));
        }
        return cases;
    }

    /** Single statements, each in a small report of its own in which another side has spoken before. */
    static List<ActCase> examples(Path file) throws IOException {
        List<ActCase> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split(" \\| ");
                int source = HEAD.length() + OTHER.length() + 2;
                int cue = source + cells[2].length() + 1;
                int content = cue + cells[3].length() + 1;
                String text = HEAD + OTHER + "\n\n" + cells[2] + " " + cells[3] + " " + cells[4] + ".";
                Attribution said = attribution(source, cells[2], cue, cells[3], content, cells[4]);
                Attribution other = attribution(
                        HEAD.length(),
                        "The Belmarker government",
                        HEAD.length() + 25,
                        "said",
                        HEAD.length() + 30,
                        "it was raining");
                List<Act> golds = List.of(Act.ASSESSMENT, Act.valueOf(cells[0].toUpperCase(Locale.ROOT)));
                cases.add(of(Report.of("example", null, null, null, text), List.of(other, said), golds, 1, EXAMPLE));
            }
        }
        return cases;
    }

    private static Attribution attribution(int source, String who, int cue, String how, int content, String what) {
        return new Attribution(
                List.of(new Span(source, source + who.length())),
                List.of(new Span(cue, cue + how.length())),
                List.of(new Span(content, content + what.length())));
    }

    private static ActCase of(Report report, List<Attribution> attributions, List<Act> golds, int from, double share) {
        Document document = Document.of(report.text());
        AttributionFinder finder = AttributionFinder.rules();
        List<Found> found = new ArrayList<>();
        List<Act> kept = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            for (Found one : finder.marked(document, List.of(attributions.get(i)))) {
                found.add(one);
                kept.add(golds.get(i));
            }
        }
        return new ActCase(
                document, Resolver.resolve(document, found, Actors.shipped(), report.published()), kept, from, share);
    }
}
