package parley.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with an input, told so that the reader can mend it: place, explanation, excerpt, advice.
 *
 * @param file the input's name
 * @param line from 1; 0 when the whole input is meant
 * @param column from 1; 0 when the whole line is meant
 * @param excerpt the words at fault; null when there are none to show
 * @param advice what to do about it; empty when the explanation says it all
 */
public record Problem(
        String file,
        int line,
        int column,
        String explanation,
        @Nullable String excerpt,
        String advice) {

    public static Problem of(String file, String explanation, String advice) {
        return new Problem(file, 0, 0, explanation, null, advice);
    }

    /** {@code talks.yaml:11:16  unknown issue 'cesefire'. Maybe 'ceasefire'?}, the excerpt on a line of its own. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(file);
        if (line > 0) {
            out.append(':').append(line);
        }
        if (column > 0) {
            out.append(':').append(column);
        }
        out.append("  ").append(explanation);
        if (!advice.isEmpty()) {
            out.append(explanation.endsWith(".") ? " " : ". ").append(advice);
        }
        if (excerpt != null) {
            out.append(System.lineSeparator()).append("    ").append(excerpt);
        }
        return out.toString();
    }
}
