package parley.statements.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.ledger.Problem;
import parley.ledger.Role;
import parley.ledger.Spelling;

/** Reads lists of actors: the shipped one of eight columns and a case's of five. */
final class ActorsFile {
    private static final String HEADER = "name\tkind\tparty\trole\talso";
    private static final int COLUMNS = 5;

    private ActorsFile() {}

    static List<Actors.Entry> shipped(String text) {
        List<Actors.Entry> entries = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Actor actor = actor(cells, Actor.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)), null, cells[7]);
            entries.add(new Actors.Entry(actor, year(cells[5], 0), year(cells[6], Integer.MAX_VALUE), false));
        }
        return entries;
    }

    private static int year(String cell, int otherwise) {
        return cell.isEmpty() ? otherwise : Integer.parseInt(cell);
    }

    static List<Actor> read(String file, String text, List<Problem> problems) {
        List<Actor> actors = new ArrayList<>();
        Map<String, Integer> lineOf = new HashMap<>();
        int number = 0;
        boolean headed = false;
        for (String raw : text.lines().toList()) {
            number++;
            String line = number == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!headed) {
                if (!line.strip().equals(HEADER)) {
                    problems.add(new Problem(
                            file,
                            number,
                            0,
                            "the first line must name the columns",
                            line,
                            "Write: name, kind, party, role, also, parted by tabs."));
                    return List.of();
                }
                headed = true;
                continue;
            }
            Actor actor = row(file, number, line, problems);
            Integer before = actor == null ? null : lineOf.putIfAbsent(actor.name(), number);
            if (before != null) {
                problems.add(new Problem(
                        file,
                        number,
                        0,
                        "'" + line.split("\t")[0] + "' is listed twice",
                        line,
                        "It stands in line " + before + " already; the first one counts."));
            } else if (actor != null) {
                actors.add(actor);
            }
        }
        return actors;
    }

    private static @Nullable Actor row(String file, int number, String line, List<Problem> problems) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 2 || cells.length > COLUMNS || cells[0].isBlank()) {
            problems.add(new Problem(
                    file,
                    number,
                    0,
                    "expected 5 columns with a name in the first, found " + cells.length,
                    line,
                    "Part name, kind, party, role and also by tabs."));
            return null;
        }
        Actor.Kind kind = null;
        List<String> kinds = new ArrayList<>();
        for (Actor.Kind one : Actor.Kind.values()) {
            kinds.add(one.word());
            kind = one.word().equals(cells[1].strip()) ? one : kind;
        }
        Role role = null;
        List<String> roles = new ArrayList<>();
        for (Role one : Role.values()) {
            roles.add(one.word());
            role = cells.length > 3 && one.word().equals(cells[3].strip()) ? one : role;
        }
        if (kind == null) {
            problems.add(new Problem(
                    file, number, 0, "unknown kind '" + cells[1] + "'", line, Spelling.advice(cells[1], kinds)));
        }
        if (role == null && cells.length > 3 && !cells[3].isBlank()) {
            problems.add(new Problem(
                    file, number, 0, "unknown role '" + cells[3] + "'", line, Spelling.advice(cells[3], roles)));
            return null;
        }
        return kind == null ? null : actor(cells, kind, role, file);
    }

    private static Actor actor(String[] cells, Actor.Kind kind, @Nullable Role role, String source) {
        String party = cells.length > 2 && !cells[2].isBlank() ? cells[2].strip() : null;
        List<String> also = new ArrayList<>();
        if (cells.length > 4) {
            for (String name : cells[4].split("\\|")) {
                if (!name.isBlank()) {
                    also.add(name.strip());
                }
            }
        }
        return new Actor(cells[0].strip(), kind, party, role, also, source);
    }
}
