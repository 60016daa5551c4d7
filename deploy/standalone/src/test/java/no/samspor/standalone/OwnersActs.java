package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.standalone.Verifiers.Answer;

/**
 * What somebody who may do everything in the database does to its rows: each act alone, and after
 * each all of the log is verified by both verifiers, who find it where it begins.
 */
final class OwnersActs {

    private static final int AT = 300;

    /** As if it had always been so: all after it move up. */
    private static final String MOVE_UP =
            "UPDATE log.event SET position = -position WHERE position > %d;"
                    + " UPDATE log.event SET position = -position - 1 WHERE position < 0";

    private static final String MOVE_DOWN =
            "UPDATE log.event SET position = -position WHERE position > %d;"
                    + " UPDATE log.event SET position = -position + 1 WHERE position < 0";

    private static final String COPIED =
            "INSERT INTO log.event SELECT %d, recorded_at, gen_random_uuid(), gen_random_uuid(),"
                    + " 0, stream_kind, name, stamp, payload FROM log.event WHERE position = %d";

    private final Line line;
    private final SignedExport export;
    private final Map<String, Long> acts = new LinkedHashMap<>();

    OwnersActs(Line line, SignedExport export) {
        this.line = line;
        this.export = export;
        long size = export.entries().size();
        assertThat(size).isGreaterThan(AT + 40);
        for (String column :
                List.of(
                        "payload = payload || ' '::bytea",
                        "stamp = stamp || ' '::bytea",
                        "recorded_at = recorded_at - interval '1 day'",
                        "recorded_at = 'infinity'")) {
            acts.put("UPDATE log.event SET " + column + " WHERE position IN (300, 320)", 300L);
        }
        acts.put("DELETE FROM log.event WHERE position = 300", 300L);
        acts.put(
                "DELETE FROM log.event WHERE position = 300; "
                        + MOVE_UP.formatted(AT)
                        + "; UPDATE log.head SET position = position - 1",
                300L);
        acts.put(
                MOVE_DOWN.formatted(AT - 1)
                        + "; "
                        + COPIED.formatted(AT, AT - 1)
                        + "; UPDATE log.head SET position = position + 1",
                300L);
        acts.put(
                "UPDATE log.event SET position = -1 WHERE position = 300;"
                        + " UPDATE log.event SET position = 300 WHERE position = 320;"
                        + " UPDATE log.event SET position = 320 WHERE position = -1",
                300L);
        acts.put("DELETE FROM log.event WHERE position > 310", 311L);
        acts.put("TRUNCATE log.event", 1L);
    }

    /** Nothing of it is committed: a notary would find it as well, and stop the record. */
    void are_each_found() throws Exception {
        try (Connection admin = line.admin().dataSource().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            admin.setAutoCommit(false);
            for (Map.Entry<String, Long> act : acts.entrySet()) {
                statement.execute(act.getKey());
                Answer answer = export.asked(export.holding(export.stored(admin)), true);
                admin.rollback();
                assertThat(answer.exit()).as(act.getKey()).isEqualTo(1);
                assertThat(answer.position()).as(act.getKey()).hasValue(act.getValue());
            }
        }
        assertThat(export.asked(Map.of(), true).holds()).isTrue();
    }
}
