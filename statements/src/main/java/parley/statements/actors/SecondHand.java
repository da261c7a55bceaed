package parley.statements.actors;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.statements.actors.Resolved.Stance;
import parley.statements.attribution.Found;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;
import parley.statements.text.Token;

/**
 * Tells when a speaker speaks about another side's stand ("the Velandians want ..."): the side that begins a sentence of
 * the content, and a verb of wanting, offering or refusing close behind it.
 */
final class SecondHand {
    /** What was found; {@code about} null when the speaker tells an own stand. */
    record Told(@Nullable String about, String rule, Stance stance) {}

    private static final Told OWN = new Told(null, "tells no other side's stand", Stance.NONE);
    private static final int REACH = 9;
    private static final Set<String> BREAKS =
            Set.of("that", "because", "if", "who", "which", "when", "and", "but", "by", "stopped");
    private static final Set<String> ACTS = Set.of(
            "will", "would", "is", "are", "has", "had", "can", "could", "must", "should", "was", "were", "cannot");
    private static final Set<String> OWN_WORDS =
            Set.of("we", "i", "he", "she", "it", "we'd", "we'll", "we've", "i'll", "i've", "our", "nobody");
    private static final Set<String> OWN_BODIES = Set.of(
            "government",
            "country",
            "side",
            "men",
            "fighters",
            "forces",
            "troops",
            "cabinet",
            "party",
            "delegation",
            "people",
            "movement",
            "army",
            "teams");
    private final Document document;
    private final Cast cast;
    private final Scene scene;

    SecondHand(Document document, Cast cast, Scene scene) {
        this.document = document;
        this.cast = cast;
        this.scene = scene;
    }

    Told of(Found found, @Nullable String own, List<Resolved> before) {
        List<Token> words = Document.tokens(found.contentText());
        BitSet begins = beginnings(words);
        for (int i = 0; i < words.size(); i++) {
            if (!begins.get(i)) {
                continue;
            }
            Told told = at(words, i, found, own, before);
            if (told != null) {
                return told;
            }
        }
        return OWN;
    }

    /** Where a sentence, or the content, begins, marks and "that" aside: for each word, in one pass. */
    private static BitSet beginnings(List<Token> words) {
        BitSet begins = new BitSet(words.size() + 1);
        begins.set(0);
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            boolean ends = token.is(".") || token.is("?") || token.is("!") || token.is("…");
            boolean skipped = token.mark()
                    || token.is("that")
                    || token.is("the")
                    || token.is("for")
                    || (token.is("but") && i == 0);
            begins.set(i + 1, ends || (skipped && begins.get(i)));
        }
        return begins;
    }

    private @Nullable Told at(List<Token> words, int i, Found found, @Nullable String own, List<Resolved> before) {
        if (words.get(i).is("they")) {
            Stance stance = stance(words, i + 1);
            String about = stance == Stance.WANTS || stance == Stance.FEARS ? antecedent(found, own, before) : null;
            return about == null
                    ? null
                    : new Told(
                            about,
                            "'they "
                                    + words.get(Math.min(i + 1, words.size() - 1))
                                            .text() + "': the other side mentioned before",
                            stance);
        }
        Gazetteer.Hit hit = hit(words, i);
        if (hit == null
                || !Sides.holdsStands(hit.actor())
                || hit.actor().party() == null
                || hit.actor().party().equals(own)) {
            return null;
        }
        Stance stance = stance(words, hit.to());
        boolean concerns = i > 0
                && words.get(i - 1).is("for")
                && words.size() > hit.to()
                && words.get(hit.to()).mark();
        if (stance == Stance.NONE && !concerns) {
            return null;
        }
        String rule = "'" + Cast.words(words, hit.from(), Math.min(words.size(), hit.to() + 4)) + "' tells a stand of "
                + hit.actor().party();
        return new Told(hit.actor().party(), rule, stance);
    }

    private Gazetteer.@Nullable Hit hit(List<Token> words, int i) {
        Gazetteer.Hit hit = cast.sides.at(words, i);
        if (hit != null && words.size() > hit.to() && words.get(hit.to()).possessive()) {
            return null;
        }
        return hit;
    }

    private @Nullable String antecedent(Found found, @Nullable String own, List<Resolved> before) {
        if (!before.isEmpty()) {
            Resolved last = before.getLast();
            if (last.about() != null && found.paragraph() - last.found().paragraph() <= 1) {
                return last.about();
            }
        }
        int from = document.paragraphs().get(Math.max(0, found.paragraph() - 1)).start();
        Gazetteer.Hit hit = scene.other(own, from, found.contentAt());
        return hit == null ? null : hit.actor().party();
    }

    /** The first verb of stand within reach, auxiliaries and asides skipped. */
    private static Stance stance(List<Token> words, int from) {
        boolean negated = false;
        boolean would = false;
        for (int i = from; i < Math.min(words.size(), from + REACH); i++) {
            String word = words.get(i).lower();
            if (BREAKS.contains(word)
                    || (words.get(i).mark()
                            && !words.get(i).is(",")
                            && !words.get(i).is("…")
                            && !"“\"‘".contains(words.get(i).text()))) {
                return would ? (negated ? Stance.REFUSES : Stance.NONE) : Stance.NONE;
            }
            negated = negated || word.equals("not") || word.equals("never") || word.endsWith("n't");
            would = would || word.equals("would") || word.equals("will");
            Stance stance = stance(word, words, i, negated, would);
            if (stance != Stance.NONE) {
                return stance;
            }
        }
        return Stance.NONE;
    }

    private static Stance stance(String word, List<Token> words, int i, boolean negated, boolean would) {
        String next = i + 1 < words.size() ? words.get(i + 1).lower() : "";
        return switch (word) {
            case "want",
                    "wants",
                    "wanted",
                    "seek",
                    "seeks",
                    "sought",
                    "seeking",
                    "demand",
                    "demands",
                    "demanded",
                    "demanding",
                    "insist",
                    "insists",
                    "insisted",
                    "asking",
                    "requested",
                    "need",
                    "needs",
                    "requires" -> negated ? Stance.REFUSES : Stance.WANTS;
            case "ask", "asks", "asked" -> negated ? Stance.REFUSES : Stance.WANTS;
            case "pressing", "pushing", "calling", "looking", "press", "presses", "pressed" ->
                next.equals("for") ? Stance.WANTS : Stance.NONE;
            case "offer",
                    "offers",
                    "offered",
                    "offering",
                    "propose",
                    "proposes",
                    "proposed",
                    "proposing",
                    "ready",
                    "prepared",
                    "willing" -> negated ? Stance.REFUSES : Stance.OFFERS;
            case "go", "settle", "free", "release", "lower", "withdraw" ->
                would && !negated ? Stance.OFFERS : would ? Stance.REFUSES : Stance.NONE;
            case "accept", "agree" -> would && !negated ? Stance.OFFERS : negated ? Stance.REFUSES : Stance.ACCEPTS;
            case "accepts", "accepted", "agrees", "agreed" -> negated ? Stance.REFUSES : Stance.ACCEPTS;
            case "refuse", "refuses", "refused", "reject", "rejects", "rejected", "oppose", "opposes", "opposed" ->
                Stance.REFUSES;
            case "promise", "promises", "promised", "pledged", "vowed" -> negated ? Stance.REFUSES : Stance.PROMISES;
            case "fear", "fears", "feared", "afraid" -> Stance.FEARS;
            default -> Stance.NONE;
        };
    }

    /** Does a sentence of the content begin with the speaker's own side: "we", "she", "her government", the side's name? */
    boolean own(Found found, @Nullable String own) {
        List<Token> words = Document.tokens(found.contentText());
        BitSet begins = beginnings(words);
        for (int i = 0; i < words.size(); i++) {
            if (!begins.get(i)) {
                continue;
            }
            String word = words.get(i).lower();
            Gazetteer.Hit hit = cast.sides.at(words, i);
            boolean home = own != null
                    && Set.of("government", "cabinet", "group", "movement", "leadership")
                            .contains(word)
                    && i > 0;
            boolean named = home
                    || (hit != null && own != null && own.equals(hit.actor().party()));
            if (named || (OWN_WORDS.contains(word) && !(word.equals("it") && found.quoted() > 0.9))) {
                return true;
            }
            if (Set.of("his", "her", "its", "their", "our").contains(word)
                    && i + 1 < words.size()
                    && OWN_BODIES.contains(words.get(i + 1).lower())) {
                return true;
            }
        }
        return false;
    }

    /** The side whose own doings a content tells in its first words ("Veland will not ..."), or null. */
    Gazetteer.@Nullable Hit committed(List<Token> words) {
        int from = opening(words);
        int end = Math.min(words.size(), from + 4);
        BitSet begins = beginnings(words.subList(0, end));
        BitSet afresh = beginnings(words.subList(from, end));
        for (int i = from; i < end; i++) {
            Gazetteer.Hit hit = begins.get(i) || afresh.get(i - from) ? hit(words, i) : null;
            if (hit != null && Sides.holdsStands(hit.actor()) && hit.to() < words.size()) {
                Stance stance = stance(words, hit.to());
                boolean home = words.get(i).is("government") && (stance == Stance.ACCEPTS || stance == Stance.OFFERS);
                boolean acts = home || ACTS.contains(words.get(hit.to()).lower());
                boolean plural = words.get(hit.to() - 1).lower().endsWith("s")
                        && i > 0
                        && words.get(i - 1).is("the")
                        && !words.get(hit.to() - 1).text().equals(hit.actor().name());
                return acts && !plural && stance != Stance.WANTS && stance != Stance.FEARS ? hit : null;
            }
        }
        return null;
    }

    /** Where the main clause begins behind "In return for such a guarantee, ..."; 0 without such an opening. */
    private static int opening(List<Token> words) {
        boolean opens = !words.isEmpty()
                && Set.of("in", "if", "on", "for", "under", "once", "after")
                        .contains(words.getFirst().lower());
        for (int i = 1; opens && i < Math.min(words.size(), 2 * REACH); i++) {
            if (words.get(i).is(",") || words.get(i).is("…")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The side that "its" means: the one named first in this sentence or the sentence before. */
    Gazetteer.@Nullable Hit subjectBefore(Found found) {
        Paragraph paragraph = document.paragraphs().get(found.paragraph());
        List<Token> tokens = paragraph.tokens();
        int i = 0;
        while (i < tokens.size() && tokens.get(i).start() < found.sourceAt()) {
            i++;
        }
        return cast.subjectBefore(tokens, i);
    }
}
