package parley.statements.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.statements.text.Token;

/** The lexicon of cue verbs with their inflections, read from {@code cues.tsv}. */
final class Cues {
    /** Which form of the verb stands in the text. */
    enum Form {
        BASE,
        THIRD,
        PAST,
        GERUND
    }

    /** A verb found at a token, in words of the text. */
    record Match(CueVerb verb, Form form, int words) {}

    private record Entry(List<String> words, CueVerb verb, Form form) {}

    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    private Cues() {}

    static Cues shipped() {
        Cues cues = new Cues();
        InputStream resource = Cues.class.getResourceAsStream("/parley/statements/cues.tsv");
        if (resource == null) {
            throw new IllegalStateException("cues.tsv is missing from the jar");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    cues.add(line.split("\t"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (List<Entry> entries : cues.byFirst.values()) {
            entries.sort(Comparator.comparingInt((Entry entry) -> entry.words().size())
                    .reversed());
        }
        return cues;
    }

    /** The longest cue that begins at token {@code i}; null when none does. */
    @Nullable
    Match at(List<Token> tokens, int i) {
        for (Entry entry : byFirst.getOrDefault(tokens.get(i).lower(), List.of())) {
            if (matches(entry.words(), tokens, i)) {
                return new Match(entry.verb(), entry.form(), entry.words().size());
            }
        }
        return null;
    }

    private static boolean matches(List<String> words, List<Token> tokens, int i) {
        if (i + words.size() > tokens.size()) {
            return false;
        }
        for (int k = 1; k < words.size(); k++) {
            if (!tokens.get(i + k).is(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    private void add(String[] row) {
        if (row[2].contains("x")) {
            return;
        }
        CueVerb verb = new CueVerb(row[0], CueClass.valueOf(row[1].toUpperCase(Locale.ROOT)), row[2]);
        int space = row[0].indexOf(' ');
        String first = space < 0 ? row[0] : row[0].substring(0, space);
        String rest = space < 0 ? "" : row[0].substring(space);
        put(first + rest, verb, Form.BASE);
        put(third(first) + rest, verb, Form.THIRD);
        put(gerund(first) + rest, verb, Form.GERUND);
        if (row.length == 3) {
            put(past(first) + rest, verb, Form.PAST);
        }
        for (int k = 3; k < row.length; k++) {
            put(row[k], verb, Form.PAST);
        }
    }

    private void put(String form, CueVerb verb, Form kind) {
        List<String> words = List.of(form.split(" "));
        byFirst.computeIfAbsent(words.getFirst(), key -> new ArrayList<>()).add(new Entry(words, verb, kind));
    }

    private static String third(String verb) {
        if (consonantY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        return verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch") || verb.endsWith("o")
                ? verb + "es"
                : verb + "s";
    }

    private static String past(String verb) {
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        return consonantY(verb) ? verb.substring(0, verb.length() - 1) + "ied" : doubled(verb) + "ed";
    }

    private static String gerund(String verb) {
        boolean mute = verb.endsWith("e") && !verb.endsWith("ee");
        return (mute ? verb.substring(0, verb.length() - 1) : doubled(verb)) + "ing";
    }

    private static boolean consonantY(String verb) {
        return verb.endsWith("y") && "aeou".indexOf(verb.charAt(verb.length() - 2)) < 0;
    }

    /** The few verbs here that double their last consonant. */
    private static String doubled(String verb) {
        return switch (verb) {
            case "admit", "beg", "slam", "rebut", "dub", "plan", "commit", "quip" ->
                verb + verb.charAt(verb.length() - 1);
            default -> verb;
        };
    }
}
