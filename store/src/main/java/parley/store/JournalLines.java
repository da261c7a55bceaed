package parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import parley.ledger.Intake;
import parley.ledger.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A journal as JSON Lines, an entry a line, oldest first: number, epoch milliseconds, author, kind, subject, body as
 * stored, the hash before and its own. Whoever has the file can check the chain by themselves, and a journal made from it
 * has the same hashes to the byte.
 */
public final class JournalLines {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private JournalLines() {}

    /** Writes every entry of {@code store}; holds one at a time. */
    public static void write(CaseStore store, Writer out) throws IOException {
        try {
            store.rows(row -> {
                try {
                    out.write(MAPPER.writeValueAsString(row));
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Enters the lines in a journal that is empty: all of them, or none when one of them is not what was entered once.
     *
     * @param file what problems call the lines
     * @return the hash of the last entry
     */
    public static Intake<String> restore(CaseStore store, String file, Iterator<String> lines) {
        Rows rows = new Rows(lines);
        try {
            store.restore(rows);
        } catch (JacksonException e) {
            return rejected(file, rows.line, "this line is no entry of a journal: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return rejected(file, rows.line, String.valueOf(e.getMessage()));
        }
        return new Intake.Accepted<>(rows.head);
    }

    private static Intake<String> rejected(String file, int line, String why) {
        return new Intake.Rejected<>(List.of(new Problem(
                file, line, 0, why, null, "Nothing was restored; get the archive again from where it was made.")));
    }

    private static final class Rows implements Iterator<Row> {
        private final Iterator<String> lines;
        private int line;
        private String head = Row.ORIGIN;

        Rows(Iterator<String> lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            return lines.hasNext();
        }

        @Override
        public Row next() {
            line++;
            Row row = MAPPER.readValue(lines.next(), Row.class);
            if (row == null
                    || Stream.of(row.author(), row.kind(), row.subject(), row.body(), row.previous())
                            .anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("a part of the entry is missing");
            }
            head = row.hash();
            return row;
        }
    }
}
