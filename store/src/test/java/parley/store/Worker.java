package parley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import parley.ledger.Intake;
import parley.ledger.journal.Appended;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Standing;

/**
 * Works on a case until it is killed, and says on a line of its own what was confirmed to it: {@code entry NUMBER HASH},
 * {@code file SHA256}, {@code opened}. Arguments: {@code add}, {@code review} or {@code open}, the folder, a seed.
 */
final class Worker {
    private Worker() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[1]);
        say("ready");
        try (CaseFolder folder = opened(root)) {
            say("opened");
            switch (args[0]) {
                case "add" -> add(folder, Long.parseLong(args[2]));
                case "review" -> review(folder.store(), new Random(Long.parseLong(args[2])));
                default -> {}
            }
        }
        say("done");
    }

    private static CaseFolder opened(Path root) {
        return switch (CaseFolder.open(root, Clock.systemUTC())) {
            case Intake.Accepted<CaseFolder> accepted -> accepted.value();
            case Intake.Rejected<CaseFolder> rejected ->
                throw new IllegalStateException(rejected.problems().toString());
        };
    }

    private static void add(CaseFolder folder, long seed) throws IOException {
        Invented invented = new Invented(seed);
        for (int i = 0; i < 10_000; i++) {
            Invented.Told told = invented.next();
            byte[] bytes = told.report().text().toString().getBytes(StandardCharsets.UTF_8);
            String kept = folder.originals().keep(bytes, ".txt");
            say("file " + kept);
            List<Event> events = told.events();
            events.set(0, new Event.ReportAdded(told.report(), new Event.Original("story.txt", kept, 1)));
            confirm(folder.store().append("worker", events));
        }
    }

    private static void review(CaseStore store, Random random) {
        List<Standing> standings = store.standings(Wanted.ALL);
        for (int i = 0; i < 10_000; i++) {
            Standing standing = store.standing(
                            standings.get(random.nextInt(standings.size())).id())
                    .orElseThrow();
            Event.Decision[] decisions = Event.Decision.values();
            List<Event> events = new ArrayList<>();
            events.add(new Event.Reviewed(standing.id(), decisions[random.nextInt(decisions.length)], "round " + i));
            if (store.append("worker", standing.entry(), events) instanceof Appended.Entered entered) {
                confirm(entered.entries());
            }
        }
    }

    private static void confirm(List<Entry> entries) {
        entries.forEach(entry -> say("entry " + entry.number() + " " + entry.hash()));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
