package no.samspor.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.query.projection.ViewSpec.Shown;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldOracleTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 12, 20);
    private static final int DAYS = 80;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void the_fold_answers_as_all_events_do_on_every_day_at_every_position(long seed) {
        List<Recorded<Event>> log = RandomLog.of(seed, 40, 3);
        ViewSpec<Thing.Row> view = ViewSpec.of(Thing.VIEW).replaying(log);
        for (long position = 1; position <= log.size(); position++) {
            Oracle oracle = new Oracle(Thing.VIEW, log, position);
            for (int i = 0; i < DAYS; i++) {
                LocalDate day = FIRST.plusDays(i);
                assertThat(shown(view.on(day.toString()).knownAt(position).rows()))
                        .as("seed %d, %s at %d", seed, day, position)
                        .isEqualTo(oracle.on(day));
            }
        }
    }

    static Map<String, String> shown(List<Shown<Thing.Row>> rows) {
        Map<String, String> shown = new TreeMap<>();
        for (Shown<Thing.Row> each : rows) {
            boolean sure = each.doubt().stream().noneMatch(d -> d.field().equals("valid"));
            Thing.Row row = each.row();
            String values = "{name=" + row.name() + ", size=" + row.size() + ", tag=" + row.tag();
            shown.put(
                    each.key(),
                    (sure ? "surely " : "possibly ") + values + "}" + each.segment().disputed());
        }
        return shown;
    }

    @Test
    void the_order_of_learning_does_not_matter() {
        List<Recorded<Event>> log =
                RandomLog.of(7, 60, 1).stream()
                        .filter(each -> each.event() instanceof Thing.ThingEvent)
                        .limit(6)
                        .toList();
        List<Object> expected = null;
        for (List<Recorded<Event>> order : permutations(log)) {
            List<Object> segments = SameSource.segments(Thing.VIEW, order);
            if (expected == null) expected = segments;
            assertThat(segments).isEqualTo(expected);
        }
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) return List.of(List.of());
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<T> rest = new ArrayList<>(items);
            T first = rest.remove(i);
            for (List<T> tail : permutations(rest)) {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(tail);
                all.add(whole);
            }
        }
        return all;
    }
}
