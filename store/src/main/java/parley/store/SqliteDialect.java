package parley.store;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.PreparedBatch;

/** SQLite: transactions begin with the write lock (see {@link SqliteFile}), words are found by FTS5. */
final class SqliteDialect implements Dialect {
    @Override
    public void takeTurn(Handle handle) {}

    @Override
    public long everEntered(Handle handle) {
        return handle.createQuery("SELECT seq FROM sqlite_sequence WHERE name = 'entry'")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** By hand, because the driver's own transactions begin with the write lock. */
    @Override
    public <T> T unchanging(Handle handle, HandleCallback<T, RuntimeException> work) {
        handle.execute("BEGIN DEFERRED");
        try {
            return work.withHandle(handle);
        } finally {
            handle.execute("ROLLBACK");
        }
    }

    @Override
    public void index(Handle handle, List<Findable> standings) {
        if (!standings.isEmpty()) {
            PreparedBatch batch =
                    handle.prepareBatch("INSERT INTO statement_words (rowid, words, speaker) VALUES (?, ?, ?)");
            standings.forEach(one -> batch.add(one.seq(), one.words(), one.speaker()));
            batch.execute();
        }
    }

    @Override
    public void forget(Handle handle, long seq) {
        handle.execute("DELETE FROM statement_words WHERE rowid = ?", seq);
    }

    /** Each word is a quoted phrase, so that none is read as an operator. */
    @Override
    public Hits search(Handle handle, List<String> words, int most) {
        String query = words.stream()
                .map(word -> '"' + word.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(" AND "));
        long total = handle.createQuery("SELECT count(*) FROM statement_words WHERE statement_words MATCH :query")
                .bind("query", query)
                .mapTo(Long.class)
                .one();
        List<Long> seqs = handle.createQuery(
                        "SELECT rowid FROM statement_words WHERE statement_words MATCH :query ORDER BY rank, rowid LIMIT :most")
                .bind("query", query)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
        return new Hits(seqs, total);
    }
}
