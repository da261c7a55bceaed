package parley.views.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.ledger.Codebook;
import parley.ledger.Position;
import parley.ledger.Positions;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.When;
import parley.views.brief.Brief.Note;
import parley.views.brief.Brief.Source;

/** What the reports do not tell: where the ground under a brief is thin. */
final class Gaps {
    private final List<Reading> readings;
    private final List<Note> notes = new ArrayList<>();

    private Gaps(List<Reading> readings) {
        this.readings = readings;
    }

    static List<Note> of(List<Reading> readings, Positions positions, Set<String> parties, Codebook codebook) {
        Gaps gaps = new Gaps(readings);
        gaps.origins();
        gaps.dates();
        gaps.secondHand(positions, parties, codebook);
        gaps.silence(positions, parties);
        gaps.speakers();
        gaps.say("No report states how much each issue counts for a party, nor what no agreement is worth to it.");
        return gaps.notes;
    }

    private void say(String words) {
        notes.add(new Note(words, List.of()));
    }

    private void origins() {
        List<Report> reports = readings.stream().map(Reading::report).toList();
        Set<String> outlets = reports.stream()
                .map(Report::outlet)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        if (reports.size() == 1) {
            say("One report of one outlet" + (outlets.isEmpty() ? ", which it does not name" : "")
                    + ": nothing here is confirmed by a second, independent source.");
        } else if (outlets.size() < 2) {
            say(reports.size() + " reports, but " + (outlets.isEmpty() ? "no outlet is named." : "one outlet only."));
        }
        for (Copies.Pair pair : Copies.among(reports)) {
            say(pair.first().id() + " and " + pair.second().id()
                    + " carry the same story: they are one origin, not two.");
        }
    }

    private void dates() {
        List<String> undated = readings.stream()
                .map(Reading::report)
                .filter(report -> report.published() == null)
                .map(Report::id)
                .toList();
        if (!undated.isEmpty()) {
            say("No day of publication in " + String.join(", ", undated)
                    + ": relative dates stay relative. --published DAY resolves them.");
        }
        List<LocalDate> days = readings.stream()
                .map(reading -> reading.report().published())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i - 1).plusDays(60).isBefore(days.get(i))) {
                say("Nothing between " + days.get(i - 1) + " and " + days.get(i) + ".");
            }
        }
        for (Reading reading : readings) {
            List<When> open = reading.times().stream()
                    .filter(when -> !when.resolved())
                    .filter(when -> reading.report().published() != null)
                    .toList();
            for (When when : open) {
                notes.add(new Note(
                        "\"" + when.text() + "\" could not be placed in the calendar (" + when.anchor() + ").",
                        List.of(new Source(reading.report().id(), when.span()))));
            }
        }
    }

    private void secondHand(Positions positions, Set<String> parties, Codebook codebook) {
        for (String party : parties) {
            for (String issue : positions.issues()) {
                List<Position> held = positions.of(party, issue).toList();
                if (!held.isEmpty() && held.stream().noneMatch(Position::firstHand)) {
                    notes.add(new Note(
                            party + " on " + codebook.label(issue) + " is known only as others tell it.",
                            sources(held)));
                }
            }
        }
    }

    private static List<Source> sources(List<Position> held) {
        return held.stream()
                .map(Position::statement)
                .sorted(Comparator.comparing(Statement::report).thenComparingInt(Statement::number))
                .map(Source::of)
                .limit(3)
                .toList();
    }

    private void silence(Positions positions, Set<String> parties) {
        for (String party : parties) {
            boolean heard = readings.stream()
                    .flatMap(reading -> reading.statements().stream())
                    .anyMatch(statement -> party.equals(statement.party()));
            if (!heard) {
                say("Nobody who speaks for " + party + " is quoted.");
            } else if (positions.all().stream()
                    .noneMatch(position -> position.party().equals(party))) {
                say(party + " is quoted, but on no issue does it say what it wants.");
            }
        }
    }

    private void speakers() {
        List<Statement> unplaced = readings.stream()
                .flatMap(reading -> reading.statements().stream())
                .filter(statement -> statement.party() == null)
                .toList();
        if (!unplaced.isEmpty()) {
            notes.add(new Note(
                    unplaced.size() + (unplaced.size() == 1 ? " statement" : " statements")
                            + " by speakers whose side the text does not tell: "
                            + unplaced.stream()
                                    .map(statement -> statement.speaker().fullName())
                                    .distinct()
                                    .limit(6)
                                    .collect(Collectors.joining("; "))
                            + ".",
                    unplaced.stream().map(Source::of).limit(6).toList()));
        }
    }
}
