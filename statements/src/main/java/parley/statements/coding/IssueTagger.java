package parley.statements.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.ledger.Codebook;
import parley.ledger.IssueKind;
import parley.ledger.Tag;
import parley.statements.text.Document;
import parley.statements.text.Token;

/**
 * Tags a content with issue kinds by the codebook's phrases. Strong phrases outweigh weak ones; among equals the kind
 * named first comes first. Every tag shows the words that fired it. Cost: words x phrases that share their first letters.
 */
public final class IssueTagger {
    private static final int STRONG = 2;
    /** Strength counts before length: no phrase has ten words. */
    private static final int TENFOLD = 10;

    private record Pattern(String issue, List<String> words, int weight) {}

    private static final class Score {
        int at = Integer.MAX_VALUE;
        int best;
        String phrase = "";
    }

    private final Map<Character, List<Pattern>> patterns = new HashMap<>();

    public IssueTagger(Codebook codebook) {
        for (IssueKind kind : codebook.kinds()) {
            for (String phrase : kind.phrases()) {
                boolean weak = phrase.startsWith("~");
                List<String> words = new ArrayList<>();
                for (Token token : Document.tokens(weak ? phrase.substring(1) : phrase)) {
                    if (token.text().equals("*") && !words.isEmpty()) {
                        words.add(words.removeLast() + "*");
                    } else {
                        words.add(token.lower());
                    }
                }
                Pattern pattern = new Pattern(kind.id(), List.copyOf(words), weak ? 1 : STRONG);
                patterns.computeIfAbsent(words.getFirst().charAt(0), key -> new ArrayList<>())
                        .add(pattern);
            }
        }
    }

    /** The issue kinds of a content, the strongest first. What a ", which ..." adds counts only where nothing else does. */
    public List<Tag> tags(String content) {
        List<Token> tokens = Document.tokens(content);
        Map<String, Score> scores = scores(content, tokens, asides(tokens));
        if (scores.isEmpty()) {
            scores = scores(content, tokens, new BitSet());
        }
        List<Map.Entry<String, Score>> ranked = new ArrayList<>(scores.entrySet());
        ranked.sort(Comparator.comparingInt((Map.Entry<String, Score> entry) -> -entry.getValue().best / TENFOLD)
                .thenComparingInt(entry -> entry.getValue().at)
                .thenComparing(Map.Entry::getKey));
        List<Tag> tags = new ArrayList<>();
        for (Map.Entry<String, Score> entry : ranked) {
            tags.add(new Tag(entry.getKey(), entry.getValue().phrase));
        }
        return tags;
    }

    private Map<String, Score> scores(String content, List<Token> tokens, BitSet left) {
        Map<String, Score> scores = new HashMap<>();
        for (int i = left.nextClearBit(0); i < tokens.size(); i = left.nextClearBit(i + 1)) {
            String word = tokens.get(i).lower();
            for (Pattern pattern : patterns.getOrDefault(word.charAt(0), List.of())) {
                if (matches(pattern.words(), tokens, i)) {
                    score(scores, pattern, tokens, i, content);
                }
            }
        }
        return scores;
    }

    /** Tokens of relative clauses between commas: background that the reporter or speaker adds. */
    private static BitSet asides(List<Token> tokens) {
        BitSet asides = new BitSet();
        boolean inside = false;
        for (int i = 1; i < tokens.size(); i++) {
            boolean comma = tokens.get(i - 1).text().equals(",");
            inside = comma ? tokens.get(i).lower().equals("which") : inside;
            asides.set(i, inside);
        }
        return asides;
    }

    private static void score(Map<String, Score> scores, Pattern pattern, List<Token> tokens, int i, String content) {
        Score score = scores.computeIfAbsent(pattern.issue(), key -> new Score());
        score.at = Math.min(score.at, i);
        int worth = pattern.weight() * TENFOLD + pattern.words().size();
        if (worth > score.best) {
            score.best = worth;
            score.phrase = content.substring(
                    tokens.get(i).start(),
                    tokens.get(i + pattern.words().size() - 1).end());
        }
    }

    private static boolean matches(List<String> words, List<Token> tokens, int i) {
        if (i + words.size() > tokens.size()) {
            return false;
        }
        for (int k = 0; k < words.size(); k++) {
            String word = words.get(k);
            String seen = tokens.get(i + k).lower();
            boolean fits =
                    word.endsWith("*") ? seen.startsWith(word.substring(0, word.length() - 1)) : seen.equals(word);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
