package no.samspor.command.structure.organisation;

import java.time.LocalDate;
import java.util.List;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
import no.samspor.kernel.Count;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/** What can be asked of an organisation. */
sealed interface OrganisationCommand extends Command {

    OrganisationId organisation();

    @Override
    default Id target() {
        return organisation();
    }

    /** {@code withoutNumber} says why it has no number, and is stated only then. */
    record RegisterOrganisation(
            OrganisationId organisation,
            String name,
            List<String> otherNames,
            @Nullable OrgNumber number,
            @Nullable String withoutNumber,
            @Nullable @CodeOf("organisationForm") Code form,
            @Nullable @CodeOf("municipality") Code municipality,
            @Nullable OrganisationId parent)
            implements OrganisationCommand, Creation {}

    /** A group that sources name; {@code size} is null where they do not say how many. */
    record RegisterGroup(
            OrganisationId organisation, String name, List<String> otherNames, @Nullable Count size)
            implements OrganisationCommand, Creation {}

    record TieMember(OrganisationId organisation, OrganisationId member)
            implements OrganisationCommand {}

    record VerifyOrganisation(
            OrganisationId organisation, OrgNumber number, String source, LocalDate fetchedOn)
            implements OrganisationCommand {}

    record RenameOrganisation(OrganisationId organisation, String name)
            implements OrganisationCommand {}

    record ChangeMunicipality(
            OrganisationId organisation, @CodeOf("municipality") Code municipality)
            implements OrganisationCommand {}

    record RegisterUnit(
            OrganisationId organisation,
            UnitId unit,
            String name,
            @Nullable OrgNumber number,
            @Nullable String costCentre,
            @Nullable PersonId leader,
            @Nullable String leaderTitle)
            implements OrganisationCommand {}

    record ChangeUnitLeader(
            OrganisationId organisation,
            UnitId unit,
            @Nullable PersonId leader,
            @Nullable String leaderTitle)
            implements OrganisationCommand {}

    record DissolveUnit(OrganisationId organisation, UnitId unit, @Nullable Successor successor)
            implements OrganisationCommand {}

    /** {@code takesOver} may be left out where there is one successor. */
    record RecordSuccession(
            OrganisationId organisation,
            List<OrganisationId> successors,
            @Nullable OrganisationId takesOver)
            implements OrganisationCommand {}

    record DissolveOrganisation(
            OrganisationId organisation, @Nullable OrganisationId takesOver, String reason)
            implements OrganisationCommand {}
}
