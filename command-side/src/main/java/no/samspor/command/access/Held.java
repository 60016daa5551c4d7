package no.samspor.command.access;

import no.samspor.events.HoldsStanding;
import no.samspor.events.SealedStanding;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Consults the legal holds that stand between an organisation and an erasure. */
public final class Held {

    private Held() {}

    /** On the person, and on each stream in which something is sealed about the person. */
    public static void by(PersonId person, OrganisationId organisation, Consult consult) {
        consult.read(HoldsStanding.FOLD, person);
        @Nullable SealedStanding sealed = consult.read(SealedStanding.FOLD, person);
        if (sealed == null) return;
        for (Id stream : sealed.streams(person, organisation)) {
            consult.read(HoldsStanding.FOLD, stream);
        }
    }
}
