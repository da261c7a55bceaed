package parley.views.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values after RFC 4180. A cell that a spreadsheet would take for a formula (it begins with = + - @, their
 * full-width kin, a tab or a line end, also behind apostrophes) gets an apostrophe before it and loses it again when read.
 */
final class Csv {
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final int LONGEST = 64 << 20;

    private Csv() {}

    static void write(Writer out, List<String> cells) throws IOException {
        String comma = "";
        for (String cell : cells) {
            out.write(comma);
            out.write(quoted(guarded(cell)));
            comma = ",";
        }
        out.write("\r\n");
    }

    static String guarded(String cell) {
        return formula(cell) ? "'" + cell : cell;
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") && formula(cell) ? cell.substring(1) : cell;
    }

    private static boolean formula(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == '\'') {
            at++;
        }
        return at < cell.length() && FORMULA.indexOf(cell.charAt(at)) >= 0;
    }

    private static String quoted(String cell) {
        boolean plain = !cell.isBlank()
                && cell.strip().equals(cell)
                && cell.chars().noneMatch(c -> c == ',' || c == '"' || c == ';' || c == '\r' || c == '\n' || c == '\t');
        return plain || cell.isEmpty() ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Rows as they come. */
    static final class Rows implements Iterator<List<String>> {
        private final Reader in;
        private int peeked = -2;
        private int line = 1;
        private int rowLine = 1;

        /** @param in buffered */
        Rows(Reader in) throws IOException {
            this.in = in;
            if (peek() == '\ufeff') {
                take();
            }
        }

        /** The line, from 1, on which the last row began. */
        int line() {
            return rowLine;
        }

        private int peek() throws IOException {
            if (peeked == -2) {
                peeked = in.read();
            }
            return peeked;
        }

        private int take() throws IOException {
            int c = peek();
            peeked = -2;
            if (c == '\n') {
                line++;
            }
            return c;
        }

        @Override
        public boolean hasNext() {
            try {
                return peek() >= 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<String> next() {
            try {
                return row();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<String> row() throws IOException {
            rowLine = line;
            List<String> cells = new ArrayList<>();
            while (true) {
                cells.add(unguarded(cell()));
                int c = take();
                if (c == '\r' && peek() == '\n') {
                    c = take();
                }
                if (c != ',') {
                    return cells;
                }
            }
        }

        private String cell() throws IOException {
            StringBuilder cell = new StringBuilder();
            boolean quoted = peek() == '"';
            if (quoted) {
                take();
            }
            while (true) {
                int c = peek();
                if (c < 0) {
                    if (quoted) {
                        throw new IOException("a quoted cell that begins on line " + rowLine + " has no end");
                    }
                    return cell.toString();
                }
                if (quoted && c == '"') {
                    take();
                    if (peek() != '"') {
                        quoted = false;
                        continue;
                    }
                } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
                    return cell.toString();
                }
                cell.append((char) take());
                if (cell.length() > LONGEST) {
                    throw new IOException("a cell on line " + rowLine + " is longer than " + LONGEST + " characters");
                }
            }
        }
    }

    /** A row by the names of its columns. */
    record Row(List<String> columns, List<String> cells) {
        /** Empty when there is no such cell. */
        String get(String column) {
            int at = columns.indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at);
        }

        @Nullable
        String orNull(String column) {
            String cell = get(column);
            return cell.isEmpty() ? null : cell;
        }
    }
}
