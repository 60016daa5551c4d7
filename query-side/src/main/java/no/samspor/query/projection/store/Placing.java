package no.samspor.query.projection.store;

import java.sql.SQLException;
import no.samspor.events.Belonging;
import no.samspor.events.Event;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * Where the thing of an event belongs: to the programme and the body that it names, or else to the
 * programme of what it names as its own: its body, project, parent, or the thing it is about.
 */
final class Placing {

    private Placing() {}

    /** Where other things belong. */
    interface Others {
        Place of(String thing) throws SQLException;
    }

    /** Where the thing of {@code event} belongs, which so far stood at {@code before}. */
    static Place of(Event event, Place before, Others others) throws SQLException {
        Belonging told = Belonging.of(event);
        if (told.isEverybodys()) return new Place(Place.EVERYBODYS, null);
        @Nullable String inherited = null;
        for (Id each : told.inherits()) {
            if (inherited == null) inherited = others.of(each.toString()).programme();
        }
        @Nullable String programme = text(told.programme());
        if (programme == null) programme = before.programme();
        if (programme == null) programme = inherited;
        @Nullable String body = text(told.body());
        return new Place(programme, body == null ? before.body() : body);
    }

    private static @Nullable String text(@Nullable Id id) {
        return id == null ? null : id.toString();
    }
}
