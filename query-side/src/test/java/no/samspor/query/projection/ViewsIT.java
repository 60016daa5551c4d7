package no.samspor.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.query.projection.live.Rebuild;
import no.samspor.query.projection.live.Views;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Order(2)
class ViewsIT {

    private final MemoryLog log = new MemoryLog();
    private final Patched corrected = new Patched(log.events());
    private final ViewsDatabase database = new ViewsDatabase();
    private final Views views = new Views(List.of(Thing.VIEW), corrected);
    private final Rebuild rebuild = new Rebuild(database.source(), log, corrected, views);

    ViewsIT() throws SQLException {}

    @BeforeEach
    void prepare() throws SQLException {
        database.prepare(views);
    }

    private void hearInBatches(List<Recorded<Event>> events, Random random) throws SQLException {
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(12));
            log.add(events.subList(from, to));
            database.advance(views, events.subList(from, to));
            if (random.nextInt(3) == 0) views.forget();
            from = to;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 9, 16, 25})
    void the_tables_hold_what_the_fold_says_and_a_rebuild_equals_them(long seed) throws Exception {
        List<Recorded<Event>> events = RandomLog.of(seed, 150, 6);
        hearInBatches(events, new Random(seed));
        ViewSpec<Thing.Row> fold = ViewSpec.of(Thing.VIEW).replaying(events);
        for (long position : List.of(1L, 20L, 77L, 149L, 150L)) {
            for (int i = 0; i < 60; i += 3) {
                LocalDate day = LocalDate.of(2019, 12, 25).plusDays(i);
                assertThat(table(day, position))
                        .as("%s at %d", day, position)
                        .isEqualTo(
                                FoldOracleTest.shown(
                                        fold.on(day.toString()).knownAt(position).rows()));
            }
        }
        for (Rebuild.Comparison each : rebuild.compare(views.shapes())) {
            System.out.println(each.live());
            assertThat(each.isEqual()).as("%s", each).isTrue();
        }
    }

    @Test
    void a_switch_changes_nothing_that_is_read_and_the_live_view_goes_on() throws Exception {
        List<Recorded<Event>> events = RandomLog.of(36, 200, 6);
        hearInBatches(events.subList(0, 150), new Random(1));
        var before = rebuild.compare(views.shapes()).getFirst().live();
        rebuild.replace(views.shapes());
        assertThat(rebuild.compare(views.shapes()).getFirst().live()).isEqualTo(before);
        hearInBatches(events.subList(150, 200), new Random(2));
        assertThat(rebuild.compare(views.shapes()).getFirst().isEqual()).isTrue();
        rebuild.replace(views.shapes());
        assertThat(database.number("SELECT count(*) FROM pg_indexes WHERE tablename = 'thing'"))
                .isEqualTo(1);
        assertThat(
                        database.number(
                                "SELECT count(*) FROM pg_class WHERE relname = 'thing'"
                                        + " AND reloptions @> '{fillfactor=80}'"))
                .isEqualTo(1);
        String ofEntries = "SELECT count(*) FROM pg_indexes WHERE tablename = 'thing__entries'";
        assertThat(database.number(ofEntries)).isEqualTo(1);
        assertThat(database.number(ofEntries + " AND indexdef LIKE '%(key)'")).isEqualTo(1);
        String counted =
                "SELECT count(*) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
                        + " WHERE c.relnamespace = 'views'::regnamespace AND a.attnum > 0";
        assertThat(
                        database.number(
                                counted
                                        + " AND c.relname IN ('thing', 'thing__entries')"
                                        + " AND NOT coalesce(a.attstattarget IN (0, 10), false)"))
                .isZero();
        // What an index holds of an expression is counted by the index: the first day.
        assertThat(
                        database.number(
                                counted
                                        + " AND a.attstattarget = 10 AND c.oid IN (SELECT indexrelid"
                                        + " FROM pg_index WHERE indrelid = 'views.thing'::regclass)"))
                .isOne();
    }

    @Test
    void no_index_holds_what_closing_changes_and_those_of_features_stand() throws Exception {
        String indexes = "SELECT count(*) FROM pg_indexes WHERE schemaname = 'views' AND indexdef ";
        assertThat(database.number(indexes + "LIKE '%(recorded)%'")).isZero();
        assertThat(database.number(indexes + "LIKE '%earliest(decided_on)%'")).isOne();
        assertThat(database.number(indexes + "LIKE '%(programme)'")).isPositive();
    }

    @Test
    void a_difference_is_found() throws Exception {
        hearInBatches(RandomLog.of(49, 60, 3), new Random(1));
        database.execute("UPDATE views.thing SET name = 'forged' WHERE upper_inf(recorded)");
        assertThat(rebuild.compare(views.shapes()).getFirst().isEqual()).isFalse();
    }

    @Test
    void what_was_heard_before_changes_nothing() throws Exception {
        List<Recorded<Event>> events = RandomLog.of(64, 60, 3);
        hearInBatches(events, new Random(1));
        var before = rebuild.compare(views.shapes()).getFirst().live();
        database.advance(views, events.subList(0, 30));
        database.advance(views, events);
        assertThat(rebuild.compare(views.shapes()).getFirst().live()).isEqualTo(before);
    }

    @Test
    void a_gap_is_refused() {
        List<Recorded<Event>> events = RandomLog.of(81, 10, 3);
        assertThatThrownBy(() -> database.advance(views, events.subList(3, 5)))
                .hasMessageContaining("the views stand at 0, next came 4");
    }

    @Test
    void a_batch_that_fails_leaves_no_trace() throws Exception {
        List<Recorded<Event>> events = RandomLog.of(100, 80, 3);
        hearInBatches(events.subList(0, 40), new Random(1));
        log.add(events.subList(40, 80));
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            views.advance(connection, events.subList(40, 60));
            connection.rollback();
        }
        database.advance(views, events.subList(40, 50));
        database.advance(views, events.subList(50, 80));
        assertThat(rebuild.compare(views.shapes()).getFirst().isEqual()).isTrue();
    }

    @Test
    void a_table_that_does_not_fit_is_named_with_its_column() throws Exception {
        database.execute("DROP VIEW IF EXISTS seen.thing");
        database.execute("ALTER TABLE views.thing DROP COLUMN size");
        database.execute("ALTER TABLE views.thing ALTER COLUMN tag TYPE varchar");
        assertThatThrownBy(() -> database.prepare(views))
                .hasMessageContaining("has no column size integer")
                .hasMessageContaining("tag is character varying, not text");
    }

    @Test
    void a_view_that_makes_something_else_of_events_must_be_rebuilt() throws Exception {
        hearInBatches(RandomLog.of(121, 20, 3), new Random(1));
        Views revised = new Views(List.of(Thing.VIEW.revision(2)), corrected);
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(revised.prepare(connection)).hasSize(1);
            connection.commit();
            new Rebuild(database.source(), log, corrected, revised).replace(revised.shapes());
            assertThat(revised.prepare(connection)).isEmpty();
        }
    }

    private Map<String, String> table(LocalDate day, long position) throws SQLException {
        String sql =
                "SELECT key, name, size, tag, coalesce(doubt @> '[{\"field\": \"valid\"}]', false),"
                        + " array_to_string(disputed, ', ')"
                        + " FROM views.thing WHERE valid @> ?::date AND recorded @> ?::bigint";
        Map<String, String> shown = new TreeMap<>();
        try (Connection connection = database.source().getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, day);
            select.setLong(2, position);
            var row = select.executeQuery();
            while (row.next()) {
                String values =
                        "{name=%s, size=%s, tag=%s}"
                                .formatted(row.getString(2), row.getObject(3), row.getString(4));
                String sure = row.getBoolean(5) ? "possibly " : "surely ";
                shown.put(row.getString(1), sure + values + "[" + row.getString(6) + "]");
            }
        }
        return shown;
    }
}
