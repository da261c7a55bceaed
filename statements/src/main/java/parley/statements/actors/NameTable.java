package parley.statements.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;
import parley.statements.text.Token;

/**
 * The capitalised names of one report with what stands around them, gathered in one pass: from it sides, bodies and people
 * are told apart. Cost: linear in the text.
 */
final class NameTable {
    private static final Set<String> GOVERNING = Set.of(
            "government",
            "army",
            "parliament",
            "president",
            "king",
            "constitution",
            "junta",
            "military",
            "cabinet",
            "interior",
            "rulers",
            "civil",
            "ruling",
            "authorities",
            "supreme",
            "state",
            "justice",
            "presidency");
    private static final Set<String> REGIONAL =
            Set.of("province", "region", "governor", "regional", "provincial", "first", "autonomy", "autonomous");
    private static final Set<String> OFFICES = Set.of("secretary", "plenipotentiary", "premier", "commander");
    private static final Set<String> MOVEMENTS = Set.of("movement", "militia", "faction", "insurgency");
    private static final Set<String> REBELS = Set.of("rebels", "rebel", "insurgents", "guerrillas", "separatists");
    private static final Set<String> HELPERS = Set.of("mediator", "guarantor", "host", "observer", "facilitator");
    private static final Set<String> RULED = Set.of("government", "cabinet", "administration", "regime");
    private static final Set<String> ISLES = Set.of("islands", "isles", "republics", "communes", "cantons");
    private static final Set<String> WITHIN = Set.of("northern", "southern", "eastern", "western", "central");
    private static final Set<String> BESIDE = Set.of("neighbouring", "neighboring", "neighbour", "rival", "neutral");

    /** A paragraph of the body and its names. */
    record Line(Paragraph paragraph, List<Chunk> chunks) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Evidence> byLast = new LinkedHashMap<>();
    private final List<List<Token>> heads = new ArrayList<>();
    private boolean joint;
    private final Map<String, String> forms = new LinkedHashMap<>();
    private final Map<String, Evidence> names = new LinkedHashMap<>();
    /** Words seen in small letters too: no names at a sentence's beginning. */
    private final Set<String> small = new HashSet<>();

    static NameTable of(Document document) {
        NameTable table = new NameTable();
        for (Paragraph paragraph : document.paragraphs()) {
            if (!paragraph.front()) {
                for (Token token : paragraph.tokens()) {
                    if (token.word() && !token.capitalised()) {
                        table.small.add(token.lower());
                    }
                }
            }
        }
        for (Paragraph paragraph : document.paragraphs()) {
            if (paragraph.front()) {
                table.heads.add(paragraph.tokens());
            }
            boolean shouts = paragraph.front() && shouting(paragraph);
            if (!shouts || !capitals(paragraph)) {
                table.read(paragraph, shouts);
            }
        }
        table.surnames();
        table.adjectives();
        return table;
    }

    /** A headline in capitals, or with a capital on every word, tells no names. */
    static boolean shouting(Paragraph paragraph) {
        int words = 0;
        int capitals = 0;
        for (Token token : paragraph.tokens()) {
            if (token.word() && !token.possessive()) {
                words++;
                capitals += token.capitalised() ? 1 : 0;
            }
        }
        return words > 3 && capitals * 10 > words * 8;
    }

    private static boolean capitals(Paragraph paragraph) {
        for (Token token : paragraph.tokens()) {
            if (token.word()
                    && token.text().length() > 3
                    && token.text().equals(token.text().toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private void read(Paragraph paragraph, boolean shouts) {
        List<Token> tokens = paragraph.tokens();
        List<Chunk> chunks = Chunk.in(tokens);
        if (shouts) {
            chunks = sure(chunks, tokens);
        }
        lines.add(new Line(paragraph, chunks));
        joint = joint || joint(tokens);
        int label = label(tokens);
        int behind = -1;
        for (Chunk chunk : chunks) {
            boolean held = behind >= 0
                    && behind == chunk.from() - 1
                    && tokens.get(behind).is("of");
            behind = chunk.titled() ? chunk.to() : -1;
            if (chunk.from() < label) {
                continue;
            }
            boolean start = Chunk.sentenceStart(tokens, chunk.from());
            if (start
                    && chunk.words() == 1
                    && small.contains(tokens.get(chunk.from()).lower())) {
                continue;
            }
            boolean formOf = chunk.words() > 1
                    && Vocabulary.STATE_FORMS.contains(lower(tokens, chunk.to() - 1))
                    && lower(tokens, chunk.to()).equals("of")
                    && chunk.to() + 1 < tokens.size()
                    && tokens.get(chunk.to() + 1).capitalised();
            if (formOf) {
                continue;
            }
            Evidence evidence = names.computeIfAbsent(chunk.text(tokens), name -> new Evidence(name, chunk.words()));
            evidence.seen++;
            evidence.head = chunk.head();
            evidence.inside += start ? 0 : 1;
            side(evidence, tokens, chunk);
            evidence.owns += held ? 1 : 0;
            int of = chunk.from() - 1;
            boolean form = of > 0
                    && tokens.get(of).is("of")
                    && tokens.get(of - 1).capitalised()
                    && (Vocabulary.STATE_FORMS.contains(tokens.get(of - 1).lower())
                            || tokens.get(of - 1).is("isle")
                            || tokens.get(of - 1).is("isles"));
            if (form) {
                forms.put(evidence.name, tokens.get(of - 1).text());
                evidence.formed++;
            }
            person(evidence, tokens, chunk);
        }
    }

    private static boolean joint(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean together = tokens.get(i).is("joint") || tokens.get(i).is("adopted");
            for (int k = i + 1; together && k < Math.min(tokens.size(), i + 3); k++) {
                if (Vocabulary.PAPERS.contains(tokens.get(k).lower())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where the text behind a transcript's label in capitals begins; 0 when there is none. */
    static int label(List<Token> tokens) {
        for (int i = 0; i < Math.min(tokens.size(), 9); i++) {
            Token token = tokens.get(i);
            if (token.is(":")) {
                return i;
            }
            if (token.word() && !token.text().equals(token.text().toUpperCase(Locale.ROOT))) {
                return 0;
            }
        }
        return 0;
    }

    /** In a line with capitals on every word: bodies, and names behind "of" or a label. */
    private static List<Chunk> sure(List<Chunk> chunks, List<Token> tokens) {
        List<Chunk> sure = new ArrayList<>();
        for (Chunk chunk : chunks) {
            String before = lower(tokens, chunk.from() - 1);
            if (chunk.body() || before.equals("of") || before.equals(":") || chunk.titled()) {
                sure.add(chunk);
            }
        }
        return sure;
    }

    private static String lower(List<Token> tokens, int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
    }

    // ---- what sides and places do

    private static void side(Evidence evidence, List<Token> tokens, Chunk chunk) {
        String before = lower(tokens, chunk.from() - 1);
        boolean article = before.equals("the");
        int left = article ? chunk.from() - 2 : chunk.from() - 1;
        String earlier = lower(tokens, left);
        String next = lower(tokens, chunk.to());
        evidence.article += article ? 1 : 0;
        if (next.equals("'s") || next.equals("'")) {
            evidence.owns += owns(tokens, chunk.to() + 1) ? 1 : 0;
            evidence.governs += GOVERNING.contains(lower(tokens, chunk.to() + 1)) ? 2 : 0;
        } else if (!chunk.titled() && owns(tokens, chunk.to()) && !Vocabulary.SPEECH.contains(next)) {
            evidence.leads++;
            evidence.governs += GOVERNING.contains(next) ? 2 : 0;
        } else if (Vocabulary.STANCES.contains(next) && !chunk.titled() && !listed(tokens, chunk)) {
            evidence.acts += Vocabulary.STRONG.contains(next) ? 2 : 1;
        }
        boolean of = earlier.equals("of") || earlier.equals("for");
        String thing = lower(tokens, left - 1);
        if (of && chunk.words() == 2 && RULED.contains(thing)) {
            evidence.ruled++;
            return;
        }
        if (article && ISLES.contains(next)) {
            evidence.kind = next;
        }
        boolean minister = thing.equals("minister") && !lower(tokens, left - 2).equals("foreign");
        if (of && (GOVERNING.contains(thing) || minister)) {
            evidence.governs += 2;
        }
        boolean regionOf = of && (REGIONAL.contains(thing) || REGIONAL.contains(lower(tokens, left - 2)));
        boolean owner = next.equals("'s") && REGIONAL.contains(lower(tokens, chunk.to() + 1));
        boolean regional = regionOf || owner || REGIONAL.contains(next);
        if (regional) {
            evidence.regional++;
            evidence.owns++;
        }
        if (of && Vocabulary.STATE_FORMS.contains(thing) && !thing.equals("province")) {
            evidence.governs++;
        }
        if (chunk.words() > 1
                && Vocabulary.STATE_FORMS.contains(lower(tokens, chunk.to() - 1))
                && !lower(tokens, chunk.to() - 1).equals("province")) {
            evidence.owns++;
            evidence.governs++;
        }
        evidence.movement += MOVEMENTS.contains(next) ? 1 : 0;
        if (REBELS.contains(next) || ((earlier.equals("in") || before.equals("in")) && rebels(tokens, chunk.from()))) {
            evidence.governs++;
        }
        boolean helps = chunk.words() == 1
                && next.equals(",")
                && lower(tokens, chunk.to() + 1).equals("the")
                && HELPERS.contains(lower(tokens, chunk.to() + 2));
        if (helps) {
            evidence.beside++;
        }
        if (of && OFFICES.contains(thing)) {
            evidence.owns++;
        }
        if (of && (Vocabulary.STATE_NOUNS.contains(thing) || Vocabulary.STATE_FORMS.contains(thing))) {
            evidence.owns++;
        }
        if (of && Vocabulary.PLACES.contains(thing)) {
            evidence.town++;
        }
        if (BESIDE.contains(before) || BESIDE.contains(earlier) || (of && BESIDE.contains(lower(tokens, left - 2)))) {
            evidence.neighbour++;
            evidence.beside++;
        }
        boolean with = (earlier.equals("with") || earlier.equals("against")) && Vocabulary.BETWEEN.contains(thing);
        if (with || earlier.equals("between") || (before.equals("and") && between(tokens, chunk.from() - 1))) {
            evidence.beside++;
        }
        if (Vocabulary.PLACES.contains(before) && !before.equals("sea")) {
            evidence.town++;
        }
        if (Vocabulary.PLACE_BEFORE.contains(earlier) || WITHIN.contains(before)) {
            evidence.place++;
        }
    }

    private static boolean rebels(List<Token> tokens, int i) {
        return REBELS.contains(lower(tokens, i - 2));
    }

    /** "X, Y and" before the verb: still a list. */
    private static boolean listed(List<Token> tokens, Chunk chunk) {
        return chunk.to() - chunk.from() == 1
                && lower(tokens, chunk.to()).equals("and")
                && !(chunk.to() + 1 < tokens.size()
                        && (tokens.get(chunk.to() + 1).capitalised()
                                || tokens.get(chunk.to() + 1).is("the")));
    }

    private static boolean between(List<Token> tokens, int and) {
        for (int i = and; i > Math.max(0, and - 6); i--) {
            if (tokens.get(i).is("between")) {
                return true;
            }
        }
        return false;
    }

    /** Is there something within three words that only sides have? */
    private static boolean owns(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 3); i++) {
            Token token = tokens.get(i);
            if (!token.word() || Vocabulary.SPEECH.contains(token.lower())) {
                return false;
            }
            if (Vocabulary.STATE_NOUNS.contains(token.lower())) {
                return true;
            }
            if (Vocabulary.STANCES.contains(token.lower())
                    || Vocabulary.PLACE_BEFORE.contains(token.lower())
                    || Vocabulary.COMMON.contains(token.lower())) {
                return false;
            }
        }
        return false;
    }

    // ---- what people do

    private static void person(Evidence evidence, List<Token> tokens, Chunk chunk) {
        if (chunk.body()) {
            return;
        }
        String before = lower(tokens, chunk.from() - 1);
        String next = lower(tokens, chunk.to());
        if (chunk.titled() && !before.equals("of")) {
            evidence.titled++;
            evidence.person += 4;
        }
        if (chunk.words() == 2
                && Vocabulary.KIN.contains(tokens.get(chunk.from()).lower())) {
            evidence.person += 3;
        }
        if (before.equals(":") && role(tokens, chunk.from() - 2)) {
            evidence.person += 3;
        }
        if (before.equals("the")) {
            return;
        }
        if (before.equals(",") && role(tokens, chunk.from() - 2)) {
            evidence.person += chunk.words() > 1 ? 3 : 1;
        }
        if (before.equals(",") && chunk.words() > 1 && belongs(tokens, chunk.from() - 2)) {
            evidence.person += 3;
        }
        if (next.equals(",") && apposition(tokens, chunk.to() + 1)) {
            evidence.person += chunk.words() > 1 ? 2 : 1;
        }
        boolean called = before.equals("himself")
                || before.equals("herself")
                || (before.equals("as")
                        && (lower(tokens, chunk.from() - 2).equals("only")
                                || lower(tokens, chunk.from() - 2).equals("known")))
                || (before.equals(",") && lower(tokens, chunk.from() - 2).equals("name"));
        if (called) {
            evidence.person += 4;
            evidence.titled++;
        }
        boolean spoke = Vocabulary.SPEECH.contains(next) && !next.endsWith("s");
        if (chunk.words() > 1 && (spoke || Vocabulary.SPEECH.contains(before))) {
            evidence.person += 2;
        }
    }

    /** "Its warden", "the Guild's warden": does the segment that ends at {@code i} tell whose somebody is? */
    private static boolean belongs(List<Token> tokens, int i) {
        for (int k = i; k >= Math.max(0, i - 3); k--) {
            Token token = tokens.get(k);
            if (token.possessive() || Set.of("its", "their", "his", "her").contains(token.lower())) {
                return k < i;
            }
            if (token.mark() || token.capitalised()) {
                return false;
            }
        }
        return false;
    }

    /** Does the segment that ends at {@code i} hold a word for an office? */
    private static boolean role(List<Token> tokens, int i) {
        for (int k = i; k >= Math.max(0, i - 10); k--) {
            Token token = tokens.get(k);
            if (token.mark() && !token.possessive()) {
                return false;
            }
            if (Titles.role(token.lower()) || Vocabulary.COLLEAGUES.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    static boolean apposition(List<Token> tokens, int i) {
        if (i >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(i);
        if (token.number()) {
            return i + 1 < tokens.size() && tokens.get(i + 1).is(",");
        }
        boolean opens = Set.of("who", "whose", "a", "an", "her", "his", "the", "its", "their")
                .contains(token.lower());
        if (token.is("who") || token.is("whose") || (token.is("of") && i + 1 < tokens.size())) {
            return true;
        }
        int end = Math.min(tokens.size(), i + 8);
        for (int k = i; k < end && !tokens.get(k).is(","); k++) {
            if (Titles.role(tokens.get(k).lower())) {
                return opens || k == i || tokens.get(k - 1).word();
            }
        }
        return false;
    }

    /** Two words whose second acts alone later: a person, named in full and then by surname. */
    private void surnames() {
        for (Evidence evidence : names.values()) {
            if (evidence.words > 1 && evidence.head.isEmpty()) {
                byLast.putIfAbsent(evidence.name.substring(evidence.name.lastIndexOf(' ') + 1), evidence);
            }
            boolean plain = evidence.words == 2 && evidence.head.isEmpty() && evidence.article == 0;
            if (plain && evidence.owns + evidence.place + evidence.town + evidence.beside == 0) {
                Evidence last = names.get(evidence.name.substring(evidence.name.indexOf(' ') + 1));
                boolean acts = last != null && last.acts + last.person > 0 && last.place + last.town + last.beside == 0;
                evidence.person += acts ? 3 : 0;
                evidence.person += acts && evidence.ruled > 0 ? 2 : 0;
            }
            if (evidence.ruled > 0 && evidence.person <= evidence.side()) {
                evidence.owns += evidence.ruled;
                evidence.governs += 2 * evidence.ruled;
            }
        }
    }

    // ---- adjectives

    private void adjectives() {
        Map<String, List<String>> byStem = new LinkedHashMap<>();
        for (Evidence evidence : names.values()) {
            if (evidence.titled == 0) {
                String last = evidence.name.substring(evidence.name.lastIndexOf(' ') + 1);
                String first = evidence.name.contains(" ")
                        ? evidence.name.substring(0, evidence.name.indexOf(' '))
                        : evidence.name;
                stem(byStem, last);
                stem(byStem, first);
            }
        }
        for (Evidence evidence : names.values()) {
            evidence.adjective =
                    evidence.titled == 0 && !adjectivesOf(evidence.name, byStem).isEmpty();
        }
        stems = byStem;
    }

    private Map<String, List<String>> stems = Map.of();

    private static void stem(Map<String, List<String>> byStem, String word) {
        if (word.length() > 3) {
            List<String> family = byStem.computeIfAbsent(word.substring(0, 3), key -> new ArrayList<>());
            if (!family.contains(word)) {
                family.add(word);
            }
        }
    }

    /** The words of the report that are adjectives of this name. */
    List<String> adjectivesOf(String name) {
        return adjectivesOf(name, stems);
    }

    private static List<String> adjectivesOf(String name, Map<String, List<String>> byStem) {
        String base = name.substring(name.lastIndexOf(' ') + 1);
        if (base.length() < 4 || Vocabulary.COMMON.contains(base.toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        List<String> adjectives = new ArrayList<>();
        for (String word : byStem.getOrDefault(base.substring(0, 3), List.of())) {
            if (Demonyms.of(word, base)) {
                adjectives.add(word);
            }
        }
        return adjectives;
    }

    /** Names that stand as sources do: "Mira Tosk", "an activist in the town, Mira Tosk". */
    void spoke(List<Token> source) {
        for (Chunk chunk : Chunk.in(source)) {
            boolean first = chunk.from() == 0 || source.get(chunk.from() - 1).is(",") || chunk.titled();
            boolean last = chunk.to() == source.size() || source.get(chunk.to()).is(",");
            Evidence evidence = names.get(chunk.text(source));
            if (first && last && chunk.words() > 1 && !chunk.body() && evidence != null && evidence.article == 0) {
                evidence.person += 2;
            }
        }
    }

    // ---- asking

    List<Line> lines() {
        return lines;
    }

    Collection<Evidence> names() {
        return names.values();
    }

    /** The tokens of the lines before the body. */
    List<List<Token>> heads() {
        return heads;
    }

    /** The longer name that ends with this word; null when there is none. */
    @Nullable
    Evidence longer(String word) {
        return byLast.get(word);
    }

    /** The longer name that ends with this one, if only one does; null otherwise. */
    @Nullable
    Evidence ending(Evidence shorter) {
        Evidence only = null;
        for (Evidence evidence : names.values()) {
            if (evidence.words == shorter.words + 1
                    && evidence.head.isEmpty()
                    && evidence.person <= evidence.side() + 1
                    && evidence.name.endsWith(" " + shorter.name)) {
                if (only != null) {
                    return null;
                }
                only = evidence;
            }
        }
        return only;
    }

    /** Whether the headline or the first paragraph of the body names it. */
    boolean leads(String name) {
        for (Line line : lines) {
            for (Chunk chunk : line.chunks()) {
                if (chunk.text(line.paragraph().tokens()).equals(name)) {
                    return true;
                }
            }
            if (!line.paragraph().front()) {
                return false;
            }
        }
        return false;
    }

    boolean joint() {
        return joint;
    }

    /** "Kingdom" where the text speaks of the Kingdom of {@code state}; null when it does not. */
    @Nullable
    String formOf(String state) {
        return forms.get(state);
    }

    @Nullable
    Evidence get(String name) {
        return names.get(name);
    }
}
