package no.samspor.kernel;

import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which role, for whom. Taken from the token and the record, never from a body.
 *
 * @param unit where the role is held in one unit only (a receiving unit's leader)
 * @param body where the role is held in one body only (its chair, its secretary)
 * @param onBehalfOf the organisation in whose name another acts, as a stored stamp may say; nobody
 *     who asks here does so: whoever acts for another organisation holds a role in it (ADR 21)
 */
public record Actor(
        PersonId person,
        OrganisationId organisation,
        Role role,
        @Nullable UnitId unit,
        @Nullable BodyId body,
        @Nullable OrganisationId onBehalfOf) {

    /** Whether the act is one of {@code other}: by its own people, or in its name. */
    public boolean actsFor(OrganisationId other) {
        return organisation.equals(other) || other.equals(onBehalfOf);
    }
}
