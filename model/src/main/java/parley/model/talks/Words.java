package parley.model.talks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words and signs of a constraint or comparison. A name is a run of words, or anything in single quotes; an apostrophe between letters is part of its word. */
final class Words {
    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "if", "then");
    private static final String SIGNS = "(){}:,=!<>'";

    private Words() {}

    /** What stands at {@code at} (from 0) in the text. */
    record Word(Kind kind, String text, int at) {}

    /** What a {@link Word} is. */
    enum Kind {
        NAME,
        KEYWORD,
        SIGN,
        END
    }

    /** Splits the text; a quote that is not closed ends with the text. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at;
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '\'') {
                StringBuilder name = new StringBuilder();
                at = quote(text, at + 1, name);
                words.add(new Word(Kind.NAME, name.toString(), start));
            } else if (SIGNS.indexOf(c) >= 0) {
                at += (c == '!' || c == '<' || c == '>') && text.startsWith("=", at + 1) ? 2 : 1;
                words.add(new Word(Kind.SIGN, text.substring(start, at), start));
            } else {
                while (at < text.length() && inWord(text, at)) {
                    at++;
                }
                add(words, text.substring(start, at), start);
            }
        }
        words.add(new Word(Kind.END, "the end", text.length()));
        return words;
    }

    /** An apostrophe between letters, as in {@code guarantor's ships}, is no quote. */
    private static boolean inWord(String text, int at) {
        char c = text.charAt(at);
        if (c == '\'') {
            return at > 0
                    && at + 1 < text.length()
                    && Character.isLetter(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(at + 1));
        }
        return !Character.isWhitespace(c) && SIGNS.indexOf(c) < 0;
    }

    private static int quote(String text, int from, StringBuilder name) {
        int at = from;
        while (at < text.length()) {
            if (text.charAt(at) != '\'') {
                name.append(text.charAt(at++));
            } else if (text.startsWith("''", at)) {
                name.append('\'');
                at += 2;
            } else {
                return at + 1;
            }
        }
        return at;
    }

    private static void add(List<Word> words, String text, int at) {
        if (KEYWORDS.contains(text)) {
            words.add(new Word(Kind.KEYWORD, text, at));
            return;
        }
        Word last = words.isEmpty() ? null : words.getLast();
        if (last != null && last.kind() == Kind.NAME) {
            words.set(words.size() - 1, new Word(Kind.NAME, last.text() + " " + text, last.at()));
        } else {
            words.add(new Word(Kind.NAME, text, at));
        }
    }

    /** The name, in quotes when it could be read as something else. */
    static String quoted(String name) {
        List<Word> words = of(name);
        boolean plain = words.size() == 2
                && words.get(0).kind() == Kind.NAME
                && words.get(0).text().equals(name)
                && name.indexOf('\'') < 0;
        return plain ? name : "'" + name.replace("'", "''") + "'";
    }
}
