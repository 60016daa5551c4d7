package no.samspor.authority;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.OrganisationEvent.OrganisationVerified;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Which organisation has which number; the first that was registered with it, if several were. */
final class Numbers {

    private final Map<OrgNumber, OrganisationId> all = new ConcurrentHashMap<>();

    @Nullable OrganisationId of(OrgNumber number) {
        return all.get(number);
    }

    void hear(Event event) {
        if (event instanceof OrganisationRegistered e && e.number() != null) {
            all.putIfAbsent(e.number(), e.organisation());
        }
        if (event instanceof OrganisationVerified e) all.putIfAbsent(e.number(), e.organisation());
    }

    /** After a correction: the number may have been the wrong one. */
    void anew(Id organisation, List<Recorded<Event>> history) {
        all.values().removeIf(organisation::equals);
        for (Recorded<Event> each : history) {
            if (each.event().stream().equals(organisation)) hear(each.event());
        }
    }
}
