package parley.views.cli;

import java.nio.file.Path;
import java.util.List;
import parley.ledger.Problem;
import parley.views.cases.Merging.Conflict;
import parley.views.exchange.Visible;
import parley.views.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was brought in from another case or file, in words and as JSON; schema: docs/schema/import.schema.json. */
final class JoinedJson {
    private JoinedJson() {}

    static ObjectNode of(String format, Path from) {
        ObjectNode json = Json.object();
        json.put("format", format);
        json.put("from", from.toString());
        return json;
    }

    static void counts(
            ObjectNode json,
            int reports,
            int known,
            int statements,
            int decisions,
            int readings,
            List<Conflict> conflicts) {
        json.put("reports", reports);
        json.put("known", known);
        json.put("statements", statements);
        json.put("decisions", decisions);
        json.put("other_readings", readings);
        json.set("conflicts", Json.array(conflicts, conflict -> {
            ObjectNode one = Json.object();
            one.put("id", conflict.id());
            one.put("what", conflict.what());
            one.put("ours", conflict.ours());
            one.put("theirs", conflict.theirs());
            return one;
        }));
    }

    static JsonNode problems(List<Problem> problems) {
        return Json.words(problems.stream().map(Problem::toString).toList());
    }

    static String words(String done, int reports, int known, int statements, int decisions, int readings) {
        return "%s %,d reports and %,d statements that were not here, and %,d decisions%s%s."
                .formatted(
                        done,
                        reports,
                        statements,
                        decisions,
                        known == 0 ? "" : "; %,d reports were here already".formatted(known),
                        readings == 0
                                ? ""
                                : "; %,d undecided statements are read otherwise there, ours stay".formatted(readings));
    }

    static void print(Console console, List<Conflict> conflicts) {
        if (!conflicts.isEmpty()) {
            console.out().println("%,d conflicts; nothing of ours was changed:".formatted(conflicts.size()));
        }
        for (Conflict conflict : conflicts) {
            console.out().println("  " + Visible.of(conflict.id()) + " (" + conflict.what() + ")");
            console.out().println("    ours:   " + conflict.ours());
            console.out().println("    theirs: " + conflict.theirs());
        }
    }
}
