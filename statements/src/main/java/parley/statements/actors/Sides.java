package parley.statements.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;
import parley.statements.text.Token;

/**
 * Sides that no list knows, read off the document: a state and its adjective seen together ("Veland", "Velandian"), the
 * two ends of "talks between X and Y", armed groups and missions by the head of their name ("the Northern Front"), their
 * abbreviations, capitals ("the Velandian capital, Karsk"), and a government that talks with a group at home.
 */
final class Sides {
    /** The source of actors that only the document at hand tells of. */
    static final String SOURCE = "this report";

    private static final Set<String> ENDINGS = Set.of(
            "n", "ns", "an", "ans", "ian", "ians", "i", "is", "er", "ers", "ese", "ish", "ite", "ites", "nian",
            "nians");
    private static final Set<String> GROUPS = Set.of(
            "Front",
            "Army",
            "Movement",
            "Brigades",
            "Brigade",
            "Forces",
            "Militia",
            "Column",
            "League",
            "Alliance",
            "Resistance",
            "Guard",
            "Guards",
            "Council",
            "Party",
            "Coalition",
            "Insurgency",
            "Command");
    private static final Set<String> BODIES =
            Set.of("Mission", "Union", "Authority", "Commission", "Organisation", "Organization", "Group");
    private static final Set<String> STATE_VERBS = Set.of(
            "has",
            "had",
            "will",
            "would",
            "is",
            "was",
            "could",
            "must",
            "may",
            "denied",
            "rejected",
            "accepted",
            "offered",
            "wants",
            "wanted",
            "insists",
            "insisted",
            "refused",
            "refuses",
            "agreed",
            "demanded",
            "demands",
            "called",
            "says",
            "proposed",
            "fears");
    private static final Set<String> COMMON = Set.of(
            "there",
            "that",
            "this",
            "these",
            "they",
            "what",
            "nobody",
            "both",
            "neither",
            "each",
            "some",
            "talks",
            "people",
            "trade",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "which",
            "everyone",
            "nothing",
            "when",
            "then",
            "with",
            "from",
            "after",
            "before",
            "according",
            "asked",
            "last",
            "next",
            "charges",
            "tolls",
            "elections",
            "under",
            "while",
            "foreign",
            "prime",
            "president",
            "government",
            "front",
            "also",
            "here",
            "every",
            "another",
            "such",
            "those",
            "many",
            "most",
            "parliament",
            "reuters",
            "on",
            "in",
            "at",
            "the",
            "but",
            "and",
            "his",
            "her",
            "its",
            "our",
            "their",
            "for",
            "if",
            "as",
            "by",
            "a",
            "an",
            "of");
    private final Document document;
    private final Gazetteer names;
    private final Map<String, Actor> found = new HashMap<>();

    private Sides(Document document, Gazetteer names) {
        this.document = document;
        this.names = names;
    }

    /** Adds what the document tells to {@code names}; names already there win. */
    static void infer(Document document, Gazetteer names) {
        Sides sides = new Sides(document, names);
        sides.adjectives();
        sides.betweens();
        sides.heads();
        sides.bareNames();
        sides.bodies();
        sides.capitals();
        sides.government();
    }

    /** Whether it is a side at talks rather than a place, an outlet or a body beside them. */
    static boolean holdsStands(Actor actor) {
        return actor.party() != null && (actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.PARTY);
    }

    // ---- states by their adjectives

    private void adjectives() {
        Set<String> words = new LinkedHashSet<>();
        for (Paragraph paragraph : document.paragraphs()) {
            for (Token token : paragraph.tokens()) {
                if (token.capitalised() && token.text().length() > 3) {
                    words.add(token.text());
                }
            }
        }
        Map<String, List<String>> byStem = new HashMap<>();
        for (String word : words) {
            byStem.computeIfAbsent(word.substring(0, 4), key -> new ArrayList<>())
                    .add(word);
        }
        for (List<String> family : byStem.values()) {
            for (String base : family) {
                for (String adjective : family) {
                    if (adjectiveOf(adjective, base) && unknown(base) && unknown(adjective)) {
                        String both = "'" + base + "' and its adjective '" + adjective + "' stand in this report";
                        state(base, base, both);
                        state(adjective, base, both);
                    }
                }
            }
        }
        lonelyAdjectives();
    }

    private static boolean adjectiveOf(String adjective, String base) {
        if (base.length() < 4 || adjective.length() <= base.length() - 1 || adjective.equals(base)) {
            return false;
        }
        if (adjective.startsWith(base)) {
            return ENDINGS.contains(adjective.substring(base.length()));
        }
        String stem = base.substring(0, base.length() - 1);
        boolean vowel = "aeiouy".indexOf(base.charAt(base.length() - 1)) >= 0;
        return vowel && adjective.startsWith(stem) && ENDINGS.contains(adjective.substring(stem.length()));
    }

    /** "Velandian Foreign Minister ..." where "Veland" itself is not in the text. */
    private void lonelyAdjectives() {
        for (Paragraph paragraph : document.paragraphs()) {
            List<Token> tokens = paragraph.tokens();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                String word = tokens.get(i).text();
                boolean shaped = tokens.get(i).capitalised()
                        && word.length() > 4
                        && word.matches(".*(ian|lander|ese|ish|ari|ani|iri)");
                boolean leads = Titles.ROLES.contains(tokens.get(i + 1).lower())
                        || Titles.STATE_BODIES.contains(tokens.get(i + 1).lower())
                        || Titles.BEFORE.contains(tokens.get(i + 1).lower());
                if (shaped && leads && unknown(word)) {
                    String base = word.matches(".*(lander|ari|ani|iri)")
                            ? word.replaceFirst("(er|i)$", "")
                            : word.replaceFirst("(?<=land)ian$", "");
                    state(word, base, "the adjective '" + word + "' before an office");
                    state(word + "s", base, "plural of the adjective '" + word + "'");
                }
            }
        }
    }

    private boolean unknown(String name) {
        Actor actor = names.exactly(name);
        return actor == null || actor.source().equals(SOURCE);
    }

    private void state(String name, String side, String rule) {
        Actor actor =
                found.computeIfAbsent(side, key -> new Actor(key, Actor.Kind.STATE, key, null, List.of(), SOURCE));
        names.add(name, actor, rule);
    }

    // ---- "between X and Y"

    private void betweens() {
        for (Paragraph paragraph : document.paragraphs()) {
            List<Token> tokens = paragraph.tokens();
            for (int i = 1; i + 3 < tokens.size(); i++) {
                if (!tokens.get(i).is("between") || !talks(tokens, i)) {
                    continue;
                }
                int first = nameEnd(tokens, i + 1);
                if (first > i + 1
                        && first + 1 < tokens.size()
                        && tokens.get(first).is("and")) {
                    int second = nameEnd(tokens, first + 1);
                    if (second > first + 1) {
                        between(tokens, i + 1, first);
                        between(tokens, first + 1, second);
                    }
                }
            }
        }
    }

    static boolean talks(List<Token> tokens, int i) {
        for (int k = Math.max(0, i - 4); k < i; k++) {
            if (Set.of(
                            "talks",
                            "negotiations",
                            "war",
                            "conflict",
                            "ceasefire",
                            "truce",
                            "peace",
                            "accord",
                            "agreement",
                            "dispute",
                            "fighting")
                    .contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }

    private static int nameEnd(List<Token> tokens, int from) {
        int at = from < tokens.size() && tokens.get(from).is("the") ? from + 1 : from;
        int start = at;
        while (at < tokens.size() && tokens.get(at).capitalised() && at - start < 4) {
            at++;
        }
        return at == start ? from : at;
    }

    private void between(List<Token> tokens, int from, int to) {
        String name = words(tokens, tokens.get(from).is("the") ? from + 1 : from, to);
        if (names.exactly(name) == null) {
            state(name, name, "one end of \"between ... and ...\"");
        }
    }

    private static String words(List<Token> tokens, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(words.isEmpty() ? "" : " ").append(tokens.get(i).text());
        }
        return words.toString();
    }

    // ---- "the foreign minister of X"

    private void heads() {
        for (Paragraph paragraph : document.paragraphs()) {
            List<Token> tokens = paragraph.tokens();
            for (int i = 0; i + 2 < tokens.size(); i++) {
                boolean office = Set.of(
                                "minister",
                                "president",
                                "king",
                                "queen",
                                "ambassador",
                                "envoy",
                                "government",
                                "capital")
                        .contains(tokens.get(i).lower());
                if (namelike(tokens.get(i))
                        && helps(tokens, i)
                        && (i == 0 || !namelike(tokens.get(i - 1)))
                        && unknown(tokens.get(i).text())
                        && !surname(tokens.get(i).text())) {
                    state(
                            tokens.get(i).text(),
                            tokens.get(i).text(),
                            "'" + tokens.get(i).text() + ", the "
                                    + tokens.get(i + 3).text() + "'");
                }
                Token name = tokens.get(i + 2);
                boolean alone = i + 3 >= tokens.size() || !namelike(tokens.get(i + 3));
                if (office
                        && tokens.get(i + 1).is("of")
                        && namelike(name)
                        && alone
                        && names.at(tokens, i + 2) == null
                        && !tokens.get(i).is("government")) {
                    state(name.text(), name.text(), "'" + tokens.get(i).text() + " of " + name.text() + "'");
                }
            }
        }
    }

    /** "X, the mediator": behind the name at {@code i}. */
    private static boolean helps(List<Token> tokens, int i) {
        return i + 3 < tokens.size()
                && tokens.get(i + 1).is(",")
                && tokens.get(i + 2).is("the")
                && Set.of("mediator", "guarantor", "host", "observer")
                        .contains(tokens.get(i + 3).lower());
    }

    /** Does the word ever end a longer name? */
    private boolean surname(String word) {
        for (Paragraph paragraph : document.paragraphs()) {
            List<Token> tokens = paragraph.tokens();
            for (int i = 1; i < tokens.size(); i++) {
                if (tokens.get(i).text().equals(word) && namelike(tokens.get(i - 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    // ---- bare names that act

    /**
     * "Quessar denied ...", "Quessar has offered ...": a single capitalised word, never part of a longer name, that does
     * twice what only people and bodies do, or does it once and owns something.
     */
    private void bareNames() {
        Map<String, Integer> acts = new HashMap<>();
        Set<String> parts = new HashSet<>();
        for (Paragraph paragraph : document.paragraphs()) {
            if (paragraph.front()) {
                continue;
            }
            List<Token> tokens = paragraph.tokens();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                if (!tokens.get(i).capitalised()
                        || !tokens.get(i).word()
                        || tokens.get(i).text().length() < 4) {
                    continue;
                }
                boolean joined = (i > 0 && namelike(tokens.get(i - 1))) || namelike(tokens.get(i + 1));
                if (joined
                        || (i > 0
                                && (tokens.get(i - 1).is("the")
                                        || Titles.BEFORE.contains(
                                                tokens.get(i - 1).lower())))) {
                    parts.add(tokens.get(i).text());
                } else if (STATE_VERBS.contains(tokens.get(i + 1).lower())
                        || tokens.get(i + 1).possessive()) {
                    acts.merge(tokens.get(i).text(), 1, Integer::sum);
                }
            }
        }
        for (Map.Entry<String, Integer> entry : acts.entrySet()) {
            String name = entry.getKey();
            boolean common = Titles.ROLES.contains(name.toLowerCase(Locale.ROOT))
                    || COMMON.contains(name.toLowerCase(Locale.ROOT));
            if (entry.getValue() >= 2 && !parts.contains(name) && !common && names.exactly(name) == null) {
                state(name, name, "a single name that acts like a side");
            }
        }
    }

    private static boolean namelike(Token token) {
        return token.word() && token.capitalised() && !COMMON.contains(token.lower());
    }

    // ---- groups and missions

    private void bodies() {
        Map<String, List<String>> byHead = new HashMap<>();
        for (Paragraph paragraph : document.paragraphs()) {
            List<Token> tokens = paragraph.tokens();
            for (int i = 1; i + 1 < tokens.size(); i++) {
                if (!tokens.get(i - 1).is("the") && !tokens.get(i - 1).is("a")) {
                    continue;
                }
                int to = i;
                while (to < tokens.size() && tokens.get(to).capitalised() && to - i < 6) {
                    to++;
                }
                String head = to > i ? tokens.get(to - 1).text() : "";
                if (to - i >= 2 && (GROUPS.contains(head) || BODIES.contains(head))) {
                    body(tokens, i, to, byHead);
                }
            }
        }
        for (Map.Entry<String, List<String>> heads : byHead.entrySet()) {
            if (heads.getValue().size() == 1) {
                Actor actor = found.get(heads.getValue().getFirst());
                if (actor != null) {
                    names.add(heads.getKey(), actor, "the only name here that ends in '" + heads.getKey() + "'");
                }
            }
        }
    }

    private void body(List<Token> tokens, int from, int to, Map<String, List<String>> byHead) {
        String name = words(tokens, from, to);
        String head = tokens.get(to - 1).text();
        if (names.exactly(name) == null) {
            Actor.Kind kind = GROUPS.contains(head) ? Actor.Kind.PARTY : Actor.Kind.ORGANISATION;
            String side = wingOf(tokens, to);
            Actor actor = new Actor(name, kind, side == null ? name : side, null, List.of(), SOURCE);
            found.put(name, actor);
            names.add(
                    name,
                    actor,
                    side == null
                            ? "a body by the head of its name, '" + head + "'"
                            : "called the armed wing of " + side);
            byHead.computeIfAbsent(head, key -> new ArrayList<>()).add(name);
        }
        Actor actor = names.exactly(name);
        if (actor != null
                && to + 2 < tokens.size()
                && tokens.get(to).is("(")
                && tokens.get(to + 2).is(")")) {
            String letters = tokens.get(to + 1).text();
            if (letters.equals(letters.toUpperCase(Locale.ROOT))
                    && tokens.get(to + 1).word()) {
                names.add(letters, actor, "abbreviation given in brackets");
            }
        }
    }

    /** "the X Brigades, the Front's armed wing". */
    private @Nullable String wingOf(List<Token> tokens, int at) {
        if (at + 4 >= tokens.size() || !tokens.get(at).is(",")) {
            return null;
        }
        for (int i = at; i < Math.min(tokens.size(), at + 7); i++) {
            if (tokens.get(i).is("wing")) {
                for (int k = at; k < i; k++) {
                    Gazetteer.Hit hit = names.at(tokens, k);
                    String head = tokens.get(k).text();
                    if (hit != null) {
                        return hit.actor().party();
                    }
                    for (Actor actor : found.values()) {
                        if (GROUPS.contains(head) && actor.name().endsWith(" " + head)) {
                            return actor.party();
                        }
                    }
                }
            }
        }
        return null;
    }

    // ---- capitals and governments

    private void capitals() {
        for (Paragraph paragraph : document.paragraphs()) {
            List<Token> tokens = paragraph.tokens();
            for (int i = 1; i + 2 < tokens.size(); i++) {
                Gazetteer.Hit hit = tokens.get(i).is("capital") ? names.at(tokens, i - 1) : null;
                int at = tokens.get(i + 1).is(",") ? i + 2 : i + 1;
                if (hit != null
                        && hit.actor().party() != null
                        && tokens.get(at).capitalised()
                        && names.at(tokens, at) == null) {
                    names.add(
                            tokens.get(at).text(),
                            hit.actor(),
                            "named here as the capital of " + hit.actor().name());
                }
            }
        }
    }

    /** Talks at home: one side is an armed group, the other is called the government. */
    private void government() {
        boolean group = false;
        int states = 0;
        for (Actor actor : found.values()) {
            group = group || actor.kind() == Actor.Kind.PARTY;
            states += actor.kind() == Actor.Kind.STATE ? 1 : 0;
        }
        if (!group || states > 1 || names.exactly("government") != null) {
            return;
        }
        String name = "Government";
        String seat = "";
        boolean named = false;
        for (Paragraph paragraph : document.paragraphs()) {
            List<Token> tokens = paragraph.tokens();
            for (int i = 0; i + 2 < tokens.size(); i++) {
                boolean authorities = tokens.get(i).capitalised()
                        && tokens.get(i + 1).is("authorities")
                        && names.at(tokens, i) == null;
                if (authorities) {
                    named = true;
                    seat = tokens.get(i).text();
                }
                if (tokens.get(i).is("government")) {
                    named = true;
                    if (tokens.get(i + 1).is("of") && tokens.get(i + 2).capitalised() && name.equals("Government")) {
                        name = "Government of " + tokens.get(i + 2).text();
                    }
                }
            }
        }
        if (named) {
            Actor actor = new Actor(name, Actor.Kind.PARTY, name, null, List.of(), SOURCE);
            names.add("government", actor, "talks at home: one side is called the government");
            names.add("Government", actor, "talks at home: one side is called the government");
            names.add("authorities", actor, "talks at home: the authorities are the government");
            if (!seat.isEmpty()) {
                names.add(seat, actor, "'the " + seat + " authorities', the government's seat");
            }
            if (name.startsWith("Government of ")) {
                names.add(
                        "government of " + name.substring("Government of ".length()),
                        actor,
                        "the government by its name");
                names.add(name.substring("Government of ".length()), actor, "the state whose government talks");
            }
        }
    }
}
