package no.samspor.query.projection;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.HandoverId;

/** A family and a view for tests of the mechanism: things with two fields that begin and end. */
final class Thing {

    sealed interface ThingEvent extends Event {
        HandoverId thing();

        @Override
        default HandoverId stream() {
            return thing();
        }

        /** {@code name} and {@code size} change together, or one of them alone. */
        record Became(
                HandoverId thing,
                @org.jspecify.annotations.Nullable String name,
                @org.jspecify.annotations.Nullable Integer size)
                implements ThingEvent {}

        record Over(HandoverId thing) implements ThingEvent {}

        record Tagged(HandoverId thing, String tag) implements ThingEvent {}

        record Retagged(HandoverId thing, String tag) implements ThingEvent {}
    }

    record Row(String name, Integer size, String tag) {}

    static final View<Row> VIEW = View.of("thing", Row.class).hears(ThingEvent.class, Thing::on);

    private Thing() {}

    private static List<Change> on(ThingEvent event, Stamp stamp) {
        return switch (event) {
            case ThingEvent.Became e -> {
                Change.Draft change = Change.of(e.thing());
                if (e.name() != null) change.set("name", e.name());
                if (e.size() != null) change.set("size", e.size());
                yield List.of(change.during(stamp));
            }
            case ThingEvent.Over e -> List.of(Change.end(e.thing(), stamp.effectiveFrom()));
            case ThingEvent.Tagged e -> List.of(Change.of(e.thing()).set("tag", e.tag()).always());
            case ThingEvent.Retagged e ->
                    List.of(Change.of(e.thing()).set("tag", e.tag()).within(stamp.effectiveFrom()));
        };
    }
}
