package parley.views.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.ledger.Codebook;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.marking.Marking;
import parley.ledger.review.Filed;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Standing;
import parley.ledger.review.Status;
import parley.store.CaseFolder;
import parley.store.CaseStore;

/**
 * What is taken out of a case for some readers: the statements that stand and their reports, without what the marks on
 * them keep from these readers (FIRST, Traffic Light Protocol 2.0, 2022; Chatham House Rule), and with names taken out if
 * asked for. A case in which something is marked is taken out for nobody until it is told for whom. The words of a
 * statement that is held back, rejected or not, are blocked out of its report's text, so that offsets hold. Gives a report at a time.
 */
public final class Extract {
    private final CaseFolder folder;
    private final Codebook codebook;
    private final Audience audience;
    private final @Nullable Redaction redaction;
    private final Map<String, Marking> held;
    private final Map<String, String> ids;

    private Extract(
            CaseFolder folder,
            Codebook codebook,
            Audience audience,
            @Nullable Redaction redaction,
            Map<String, Marking> held,
            Map<String, String> ids) {
        this.folder = folder;
        this.codebook = codebook;
        this.audience = audience;
        this.redaction = redaction;
        this.held = held;
        this.ids = ids;
    }

    /**
     * @param audience null when nobody told; then nothing in the case may be marked beyond TLP:CLEAR
     * @param redact whether names and the data about reports are taken out
     * @param people known besides those who speak; their names are taken out, too
     */
    public static Intake<Extract> of(
            CaseFolder folder, Codebook codebook, @Nullable Audience audience, boolean redact, List<Actor> people) {
        CaseStore store = folder.store();
        Map<String, Marking> marked = new LinkedHashMap<>();
        Map<String, Marking> held = new LinkedHashMap<>();
        Map<String, String> ids = new HashMap<>();
        Redaction redaction = redact ? new Redaction(people) : null;
        for (Filed filed : store.reports()) {
            ids.put(filed.id(), redact ? "R" + (ids.size() + 1) : filed.id());
            Marking whole = filed.marking() == null ? Marking.NONE : filed.marking();
            check(filed.id(), whole, audience, redact, marked, held);
            for (Standing standing : store.standings(Wanted.of(filed.id()))) {
                if (redaction != null) {
                    redaction.learn(standing.statement());
                }
                check(standing.id(), whole.and(standing.marking()), audience, redact, marked, held);
            }
        }
        if (audience == null && !marked.isEmpty()) {
            return new Intake.Rejected<>(List.of(Problem.of(
                    folder.root().toString(),
                    "what is marked may not be passed on to just anybody: " + names(marked),
                    "Say for whom with --for green (or another light), which leaves out what they may not have,"
                            + " or --for self.")));
        }
        return new Intake.Accepted<>(new Extract(
                folder, codebook, audience == null ? Audience.SELF : audience, redaction, held, Map.copyOf(ids)));
    }

    private static void check(
            String id,
            Marking marking,
            @Nullable Audience audience,
            boolean redact,
            Map<String, Marking> marked,
            Map<String, Marking> held) {
        if (marking.chathamHouse() || !marking.within(Marking.Light.CLEAR)) {
            marked.put(id, marking);
        }
        if (audience != null && !audience.mayHave(marking, redact)) {
            held.put(id, marking);
        }
    }

    /** {@code harbour#s2 (TLP:RED), wire (TLP:AMBER)}, all of them. */
    static String names(Map<String, Marking> marked) {
        List<String> names = new ArrayList<>();
        marked.forEach((id, marking) -> names.add(Visible.of(id) + " (" + marking + ")"));
        return String.join(", ", names);
    }

    public CaseFolder folder() {
        return folder;
    }

    /** What people call the process; nothing when names are taken out. */
    public String name() {
        return redaction == null ? folder.name() : "";
    }

    public Codebook codebook() {
        return codebook;
    }

    public boolean redacted() {
        return redaction != null;
    }

    /** For whom, as the files say it. */
    public String audience() {
        Marking.Light most = audience.most();
        return most == null ? "self" : most.label();
    }

    /** Ids of the reports and statements that these readers may not have, with why. */
    public Map<String, Marking> held() {
        return held;
    }

    /** How many statements stand no more, or never did; only an archive has them. */
    public long fallen() {
        Map<Status, Long> tally = folder.store().tally();
        return tally.getOrDefault(Status.REJECTED, 0L) + tally.getOrDefault(Status.REPLACED, 0L);
    }

    /** Each report as these readers may have it, in the order they came in. May be called more than once. */
    public void each(Consumer<Sheet> reader) {
        CaseStore store = folder.store();
        for (Filed filed : store.reports()) {
            if (!held.containsKey(filed.id())) {
                Report report = store.report(filed.id()).orElseThrow();
                List<Standing> kept = new ArrayList<>();
                Set<Span> blocked = new HashSet<>();
                for (Standing standing : store.standings(Wanted.of(filed.id()))) {
                    if (held.containsKey(standing.id())) {
                        blocked.addAll(standing.statement().attribution().source());
                        blocked.addAll(standing.statement().attribution().cue());
                        blocked.addAll(standing.statement().attribution().content());
                    } else if (standing.status().stands()) {
                        kept.add(standing);
                    }
                }
                String copyOf = filed.copyOf() == null || held.containsKey(filed.copyOf()) ? null : filed.copyOf();
                Sheet sheet = new Sheet(report, filed.marking(), filed.grade(), copyOf, kept);
                reader.accept(shown(Blocking.out(sheet, blocked)));
            }
        }
    }

    private Sheet shown(Sheet sheet) {
        return redaction == null ? sheet : redaction.of(sheet, ids);
    }
}
