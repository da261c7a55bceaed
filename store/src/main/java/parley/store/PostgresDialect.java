package parley.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** PostgreSQL: appends take a table lock in turn, words are found by its own full-text search without a language. */
final class PostgresDialect implements Dialect {
    @Override
    public void takeTurn(Handle handle) {
        handle.execute("LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE");
    }

    @Override
    public long everEntered(Handle handle) {
        return handle.createQuery("SELECT entry FROM progress")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public <T> T unchanging(Handle handle, HandleCallback<T, RuntimeException> work) {
        return handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
    }

    @Override
    public void index(Handle handle, List<Findable> standings) {
        if (!standings.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(
                    "INSERT INTO statement_words (seq, vector) VALUES (?, to_tsvector('simple', ?))");
            standings.forEach(one -> batch.add(one.seq(), one.words() + ' ' + one.speaker()));
            batch.execute();
        }
    }

    @Override
    public void forget(Handle handle, long seq) {
        handle.execute("DELETE FROM statement_words WHERE seq = ?", seq);
    }

    @Override
    public Hits search(Handle handle, List<String> words, int most) {
        String asked = String.join(" ", words);
        long total = handle.createQuery(
                        "SELECT count(*) FROM statement_words WHERE vector @@ plainto_tsquery('simple', :asked)")
                .bind("asked", asked)
                .mapTo(Long.class)
                .one();
        List<Long> seqs = handle.createQuery("SELECT seq FROM statement_words, plainto_tsquery('simple', :asked) query"
                        + " WHERE vector @@ query ORDER BY ts_rank(vector, query) DESC, seq LIMIT :most")
                .bind("asked", asked)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
        return new Hits(seqs, total);
    }
}
