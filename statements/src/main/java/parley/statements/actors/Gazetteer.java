package parley.statements.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.text.Document;
import parley.statements.text.Token;

/** Finds known names in running text, the longest first. Names are compared as written; a leading article is ignored. */
final class Gazetteer {
    /** A known name at a token, in tokens. */
    record Hit(Actor actor, int from, int to, String rule) {}

    /** A name, who bears it, and what told so. */
    record Named(String name, Actor actor, String rule) {}

    private record Entry(List<String> words, Actor actor, String rule) {}

    private static final Set<String> ARTICLES = Set.of("the", "The", "a", "A", "an", "An");
    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    /** Adds a name unless an earlier entry has it. */
    void add(String name, Actor actor, String rule) {
        List<String> words = words(name);
        if (words.size() > 1 && ARTICLES.contains(words.getFirst())) {
            words.removeFirst();
        }
        List<Entry> entries = byFirst.computeIfAbsent(words.getFirst(), key -> new ArrayList<>());
        for (Entry entry : entries) {
            if (entry.words().equals(words)) {
                return;
            }
        }
        entries.add(new Entry(words, actor, rule));
        entries.sort(
                Comparator.comparingInt((Entry entry) -> entry.words().size()).reversed());
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (Token token : Document.tokens(name)) {
            words.add(token.text().replace('’', '\''));
        }
        return words;
    }

    /** All names of another list. */
    void addAll(Gazetteer other) {
        for (Named named : other.names()) {
            add(named.name(), named.actor(), named.rule());
        }
    }

    /** Gives all names of one actor to another. */
    void replace(Actor old, Actor actor, String rule) {
        for (List<Entry> entries : byFirst.values()) {
            entries.replaceAll(entry -> entry.actor().equals(old) ? new Entry(entry.words(), actor, rule) : entry);
        }
    }

    /** The longest name that begins at token {@code i}. */
    @Nullable
    Hit at(List<Token> tokens, int i) {
        String first = tokens.get(i).text().replace('’', '\'');
        Hit hit = longest(byFirst.getOrDefault(first, List.of()), tokens, i);
        if (hit == null && i == 0 && tokens.get(i).capitalised()) {
            hit = longest(byFirst.getOrDefault(tokens.get(i).lower(), List.of()), tokens, i);
        }
        return hit;
    }

    private static @Nullable Hit longest(List<Entry> entries, List<Token> tokens, int i) {
        for (Entry entry : entries) {
            int to = i + entry.words().size();
            if (to <= tokens.size() && matches(entry.words(), tokens, i)) {
                return new Hit(entry.actor(), i, to, entry.rule());
            }
        }
        return null;
    }

    private static boolean matches(List<String> words, List<Token> tokens, int i) {
        for (int k = 1; k < words.size(); k++) {
            if (!tokens.get(i + k).text().replace('’', '\'').equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** All names in the tokens, left to right, none inside another. */
    List<Hit> in(List<Token> tokens) {
        List<Hit> hits = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Hit hit = at(tokens, i);
            if (hit != null) {
                hits.add(hit);
                i = hit.to();
            } else {
                i++;
            }
        }
        return hits;
    }

    /** Every name with its actor, the words parted by blanks. */
    List<Named> names() {
        List<Named> all = new ArrayList<>();
        for (List<Entry> entries : byFirst.values()) {
            for (Entry entry : entries) {
                all.add(new Named(String.join(" ", entry.words()), entry.actor(), entry.rule()));
            }
        }
        return all;
    }

    /** The actor known by exactly these words. */
    @Nullable
    Actor exactly(String name) {
        List<String> words = words(name);
        for (Entry entry : byFirst.getOrDefault(words.getFirst(), List.of())) {
            if (entry.words().equals(words)) {
                return entry.actor();
            }
        }
        return null;
    }
}
