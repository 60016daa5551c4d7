package no.samspor.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.query.projection.live.Rebuild;
import no.samspor.query.projection.live.Views;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view, of a log of every event there is: what is kept live is what a rebuild makes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Order(1)
class GoldenViewsIT {

    private static final int BATCH_MAX = 40;

    private final MemoryLog log = new MemoryLog();
    private final Patched corrected = new Patched(log.events());
    private final ViewsDatabase database = new ViewsDatabase();
    private final Views views = new Views(EveryView.all(), corrected);
    private final Rebuild rebuild = new Rebuild(database.source(), log, corrected, views);

    GoldenViewsIT() throws SQLException {}

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void the_live_tables_equal_their_rebuild_in_every_order(long seed) throws Exception {
        database.prepare(views);
        hearInBatches(GoldenLog.of(seed), new Random(seed));
        List<Rebuild.Comparison> all = rebuild.compare(views.shapes());
        assertThat(all).hasSameSizeAs(EveryView.all());
        for (Rebuild.Comparison each : all) {
            assertThat(each.isEqual()).as("%s", each).isTrue();
        }
        assertThat(all).anyMatch(each -> each.live().rows() > 0);
    }

    private void hearInBatches(List<Recorded<Event>> events, Random random) throws SQLException {
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(BATCH_MAX));
            log.add(events.subList(from, to));
            database.advance(views, events.subList(from, to));
            if (random.nextInt(3) == 0) views.forget();
            from = to;
        }
    }
}
