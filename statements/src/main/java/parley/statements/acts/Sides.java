package parley.statements.acts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.statements.actors.Resolved;
import parley.statements.text.Document;
import parley.statements.text.Token;

/** The sides that speak in a report, by the words of their names. */
final class Sides {
    private static final int LEAST = 4;
    private static final int REACH = 8;
    private static final int ENDING = 6;

    /** For the beginning of every word of a name how long a word of that beginning may be, and the side. */
    private record Name(String stem, int most, String party) {}

    private final Map<String, Name> names = new LinkedHashMap<>();

    Sides(Collection<Resolved> statements) {
        for (Resolved statement : statements) {
            if (statement.party() != null) {
                add(statement.party());
            }
        }
    }

    private void add(String party) {
        List<Token> tokens = Document.tokens(party);
        for (Token token : tokens) {
            String name = token.lower();
            if (token.capitalised() && name.length() >= LEAST) {
                boolean vowel = name.length() > LEAST + 1 && "aeiouy".indexOf(name.charAt(name.length() - 1)) >= 0;
                String stem = vowel ? name.substring(0, name.length() - 1) : name;
                names.putIfAbsent(stem, new Name(stem, name.length() + ENDING, party));
            }
        }
    }

    /** Does a word name a side, or its people ("Veland", "Velandian", "Velandians")? */
    boolean named(String word) {
        return party(word) != null;
    }

    private @Nullable String party(String word) {
        for (Name name : names.values()) {
            if (word.length() <= name.most() && word.startsWith(name.stem())) {
                return name.party();
            }
        }
        return null;
    }

    /** Whose doings a content tells, by the first word of it that names a side: own, others or nobody. */
    String whose(Wording content, @Nullable String own) {
        for (int i = 0; i < Math.min(content.size(), REACH); i++) {
            String word = content.words().get(i);
            switch (word) {
                case "we", "our", "i", "my", "us" -> {
                    return "own";
                }
                case "they", "their", "them", "you", "your" -> {
                    return "others";
                }
                default -> {
                    String party = content.stems().get(i).equals(Wording.NAME) ? party(word) : null;
                    if (party != null) {
                        return party.equals(own) ? "own" : "others";
                    }
                }
            }
        }
        return "nobody";
    }
}
