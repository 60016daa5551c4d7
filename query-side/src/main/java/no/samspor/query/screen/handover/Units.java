package no.samspor.query.screen.handover;

import no.samspor.query.screen.Json;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Say;
import no.samspor.query.screen.Screen;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What receiving units are called; the API tells it with the organisation they belong to. */
public final class Units {

    private final Map<String, String> names = new HashMap<>();
    private final Say say;

    private Units(Say say) {
        this.say = say;
    }

    static Units of(List<Json> handovers, Screen screen) {
        Units units = new Units(screen.say());
        List<Reading> asked =
                handovers.stream()
                        .filter(row -> row.has("unit"))
                        .map(row -> row.text("organisation"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(id -> screen.read("/api/v1/organisations/" + id + "/units"))
                        .toList();
        for (Reading each : asked) {
            for (Json unit : each.items()) {
                units.names.put(unit.text("unit", ""), unit.text("name", ""));
            }
        }
        return units;
    }

    /** The body or unit that receives; null where it is the organisation itself. */
    public @Nullable String within(Json row) {
        if (row.has("body")) return say.name(row.text("body"));
        return row.has("unit") ? names.get(row.text("unit", "")) : null;
    }

    /** The organisation, and the body or unit of it where one is named. */
    public String receiver(Json row) {
        String name = say.name(row.text("organisation"));
        @Nullable String within = within(row);
        return within == null ? name : name + ", " + within;
    }
}
