package no.samspor.events.structure;

import no.samspor.kernel.Actor;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/** Who takes over what another leaves open (I-33, I-52): an organisation, or one unit of it. */
public record Successor(OrganisationId organisation, @Nullable UnitId unit) {

    /**
     * Whether {@code actor} may say yes for it: of the same organisation, and unit if one is named.
     */
    public boolean isRepresentedBy(Actor actor) {
        return organisation.equals(actor.organisation())
                && (unit == null || unit.equals(actor.unit()));
    }
}
