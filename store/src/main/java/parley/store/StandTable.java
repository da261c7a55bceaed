package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Every statement that stands, on each of its issues. */
final class StandTable {
    private static final String COLUMNS =
            "holder, issue, position, as_of, chiefly, first_hand, origin, report, number, seq";

    private final Handle handle;

    StandTable(Handle handle) {
        this.handle = handle;
    }

    void add(List<Stand> stands) {
        if (stands.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO stand (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (Stand stand : stands) {
            batch.add(
                    stand.holder(),
                    stand.issue(),
                    stand.position(),
                    stand.asOf(),
                    stand.chiefly(),
                    stand.firstHand(),
                    stand.origin(),
                    stand.report(),
                    stand.number(),
                    stand.seq());
        }
        batch.execute();
    }

    /** By the standing's seq, of one report's standings. */
    Map<Long, Set<Stand>> ofReport(String report) {
        Map<Long, Set<Stand>> stands = new HashMap<>();
        handle.createQuery("SELECT " + COLUMNS + " FROM stand"
                        + " WHERE seq IN (SELECT seq FROM standing WHERE report = :report)")
                .bind("report", Row.storable(report))
                .map((row, context) -> read(row))
                .forEach(stand -> stands.computeIfAbsent(stand.seq(), seq -> new HashSet<>())
                        .add(stand));
        return stands;
    }

    private static Stand read(ResultSet row) throws SQLException {
        return new Stand(
                row.getString("holder"),
                row.getString("issue"),
                row.getInt("position"),
                row.getLong("as_of"),
                row.getInt("chiefly"),
                row.getInt("first_hand"),
                row.getString("origin"),
                row.getString("report"),
                row.getInt("number"),
                row.getLong("seq"));
    }
}
