package parley.views.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.journal.Appended;
import parley.ledger.journal.Event;
import parley.ledger.journal.Event.Decision;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Standing;
import parley.ledger.review.Status;
import parley.store.CaseStore;
import parley.views.cases.ReviewDesk;
import parley.views.document.Journals;
import parley.views.document.ReviewCard;
import parley.views.document.TextView;

/** Shows one statement after another and asks, line by line, until nothing waits or the person leaves. */
final class ReviewLoop {
    private static final String HELP = """
              a [REASON]           accept
              r [REASON]           reject
              e FIELD=VALUE ...    edit: speaker, party, about, act, issues, how, day, core, condition, content,
                                   amounts; "quote" values with blanks, none empties a field
              v                    take the reader's other version, where it proposes one
              s                    split: asks for the words of each part
              m ID ...             merge with other statements of the report (#s5 is enough)
              u                    undo your last decision of this session
              g GRADE              Admiralty grade: B2, B or 2
              t MARK               how far it may go: clear, green, amber, amber+strict, red, chatham, none
              n                    next, undecided
              q                    leave; what was entered is kept
            """;

    private final Console console;
    private final CaseStore store;
    private final ReviewDesk desk;
    private final BufferedReader in;
    private final Deque<Long> entered = new ArrayDeque<>();
    private int skipped;
    private @Nullable String again;

    ReviewLoop(Console console, CaseStore store, ReviewDesk desk) {
        this.console = console;
        this.store = store;
        this.desk = desk;
        this.in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    }

    /** What to do after an answer. */
    private enum Then {
        ASK,
        ADVANCE,
        LEAVE
    }

    /** @param ids statements to show instead of the open ones; empty for those */
    int run(Wanted wanted, List<String> ids) {
        Deque<String> named = new ArrayDeque<>(ids);
        while (!console.cancelled().getAsBoolean()) {
            Optional<Standing> next = next(wanted, named, ids.isEmpty());
            if (next.isEmpty()) {
                break;
            }
            show(next.get());
            Then then = ask(next.get());
            while (then == Then.ASK) {
                then = ask(next.get());
            }
            if (then == Then.LEAVE) {
                break;
            }
        }
        long open = store.tally().getOrDefault(Status.PROPOSED, 0L);
        console.out()
                .println((entered.isEmpty() ? "Nothing entered" : "%,d decisions entered".formatted(entered.size()))
                        + (open == 0 ? "; nothing waits for review." : "; %,d still wait.".formatted(open)));
        return Exit.DONE;
    }

    private Optional<Standing> next(Wanted wanted, Deque<String> named, boolean open) {
        if (again != null) {
            Optional<Standing> standing = store.standing(again);
            again = null;
            if (standing.isPresent()) {
                return standing;
            }
        }
        if (open) {
            return store
                    .standings(new Wanted(
                            wanted.report(), wanted.status(), wanted.party(), wanted.issue(), null, skipped, 1))
                    .stream()
                    .findFirst();
        }
        while (!named.isEmpty()) {
            String id = named.remove();
            Optional<Standing> standing = store.standing(id);
            if (standing.isPresent()) {
                return standing;
            }
            console.problems(List.of(Problem.of(id, "there is no such statement", "parley search WORDS finds one.")));
        }
        return Optional.empty();
    }

    private void show(Standing standing) {
        Report report = store.report(standing.statement().report()).orElseThrow();
        console.out()
                .println("%n%,d wait for review, %,d decided now"
                        .formatted(store.tally().getOrDefault(Status.PROPOSED, 0L), entered.size()));
        console.out().print(TextView.render(ReviewCard.of(report, standing), console.width()));
    }

    private Then ask(Standing shown) {
        console.out().print("a accept, e edit, r reject, s split, m merge, u undo, n next, q leave, ? help > ");
        console.out().flush();
        String line = line();
        if (line == null) {
            console.out().println();
            return Then.LEAVE;
        }
        String answer = line.strip();
        String rest = answer.length() > 1 ? answer.substring(1).strip() : "";
        if (answer.length() > 1 && !Character.isWhitespace(answer.charAt(1))) {
            return unknown();
        }
        return switch (answer.isEmpty() ? ' ' : answer.charAt(0)) {
            case 'a' -> enter(shown, desk.because(rest).decide(shown.id(), Decision.ACCEPTED));
            case 'r' -> enter(shown, desk.because(rest).decide(shown.id(), Decision.REJECTED));
            case 'e' -> enter(shown, desk.edit(shown.id(), Words.of(rest)));
            case 'v' -> enter(shown, desk.takeRival(shown.id()));
            case 's' -> enter(shown, desk.split(shown.id(), parts()));
            case 'm' -> enter(shown, desk.merge(ids(shown, rest)));
            case 'g' -> stay(shown, desk.grade(shown.id(), rest));
            case 't' -> stay(shown, desk.mark(shown.id(), rest));
            case 'u' -> undo();
            case 'n' -> {
                skipped += shown.status() == Status.PROPOSED ? 1 : 0;
                yield Then.ADVANCE;
            }
            case 'q' -> Then.LEAVE;
            default -> unknown();
        };
    }

    private Then unknown() {
        console.out().print(HELP);
        return Then.ASK;
    }

    private @Nullable String line() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        console.out().println("The words of each part, one a line; an empty line ends.");
        String line = line();
        while (line != null && !line.isBlank()) {
            parts.add(line.strip());
            line = line();
        }
        return parts;
    }

    private static List<String> ids(Standing shown, String rest) {
        List<String> ids = new ArrayList<>(List.of(shown.id()));
        Arrays.stream(rest.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.startsWith("#") ? shown.statement().report() + word : word)
                .forEach(ids::add);
        return ids;
    }

    /** Decides; on to the next, or the same again when it could not be entered. */
    private Then enter(Standing shown, Intake<Event> asked) {
        return switch (asked) {
            case Intake.Rejected<Event> bad -> {
                console.problems(bad.problems());
                yield Then.ASK;
            }
            case Intake.Accepted<Event> good ->
                switch (desk.enter(shown.entry(), List.of(good.value()))) {
                    case Appended.Entered done -> {
                        done.entries().forEach(entry -> {
                            entered.push(entry.number());
                            console.out().println("entry " + entry.number() + ": " + Journals.words(entry));
                        });
                        yield Then.ADVANCE;
                    }
                    case Appended.Conflict conflict -> {
                        console.out()
                                .print(TextView.render(
                                        ReviewCard.conflict(List.of(Journals.words(good.value())), conflict),
                                        console.width()));
                        again = shown.id();
                        yield Then.ADVANCE;
                    }
                };
        };
    }

    /** A grade or mark does not decide, so the statement is shown again. */
    private Then stay(Standing shown, Intake<Event> asked) {
        Then then = enter(shown, asked);
        again = then == Then.ADVANCE ? shown.id() : again;
        return then;
    }

    private Then undo() {
        if (entered.isEmpty()) {
            console.out().println("Nothing of this session to undo; parley review --undo ENTRY takes back any.");
            return Then.ASK;
        }
        long number = entered.peek();
        return switch (desk.undo(number)) {
            case Intake.Rejected<Event> bad -> {
                console.problems(bad.problems());
                yield Then.ASK;
            }
            case Intake.Accepted<Event> good ->
                switch (desk.enter(number, List.of(good.value()))) {
                    case Appended.Entered done -> {
                        entered.pop();
                        console.out()
                                .println("entry " + done.entries().getFirst().number() + ": "
                                        + Journals.words(good.value()));
                        again = good.value().subjects().getFirst();
                        yield Then.ADVANCE;
                    }
                    case Appended.Conflict conflict -> {
                        console.out()
                                .print(TextView.render(
                                        ReviewCard.conflict(List.of(Journals.words(good.value())), conflict),
                                        console.width()));
                        yield Then.ASK;
                    }
                };
        };
    }
}
