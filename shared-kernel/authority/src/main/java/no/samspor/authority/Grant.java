package no.samspor.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds for an organisation, and where it comes from.
 *
 * @param unit where it is held in one unit only
 * @param body where it is held in one body only
 * @param programme where it ends with the organisation's participation
 * @param source the position, body or delegation that gives it
 * @param span when it is held
 * @param unless while one of these may last it is somebody else's
 */
public record Grant(
        PersonId person,
        OrganisationId organisation,
        Role role,
        @Nullable UnitId unit,
        @Nullable BodyId body,
        @Nullable ProgrammeId programme,
        Id source,
        Span span,
        List<Span> unless) {

    /** Whether one acts under both alike. */
    public boolean isAs(Grant other) {
        return role == other.role
                && organisation.equals(other.organisation)
                && Objects.equals(unit, other.unit)
                && Objects.equals(body, other.body);
    }

    /** By its own source: {@link Roster} asks the organisation and its participation too. */
    boolean lastsOn(LocalDate day) {
        if (!span.surelyCovers(day)) return false;
        for (Span each : unless) {
            if (each.mayCover(day)) return false;
        }
        return true;
    }
}
