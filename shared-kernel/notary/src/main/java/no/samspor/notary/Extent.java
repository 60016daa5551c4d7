package no.samspor.notary;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import no.samspor.notary.store.AlarmKind;
import no.samspor.notary.store.Finding;
import no.samspor.notary.store.Found;

/** Where the log says that it ends, and where its rows begin and end, at one moment. */
record Extent(long head, long lowest, long highest) {

    private static final String SELECT =
            "SELECT h.position, coalesce((SELECT min(position) FROM log.event), 1),"
                    + " coalesce((SELECT max(position) FROM log.event), 0) FROM log.head h";

    static Extent of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT)) {
            if (!row.next()) return new Extent(0, 1, 0);
            return new Extent(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /** Rows end where the head says, begin at 1, and the head was never seen further on. */
    void check(long headSeen) throws Found {
        if (head < headSeen) throw found(AlarmKind.HEAD_WENT_BACK, head + 1);
        if (lowest < 1) throw found(AlarmKind.ROW_INSERTED, lowest);
        if (lowest > 1) throw found(AlarmKind.ROW_MISSING, 1);
        if (highest > head) throw found(AlarmKind.ROW_INSERTED, head + 1);
        if (highest < head) throw found(AlarmKind.ROW_MISSING, highest + 1);
    }

    private static Found found(AlarmKind kind, long position) {
        return new Found(Finding.at(kind, position));
    }
}
