package parley.views.brief;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import parley.agreements.Solution;
import parley.agreements.SolveOptions;
import parley.agreements.Solver;
import parley.ledger.Codebook;
import parley.ledger.Positions;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.model.draft.ConflictDrafter;
import parley.model.draft.DealDrafter;
import parley.model.draft.Draft;
import parley.model.draft.Drafter;
import parley.stability.durability.Assessment;
import parley.stability.durability.Durability;
import parley.views.brief.Brief.Matter;
import parley.views.brief.Brief.Seat;

/** Composes a brief: readings to ledger, ledger to draft model, model to what survives, what to ask, what would last. */
public final class BriefMaker {
    private static final String GUARANTEES = "guarantees";

    private final Codebook codebook;
    private final long seed;
    private final int samples;
    private final String owner;
    private final BooleanSupplier cancelled;

    /** @param today the day the draft's assumptions are made on */
    public BriefMaker(Codebook codebook, long seed, int samples, LocalDate today, BooleanSupplier cancelled) {
        this.codebook = codebook;
        this.seed = seed;
        this.samples = samples;
        this.owner = "Parley's draft, " + today;
        this.cancelled = cancelled;
    }

    /** @param unordered one reading or more; the brief shows them oldest first, those without a day in the order given */
    public Brief make(List<Reading> unordered) {
        List<Reading> readings = unordered.stream()
                .sorted(Comparator.comparing(
                        reading -> reading.report().published(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<Report> reports = readings.stream().map(Reading::report).toList();
        List<Statement> statements = readings.stream()
                .flatMap(reading -> reading.statements().stream())
                .toList();
        Positions positions = new Positions(reports, statements);
        List<Seat> seats = Seating.of(readings);
        Set<String> parties = Seating.parties(seats);
        List<Matter> matters = Agenda.of(statements, positions, parties);
        Settlement settlement = settlement(reports, List.copyOf(parties), positions);
        return new Brief(
                codebook,
                readings,
                seats,
                matters,
                positions,
                settlement,
                outlook(readings, statements, List.copyOf(parties), positions),
                Questions.of(matters, positions, parties, settlement, codebook),
                Gaps.of(readings, positions, parties, codebook));
    }

    private Settlement settlement(List<Report> reports, List<String> parties, Positions positions) {
        if (parties.size() < 2) {
            return new Settlement.TooThin("the text shows fewer than two parties that negotiate.");
        }
        Optional<Draft> draft = new Drafter(owner).draft(name(reports), parties, positions);
        if (draft.isEmpty()) {
            return new Settlement.TooThin("no party's stand is told on any issue that is still open.");
        }
        return switch (Solver.solve(draft.get().talks(), new SolveOptions(seed, samples, cancelled))) {
            case Solution.Shares shares -> new Settlement.Drafted(draft.get(), shares);
            case Solution.Refused refused ->
                new Settlement.Unsolved(
                        draft.get(),
                        refused.problems().stream().map(Problem::explanation).collect(Collectors.joining("; ")));
            case Solution.Stopped stopped -> new Settlement.Unsolved(draft.get(), "stopped during " + stopped.during());
            case Solution.Exact exact ->
                throw new IllegalStateException("a draft knows no weights, so it has no exact answer");
            case Solution.Continuous continuous ->
                throw new IllegalStateException("a draft knows no weights, so it has no exact answer");
            case Solution.Direct direct ->
                throw new IllegalStateException("a draft knows no weights, so it has no exact answer");
        };
    }

    private static String name(List<Report> reports) {
        Report first = reports.get(0);
        return Objects.requireNonNullElse(first.title(), first.id());
    }

    private static String conflictName(List<Reading> readings) {
        return name(readings.stream().map(Reading::report).toList());
    }

    private Outlook outlook(
            List<Reading> readings, List<Statement> statements, List<String> parties, Positions positions) {
        Optional<Assessment> durability = parties.size() == 2
                ? Optional.of(Durability.analyse(
                        new DealDrafter(owner).draft("a deal between them", parties.get(0), parties.get(1)), seed))
                : Optional.empty();
        return new Outlook(
                statements.stream()
                        .filter(statement -> !statement.core() && statement.speaksOf(GUARANTEES))
                        .toList(),
                durability,
                new ConflictDrafter(owner).draft(conflictName(readings), parties, positions, statements),
                Delay.claims(readings));
    }
}
