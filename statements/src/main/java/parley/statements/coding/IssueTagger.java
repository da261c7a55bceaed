package parley.statements.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.ledger.Codebook;
import parley.ledger.IssueKind;
import parley.ledger.Tag;
import parley.statements.text.Document;
import parley.statements.text.Token;

/**
 * Tags a content with issue kinds by the codebook's phrases. Strong phrases outweigh weak ones, then more of them
 * fewer; among equals the kind named first comes first. Every tag shows the words that fired it. Cost: words x phrases that share their first letters.
 */
public final class IssueTagger {
    private static final int STRONG = 3;
    /** What a condition speaks of comes behind what is offered or demanded on it. */
    private static final int CONDITIONAL = 2;

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "provided", "until", "before");
    private static final Set<String> RELATIVE = Set.of("which", "who", "whose");

    private record Pattern(String issue, List<String> words, int weight) {}

    private record Match(Pattern pattern, int at) {}

    /** What speaks for one issue kind in a content. Matches come longest first; none counts twice for the same words. */
    private static final class Score {
        final boolean[] taken;
        int strength;
        int worth;
        int first = Integer.MAX_VALUE;
        String phrase = "";

        Score(int words) {
            taken = new boolean[words];
        }

        void add(Match match, List<Token> tokens, String content, boolean conditional) {
            int to = match.at() + match.pattern().words().size();
            for (int i = match.at(); i < to; i++) {
                if (taken[i]) {
                    return;
                }
            }
            Arrays.fill(taken, match.at(), to, true);
            int weight = conditional
                    ? Math.min(match.pattern().weight(), CONDITIONAL)
                    : match.pattern().weight();
            if (weight > strength) {
                strength = weight;
                phrase = content.substring(
                        tokens.get(match.at()).start(), tokens.get(to - 1).end());
            }
            worth++;
            first = Math.min(first, match.at());
        }
    }

    private final Map<Character, List<Pattern>> patterns = new HashMap<>();

    public IssueTagger(Codebook codebook) {
        for (IssueKind kind : codebook.kinds()) {
            for (String phrase : kind.phrases()) {
                boolean weak = phrase.startsWith("~");
                List<String> words = new ArrayList<>();
                int end = -1;
                for (Token token : Document.tokens(weak ? phrase.substring(1) : phrase)) {
                    boolean glued = token.start() == end;
                    end = token.end();
                    if (token.text().equals("*") && glued) {
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

    /** The issue kinds of a content, the strongest first. */
    public List<Tag> tags(String content) {
        List<Token> tokens = Document.tokens(content);
        List<Match> matches = new ArrayList<>();
        boolean named = !titleCase(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).lower();
            for (Pattern pattern : patterns.getOrDefault(word.charAt(0), List.of())) {
                if (matches(pattern.words(), tokens, i) && !(named && inName(tokens, i))) {
                    matches.add(new Match(pattern, i));
                }
            }
        }
        matches.sort(Comparator.comparingInt(
                        (Match match) -> -match.pattern().words().size())
                .thenComparingInt(Match::at));
        boolean[] aside = asides(tokens);
        int condition = condition(tokens);
        boolean inMain = matches.stream().anyMatch(match -> !aside[match.at()]);
        Map<String, Score> scores = new HashMap<>();
        for (Match match : matches) {
            if (!inMain || !aside[match.at()]) {
                scores.computeIfAbsent(match.pattern().issue(), key -> new Score(tokens.size()))
                        .add(match, tokens, content, match.at() >= condition);
            }
        }
        List<Map.Entry<String, Score>> ranked = new ArrayList<>(scores.entrySet());
        ranked.sort(Comparator.comparingInt((Map.Entry<String, Score> entry) -> -entry.getValue().strength)
                .thenComparingInt(entry -> -entry.getValue().worth)
                .thenComparingInt(entry -> entry.getValue().first)
                .thenComparing(Map.Entry::getKey));
        List<Tag> tags = new ArrayList<>();
        for (Map.Entry<String, Score> entry : ranked) {
            tags.add(new Tag(entry.getKey(), entry.getValue().phrase));
        }
        return tags;
    }

    /** Where the first condition begins that does not open the content; the number of words when there is none. */
    private static int condition(List<Token> tokens) {
        for (int i = 3; i < tokens.size(); i++) {
            boolean exchange = tokens.get(i).is("in")
                    && i + 2 < tokens.size()
                    && (tokens.get(i + 1).is("return") || tokens.get(i + 1).is("exchange"))
                    && tokens.get(i + 2).is("for");
            if (exchange || CONDITIONS.contains(tokens.get(i).lower())) {
                return i;
            }
        }
        return tokens.size();
    }

    /** Part of a name such as "the Hill Brigades": names tell nothing of what is spoken about. */
    private static boolean inName(List<Token> tokens, int i) {
        boolean capital = tokens.get(i).capitalised() && i > 0;
        return capital
                && (tokens.get(i - 1).capitalised()
                        || (i + 1 < tokens.size() && tokens.get(i + 1).capitalised()));
    }

    private static boolean titleCase(List<Token> tokens) {
        long words = tokens.stream().filter(Token::word).count();
        long capitals = tokens.stream().filter(Token::capitalised).count();
        return 2 * capitals > words;
    }

    /** Words of asides (", which joined it after a vote,"): what they tell is background, not what is said. */
    private static boolean[] asides(List<Token> tokens) {
        boolean[] aside = new boolean[tokens.size()];
        boolean in = false;
        for (int i = 0; i < tokens.size(); i++) {
            boolean opens = i > 0
                    && tokens.get(i - 1).is(",")
                    && RELATIVE.contains(tokens.get(i).lower());
            in = opens
                    || (in
                            && !tokens.get(i).is(",")
                            && !tokens.get(i).is(".")
                            && !tokens.get(i).is("…"));
            aside[i] = in;
        }
        return aside;
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
