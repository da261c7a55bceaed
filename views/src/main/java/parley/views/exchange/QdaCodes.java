package parley.views.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import parley.ledger.Act;
import parley.ledger.Codebook;
import parley.ledger.How;
import parley.ledger.IssueKind;

/** Codes of a REFI-QDA project: a tree with our fields as its branches. The same words give the same GUID everywhere. */
final class QdaCodes {
    static final String ISSUE = "Issue";
    static final String ACT = "Act";
    static final String HOW = "How told";
    static final String PART = "Part";
    static final String PARTY = "Party";
    static final String SPEAKER = "Speaker";

    private final Map<String, Map<String, String>> branches = new LinkedHashMap<>();

    QdaCodes(Codebook codebook) {
        codebook.kinds().forEach(kind -> branch(ISSUE).put(kind.id(), description(kind)));
        for (Act act : Act.values()) {
            branch(ACT).put(act.word(), "");
        }
        for (How how : How.values()) {
            branch(HOW).put(how.word(), "");
        }
        List.of("source", "cue", "content").forEach(part -> branch(PART).put(part, ""));
    }

    private Map<String, String> branch(String name) {
        return branches.computeIfAbsent(name, n -> new LinkedHashMap<>());
    }

    /** Adds a code where there is none of that name. */
    void add(String branch, String name) {
        branch(branch).putIfAbsent(name, "");
    }

    static String guid(String... of) {
        return UUID.nameUUIDFromBytes(String.join("\0", of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static String code(String branch, String name) {
        return guid("code", branch, name);
    }

    /** A definition with what belongs to it, a line each, so that {@link Qdc} finds it again. */
    static String description(IssueKind kind) {
        List<String> lines = new ArrayList<>();
        lines.add(kind.definition());
        line(lines, "Label: ", kind.label());
        line(lines, "Include: ", kind.include());
        line(lines, "Exclude: ", kind.exclude());
        line(lines, "Phrases: ", String.join(" | ", kind.phrases()));
        line(lines, "PA-X: ", String.join(" | ", kind.paX()));
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String name, String value) {
        if (!value.isBlank()) {
            lines.add(name + value);
        }
    }

    /** Every branch. */
    void write(Xml xml) throws IOException {
        xml.start("CodeBook").start("Codes");
        for (Map.Entry<String, Map<String, String>> branch : branches.entrySet()) {
            if (branch.getValue().isEmpty()) {
                continue;
            }
            xml.start("Code", "guid", guid("branch", branch.getKey()), "name", branch.getKey(), "isCodable", "false");
            for (Map.Entry<String, String> code : branch.getValue().entrySet()) {
                one(xml, branch.getKey(), code.getKey(), code.getValue());
            }
            xml.end();
        }
        xml.end().end();
    }

    static void one(Xml xml, String branch, String name, String description) throws IOException {
        xml.start("Code", "guid", code(branch, name), "name", name, "isCodable", "true");
        if (!description.isEmpty()) {
            xml.start("Description").text(description).end();
        }
        xml.end();
    }
}
