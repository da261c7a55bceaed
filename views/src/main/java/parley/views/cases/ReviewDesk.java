package parley.views.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ledger.Attribution;
import parley.ledger.Codebook;
import parley.ledger.Ground;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Quantity;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Spelling;
import parley.ledger.Statement;
import parley.ledger.journal.Appended;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.journal.Event.Decision;
import parley.ledger.marking.Grade;
import parley.ledger.marking.Marking;
import parley.ledger.review.Filed;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Standing;
import parley.store.CaseStore;

/**
 * Where a person decides about statements. What they ask for is checked first and becomes events; nothing is entered until
 * {@link #enter}, and not then if somebody else decided meanwhile.
 */
public final class ReviewDesk {
    private final CaseStore store;
    private final Codebook codebook;
    private final String by;
    private final String reason;

    /**
     * @param by who decides
     * @param reason why, entered with each decision; may be empty
     */
    public ReviewDesk(CaseStore store, Codebook codebook, String by, String reason) {
        this.store = store;
        this.codebook = codebook;
        this.by = by;
        this.reason = reason;
    }

    /** The same desk, with another reason. */
    public ReviewDesk because(String why) {
        return new ReviewDesk(store, codebook, by, why);
    }

    public Intake<Event> decide(String id, Decision decision) {
        return standing(id, standing -> new Intake.Accepted<>(new Event.Reviewed(id, decision, reason)));
    }

    /** @param changes {@code field=value} each */
    public Intake<Event> edit(String id, List<String> changes) {
        return standing(id, standing -> {
            Statement from = standing.statement();
            return switch (Revision.of(from, report(from), changes, codebook, by)) {
                case Intake.Rejected<Statement> bad -> new Intake.Rejected<>(bad.problems());
                case Intake.Accepted<Statement> good ->
                    tellsTheSame(from, good.value())
                            ? rejected(id, "this changes nothing", "Accept it as it is.")
                            : new Intake.Accepted<>(new Event.Edited(from, good.value(), reason));
            };
        });
    }

    private static boolean tellsTheSame(Statement from, Statement to) {
        return fields(from).equals(fields(to));
    }

    /** All that a person can edit. */
    private static List<@Nullable Object> fields(Statement s) {
        return Arrays.asList(
                s.attribution(),
                s.speaker().fullName(),
                s.party(),
                s.about(),
                s.act(),
                s.issues(),
                s.core(),
                s.how(),
                s.when(),
                s.quantities(),
                s.condition());
    }

    /** Takes the reader's other version in the place of the one that stands. */
    public Intake<Event> takeRival(String id) {
        return standing(
                id,
                standing -> standing.rival() == null
                        ? rejected(id, "the reader proposes no other version", "")
                        : new Intake.Accepted<>(new Event.Edited(standing.statement(), standing.rival(), reason)));
    }

    /** @param parts the words of each part, two or more, all within the report */
    public Intake<Event> split(String id, List<String> parts) {
        return standing(id, standing -> {
            if (parts.size() < 2) {
                return rejected(id, "splitting takes the words of two parts or more", "Quote each part's words.");
            }
            Statement from = standing.statement();
            List<Statement> into = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            int number = unused(from.report());
            for (String words : parts) {
                Span span = Passages.find(report(from), words, from.extent());
                if (span == null) {
                    problems.add(
                            Problem.of(id, "the report does not say '" + words + "'", "Copy the words as they stand."));
                } else {
                    into.add(part(from, number++, List.of(span), "split from " + id + " by " + by));
                }
            }
            return problems.isEmpty()
                    ? new Intake.Accepted<>(new Event.Split(from, into, reason))
                    : new Intake.Rejected<>(problems);
        });
    }

    /** @param ids of statements of one report; the first one's fields are kept, the words are all of theirs */
    public Intake<Event> merge(List<String> ids) {
        List<Statement> from = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String id : ids.stream().distinct().toList()) {
            store.standing(id).map(Standing::statement).ifPresentOrElse(from::add, () -> problems.add(unknown(id)));
        }
        if (!problems.isEmpty()) {
            return new Intake.Rejected<>(problems);
        }
        if (from.size() < 2) {
            return rejected(String.join(", ", ids), "merging takes two statements or more", "");
        }
        Statement first = from.getFirst();
        if (from.stream().anyMatch(each -> !each.report().equals(first.report()))) {
            return rejected(
                    String.join(", ", ids),
                    "statements of different reports cannot be merged",
                    "Accept both: reports of one story are one origin already.");
        }
        List<Span> words = from.stream()
                .flatMap(each -> each.attribution().content().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        Statement whole =
                part(first, unused(first.report()), words, "merged from " + String.join(", ", ids) + " by " + by);
        return new Intake.Accepted<>(new Event.Merged(from, whole, reason));
    }

    private static Statement part(Statement s, int number, List<Span> content, String rule) {
        List<Ground> why = new ArrayList<>(s.why());
        why.add(new Ground("content", rule));
        return new Statement(
                s.report(),
                number,
                new Attribution(s.attribution().source(), s.attribution().cue(), content),
                s.speaker(),
                s.party(),
                s.about(),
                s.act(),
                s.issues(),
                s.core(),
                s.how(),
                s.when(),
                within(s, content),
                s.condition() != null && inside(s.condition(), content) ? s.condition() : null,
                s.chain(),
                s.confidence(),
                why);
    }

    private static List<Quantity> within(Statement s, List<Span> content) {
        return s.quantities().stream()
                .filter(quantity -> inside(quantity.span(), content))
                .toList();
    }

    private static boolean inside(Span span, List<Span> content) {
        return content.stream().anyMatch(each -> each.start() <= span.start() && span.end() <= each.end());
    }

    /** A number that no statement of the report ever had. */
    private int unused(String report) {
        int number = store.standings(Wanted.of(report)).stream()
                        .mapToInt(standing -> standing.statement().number())
                        .max()
                        .orElse(0)
                + 1;
        while (!store.about(report + "#s" + number).isEmpty()) {
            number++;
        }
        return number;
    }

    public Intake<Event> undo(long number) {
        Optional<Entry> entry = store.entry(number);
        if (entry.isEmpty()) {
            return rejected("entry " + number, "there is no such entry", "parley history ID tells their numbers.");
        }
        if (entry.get().event() instanceof Event.ReportAdded) {
            return rejected(
                    "entry " + number, "it brought a report in; a report is never taken out", "Reject its statements.");
        }
        return new Intake.Accepted<>(
                new Event.Undone(number, entry.get().event().subjects(), reason));
    }

    /** @param subject a report or a statement */
    public Intake<Event> grade(String subject, String words) {
        Optional<Grade> grade = Grade.parse(words);
        if (grade.isEmpty()) {
            return rejected(
                    subject,
                    "'" + words + "' is no Admiralty grade",
                    "Write A to F for the source, 1 to 6 for what it says, or both: B2.");
        }
        return known(subject, new Event.Graded(subject, grade.get(), reason));
    }

    /** @param words a traffic light, {@code chatham}, both with a comma, or {@code none} */
    public Intake<Event> mark(String subject, String words) {
        Marking marking = Marking.NONE;
        for (String word : words.split("\\s*,\\s*")) {
            Optional<Marking.Light> light = Marking.Light.parse(word);
            if (light.isPresent()) {
                marking = new Marking(light.get(), marking.chathamHouse());
            } else if (word.equalsIgnoreCase("chatham")) {
                marking = new Marking(marking.light(), true);
            } else if (!word.equalsIgnoreCase("none")) {
                return rejected(
                        subject,
                        "'" + word + "' is no mark",
                        Spelling.advice(
                                word, List.of("clear", "green", "amber", "amber+strict", "red", "chatham", "none")));
            }
        }
        return known(subject, new Event.Marked(subject, marking, reason));
    }

    private Intake<Event> known(String subject, Event event) {
        return store.standing(subject).isPresent() || store.report(subject).isPresent()
                ? new Intake.Accepted<>(event)
                : new Intake.Rejected<>(List.of(unknown(subject)));
    }

    /** What becomes of a statement that stands. */
    private interface OnStanding {
        Intake<Event> event(Standing standing);
    }

    private Intake<Event> standing(String id, OnStanding then) {
        return store.standing(id).map(then::event).orElseGet(() -> new Intake.Rejected<>(List.of(unknown(id))));
    }

    private Problem unknown(String id) {
        List<String> reports = store.reports().stream().map(Filed::id).toList();
        String report = id.contains("#") ? id.substring(0, id.lastIndexOf('#')) : id;
        return Problem.of(
                id,
                "there is no such statement",
                reports.contains(report)
                        ? "Report " + report + " has "
                                + store.standings(Wanted.of(report)).size() + " statements; write " + report
                                + "#sNUMBER."
                        : Spelling.nearest(report, reports)
                                .map(near -> "Maybe '" + near + "'?")
                                .orElse("parley search WORDS finds one."));
    }

    private static Intake<Event> rejected(String place, String why, String advice) {
        return new Intake.Rejected<>(List.of(Problem.of(place, why, advice)));
    }

    private Report report(Statement statement) {
        return store.report(statement.report()).orElseThrow();
    }

    /**
     * Enters decisions, all or none.
     *
     * @param seen number of the last entry that the person had seen
     */
    public Appended enter(long seen, List<Event> events) {
        return store.append(by, seen, events);
    }
}
