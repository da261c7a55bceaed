package parley.statements.acts;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.statements.actors.Resolved;
import parley.statements.attribution.CueClass;
import parley.statements.attribution.Found;

/**
 * What tells the act of a statement: named clues from the kind of its cue, the modality, polarity and words of its content,
 * whose doings it tells, who speaks, and what was said before.
 */
final class Clues {
    private static final int BARE = 2;
    private static final int OPENING = 4;
    private static final double ALL_QUOTED = 0.97;
    private static final List<String> STANCES =
            List.of("condition", "unless", "exchange", "harm", "wrong", "ready", "give", "yield", "refuse", "past-not");
    private final CueKinds cueKinds = new CueKinds();
    private final Phrases kinds = Phrases.of("act-words.tsv");
    private final Phrases stands = Phrases.of("stand-cues.tsv");
    private final Phrases sources = Phrases.of("act-sources.tsv");

    /** A statement's surroundings: the sides of its report, the words before it, the statements before and after it. */
    record Place(
            Sides sides,
            String before,
            @Nullable Resolved last,
            @Nullable Resolved next) {}

    /** The clues of a statement, in a fixed order, each with the words that gave it, which may be none. */
    Map<String, String> of(Resolved statement, Place place) {
        Found found = statement.found();
        Map<String, String> clues = new LinkedHashMap<>();
        clues.put("always", "");
        Wording content = Wording.of(found.contentText(), place.sides()::named);
        String quoted = found.quoted() >= ALL_QUOTED || transcript(found)
                ? "quoted"
                : found.quoted() > 0 ? "half-quoted" : "told";
        Shape shape = Shape.of(content);
        String whose = place.sides().whose(content, statement.party());
        Set<String> cue = cueKinds.of(found, clues);
        Set<String> opening = new LinkedHashSet<>();
        Set<String> inside = words(content, clues, opening);
        clues.put(quoted, "");
        clues.put("form:" + shape.form(), "");
        clues.put("subject:" + shape.subject(), "");
        clues.put("frame:" + shape.frame(), "");
        clues.put("frame:" + shape.frame() + " of " + whose, "");
        clues.put("frame:" + shape.frame() + " subject:" + shape.subject(), "");
        clues.put("of " + whose, "");
        clues.put("class:" + found.cueClass().name().toLowerCase(Locale.ROOT), found.cueText());
        for (String kind : cue) {
            String name = "cue:" + kind;
            clues.put(name, found.cueText());
            clues.put(name + " form:" + shape.form(), found.cueText());
            clues.put(name + " " + quoted, found.cueText());
            clues.put(name + " frame:" + shape.frame(), found.cueText());
            clues.put(name + " of " + whose, found.cueText());
            pairs(name, " words:", inside, clues);
            pairs(name, " opens:", opening, clues);
        }
        pairs("subject:" + shape.subject(), " words:", inside, clues);
        pairs(quoted, " words:", inside, clues);
        for (String kind : STANCES) {
            if (inside.contains(kind)) {
                clues.put("frame:" + shape.frame() + " words:" + kind, clues.get("words:" + kind));
                clues.put("of " + whose + " words:" + kind, clues.get("words:" + kind));
            }
        }
        speaker(statement, cue, inside, clues);
        before(place.before(), shape, quoted, clues);
        neighbour("last ", statement, place.last(), clues);
        neighbour("next ", statement, place.next(), clues);
        return clues;
    }

    /** A turn of a transcript, or a paragraph that goes on with it. */
    static boolean transcript(Found found) {
        return found.cueClass() == CueClass.COLON || found.cueClass() == CueClass.NONE;
    }

    /** Does the cue tell a stand and no words spoken? A thing barely named ("balked at that") needs a verb of saying. */
    boolean tellsStand(Found found) {
        Set<String> kinds = new HashSet<>();
        Wording cue = Wording.of(found.cueText());
        for (int i = 0; i < cue.size(); i++) {
            for (Phrases.Match match : stands.at(cue.stems(), i)) {
                kinds.add(match.kind());
            }
        }
        boolean bare = Wording.of(found.contentText()).length() <= BARE;
        return !kinds.contains("spoken") && (kinds.contains("stand") || (bare && !kinds.contains("uttered")));
    }

    private static void pairs(String name, String joint, Set<String> words, Map<String, String> clues) {
        for (String word : words) {
            clues.put(name + joint + word, clues.getOrDefault(joint.strip() + word, ""));
        }
    }

    /** The kinds of words of a content, those of its first words also into {@code opening}. */
    private Set<String> words(Wording content, Map<String, String> clues, Set<String> opening) {
        Set<String> inside = new LinkedHashSet<>();
        int first = content.word(0);
        for (int i = 0; i < content.size(); i++) {
            String stem = content.stems().get(i);
            for (Phrases.Match match : kinds.at(content.stems(), i)) {
                inside.add(match.kind());
                clues.putIfAbsent("words:" + match.kind(), match.phrase());
                if (i <= first + OPENING && opening.add(match.kind())) {
                    clues.put("opens:" + match.kind(), match.phrase());
                }
            }
            if (Character.isLetter(stem.codePointAt(0))) {
                clues.put("word:" + stem, content.words().get(i));
            } else if (Character.isDigit(stem.codePointAt(0)) && inside.add("number")) {
                clues.put("words:number", content.words().get(i));
            } else if (stem.equals("?")) {
                clues.put("words:question", stem);
            }
        }
        return inside;
    }

    private void speaker(Resolved statement, Set<String> cue, Set<String> inside, Map<String, String> clues) {
        if (statement.about() != null) {
            String stance = statement.stance().name().toLowerCase(Locale.ROOT);
            clues.put("another side " + stance, "");
        }
        clues.put(statement.party() == null ? "no side speaks" : "a side speaks", "");
        if (statement.own()) {
            clues.put("own doings", "");
            pairs("own doings", " words:", inside, clues);
        }
        if (statement.found().front()) {
            clues.put("headline", "");
        }
        Wording source = Wording.of(statement.found().sourceText().toLowerCase(Locale.ROOT));
        Set<String> who = new LinkedHashSet<>();
        for (int i = 0; i < source.size(); i++) {
            for (Phrases.Match match : sources.at(source.stems(), i)) {
                who.add(match.kind());
            }
        }
        if (source.size() == 0) {
            who.add("none");
        }
        for (String kind : who) {
            clues.put("source:" + kind, statement.found().sourceText());
            for (String each : cue) {
                clues.put("source:" + kind + " cue:" + each, statement.found().sourceText());
            }
        }
    }

    private void before(String before, Shape shape, String quoted, Map<String, String> clues) {
        Wording words = Wording.of(before);
        Set<String> mentioned = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            for (Phrases.Match match : kinds.at(words.stems(), i)) {
                if (match.kind().endsWith("-noun")
                        || match.kind().equals("wrong")
                        || match.kind().equals("refuse")) {
                    mentioned.add(match.kind());
                }
            }
        }
        cueKinds.mentioned(words, mentioned);
        for (String kind : mentioned) {
            clues.put("before:" + kind, "");
            clues.put("before:" + kind + " " + quoted, "");
            clues.put("before:" + kind + " form:" + shape.form(), "");
        }
    }

    /** How a neighbouring statement is put tells of this one: what is denied next was an accusation. */
    private void neighbour(String where, Resolved statement, @Nullable Resolved other, Map<String, String> clues) {
        if (other == null
                || Math.abs(other.found().paragraph() - statement.found().paragraph()) > 1) {
            return;
        }
        boolean same = other.speaker().fullName().equals(statement.speaker().fullName());
        for (String kind : cueKinds.of(other.found(), new LinkedHashMap<>())) {
            clues.put(
                    where + (same ? "of same: " : "of another: ") + kind,
                    other.found().cueText());
        }
    }
}
