package parley.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import parley.ledger.Report;
import parley.ledger.Statement;

/** The rows of one append, written together. */
final class Insert {
    private final PreparedBatch rows;
    private final PreparedBatch words;

    Insert(Handle handle) {
        rows = handle.prepareBatch("INSERT INTO entry (" + Row.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        words = handle.prepareBatch("INSERT INTO statement_words (rowid, words, speaker) VALUES (?, ?, ?)");
    }

    void add(Row row) {
        rows.add(
                row.number(),
                row.at(),
                row.author(),
                row.kind(),
                row.subject(),
                row.body(),
                row.previous(),
                row.hash());
    }

    /** Makes the statement of entry {@code number} searchable. */
    void index(long number, Statement statement, Report report) {
        words.add(number, Words.around(statement, report.text()), Words.speaker(statement));
    }

    void execute() {
        for (PreparedBatch batch : new PreparedBatch[] {rows, words}) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
