package parley.views.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.ledger.Codebook;
import parley.ledger.Position;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.movement.Contradiction;
import parley.ledger.movement.Course;
import parley.ledger.movement.Movement;
import parley.ledger.review.Filed;
import parley.ledger.review.Ledger.Topic;
import parley.store.CaseStore;

/**
 * What is new in a case since an entry.
 *
 * @param first the first entry that is new
 * @param last the last one
 * @param reports that came in
 * @param proposals how many statements the reader proposed
 * @param decisions the newest entries people made about statements, reports and facts
 * @param decided how many there are, those not given here included
 * @param movements of parties, told by statements that are new or were changed
 * @param contradictions in which such a statement takes part, retractions among them
 * @param silences parties that negotiate and have told no stand for long
 * @param reach settlements that came within reach or fell out of it
 */
public record Changes(
        Codebook codebook,
        long first,
        long last,
        @Nullable Instant since,
        List<Filed> reports,
        long proposals,
        List<Entry> decisions,
        long decided,
        List<Movement> movements,
        List<Contradiction> contradictions,
        List<Silence> silences,
        Reach reach) {
    private static final int DECISIONS = 100;
    /** More statements than these are not compared one by one. */
    private static final int COMPARED = 5_000;

    public Changes {
        reports = List.copyOf(reports);
        decisions = List.copyOf(decisions);
        movements = List.copyOf(movements);
        contradictions = List.copyOf(contradictions);
        silences = List.copyOf(silences);
    }

    /**
     * A party that told no stand on an issue for long.
     *
     * @param last what was told last
     * @param days since then
     * @param fresh it fell silent since the entry asked about
     */
    public record Silence(Position last, long days, boolean fresh) {}

    /**
     * What to ask for.
     *
     * @param today the day silence counts to
     * @param silent days without a word that count as silence
     */
    public record Asked(long first, LocalDate today, int silent) {}

    /** The first entry made on that day or later, in the zone the program runs in; one after the last when there is none. */
    public static long firstOf(CaseStore store, LocalDate day) {
        Instant start = day.atStartOfDay(ZoneId.systemDefault()).toInstant();
        long low = 1;
        long high = store.head().map(Entry::number).orElse(0L) + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (store.entry(middle).orElseThrow().at().isBefore(start)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public static Changes of(CaseStore store, Facts facts, Asked asked) {
        News news = new News();
        store.replay(asked.first(), news::take);
        Texts texts = new Texts(store);
        Parties parties = Parties.of(store, facts);
        List<Movement> movements = new ArrayList<>();
        List<Contradiction> contradictions = new ArrayList<>();
        Reach reach;
        if (news.touched.size() > COMPARED) {
            reach = new Reach.TooThin(
                    "%,d statements are new; ask for a later day to see which settlements they let in or out"
                            .formatted(news.touched.size()));
            store.touched(news.since == null ? Instant.EPOCH : news.since)
                    .forEach(topic -> moved(texts, topic, news.touched::contains, movements, contradictions));
        } else {
            Before before = Before.of(store, texts, asked.first(), news.touched, news.fresh);
            before.topics().forEach(topic -> moved(texts, topic, before::changed, movements, contradictions));
            reach = new Comparison(texts, parties.names()).of(before);
        }
        movements.sort(Comparator.comparing(
                movement -> movement.to().asOf(), Comparator.nullsFirst(Comparator.naturalOrder())));
        return new Changes(
                facts.codebook(),
                asked.first(),
                store.head().map(Entry::number).orElse(0L),
                news.since,
                store.reports().stream()
                        .filter(filed -> news.fresh.contains(filed.id()))
                        .toList(),
                news.proposals,
                news.decisions,
                news.decided,
                movements,
                contradictions,
                silences(store, texts, parties, asked, news.since),
                reach);
    }

    /** What entries since are about. */
    private static final class News {
        private final Set<String> fresh = new HashSet<>();
        private final Set<String> touched = new LinkedHashSet<>();
        private final List<Entry> decisions = new ArrayList<>();
        private @Nullable Instant since;
        private long proposals;
        private long decided;

        void take(Entry entry) {
            since = since == null ? entry.at() : since;
            switch (entry.event()) {
                case Event.ReportAdded added -> fresh.add(added.report().id());
                case Event.CopyFound found -> {}
                case Event.StatementProposed proposed -> {
                    proposals++;
                    touched.add(proposed.statement().id());
                }
                case Event.Reviewed reviewed -> decided(entry, true);
                case Event.Edited edited -> decided(entry, true);
                case Event.Split split -> decided(entry, true);
                case Event.Merged merged -> decided(entry, true);
                case Event.Undone undone -> decided(entry, true);
                case Event.Graded graded -> decided(entry, false);
                case Event.Marked marked -> decided(entry, false);
                case Event.FactsSet set -> decided(entry, false);
            }
        }

        private void decided(Entry entry, boolean places) {
            decided++;
            decisions.add(entry);
            if (decisions.size() > DECISIONS) {
                decisions.removeFirst();
            }
            if (places) {
                entry.event().subjects().stream()
                        .filter(subject -> subject.contains("#s"))
                        .forEach(touched::add);
            }
        }
    }

    private static void moved(
            Texts texts,
            Topic topic,
            Predicate<String> fresh,
            List<Movement> movements,
            List<Contradiction> contradictions) {
        Course course = texts.course(texts.told(topic));
        for (Movement movement : course.movements()) {
            if (isNew(movement.to(), fresh) || (movement.from() != null && isNew(movement.from(), fresh))) {
                movements.add(movement);
            }
        }
        for (Contradiction contradiction : course.contradictions()) {
            if (isNew(contradiction.told(), fresh) || isNew(contradiction.against(), fresh)) {
                contradictions.add(contradiction);
            }
        }
    }

    private static boolean isNew(Position position, Predicate<String> fresh) {
        return fresh.test(position.statement().id());
    }

    private static List<Silence> silences(
            CaseStore store, Texts texts, Parties parties, Asked asked, @Nullable Instant since) {
        LocalDate start = since == null ? asked.today() : LocalDate.ofInstant(since, ZoneId.systemDefault());
        List<Silence> silences = new ArrayList<>();
        for (Position latest : store.latest(null, null, null)) {
            LocalDate day = latest.asOf();
            boolean lately = day != null && ChronoUnit.DAYS.between(day, asked.today()) <= asked.silent();
            if (lately
                    || !parties.names().contains(latest.party())
                    || latest.issue().equals(Codebook.PROCESS)) {
                continue;
            }
            Course course = texts.course(texts.told(new Topic(latest.party(), latest.issue())));
            course.silentSince(asked.today(), asked.silent()).ifPresent(last -> {
                long days = ChronoUnit.DAYS.between(last.asOf(), asked.today());
                boolean fresh = course.silentSince(start, asked.silent()).isEmpty();
                silences.add(new Silence(last, days, fresh));
            });
        }
        silences.sort(Comparator.comparing(Silence::fresh).reversed().thenComparingLong(Silence::days));
        return silences;
    }
}
