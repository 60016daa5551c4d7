package no.samspor.query.screen.handover;

import no.samspor.query.screen.Json;
import no.samspor.query.screen.Say;
import org.jspecify.annotations.Nullable;

/** What those who receive are called. */
public record Receivers(Say say) {

    /** The body or unit that receives; null where it is the organisation itself. */
    public @Nullable String within(Json row) {
        if (row.has("body")) return say.name(row.text("body"));
        return row.has("unit") ? say.name(row.text("unit")) : null;
    }

    /** The organisation, and the body or unit of it where one is named. */
    public String name(Json row) {
        String name = say.name(row.text("organisation"));
        @Nullable String within = within(row);
        return within == null ? name : name + ", " + within;
    }
}
