package parley.statements.acts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.statements.attribution.CueClass;
import parley.statements.attribution.Found;

/** What kinds of saying, wanting or doing a cue's words are, whether or not the lexicon of cue verbs has them. */
final class CueKinds {
    private static final Set<String> NEGATIONS = Set.of("not", "never", "no", "neither", "nobody");
    private static final Set<String> FRAMES = Set.of("will", "would", "be", "have");
    private static final Set<String> EMPTY = Set.of(
            "do", "can", "could", "may", "might", "not", "also", "now", "still", "to", "that", "a", "the", "his", "her",
            "its", "their", "by", "in", "for", "of", "on", "with", "as", "it");
    private final Phrases cues = Phrases.of("act-cues.tsv");

    /** The kinds of a cue, "not " before those that are negated; its words go to {@code clues}. */
    Set<String> of(Found found, Map<String, String> clues) {
        Set<String> kinds = new LinkedHashSet<>();
        if (found.cueText().isEmpty()) {
            kinds.add("none");
        } else if (found.cueClass() == CueClass.COLON) {
            kinds.add("colon");
        }
        Wording cue = Wording.of(found.cueText());
        boolean negated = false;
        int covered = 0;
        for (int i = 0; i < cue.size(); i++) {
            negated = negated || NEGATIONS.contains(cue.words().get(i));
            covered = Math.max(covered, take(cue, i, covered, negated, kinds));
            String stem = cue.stems().get(i);
            if (FRAMES.contains(stem)) {
                clues.put("aux:" + stem, cue.words().get(i));
            } else if (!EMPTY.contains(stem) && cue.wordy(i)) {
                clues.put("verb:" + stem, cue.words().get(i));
            }
        }
        if (kinds.isEmpty()) {
            kinds.add("unknown");
        }
        return kinds;
    }

    /** Takes the longest phrases that begin at {@code i}, if they reach beyond what was taken; says how far they reach. */
    private int take(Wording cue, int i, int covered, boolean negated, Set<String> kinds) {
        List<Phrases.Match> matches = cues.at(cue.stems(), i);
        int longest = 0;
        for (Phrases.Match match : matches) {
            longest = Math.max(longest, match.words());
        }
        for (Phrases.Match match : matches) {
            if (match.words() == longest && i + longest > covered) {
                kinds.add((negated ? "not " : "") + match.kind());
            }
        }
        return i + longest;
    }

    /** The acts and stands that words before a statement speak of. */
    void mentioned(Wording words, Set<String> kinds) {
        for (int i = 0; i < words.size(); i++) {
            for (Phrases.Match match : cues.at(words.stems(), i)) {
                switch (match.kind()) {
                    case "accuse", "reject", "offer", "demand", "threaten", "deny", "ask", "propose", "want" ->
                        kinds.add(match.kind());
                    default -> {}
                }
            }
        }
    }
}
