package parley.views.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.journal.Appended;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.journal.Event.Decision;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Status;
import parley.store.CaseFolder;
import parley.store.CaseStore;
import parley.views.cases.Facts;
import parley.views.cases.ReviewDesk;
import parley.views.document.Journals;
import parley.views.document.ReviewCard;
import parley.views.document.TextView;
import parley.views.json.Json;
import parley.views.json.ReviewJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley review}: a person decides about statements, one after another at the keyboard or all at once. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        header = "Decides about proposed statements: accept, edit, reject, split, merge, undo.",
        description = {
            "Without a decision it shows one statement after another, those that nobody decided about, and asks. With decisions it"
                    + " enters them together, all or none. Nothing is overwritten: each is an entry in the journal, and undoing is another.",
            "If somebody else decided about the same statement meanwhile, both versions are shown and nothing is entered.",
            "Fields to edit: speaker, party, about, act, issues, how, day, core, condition, content, amounts; none empties one."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley review",
            "  parley review --accept courier#s1 courier#s2 --reject courier#s4 --reason 'no quote'",
            "  parley review --edit courier#s3 act=offer issues=territory,guarantees",
            "  parley review --undo 214"
        })
final class ReviewCommand implements Callable<Integer> {
    private static final Pattern STATEMENT = Pattern.compile("[^=]*#s\\d+");

    @ParentCommand
    private Parley program;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Show these statements, whoever decided about them.")
    private List<String> ids = List.of();

    @Option(names = "--accept", arity = "1..*", paramLabel = "ID", description = "Accept these statements.")
    private List<String> accepted = List.of();

    @Option(names = "--reject", arity = "1..*", paramLabel = "ID", description = "Reject these.")
    private List<String> rejected = List.of();

    @Option(names = "--reopen", arity = "1..*", paramLabel = "ID", description = "Have these decided about again.")
    private List<String> reopened = List.of();

    @Option(
            names = "--edit",
            arity = "2..*",
            paramLabel = "ID FIELD=VALUE",
            description = "Put another version in its place: an id, then field=value once or more.")
    private List<String> edits = List.of();

    @Option(
            names = "--split",
            arity = "3..*",
            paramLabel = "ID WORDS",
            description = "Find several statements in one: an id, then the words of each part.")
    private List<String> split = List.of();

    @Option(names = "--merge", arity = "2..*", paramLabel = "ID", description = "Make one statement of these.")
    private List<String> merged = List.of();

    @Option(names = "--undo", arity = "1..*", paramLabel = "ENTRY", description = "These entries no longer count.")
    private List<Long> undone = List.of();

    @Option(
            names = "--grade",
            arity = "2",
            paramLabel = "ID GRADE",
            description = "Admiralty grade of a report or statement: B2, B or 2.")
    private List<String> grades = List.of();

    @Option(
            names = "--mark",
            arity = "2",
            paramLabel = "ID MARK",
            description = "How far it may go: clear, green, amber, amber+strict, red, chatham, none.")
    private List<String> marks = List.of();

    @Option(names = "--reason", paramLabel = "WORDS", defaultValue = "", description = "Why; kept with each decision.")
    private String reason = "";

    @Option(
            names = "--seen",
            paramLabel = "ENTRY",
            description =
                    "The last entry you had seen; default: all there is. Later ones about the same are a conflict.")
    private @Nullable Long seen;

    @Option(names = "--report", paramLabel = "ID", description = "Only statements of this report.")
    private @Nullable String report;

    @Option(names = "--party", paramLabel = "PARTY", description = "Only stands of this party.")
    private @Nullable String party;

    @Option(names = "--issue", paramLabel = "ISSUE", description = "Only statements on this issue.")
    private @Nullable String issue;

    @Option(
            names = "--most",
            defaultValue = "100",
            description = "With --json and no decision: list so many; default ${DEFAULT-VALUE}.")
    private int most;

    @Mixin
    private CaseOption place;

    @Mixin
    private AuthorOption author;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        return place.with(
                program.console(), folder -> CaseFacts.with(program.console(), folder, facts -> review(folder, facts)));
    }

    private int review(CaseFolder folder, Facts facts) {
        Console console = program.console();
        if (most < 1 || author.name.isBlank()) {
            console.problems(List.of(
                    most < 1
                            ? Problem.of("--most", "must be 1 or more, not " + most, "")
                            : Problem.of("--as", "an entry says who made it", "Give your name.")));
            return Exit.FAILED;
        }
        CaseStore store = folder.store();
        long known = seen == null ? store.head().map(Entry::number).orElse(0L) : seen;
        ReviewDesk desk = new ReviewDesk(store, facts.codebook(), author.name, reason);
        List<Intake<Event>> asked = asked(desk);
        if (!asked.isEmpty()) {
            return enter(desk, known, asked);
        }
        Wanted wanted = new Wanted(report, Status.PROPOSED, party, issue, null, 0, most);
        if (output.json) {
            console.out().println(Json.page(ReviewJson.open(store, wanted)));
            return Exit.DONE;
        }
        return new ReviewLoop(console, store, desk).run(wanted, ids);
    }

    private List<Intake<Event>> asked(ReviewDesk desk) {
        List<Intake<Event>> asked = new ArrayList<>();
        accepted.forEach(id -> asked.add(desk.decide(id, Decision.ACCEPTED)));
        rejected.forEach(id -> asked.add(desk.decide(id, Decision.REJECTED)));
        reopened.forEach(id -> asked.add(desk.decide(id, Decision.REOPENED)));
        for (List<String> edit : byStatement(edits)) {
            asked.add(desk.edit(edit.getFirst(), edit.subList(1, edit.size())));
        }
        if (!split.isEmpty()) {
            asked.add(desk.split(split.getFirst(), split.subList(1, split.size())));
        }
        if (!merged.isEmpty()) {
            asked.add(desk.merge(merged));
        }
        for (int i = 0; i + 1 < grades.size(); i += 2) {
            asked.add(desk.grade(grades.get(i), grades.get(i + 1)));
        }
        for (int i = 0; i + 1 < marks.size(); i += 2) {
            asked.add(desk.mark(marks.get(i), marks.get(i + 1)));
        }
        undone.forEach(entry -> asked.add(desk.undo(entry)));
        return asked;
    }

    /** {@code r#s1 act=offer r#s2 about=none}: a statement's id begins its own edit. */
    private static List<List<String>> byStatement(List<String> words) {
        List<List<String>> edits = new ArrayList<>();
        for (String word : words) {
            if (edits.isEmpty() || STATEMENT.matcher(word).matches()) {
                edits.add(new ArrayList<>());
            }
            edits.getLast().add(word);
        }
        return edits;
    }

    private int enter(ReviewDesk desk, long known, List<Intake<Event>> asked) {
        Console console = program.console();
        List<Problem> problems = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (Intake<Event> each : asked) {
            problems.addAll(each.problems());
            if (each instanceof Intake.Accepted<Event> accepted) {
                events.add(accepted.value());
            }
        }
        if (events.size() < asked.size()) {
            console.problems(problems);
            return Exit.FAILED;
        }
        return switch (desk.enter(known, events)) {
            case Appended.Entered entered -> {
                if (output.json) {
                    console.out().println(Json.page(ReviewJson.entered(entered)));
                } else {
                    entered.entries()
                            .forEach(entry ->
                                    console.out().println("entry " + entry.number() + ": " + Journals.words(entry)));
                }
                yield Exit.DONE;
            }
            case Appended.Conflict conflict -> {
                List<String> yours = events.stream().map(Journals::words).toList();
                if (output.json) {
                    console.out().println(Json.page(ReviewJson.conflict(yours, conflict)));
                } else {
                    console.out().print(TextView.render(ReviewCard.conflict(yours, conflict), console.width()));
                }
                console.problems(List.of(Problem.of(
                        "review",
                        "somebody else decided about the same since entry " + known + "; nothing was entered",
                        "Look at their decision and give yours again.")));
                yield Exit.FAILED;
            }
        };
    }
}
