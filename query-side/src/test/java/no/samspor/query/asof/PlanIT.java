package no.samspor.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import no.samspor.query.projection.ViewsDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 20 000 keys with five versions each: what a question reads must not grow with them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanIT {

    private static JdbcClient database;

    @BeforeAll
    static void fill() throws SQLException {
        ViewsDatabase views = new ViewsDatabase();
        views.execute(
                "INSERT INTO views.thing (key, valid, recorded, access, not_evidenced, warnings, disputed,"
                        + " positions, name, of_programme) SELECT 'han_' || lpad(k::text, 8, '0'),"
                        + " daterange('2020-01-01', NULL), int8range(k + v * 20000,"
                        + " CASE WHEN v < 4 THEN k + (v + 1) * 20000 END), 'internal', '{}', '{}',"
                        + " '{}', '{}', 'n' || v, '*' FROM generate_series(1, 20000) k,"
                        + " generate_series(0, 4) v");
        views.execute(
                "CREATE INDEX ON views.thing (views.earliest('20' || substr(key, 8, 2)), key)");
        views.execute("ANALYZE views.thing");
        database = JdbcClient.create(views.source());
    }

    private static String plan(String condition) {
        List<String> lines =
                database.sql(
                                "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT * FROM"
                                        + " views.thing WHERE valid @> '2024-01-01'::date AND "
                                        + condition)
                        .query(String.class)
                        .list();
        return String.join("\n", lines);
    }

    @Test
    void a_page_of_today_is_read_by_its_keys() {
        String plan =
                plan(
                        "recorded @> 100000::bigint AND access IN ('public', 'internal')"
                                + " AND key > 'han_00010000' ORDER BY key LIMIT 26");
        System.out.println(plan);
        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan").doesNotContain("Sort");
    }

    @Test
    void a_page_of_a_past_position_is_read_by_its_keys() {
        String plan =
                plan(
                        "recorded @> 50000::bigint AND access IN ('public', 'internal')"
                                + " ORDER BY key LIMIT 26");
        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan").doesNotContain("Sort");
    }

    /** As the decision register is: newest first, from a date and a key. */
    @Test
    void a_page_in_an_order_of_its_own_is_read_by_that_order() {
        String by = "views.earliest('20' || substr(key, 8, 2))";
        String plan =
                plan(
                        "recorded @> 100000::bigint AND access IN ('public', 'internal') AND ("
                                + by
                                + ", key) < ('2011-01-01'::date, 'han_00010000') ORDER BY "
                                + by
                                + " DESC, key DESC LIMIT 26");
        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan").doesNotContain("Sort");
    }

    @Test
    void one_row_is_read_by_its_key() {
        String plan = plan("recorded @> 30000::bigint AND key = 'han_00000777'");
        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan");
    }
}
