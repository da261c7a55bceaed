package parley.statements.actors;

import java.util.ArrayList;
import java.util.List;
import parley.statements.text.Token;

/**
 * A run of capitalised words that is one name, titles before it left out: tokens [{@code from}, {@code to}).
 *
 * @param head the word that tells what a body is ("Front" of "Front for the Valleys"), lower case; empty when there is none
 * @param titled whether a title stands right before it
 */
record Chunk(int from, int to, String head, boolean titled) {
    private static final int LONGEST = 6;
    /** Whose fronts and councils there are: "the People's Front". */
    private static final List<String> PEOPLE =
            List.of("people", "women", "men", "children", "nation", "world", "citizen");

    boolean body() {
        return !head.isEmpty();
    }

    int words() {
        return to - from;
    }

    /** The names in the tokens of one paragraph, in order. */
    static List<Chunk> in(List<Token> tokens) {
        List<Chunk> chunks = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            if (!name(tokens, i)) {
                i++;
                continue;
            }
            int to = end(tokens, i);
            split(tokens, i, to, chunks);
            i = chunks.isEmpty() ? to : Math.max(to, chunks.getLast().to());
        }
        return chunks;
    }

    static boolean name(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        return token.word()
                && (token.capitalised() || arabic(token.text()))
                && !token.possessive()
                && !(Vocabulary.COMMON.contains(token.lower()) && !tied(tokens, i) && !owner(tokens, i));
    }

    /** "al-Sir". */
    private static boolean arabic(String text) {
        int hyphen = text.indexOf('-');
        return hyphen == 2
                && text.length() > 3
                && Character.isUpperCase(text.charAt(3))
                && List.of("al", "el", "an", "ad", "as", "ar", "ul", "ol").contains(text.substring(0, 2));
    }

    /** "People's" and the like where a name goes on. */
    private static boolean owner(List<Token> tokens, int i) {
        return i + 2 < tokens.size()
                && PEOPLE.contains(tokens.get(i).lower())
                && tokens.get(i + 1).possessive()
                && tokens.get(i + 2).capitalised();
    }

    /** A common word inside a name: "First Brigade", "Two Rivers Front". */
    private static boolean tied(List<Token> tokens, int i) {
        return Vocabulary.ORDINALS.contains(tokens.get(i).lower())
                && i > 0
                && !sentenceStart(tokens, i)
                && i + 1 < tokens.size()
                && tokens.get(i + 1).capitalised()
                && tokens.get(i + 1).word()
                && !Titles.BEFORE.contains(tokens.get(i).lower())
                && !Titles.HARD.contains(tokens.get(i + 1).lower());
    }

    static boolean sentenceStart(List<Token> tokens, int i) {
        if (i == 0) {
            return true;
        }
        String before = tokens.get(i - 1).text();
        return ".?!:“\"‘–—-•*;(".contains(before) || before.equals("'");
    }

    /** Behind the last capitalised word of the run that begins at {@code i}. */
    private static int end(List<Token> tokens, int i) {
        int at = i + 1;
        while (at < tokens.size()) {
            if (name(tokens, at)) {
                at++;
            } else if (at + 1 < tokens.size() && joins(tokens, at) && name(tokens, at + 1)) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    /** "bin", "van"; the bare apostrophe of "Herders' Front". */
    private static boolean joins(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        if (word.equals("'s") && PEOPLE.contains(tokens.get(i - 1).lower())) {
            return true;
        }
        boolean plural = word.equals("'")
                && tokens.get(i - 1).lower().endsWith("s")
                && tokens.get(i).start() == tokens.get(i - 1).end();
        boolean owned = plural
                && (head(tokens.get(i + 1))
                        || (i + 2 < tokens.size() && tokens.get(i + 2).capitalised() && head(tokens.get(i + 2))));
        return Vocabulary.PARTICLES.contains(word) || owned;
    }

    static boolean head(Token token) {
        String word = token.lower();
        return Vocabulary.GROUPS.contains(word)
                || Vocabulary.BODIES.contains(word)
                || Vocabulary.CIVIL.contains(word)
                || Titles.STATE_BODIES.contains(word)
                || word.equals("staff");
    }

    /** Cuts a run at titles: "Velandian Prime Minister Mira Tosk" is two names. */
    private static void split(List<Token> tokens, int from, int to, List<Chunk> chunks) {
        int body = bodyEnd(tokens, from, to);
        if (body > 0) {
            int start = from;
            while (start + 1 < body && Titles.HARD.contains(tokens.get(start).lower()) && !general(tokens, start)) {
                start++;
            }
            chunks.add(new Chunk(start, body, headOf(tokens, start, body, to), start > from));
            return;
        }
        int start = from;
        boolean titled = from > 0 && titleBefore(tokens, from);
        for (int i = from; i <= to; i++) {
            boolean title = i < to && title(tokens, i, to);
            if (i == to || title) {
                if (i > start && i - start <= LONGEST) {
                    chunks.add(new Chunk(start, i, "", titled));
                }
                start = i + 1;
                titled = true;
            }
        }
    }

    /** "General Staff", "Secretary General" and the like are no general's title. */
    private static boolean general(List<Token> tokens, int i) {
        return tokens.get(i).is("general")
                && i + 1 < tokens.size()
                && List.of("staff", "assembly", "council", "command", "congress", "secretariat")
                        .contains(tokens.get(i + 1).lower());
    }

    private static boolean title(List<Token> tokens, int i, int to) {
        String word = tokens.get(i).lower();
        boolean kin = Vocabulary.KIN.contains(word) && to - i == 2;
        int hyphen = word.indexOf('-');
        boolean compound = hyphen > 0
                && i + 1 < to
                && Titles.HARD.contains(word.substring(0, hyphen))
                && Titles.role(word.substring(hyphen + 1));
        return (Titles.HARD.contains(word) && !kin)
                || compound
                || (Titles.BEFORE.contains(word) && i + 1 < to && title(tokens, i + 1, to))
                || (Titles.BEFORE.contains(word) && i + 1 == to && titleNext(tokens, to));
    }

    /** "Education minister": the office goes on in small letters. */
    private static boolean titleNext(List<Token> tokens, int at) {
        return at < tokens.size() && Titles.HARD.contains(tokens.get(at).lower());
    }

    private static boolean titleBefore(List<Token> tokens, int i) {
        String before = tokens.get(i - 1).lower();
        boolean abbreviated = before.equals(".") && i > 1 && abbreviated(tokens.get(i - 2));
        return abbreviated
                || ((Titles.HARD.contains(before) || Titles.role(before) || Vocabulary.COLLEAGUES.contains(before))
                        && !tokens.get(i - 1).mark());
    }

    /** "Gen.", "Mr.": a title cut short. */
    static boolean abbreviated(Token token) {
        return token.capitalised() && token.text().length() <= 4 && Titles.HARD.contains(token.lower());
    }

    /** Behind a body's name that begins in [{@code from}, {@code to}), "of ..." and "for ..." included; 0 when it is none. */
    private static int bodyEnd(List<Token> tokens, int from, int to) {
        boolean form = Vocabulary.STATE_FORMS.contains(tokens.get(to - 1).lower());
        boolean headed = to - from > 1 && head(tokens.get(to - 1));
        int end = headed ? to : 0;
        boolean office = Titles.STATE_BODIES.contains(tokens.get(to - 1).lower());
        boolean opens = !form && (head(tokens.get(to - 1)) || geographic(tokens.get(to - 1)));
        int at = to;
        while (opens && at + 1 < tokens.size() && at - from < 10) {
            String word = tokens.get(at).lower();
            if (!word.equals("of") && !word.equals("for") && !(word.equals("in") && at > to)) {
                break;
            }
            int next = tokens.get(at + 1).is("the") ? at + 2 : at + 1;
            boolean named = next < tokens.size()
                    && tokens.get(next).word()
                    && tokens.get(next).capitalised();
            if (!named || ((word.equals("for") || office) && at > to) || owned(tokens, from, to, word)) {
                break;
            }
            at = end(tokens, next);
            if (head(tokens.get(to - 1)) || head(tokens.get(at - 1))) {
                end = at;
            }
        }
        return end;
    }

    /** "the Army of Veland", "the Ministry of Defence": not one name, or no side's. */
    private static boolean owned(List<Token> tokens, int from, int to, String word) {
        return word.equals("of")
                && to - from == 1
                && List.of(
                                "government",
                                "army",
                                "parliament",
                                "forces",
                                "navy",
                                "delegation",
                                "party",
                                "leadership",
                                "side",
                                "team",
                                "presidency",
                                "cabinet",
                                "embassy",
                                "authorities")
                        .contains(tokens.get(from).lower());
    }

    private static boolean geographic(Token token) {
        return List.of("gulf", "bay", "lake", "islands", "free", "basin").contains(token.lower());
    }

    private static String headOf(List<Token> tokens, int from, int body, int run) {
        if (head(tokens.get(Math.min(run, body) - 1)) && run - 1 >= from) {
            return tokens.get(run - 1).lower();
        }
        return tokens.get(body - 1).lower();
    }

    String text(List<Token> tokens) {
        return Cast.words(tokens, from, to);
    }
}
