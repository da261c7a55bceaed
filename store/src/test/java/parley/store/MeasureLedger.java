package parley.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.ledger.Intake;
import parley.ledger.journal.Event;
import parley.ledger.journal.Verification;
import parley.ledger.movement.Course;
import parley.ledger.origin.Copies;
import parley.ledger.origin.Fingerprint;
import parley.ledger.origin.Shingles;
import parley.ledger.review.Ledger;

/**
 * How long a case takes as it grows: invented reports of ten statements each are kept, looked through for copies and
 * entered one transaction a report, as {@code parley add} does after reading them; at each size the questions are asked.
 * All but the first rate is processor time of the one thread that works.
 *
 * <p>Arguments: how many reports (10,000), the seed (1), {@code jdbc:postgresql:...} to measure that instead of a file.
 */
final class MeasureLedger {
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final int WARM = 7;

    private MeasureLedger() {}

    public static void main(String[] args) throws IOException {
        int most = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        Path folder = Files.createTempDirectory("measure-ledger");
        System.out.printf(
                Locale.ROOT,
                "seed %d, Java %s, %s, %d processors, heap %d MB%n",
                seed,
                Runtime.version().feature(),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println(
                "| reports | statements | add, reports/s | add, processor ms a report | positions, ms | search, ms |"
                        + " changes, ms | verify, s | heap after, MB |\n|---|---|---|---|---|---|---|---|---|");
        Intake<CaseStore> opened = args.length > 2
                ? CaseStore.postgres(args[2], Clock.systemUTC())
                : CaseStore.sqlite(folder.resolve("journal.db"), Clock.systemUTC());
        if (!(opened instanceof Intake.Accepted<CaseStore> accepted)) {
            throw new IllegalStateException(opened.problems().toString());
        }
        try (CaseStore store = accepted.value()) {
            new Run(store, new Originals(folder.resolve("reports")), new Invented(seed)).to(most);
        }
    }

    private static final class Run {
        private final CaseStore store;
        private final Originals originals;
        private final Invented invented;
        private final Copies copies = new Copies();

        Run(CaseStore store, Originals originals, Invented invented) {
            this.store = store;
            this.originals = originals;
            this.invented = invented;
        }

        void to(int most) throws IOException {
            int done = 0;
            for (int size : List.of(most / 8, most / 4, most / 2, most)) {
                List<Invented.Told> told = new ArrayList<>();
                while (done + told.size() < size) {
                    told.add(invented.next());
                }
                Instant before = Clock.systemUTC().instant();
                long clock = System.nanoTime();
                long start = PROCESSOR.getCurrentThreadCpuTime();
                for (Invented.Told one : told) {
                    add(one);
                }
                double busy = seconds(start);
                double seconds = (System.nanoTime() - clock) / 1e9;
                done = size;
                // a last working day's worth: what the newest fiftieth touched
                Instant since = before.plus(Duration.ofNanos((long) (seconds * 1e9 * 0.9)));
                double positions = warm(() -> {
                    store.latest(null, null, null);
                    store.footings(null, null, null);
                });
                double search = warm(() -> store.search("Veland wabен 🕊 line", 20));
                search = Math.max(search, warm(() -> store.search("line", 20)));
                double changes = warm(() -> changes(since));
                start = PROCESSOR.getCurrentThreadCpuTime();
                Verification verification = store.verify();
                double verify = seconds(start);
                if (!(verification instanceof Verification.Intact)) {
                    throw new IllegalStateException(verification.toString());
                }
                System.gc();
                Runtime memory = Runtime.getRuntime();
                System.out.printf(
                        Locale.ROOT,
                        "| %,d | %,d | %,.0f | %.1f | %.0f | %.0f | %.0f | %.1f | %d |%n",
                        done,
                        done * Invented.STATEMENTS,
                        told.size() / seconds,
                        busy * 1000 / told.size(),
                        positions,
                        search,
                        changes,
                        verify,
                        memory.totalMemory() - memory.freeMemory() >> 20);
            }
        }

        private void add(Invented.Told told) throws IOException {
            String text = told.report().text().toString();
            if (store.reportOfText(told.report().hash()).isPresent()
                    || store.report(told.report().id()).isPresent()) {
                throw new IllegalStateException(told.report().id() + " is there already");
            }
            Shingles shingles = Shingles.of(text);
            Optional<Copies.Copy> copy = copies.of(
                    shingles,
                    id -> Shingles.of(store.report(id).orElseThrow().text().toString()));
            List<Event> events = told.events();
            String kept = originals.keep(text.getBytes(StandardCharsets.UTF_8), ".txt");
            events.set(
                    0,
                    new Event.ReportAdded(
                            told.report(), new Event.Original(told.report().id() + ".txt", kept, 1)));
            copy.ifPresent(
                    found -> events.add(1, new Event.CopyFound(told.report().id(), found.of(), found.share())));
            store.append("reader", events);
            copies.add(told.report().id(), Fingerprint.of(shingles));
        }

        private void changes(Instant since) {
            for (Ledger.Topic topic : store.touched(since)) {
                Course course = new Course(store.course(topic.party(), topic.issue(), 20), statement -> "");
                course.movements();
                course.contradictions();
            }
        }
    }

    /** Milliseconds of processor time, the median of a few after as many to get warm. */
    private static double warm(Runnable question) {
        double[] took = new double[WARM];
        for (int i = 0; i < 2 * WARM; i++) {
            long start = PROCESSOR.getCurrentThreadCpuTime();
            question.run();
            took[i % WARM] = seconds(start) * 1000;
        }
        Arrays.sort(took);
        return took[WARM / 2];
    }

    /** Processor time since then, of this thread: the machine may have other work. */
    private static double seconds(long start) {
        return (PROCESSOR.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
