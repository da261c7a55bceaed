package parley.statements.actors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.ledger.Intake;
import parley.ledger.Problem;

/**
 * The actors a reader knows before it opens a report: those shipped, and a case's own, which come first where names
 * collide.
 */
public final class Actors {
    /**
     * An actor and the years in which what is said of it holds.
     *
     * @param from first year; 0 when always
     * @param to last year; {@link Integer#MAX_VALUE} when still
     * @param told whether only another report tells it, so that a report's own words win over it
     */
    record Entry(Actor actor, int from, int to, boolean told) {
        boolean holds(@Nullable LocalDate day) {
            return day == null || (from <= day.getYear() && day.getYear() <= to);
        }
    }

    private final List<Entry> entries;

    private Actors(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** States with demonyms and capitals, international organisations, a few office holders; each row tells its source. */
    public static Actors shipped() {
        try (InputStream resource = Actors.class.getResourceAsStream("/parley/statements/actors.tsv")) {
            if (resource == null) {
                throw new IllegalStateException("actors.tsv is missing from the jar");
            }
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return new Actors(ActorsFile.shipped(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody. */
    public static Actors none() {
        return new Actors(List.of());
    }

    /** These actors and more, the new ones first. */
    public Actors with(List<Actor> more) {
        List<Entry> all = new ArrayList<>();
        for (Actor actor : more) {
            all.add(new Entry(actor, 0, Integer.MAX_VALUE, false));
        }
        all.addAll(entries);
        return new Actors(all);
    }

    /** These actors and those that other reports introduce, the new ones last. */
    Actors told(List<Actor> elsewhere) {
        List<Entry> all = new ArrayList<>(entries);
        for (Actor actor : elsewhere) {
            all.add(new Entry(actor, 0, Integer.MAX_VALUE, true));
        }
        return new Actors(all);
    }

    /**
     * These actors and those of a case's file: five columns {@code name kind party role also} parted by tabs, a header
     * line first, other names parted by {@code " | "}. Every bad line is a problem and left out; a file without the
     * header is rejected.
     *
     * @param file its name, for the problems
     */
    public Intake<Actors> with(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        List<Actor> read = ActorsFile.read(file, text, problems);
        if (read.isEmpty() && !problems.isEmpty()) {
            return new Intake.Rejected<>(problems);
        }
        return new Intake.Accepted<>(with(read), problems);
    }

    public List<Actor> all() {
        return entries.stream().map(Entry::actor).toList();
    }

    /** Those listed whose years cover {@code day}; all when it is unknown. */
    List<Actor> on(@Nullable LocalDate day) {
        List<Actor> holding = new ArrayList<>();
        for (Entry entry : entries) {
            if (!entry.told() && entry.holds(day)) {
                holding.add(entry.actor());
            }
        }
        return holding;
    }

    /** Those that only other reports introduce. */
    List<Actor> told() {
        return entries.stream().filter(Entry::told).map(Entry::actor).toList();
    }
}
