package no.samspor.query.projection.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before each answer, all of it as of one moment and in one question.
 *
 * @param position the newest event that every view has heard
 * @param parked positions in their order, by view: what some views have not heard on the way, the
 *     first of them, enough to be told
 * @param programmes those that the reader's organisation takes part in on the day, or is invited to
 * @param engaged those that its auditors are surely engaged for on the day: by an engagement that
 *     has begun, is not over, and was not closed
 */
public record Footing(
        long position,
        Map<String, List<Long>> parked,
        List<String> programmes,
        List<String> engaged) {

    /** Of what a view lacks, so many are told with each answer. */
    private static final int TOLD_MAX = 100;

    private static final String QUESTION =
            """
            SELECT r.position, p.view, p.positions,
                ARRAY(SELECT DISTINCT programme FROM views.participation WHERE organisation = ?
                    AND upper_inf(recorded) AND valid @> ? AND programme IS NOT NULL
                    AND state NOT IN ('withdrawn', 'ended')),
                ARRAY(SELECT DISTINCT programme FROM views.audit WHERE auditor = ?
                    AND upper_inf(recorded) AND valid @> ? AND programme IS NOT NULL
                    AND doubt IS NULL AND ? BETWEEN valid_from AND valid_to
                    AND state <> 'closed')
            FROM views.progress r LEFT JOIN
                (SELECT view, (array_agg(position ORDER BY position))[1:?] AS positions
                FROM views.parked GROUP BY view) p ON true
            """;

    static Footing of(Connection connection, String organisation, LocalDate day)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(QUESTION)) {
            select.setString(1, organisation);
            select.setObject(2, day);
            select.setString(3, organisation);
            select.setObject(4, day);
            select.setObject(5, day);
            select.setInt(6, TOLD_MAX);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) throw new IllegalStateException("views.progress has no row");
                return read(found);
            }
        }
    }

    /** A row for each view that lacks something, or one for none. */
    private static Footing read(ResultSet found) throws SQLException {
        long position = found.getLong(1);
        List<String> programmes = List.of((String[]) found.getArray(4).getArray());
        List<String> engaged = List.of((String[]) found.getArray(5).getArray());
        Map<String, List<Long>> parked = new HashMap<>(0);
        do {
            @Nullable String view = found.getString(2);
            if (view == null) break;
            parked.put(view, List.of((Long[]) found.getArray(3).getArray()));
        } while (found.next());
        return new Footing(position, parked, programmes, engaged);
    }
}
