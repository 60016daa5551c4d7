package no.samspor.authority;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.samspor.events.Event;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;

/** Through which participations an organisation is or was in a programme. */
final class Participants {

    private record Key(OrganisationId organisation, ProgrammeId programme) {}

    private final Map<Key, Set<ParticipationId>> all = new ConcurrentHashMap<>();

    Set<ParticipationId> of(OrganisationId organisation, ProgrammeId programme) {
        return all.getOrDefault(new Key(organisation, programme), Set.of());
    }

    void hear(Event event) {
        if (!(event instanceof ParticipantInvited e)) return;
        all.computeIfAbsent(
                        new Key(e.organisation(), e.programme()),
                        _ -> ConcurrentHashMap.newKeySet())
                .add(e.participation());
    }
}
