package parley.views.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import parley.ledger.journal.Entry;
import parley.ledger.movement.Contradiction;
import parley.ledger.movement.Movement;
import parley.ledger.review.Filed;
import parley.views.cases.Changes;
import parley.views.cases.Reach;
import parley.views.document.Document.Line;
import parley.views.document.Document.Remark;
import parley.views.document.Document.Section;
import parley.views.document.Document.Text;

/** What is new in a case, in words. */
public final class ChangesDocument {
    private static final int SHOWN = 40;
    private static final int CROSSINGS = 3;
    private static final int SILENCES = 12;

    private final Changes changes;
    private final List<Section> sections = new ArrayList<>();

    private ChangesDocument(Changes changes) {
        this.changes = changes;
    }

    public static Document of(Changes changes) {
        ChangesDocument document = new ChangesDocument(changes);
        if (changes.last() >= changes.first()) {
            document.section(
                    "New reports",
                    changes.reports().stream().map(ChangesDocument::report).toList());
            document.decisions();
            document.section(
                    "Movements",
                    changes.movements().stream().map(document::movement).toList());
            document.section(
                    "Contradictions and retractions",
                    changes.contradictions().stream()
                            .map(document::contradiction)
                            .toList());
        }
        document.silences();
        document.reach();
        return new Document(
                "What is new since entry " + (changes.first() - 1),
                List.of(document.lead()),
                document.sections,
                List.of());
    }

    private String lead() {
        long entries = Math.max(0, changes.last() - changes.first() + 1);
        return entries == 0
                ? "Nothing was entered since."
                : "%,d entries since %s: %,d reports, %,d statements proposed, %,d decisions by people."
                        .formatted(
                                entries,
                                Objects.toString(changes.since()),
                                changes.reports().size(),
                                changes.proposals(),
                                changes.decided());
    }

    private void section(String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        List<Document.Block> blocks = new ArrayList<>();
        lines.stream().limit(SHOWN).forEach(words -> blocks.add(new Line(Text.of(words))));
        if (lines.size() > SHOWN) {
            blocks.add(new Remark("%,d more; --json has all.".formatted(lines.size() - SHOWN)));
        }
        sections.add(new Section(heading, blocks));
    }

    private static String report(Filed filed) {
        return filed.id() + " (" + Objects.requireNonNullElse(filed.outlet(), "outlet not named") + ", "
                + Objects.toString(filed.published(), "no date") + "): " + filed.statements() + " statements"
                + (filed.copyOf() == null ? "" : "; it carries the story of " + filed.copyOf());
    }

    private void decisions() {
        List<String> lines = new ArrayList<>();
        for (Entry entry : changes.decisions().reversed()) {
            lines.add("entry " + entry.number() + ", " + entry.by() + ": " + Journals.words(entry));
        }
        section("Decisions", lines);
    }

    private String topic(String party, String issue) {
        return party + " on " + changes.codebook().label(issue);
    }

    private String movement(Movement movement) {
        return topic(movement.to().party(), movement.to().issue()) + ": " + Movements.words(movement) + " ("
                + (movement.from() == null ? "" : movement.from().statement().id() + " to ")
                + movement.to().statement().id() + ")";
    }

    private String contradiction(Contradiction contradiction) {
        return topic(contradiction.told().party(), contradiction.told().issue()) + ": "
                + Movements.words(contradiction);
    }

    private void silences() {
        List<Document.Block> blocks = new ArrayList<>();
        for (Changes.Silence silence : changes.silences()) {
            if (blocks.size() < SILENCES) {
                blocks.add(new Line(Text.of(topic(
                                silence.last().party(), silence.last().issue()) + ": nothing since "
                        + Movements.day(silence.last()) + ", " + "%,d".formatted(silence.days()) + " days ("
                        + silence.last().statement().id() + ")" + (silence.fresh() ? "; fell silent since" : ""))));
            }
        }
        if (changes.silences().size() > SILENCES) {
            blocks.add(new Remark(
                    "%,d more; --json has all.".formatted(changes.silences().size() - SILENCES)));
        }
        if (!blocks.isEmpty()) {
            sections.add(new Section("Silent", blocks));
        }
    }

    private void reach() {
        List<Document.Block> blocks = new ArrayList<>();
        switch (changes.reach()) {
            case Reach.Unchanged unchanged ->
                blocks.add(new Line(Text.of("The positions leave the same settlements as before.")));
            case Reach.TooThin thin -> blocks.add(new Line(Text.of("Cannot be told: " + thin.why() + ".")));
            case Reach.TooLarge large -> {
                blocks.add(new Line(Text.of("Too large to compare package by package: "
                        + "%,d packages. What changed on the issues:".formatted(large.packages()))));
                large.moved().forEach(moved -> blocks.add(moved(moved)));
            }
            case Reach.Compared compared -> compared(compared, blocks);
        }
        sections.add(new Section("Settlements within reach", blocks));
    }

    private void compared(Reach.Compared compared, List<Document.Block> blocks) {
        blocks.add(new Line(Text.of("%d packages were within reach, %d are; %d entered, %d left (on %s)."
                .formatted(
                        compared.before(),
                        compared.after(),
                        compared.entered().size(),
                        compared.left().size(),
                        String.join(", ", compared.over())))));
        if (!compared.appeared().isEmpty()) {
            blocks.add(new Line(Text.of("New on the table: " + String.join(", ", compared.appeared()) + ".")));
        }
        if (!compared.vanished().isEmpty()) {
            blocks.add(new Line(Text.of("Settled or off the table: " + String.join(", ", compared.vanished()) + ".")));
        }
        compared.moved().forEach(moved -> blocks.add(moved(moved)));
        crossings("Entered", compared.entered(), compared, blocks);
        crossings("Left", compared.left(), compared, blocks);
        blocks.add(
                new Remark(
                        "Within reach: all parties can gain by it under some of the preferences that a draft of the positions"
                                + " allows. Which statement let a package in or out was found by leaving it out. Nothing is said of likelihood."));
    }

    private static Line moved(Reach.Moved moved) {
        List<String> parts = new ArrayList<>();
        if (!moved.gained().isEmpty()) {
            parts.add("now possible: " + String.join("; ", moved.gained()));
        }
        if (!moved.lost().isEmpty()) {
            parts.add("no longer: " + String.join("; ", moved.lost()));
        }
        if (parts.isEmpty()) {
            parts.add("the same options, valued otherwise");
        }
        return new Line(Text.of(moved.issue() + ": " + String.join(". ", parts)
                + (moved.statements().isEmpty() ? "" : " (" + String.join(", ", moved.statements()) + ")")));
    }

    private static void crossings(
            String word, List<Reach.Crossing> crossings, Reach.Compared compared, List<Document.Block> blocks) {
        for (Reach.Crossing crossing : crossings.stream().limit(CROSSINGS).toList()) {
            blocks.add(
                    new Line(Text.of(word + ": " + changed(crossing, compared) + " - " + because(crossing, compared))));
        }
        if (crossings.size() > CROSSINGS) {
            blocks.add(new Remark("%,d more %s; --json has all."
                    .formatted(crossings.size() - CROSSINGS, word.equals("Left") ? "left" : "entered")));
        }
    }

    /** The options on issues that changed; the rest of the package can stay. */
    private static String changed(Reach.Crossing crossing, Reach.Compared compared) {
        List<String> moved = compared.moved().stream().map(Reach.Moved::issue).toList();
        String words = crossing.options().entrySet().stream()
                .filter(option -> moved.isEmpty() || moved.contains(option.getKey()))
                .map(ChangesDocument::option)
                .collect(Collectors.joining("; "));
        String rest = crossing.options().entrySet().stream()
                .filter(option -> !moved.isEmpty() && !moved.contains(option.getKey()))
                .map(ChangesDocument::option)
                .collect(Collectors.joining("; "));
        return rest.isEmpty() ? words : words + "; with " + rest;
    }

    private static String because(Reach.Crossing crossing, Reach.Compared compared) {
        if (!crossing.because().isEmpty()) {
            return "because of " + String.join(", ", crossing.because());
        }
        List<String> together = compared.moved().stream()
                .filter(moved -> {
                    String option = crossing.options().get(moved.issue());
                    return moved.gained().contains(option) || moved.lost().contains(option);
                })
                .flatMap(moved -> moved.statements().stream())
                .distinct()
                .toList();
        return together.isEmpty()
                ? "by several statements together"
                : "by several together: " + String.join(", ", together);
    }

    private static String option(Map.Entry<String, String> option) {
        return option.getKey() + ": " + option.getValue();
    }
}
