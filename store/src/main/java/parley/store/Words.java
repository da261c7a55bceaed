package parley.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.SourceText;
import parley.ledger.Statement;

/** What a statement can be found by, and a person's words as an FTS5 query that holds no operators. */
final class Words {
    private Words() {}

    /** Source, cue and content as the report has them, with what stands between. */
    static String around(Statement statement, SourceText text) {
        return text.quote(statement.extent()).replace('\0', ' ');
    }

    /** The speaker as resolved, the side spoken for and the side spoken about. */
    static String speaker(Statement statement) {
        StringBuilder out = new StringBuilder(statement.speaker().fullName());
        for (@Nullable String side : new @Nullable String[] {statement.party(), statement.about()}) {
            if (side != null) {
                out.append(' ').append(side);
            }
        }
        return out.toString().replace('\0', ' ');
    }

    /** Each word a quoted phrase, all of them required; empty when there is no letter or digit to look for. */
    static String query(String words) {
        List<String> phrases = new ArrayList<>();
        for (String word : words.replace('\0', ' ').strip().split("[\\s\\p{Z}]+")) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                phrases.add('"' + word.replace("\"", "\"\"") + '"');
            }
        }
        return String.join(" AND ", phrases);
    }
}
