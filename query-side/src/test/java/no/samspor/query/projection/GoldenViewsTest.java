package no.samspor.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import no.samspor.events.Event;
import no.samspor.events.Labels;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Stamp;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A view hears every event of its families that was ever approved, alone and in any order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenViewsTest {

    private static final List<Event> EVENTS = GoldenLog.events();
    private static final List<Stamp> STAMPS =
            List.of(
                    Stamps.effective("2020-01-05"),
                    Stamps.effective("unstated", "2021"),
                    Stamps.lacking("2020/..", Invariant.I_07));

    static Stream<View<?>> every_view() {
        List<View<?>> all = EveryView.all();
        assertThat(all).isNotEmpty();
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("every_view")
    void hears_every_event_of_its_families_alone(View<?> view) {
        List<Event> heard = EVENTS.stream().filter(event -> hears(view, event)).toList();
        assertThat(heard).as("golden events of %s", view.families()).isNotEmpty();
        for (Event event : heard) {
            for (Stamp stamp : STAMPS) {
                assertThatCode(() -> ViewSpec.of(view).given(stamp, event))
                        .as("%s hears %s", view.name(), event)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("every_view")
    void hears_them_all_in_every_order(View<?> view) {
        Random seeds = new Random(view.name().hashCode());
        int rows = 0;
        for (int i = 0; i < 10; i++) {
            rows += ViewSpec.of(view).replaying(GoldenLog.of(seeds.nextInt())).versions().size();
        }
        assertThat(rows).as("rows of %s", view.name()).isPositive();
    }

    /** A constant that a view writes is shown to people in their language. */
    @ParameterizedTest
    @MethodSource("every_view")
    void calls_what_it_holds_something(View<?> view) {
        for (Event event : EVENTS) {
            for (Change change : view.on(event, STAMPS.getFirst())) {
                for (String field : List.of("state", "kind")) {
                    if (!(change.values().get(field) instanceof String value)) continue;
                    assertThat(Labels.value(view.name(), field, value).nb())
                            .as("%s of %s", field, view.name())
                            .isNotEqualTo(value);
                }
            }
        }
    }

    private static boolean hears(View<?> view, Event event) {
        return view.families().stream().anyMatch(family -> family.isInstance(event));
    }
}
