package parley.views.cases;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.journal.Appended;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.marking.Grade;
import parley.ledger.marking.Marking;
import parley.ledger.origin.Copies;
import parley.ledger.origin.Fingerprint;
import parley.ledger.origin.Shingles;
import parley.ledger.review.Filed;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Standing;
import parley.ledger.review.Status;
import parley.store.CaseStore;
import parley.views.exchange.Sheet;
import parley.views.exchange.Visible;

/**
 * Brings reports and statements of another case, or of a file, into a case. Reports are the same when their texts are;
 * statements are the same when the reader proposed the same, or when their words are the same. What we have not decided
 * is decided as they did, by a new entry that names where it is from; what both decided differently is a conflict, told
 * with both versions, and changes nothing. The stricter of two marks counts. Doing it twice adds nothing. Each report is
 * one append.
 */
final class Joining {
    /**
     * Both decided, and not alike.
     *
     * @param id ours
     * @param what differs: {@code decision}, {@code grade}
     */
    record Conflict(String id, String what, String ours, String theirs) {}

    private final CaseStore store;
    private final String by;
    private final String origin;
    private final Copies copies = new Copies();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int reports;
    private int known;
    private int statements;
    private int decisions;
    private int readings;

    /**
     * @param by who brings it in
     * @param origin where it is from, as reasons say it: {@code the case 'Karsk'}
     */
    Joining(CaseStore store, String by, String origin) {
        this.store = store;
        this.by = by;
        this.origin = origin;
        store.fingerprints().forEach(copies::add);
    }

    /**
     * @param reports that were not there
     * @param known reports that were
     * @param statements that were not there
     * @param decisions entered: reviews, edits, splits, merges, grades, marks
     * @param readings undecided statements that they read otherwise than we; ours stay
     */
    record Result(
            int reports,
            int known,
            int statements,
            int decisions,
            int readings,
            List<Conflict> conflicts,
            List<Problem> problems) {}

    Result result() {
        return new Result(
                reports, known, statements, decisions, readings, List.copyOf(conflicts), List.copyOf(problems));
    }

    /** One of ours while their report is brought in. */
    private static final class Mine {
        Standing standing;
        final Statement first;
        final boolean fresh;
        final List<Statement> into;
        boolean matched;

        Mine(Standing standing, Statement first, List<Statement> into, boolean fresh) {
            this.standing = standing;
            this.first = first;
            this.into = into;
            this.fresh = fresh;
        }
    }

    /** @param original the file it came in, already kept; null when it came without one */
    void take(Sheet sheet, List<Theirs> theirs, Event.@Nullable Original original) {
        long seen = store.head().map(Entry::number).orElse(0L);
        try {
            Optional<String> there = store.reportOfText(sheet.report().hash());
            One one = there.isPresent() ? new One(there.get()) : new One(sheet.report(), original);
            one.bring(sheet, theirs);
            enter(one, seen, there.isPresent());
        } catch (UncheckedIOException | IllegalArgumentException e) {
            problems.add(Problem.of(
                    Visible.of(sheet.report().id()), "was not brought in: " + e.getMessage(), "The others were."));
        }
    }

    private void enter(One one, long seen, boolean wasThere) {
        if (!one.events.isEmpty()) {
            if (!wasThere) {
                store.append(by, one.events);
                if (one.fingerprint != null) {
                    copies.add(one.report, one.fingerprint);
                }
            } else if (store.append(by, seen, one.events) instanceof Appended.Conflict) {
                problems.add(Problem.of(
                        Visible.of(one.report), "somebody else entered something about it meanwhile", "Do it again."));
                return;
            }
        }
        reports += wasThere ? 0 : 1;
        known += wasThere ? 1 : 0;
        statements += one.added;
        decisions += one.decided;
        readings += one.otherwise;
        conflicts.addAll(one.found);
    }

    /** One report of theirs. */
    private final class One {
        private final String report;
        private final List<Event> events = new ArrayList<>();
        private final List<Mine> mine = new ArrayList<>();
        private final Map<String, Mine> matches = new HashMap<>();
        private final Set<Integer> taken = new HashSet<>();
        private final Set<Event> replaced = new HashSet<>();
        private final List<Conflict> found = new ArrayList<>();
        private final @Nullable Fingerprint fingerprint;
        private @Nullable Grade grade;
        private @Nullable Marking marking;
        private int added;
        private int decided;
        private int otherwise;

        /** Ours already. */
        One(String report) {
            this.report = report;
            this.fingerprint = null;
            for (Standing standing : store.standings(Wanted.of(report))) {
                Theirs whole = Theirs.of(standing, store.about(standing.id()));
                mine.add(new Mine(standing, whole.first(), whole.into(), false));
                taken.add(standing.statement().number());
            }
            for (Filed filed : store.reports()) {
                if (filed.id().equals(report)) {
                    grade = filed.grade();
                    marking = filed.marking();
                }
            }
        }

        /** New to us, under an id that no other text has. */
        One(Report theirs, Event.@Nullable Original original) {
            String id = theirs.id();
            for (int number = 2; store.report(id).isPresent(); number++) {
                id = theirs.id() + "-" + number;
            }
            this.report = id;
            Report ours =
                    new Report(id, theirs.outlet(), theirs.published(), theirs.title(), theirs.text(), theirs.hash());
            events.add(new Event.ReportAdded(ours, original));
            Shingles shingles = Shingles.of(theirs.text().toString());
            fingerprint = Fingerprint.of(shingles);
            copies.of(
                            shingles,
                            other -> Shingles.of(
                                    store.report(other).orElseThrow().text().toString()))
                    .ifPresent(copy -> events.add(new Event.CopyFound(report, story(copy.of()), copy.share())));
        }

        /** A copy of a copy is a copy of the first. */
        private String story(String of) {
            return store.reports().stream()
                    .filter(filed -> filed.id().equals(of))
                    .findFirst()
                    .map(filed -> filed.copyOf() == null ? filed.id() : filed.copyOf())
                    .orElse(of);
        }

        void bring(Sheet sheet, List<Theirs> theirs) {
            match(theirs);
            for (Theirs each : theirs) {
                if (each.replacement() != null) {
                    replace(each, theirs);
                }
            }
            for (Theirs each : theirs) {
                if (each.replacement() == null) {
                    one(each);
                }
            }
            judged(report, grade, marking, sheet.grade(), sheet.marking());
        }

        private void match(List<Theirs> theirs) {
            List<BiPredicate<Mine, Theirs>> ways = List.of(
                    (ours, other) -> ours.first.number() == other.first().number() && same(ours.first, other.first()),
                    (ours, other) -> same(ours.first, other.first()),
                    (ours, other) ->
                            same(ours.standing.statement(), other.standing().statement()),
                    (ours, other) ->
                            ours.first.attribution().equals(other.first().attribution()),
                    (ours, other) -> ours.standing
                            .statement()
                            .attribution()
                            .equals(other.standing().statement().attribution()));
            for (BiPredicate<Mine, Theirs> way : ways) {
                for (Theirs other : theirs) {
                    if (!matches.containsKey(other.standing().id())) {
                        mine.stream()
                                .filter(ours -> !ours.matched && way.test(ours, other))
                                .findFirst()
                                .ifPresent(ours -> {
                                    ours.matched = true;
                                    matches.put(other.standing().id(), ours);
                                });
                    }
                }
            }
        }

        /** Ours of theirs, which is proposed as it once came in where we have none. */
        private Mine ours(Theirs other) {
            Mine there = matches.get(other.standing().id());
            if (there != null) {
                return there;
            }
            boolean undecided = other.standing().status() == Status.PROPOSED;
            Statement first = here(
                    undecided ? other.standing().statement() : other.first(),
                    other.first().number());
            events.add(new Event.StatementProposed(first));
            added++;
            Standing standing =
                    new Standing(first, Status.PROPOSED, 0, by, other.standing().at(), null, null, null);
            Mine made = new Mine(standing, first, List.of(), false);
            matches.put(other.standing().id(), made);
            return made;
        }

        /** Their statement as one of our report, under its number where that is free. */
        private Statement here(Statement theirs, int wanted) {
            int number = wanted;
            while (taken.contains(number)
                    || !store.about(report + "#s" + number).isEmpty()) {
                number++;
            }
            taken.add(number);
            return renamed(theirs, report, number);
        }

        private void one(Theirs other) {
            Mine ours = ours(other);
            Standing theirs = other.standing();
            Status status = ours.standing.status();
            String id = ours.standing.id();
            Statement version = renamed(
                    theirs.statement(), report, ours.standing.statement().number());
            boolean same = version.equals(ours.standing.statement());
            if (theirs.status() == Status.PROPOSED) {
                otherwise += same || status != Status.PROPOSED ? 0 : 1;
            } else if (ours.fresh && same && theirs.status().stands()) {
                // the split or merge that brought it in said all of it
            } else if (status == Status.PROPOSED || ours.fresh) {
                decide(ours, other, version, same);
            } else if (status.stands() != theirs.status().stands()
                    || status == Status.REPLACED
                    || (status.stands() && !same)) {
                found.add(new Conflict(id, "decision", told(ours.standing, ""), told(theirs, other.decided())));
            }
            judged(id, ours.standing.grade(), ours.standing.marking(), theirs.grade(), theirs.marking());
        }

        private void decide(Mine ours, Theirs other, Statement version, boolean same) {
            String why = why(other.decided());
            Statement before = ours.standing.statement();
            switch (other.standing().status()) {
                case ACCEPTED -> {
                    if (same) {
                        events.add(new Event.Reviewed(version.id(), Event.Decision.ACCEPTED, why));
                    } else {
                        events.add(new Event.Edited(before, version, why));
                    }
                }
                case EDITED -> events.add(new Event.Edited(before, version, why));
                case REJECTED -> events.add(new Event.Reviewed(version.id(), Event.Decision.REJECTED, why));
                case PROPOSED, REPLACED -> throw new IllegalStateException("these are not decided here");
            }
            decided++;
        }

        /** Their split or merge, once for all who take part in it. */
        private void replace(Theirs other, List<Theirs> theirs) {
            Event event = other.replacement();
            Mine ours = ours(other);
            if (event == null || (ours.standing.status() != Status.PROPOSED && !ours.fresh)) {
                if (!alike(ours, other)) {
                    found.add(new Conflict(
                            ours.standing.id(),
                            "decision",
                            told(ours.standing, ""),
                            told(other.standing(), other.decided())));
                }
                return;
            }
            if (!replaced.add(event)) {
                return;
            }
            switch (event) {
                case Event.Split split -> {
                    List<Statement> into =
                            parts(split.into(), List.of(split.from().id()));
                    events.add(new Event.Split(ours.standing.statement(), into, why(other.decided())));
                }
                case Event.Merged merged -> {
                    List<Statement> from = new ArrayList<>();
                    List<String> ids = merged.from().stream().map(Statement::id).toList();
                    for (Theirs each : theirs) {
                        if (ids.contains(each.standing().id())) {
                            from.add(ours(each).standing.statement());
                        }
                    }
                    List<Statement> into = parts(List.of(merged.into()), ids);
                    events.add(new Event.Merged(from, into.getFirst(), why(other.decided())));
                }
                default -> throw new IllegalStateException("nothing else replaces statements");
            }
            decided++;
        }

        /** What it gives way to, as ours; a part that kept its number there keeps it here. */
        private List<Statement> parts(List<Statement> theirs, List<String> from) {
            List<Statement> parts = new ArrayList<>();
            for (Statement part : theirs) {
                Mine whole = from.contains(part.id()) ? matches.get(part.id()) : null;
                Statement here = whole == null
                        ? here(part, part.number())
                        : renamed(part, report, whole.standing.statement().number());
                parts.add(here);
                added += whole == null ? 1 : 0;
                Standing standing = new Standing(here, Status.EDITED, 0, by, Instant.EPOCH, null, null, null);
                matches.put(part.id(), new Mine(standing, here, List.of(), true));
            }
            return parts;
        }

        private boolean alike(Mine ours, Theirs other) {
            if (ours.standing.status() != Status.REPLACED) {
                return false;
            }
            List<Statement> theirs = other.into();
            return ours.into.size() == theirs.size()
                    && theirs.stream().allMatch(part -> ours.into.stream().anyMatch(own -> same(own, part)));
        }

        private void judged(
                String id,
                @Nullable Grade ourGrade,
                @Nullable Marking ourMarking,
                @Nullable Grade grade,
                @Nullable Marking marking) {
            if (grade != null && ourGrade == null) {
                events.add(new Event.Graded(id, grade, why("")));
                decided++;
            } else if (grade != null && !grade.equals(ourGrade)) {
                found.add(new Conflict(id, "grade", String.valueOf(ourGrade), grade.toString()));
            }
            Marking before = ourMarking == null ? Marking.NONE : ourMarking;
            Marking stricter = before.and(marking);
            if (!stricter.equals(before)) {
                events.add(new Event.Marked(id, stricter, why("")));
                decided++;
            }
        }
    }

    private String why(String decided) {
        return "from " + origin + (decided.isEmpty() ? "" : ", " + decided);
    }

    private static String told(Standing standing, String decided) {
        Statement statement = standing.statement();
        String who = statement.speaker().fullName() + (statement.party() == null ? "" : " (" + statement.party() + ")");
        String when = decided.isEmpty()
                ? standing.entry() == 0 ? "" : ", entry " + standing.entry() + " by " + standing.by()
                : ", " + decided;
        return Visible.of(standing.status().word() + ": " + who + ", "
                + statement.act().word() + ", "
                + String.join(
                        ", ",
                        statement.issues().stream().map(tag -> tag.issue()).toList()) + when);
    }

    /** The same but for the name of its report and its number. */
    private static boolean same(Statement ours, Statement theirs) {
        return renamed(theirs, ours.report(), ours.number()).equals(ours);
    }

    static Statement renamed(Statement statement, String report, int number) {
        return new Statement(
                report,
                number,
                statement.attribution(),
                statement.speaker(),
                statement.party(),
                statement.about(),
                statement.act(),
                statement.issues(),
                statement.core(),
                statement.how(),
                statement.when(),
                statement.quantities(),
                statement.condition(),
                statement.chain(),
                statement.confidence(),
                statement.why());
    }
}
