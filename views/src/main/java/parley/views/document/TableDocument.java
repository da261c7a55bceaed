package parley.views.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import parley.ledger.Position;
import parley.ledger.Statement;
import parley.ledger.movement.Contradiction;
import parley.ledger.movement.Footing;
import parley.views.cases.Stance;
import parley.views.cases.Table;
import parley.views.document.Document.Line;
import parley.views.document.Document.Remark;
import parley.views.document.Document.Section;
import parley.views.document.Document.Text;

/** Where each party stands on each issue, in words. */
public final class TableDocument {
    private static final List<String> HEADERS = List.of("party", "stands", "told", "rests on", "last movement");

    private TableDocument() {}

    public static Document of(Table table) {
        List<Section> sections = new ArrayList<>();
        table.stances().forEach((issue, stances) -> sections.add(section(table, issue, stances)));
        List<String> lead = new ArrayList<>();
        lead.add(
                table.parties().names().size() < 2
                        ? "No two parties that negotiate are known; name them in actors.yaml."
                        : "Parties: " + String.join(", ", table.parties().names()) + " ("
                                + table.parties().ground() + ").");
        if (sections.isEmpty()) {
            lead.add("Nobody's position is told.");
        }
        return new Document(
                "Positions" + (table.asOf() == null ? "" : " as of " + table.asOf()), lead, sections, List.of());
    }

    private static Section section(Table table, String issue, List<Stance> stances) {
        List<Document.Block> blocks = new ArrayList<>();
        blocks.add(new Document.Table(
                HEADERS, stances.stream().map(TableDocument::row).toList()));
        for (Stance stance : stances) {
            Set<String> told = new TreeSet<>();
            for (Contradiction contradiction : stance.contradictions()) {
                told.add(Movements.words(contradiction));
            }
            told.forEach(words ->
                    blocks.add(new Line(Text.of("! " + stance.position().party() + ": " + words))));
            if (stance.footing().thin()) {
                blocks.add(new Line(Text.of("too thin to place "
                        + stance.position().party() + ": nothing in its own word, and one origin that tells of it")));
            }
        }
        List<String> silent = table.silent().getOrDefault(issue, List.of());
        if (!silent.isEmpty()) {
            blocks.add(new Remark("Nothing tells where " + String.join(" and ", silent) + " stands."));
        }
        List<String> options =
                table.codebook().kind(issue).map(kind -> kind.options()).orElse(List.of());
        if (!options.isEmpty()) {
            blocks.add(new Remark("Options in the codebook: " + String.join("; ", options) + "."));
        }
        return new Section(
                table.codebook().label(issue) + (table.sticking().contains(issue) ? " - sticking point" : ""), blocks);
    }

    private static List<Text> row(Stance stance) {
        Statement statement = stance.position().statement();
        return List.of(
                Text.of(stance.position().party()),
                Text.of(statement.act().word() + (statement.condition() == null ? "" : ", conditional") + ": "
                        + Statements.excerpt(statement, stance.report()) + " (" + statement.id() + ", "
                        + stance.status().word() + ")"),
                Text.of(told(stance)),
                Text.of(origins(stance.footing())),
                Text.of(stance.last() == null ? "none" : Movements.words(stance.last())));
    }

    private static String told(Stance stance) {
        Position position = stance.position();
        String by = position.firstHand()
                ? "own word, " + position.statement().speaker().fullName()
                : "told by " + Statements.speaker(position.statement());
        String day = Objects.toString(position.asOf(), "no day told");
        return day + (stance.age() == null ? "" : " (" + age(stance.age()) + ")") + ", " + by;
    }

    private static String age(long days) {
        return days == 0 ? "today" : days == 1 ? "1 day old" : "%,d days old".formatted(days);
    }

    private static String origins(Footing footing) {
        String told = footing.own() + " own, " + footing.told() + " told";
        return footing.thin() ? told + "; too thin" : told;
    }
}
