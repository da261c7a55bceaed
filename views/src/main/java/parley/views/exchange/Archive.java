package parley.views.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.journal.Event;
import parley.ledger.marking.Marking;
import parley.ledger.review.Filed;
import parley.store.CaseFolder;
import parley.store.JournalLines;
import parley.views.exchange.Fields.Damaged;
import parley.views.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole case in one zip: {@code case.json}, {@code journal.jsonl} (every entry with its hashes), the files that reports
 * came in, and what the analyst wrote (actors, codebook, models). What is made from it has the same head hash to the byte.
 * Nothing can be left out of it, so it goes only to those who may have all of it. Where a database is kept is not in it.
 */
public final class Archive {
    public static final String WORD = "archive";

    private static final String CASE = "case.json";
    private static final String JOURNAL = "journal.jsonl";
    private static final String MODELS = "models/";
    private static final String REPORTS = "reports/";
    private static final int LONGEST_FILE = 256 << 20;

    private Archive() {}

    /** Why these readers may not have the whole case; empty when they may. */
    public static Optional<Problem> forbidden(CaseFolder folder, @Nullable Audience audience) {
        if (audience != null && audience.most() == null) {
            return Optional.empty();
        }
        Audience readers = audience == null ? new Audience(Marking.Light.CLEAR) : audience;
        Map<String, Marking> marked = new LinkedHashMap<>();
        folder.store().replay(1, entry -> {
            if (entry.event() instanceof Event.Marked mark && !readers.mayHave(mark.marking(), false)) {
                marked.put(mark.subject(), mark.marking());
            }
        });
        return marked.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(
                        folder.root().toString(),
                        "an archive is the whole case, and holds what these readers may not have: "
                                + Extract.names(marked),
                        "Choose another format, which leaves it out, or keep the archive to yourself: --for self."));
    }

    public static void write(CaseFolder folder, Path place, List<Problem> problems) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(place))) {
            ObjectNode head = Json.object();
            head.put("parley", 1);
            head.put("name", folder.name());
            put(zip, CASE, (Json.page(head) + "\n").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(JOURNAL));
            BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            JournalLines.write(folder.store(), lines);
            lines.flush();
            zip.closeEntry();
            Set<String> originals = new LinkedHashSet<>();
            for (Filed filed : folder.store().reports()) {
                Event.Original original = filed.original();
                if (original != null && originals.add(original.sha256())) {
                    Optional<Path> file = folder.originals().find(original.sha256());
                    if (file.isPresent() && folder.originals().intact(original.sha256())) {
                        put(zip, REPORTS + file.get().getFileName(), Files.readAllBytes(file.get()));
                    } else {
                        problems.add(Problem.of(
                                Visible.of(filed.id()),
                                "the file it came in is lost or was changed: " + Visible.of(original.name()),
                                "Its text is in the archive all the same."));
                    }
                }
            }
            for (Map.Entry<String, Path> own : own(folder.root()).entrySet()) {
                put(zip, own.getKey(), Files.readAllBytes(own.getValue()));
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** What the analyst wrote, by name; links are not followed. */
    public static Map<String, Path> own(Path root) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> inside = Files.list(root)) {
            inside.filter(file -> isOwn(file.getFileName().toString()))
                    .forEach(file -> files.put(file.getFileName().toString(), file));
        }
        Path models = root.resolve("models");
        if (Files.isDirectory(models, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> inside = Files.walk(models)) {
                inside.forEach(file ->
                        files.put(MODELS + models.relativize(file).toString().replace('\\', '/'), file));
            }
        }
        files.values().removeIf(file -> !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
        files.keySet().removeIf(name -> !EntryName.safe(name));
        return files;
    }

    private static boolean isOwn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.contains("/")
                && !name.startsWith(".")
                && Stream.of(".yaml", ".yml", ".tsv", ".md").anyMatch(lower::endsWith);
    }

    /** Does the file begin as zips do? */
    public static boolean zipped(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && (start[2] == 3 || start[2] == 5);
        }
    }

    /** Names of what is in a zip. */
    static List<String> names(Path file) throws IOException {
        try (BoundedZip zip = BoundedZip.open(file)) {
            return zip.names();
        }
    }

    public static boolean recognises(Path file) throws IOException {
        if (!zipped(file)) {
            return false;
        }
        List<String> names = names(file);
        return names.contains(JOURNAL) && names.contains(CASE);
    }

    /** What people call the process in the archive. */
    public static String name(Path file) throws IOException {
        try (BoundedZip zip = BoundedZip.open(file)) {
            byte[] head = zip.bytes(CASE, 1 << 20).orElseThrow(() -> new IOException("the archive has no " + CASE));
            String name = Fields.text(Fields.tree(TextLines.decoded(head)), "name");
            return name == null ? "case" : name;
        } catch (Damaged e) {
            throw new IOException(CASE + " in the archive " + e.why(), e);
        }
    }

    /**
     * Fills a case that has no entries yet.
     *
     * @return the hash of the last entry
     */
    public static Intake<String> restore(Path file, CaseFolder folder, List<Problem> problems) throws IOException {
        try (BoundedZip zip = BoundedZip.open(file)) {
            Intake<String> restored;
            try (InputStream in =
                            zip.read(JOURNAL).orElseThrow(() -> new IOException("the archive has no " + JOURNAL));
                    TextLines lines = new TextLines(new BufferedInputStream(in))) {
                restored = JournalLines.restore(folder.store(), file + "/" + JOURNAL, lines);
            } catch (UncheckedIOException e) {
                throw new IOException(
                        e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
            }
            if (restored instanceof Intake.Accepted<String>) {
                files(zip, folder, problems);
            }
            return restored;
        }
    }

    private static void files(BoundedZip zip, CaseFolder folder, List<Problem> problems) throws IOException {
        Set<String> wanted = new LinkedHashSet<>();
        for (Filed filed : folder.store().reports()) {
            if (filed.original() != null) {
                wanted.add(filed.original().sha256());
            }
        }
        List<String> strange = new ArrayList<>();
        for (String name : zip.names()) {
            if (name.equals(CASE) || name.equals(JOURNAL)) {
                continue;
            }
            int dot = name.lastIndexOf('.');
            if (name.startsWith(REPORTS)) {
                byte[] bytes = zip.bytes(name, LONGEST_FILE).orElseThrow();
                String kept = folder.originals().keep(bytes, dot < 0 ? "" : name.substring(dot));
                if (!name.startsWith(REPORTS + kept) || !wanted.contains(kept)) {
                    strange.add(name);
                }
                wanted.remove(kept);
            } else if (isOwn(name) || name.startsWith(MODELS)) {
                Path to = folder.root().resolve(name);
                if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
                    problems.add(Problem.of(to.toString(), "is there already; it was left as it is", ""));
                } else {
                    Files.createDirectories(to.getParent());
                    Files.write(to, zip.bytes(name, LONGEST_FILE).orElseThrow());
                }
            } else {
                strange.add(name);
            }
        }
        for (String name : strange) {
            problems.add(Problem.of(
                    zip.toString(),
                    "'" + Visible.of(name) + "' belongs to no case",
                    "It was left out, or is not what its name says."));
        }
        for (String lost : wanted) {
            problems.add(Problem.of(
                    zip.toString(),
                    "the file of hash " + lost + " is not in the archive",
                    "Its text is in the journal."));
        }
    }
}
