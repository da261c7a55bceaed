package parley.views.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.ledger.Codebook;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Role;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.journal.Journal;
import parley.model.yaml.YamlFile;
import parley.statements.actors.Actors;
import parley.statements.coding.Codebooks;
import parley.store.CaseFolder;

/**
 * What a case knows before it reads: the actors and issue kinds that ship with Parley, each with its source, and those of
 * the case's own files, which go first.
 *
 * @param own actors of the case's files
 * @param files the text of each file of the case, by its name; empty for one that is not there
 */
public record Facts(Actors actors, List<Actor> own, Codebook codebook, Map<String, String> files) {
    private static final String ACTORS = "actors.yaml";
    private static final String CODEBOOK = "codebook.yaml";
    private static final String TABLE = "actors.tsv";

    public Facts {
        own = List.copyOf(own);
        files = Map.copyOf(files);
    }

    /**
     * Reads a case's files; rejected with every problem in them.
     *
     * @param reader gives a file's text
     */
    public static Intake<Facts> of(CaseFolder folder, Function<Path, Intake<String>> reader) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> files = new TreeMap<>();
        for (String name : List.of(ACTORS, CODEBOOK, TABLE)) {
            Path file = folder.root().resolve(name);
            files.put(
                    name,
                    Files.exists(file) ? taken(reader.apply(file), problems).orElse("") : "");
        }
        List<Actor> own = new ArrayList<>();
        Actors actors = Actors.shipped();
        Codebook codebook = Codebooks.shipped();
        String table = text(files, TABLE);
        if (table != null) {
            Intake<Actors> read = Actors.none().with(place(folder, TABLE), table);
            problems.addAll(read.problems());
            own.addAll(
                    read instanceof Intake.Accepted<Actors> fine ? fine.value().all() : List.of());
        }
        String yaml = text(files, ACTORS);
        if (yaml != null) {
            own.addAll(taken(YamlFile.read(place(folder, ACTORS), yaml, ActorsYaml::read), problems)
                    .orElse(List.of()));
        }
        String kinds = text(files, CODEBOOK);
        if (kinds != null) {
            codebook = taken(
                            YamlFile.read(
                                    place(folder, CODEBOOK),
                                    kinds,
                                    file -> CodebookYaml.read(file, Codebooks.shipped())),
                            problems)
                    .orElse(codebook);
        }
        return problems.isEmpty()
                ? new Intake.Accepted<>(new Facts(actors.with(own), own, codebook, files))
                : new Intake.Rejected<>(problems);
    }

    private static @Nullable String text(Map<String, String> files, String name) {
        String text = files.getOrDefault(name, "");
        return text.isBlank() ? null : text;
    }

    private static String place(CaseFolder folder, String name) {
        return folder.root().resolve(name).toString();
    }

    private static <T> Optional<T> taken(Intake<T> intake, List<Problem> problems) {
        problems.addAll(intake.problems());
        return intake instanceof Intake.Accepted<T> accepted ? Optional.of(accepted.value()) : Optional.empty();
    }

    /** What the journal does not know yet of the case's files; a file taken away is entered as empty. */
    public List<Event> news(Journal journal) {
        List<Event> news = new ArrayList<>();
        new TreeMap<>(files).forEach((name, text) -> {
            String known = "";
            for (Entry entry : journal.about(name)) {
                known = entry.event() instanceof Event.FactsSet set ? set.text() : known;
            }
            if (!known.equals(text)) {
                news.add(new Event.FactsSet(name, text));
            }
        });
        return news;
    }

    /** Sides to which the case's own files give this role, in their order. */
    public List<String> sides(Role role) {
        return own.stream()
                .filter(actor -> actor.role() == role
                        && (actor.party() == null || actor.party().equals(actor.name())))
                .map(Actor::name)
                .distinct()
                .toList();
    }
}
