package parley.statements.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.ledger.Codebook;
import parley.ledger.IssueKind;
import parley.statements.text.Document;
import parley.statements.text.Token;

/**
 * A codebook's phrases, ready to be found. Phrases of more words win over those of fewer inside them, of whichever kind
 * ("prisoner exchange list" is no list of anything else); equals stand side by side. Cost: linear in the tokens.
 */
final class Phrases {
    private record Pattern(int kind, boolean strong, List<String> words) {
        boolean fits(List<Token> tokens, int at) {
            if (at + words.size() > tokens.size()) {
                return false;
            }
            for (int k = 0; k < words.size(); k++) {
                String word = words.get(k);
                String seen = tokens.get(at + k).lower();
                int stem = word.length() - 1;
                boolean fits = word.charAt(stem) == ANY ? seen.regionMatches(0, word, 0, stem) : seen.equals(word);
                if (!fits) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final char ANY = '*';
    private static final char WEAK = '~';

    private final Map<String, List<Pattern>> byWord = new HashMap<>();
    private final Map<String, List<Pattern>> byStem = new HashMap<>();
    private int shortestStem = Integer.MAX_VALUE;
    private int longestStem;

    Phrases(Codebook codebook) {
        for (int kind = 0; kind < codebook.kinds().size(); kind++) {
            IssueKind issue = codebook.kinds().get(kind);
            for (String phrase : issue.phrases()) {
                boolean weak = phrase.charAt(0) == WEAK;
                add(new Pattern(kind, !weak, words(weak ? phrase.substring(1) : phrase)));
            }
        }
    }

    private void add(Pattern pattern) {
        String first = pattern.words().getFirst();
        int stem = first.length() - 1;
        if (first.charAt(stem) == ANY) {
            shortestStem = Math.min(shortestStem, stem);
            longestStem = Math.max(longestStem, stem);
            byStem.computeIfAbsent(first.substring(0, stem), key -> new ArrayList<>())
                    .add(pattern);
        } else {
            byWord.computeIfAbsent(first, key -> new ArrayList<>()).add(pattern);
        }
    }

    private static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        int end = -1;
        for (Token token : Document.tokens(phrase)) {
            boolean glued = token.start() == end;
            end = token.end();
            if (token.is("*") && glued) {
                words.add(words.removeLast() + ANY);
            } else {
                words.add(token.lower());
            }
        }
        return List.copyOf(words);
    }

    /** The phrases in {@code tokens}, in their order; those of names ("the Hill Brigades") left out. */
    List<Hit> in(List<Token> tokens) {
        List<Hit> all = new ArrayList<>();
        int[] longest = new int[tokens.size()];
        boolean names = !titleCase(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.mark() || (names && inName(tokens, i))) {
                continue;
            }
            String word = token.lower();
            add(byWord.getOrDefault(word, List.of()), tokens, i, all, longest);
            for (int length = shortestStem; length <= Math.min(longestStem, word.length()); length++) {
                add(byStem.getOrDefault(word.substring(0, length), List.of()), tokens, i, all, longest);
            }
        }
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : all) {
            if (!covered(hit, longest)) {
                kept.add(hit);
            }
        }
        return kept;
    }

    private static void add(List<Pattern> patterns, List<Token> tokens, int at, List<Hit> hits, int[] longest) {
        for (Pattern pattern : patterns) {
            if (pattern.fits(tokens, at)) {
                int to = at + pattern.words().size();
                hits.add(new Hit(pattern.kind(), pattern.strong(), at, to));
                for (int i = at; i < to; i++) {
                    longest[i] = Math.max(longest[i], to - at);
                }
            }
        }
    }

    /** Is all of it inside longer phrases? */
    private static boolean covered(Hit hit, int[] longest) {
        for (int i = hit.from(); i < hit.to(); i++) {
            if (longest[i] <= hit.words()) {
                return false;
            }
        }
        return true;
    }

    /** Part of a name such as "the Hill Brigades": names tell nothing of what is spoken about. */
    private static boolean inName(List<Token> tokens, int i) {
        boolean capital = i > 0 && tokens.get(i).capitalised();
        return capital
                && (tokens.get(i - 1).capitalised()
                        || (i + 1 < tokens.size() && tokens.get(i + 1).capitalised()));
    }

    private static boolean titleCase(List<Token> tokens) {
        int words = 0;
        int capitals = 0;
        for (Token token : tokens) {
            words += token.word() ? 1 : 0;
            capitals += token.capitalised() ? 1 : 0;
        }
        return 2 * capitals > words;
    }
}
