package parley.statements.acts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.statements.text.Stem;

/** A lexicon of phrases, each of one or more kinds, asked word by word; inflections meet. */
final class Phrases {
    /** A phrase found: its kind and how many words of the text it takes. */
    record Match(String kind, String phrase, int words) {}

    private record Entry(List<String> stems, Match match) {}

    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    private Phrases() {}

    /** Reads a resource: on every line a kind, a tab, and phrases parted by commas. */
    static Phrases of(String resource) {
        Phrases phrases = new Phrases();
        try (BufferedReader lines = open(resource)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    for (String phrase : line.substring(tab + 1).split(", *")) {
                        phrases.add(line.substring(0, tab), phrase.strip());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    static BufferedReader open(String resource) {
        InputStream stream = Phrases.class.getResourceAsStream("/parley/statements/" + resource);
        if (stream == null) {
            throw new IllegalStateException(resource + " is missing from the jar");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private void add(String kind, String phrase) {
        List<String> stems = new ArrayList<>();
        for (String word : phrase.split(" ")) {
            stems.add(Stem.of(word));
        }
        byFirst.computeIfAbsent(stems.getFirst(), first -> new ArrayList<>())
                .add(new Entry(stems, new Match(kind, phrase, stems.size())));
    }

    /** The phrases that begin at word {@code i}. */
    List<Match> at(List<String> stems, int i) {
        List<Match> matches = new ArrayList<>();
        for (Entry entry : byFirst.getOrDefault(stems.get(i), List.of())) {
            if (matches(entry.stems(), stems, i)) {
                matches.add(entry.match());
            }
        }
        return matches;
    }

    private static boolean matches(List<String> wanted, List<String> stems, int i) {
        if (i + wanted.size() > stems.size()) {
            return false;
        }
        for (int k = 1; k < wanted.size(); k++) {
            if (!wanted.get(k).equals(stems.get(i + k))) {
                return false;
            }
        }
        return true;
    }
}
