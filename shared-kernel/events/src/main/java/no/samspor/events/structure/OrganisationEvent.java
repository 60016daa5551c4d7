package no.samspor.events.structure;

import java.time.LocalDate;
import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Count;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/** What can happen to an organisation (virksomhet), its units, or a named group of several. */
public sealed interface OrganisationEvent extends Event {

    OrganisationId organisation();

    @Override
    default Id stream() {
        return organisation();
    }

    /**
     * @param number null where it has none, or where the source does not give it
     * @param withoutNumber why it has no number in Enhetsregisteret; null where it has one
     * @param form null where the source does not tell
     * @param municipality the municipality's number that was in use on the effective date
     * @param parent the organisation that it belongs to
     */
    @Stored("organisation.registered/1")
    record OrganisationRegistered(
            OrganisationId organisation,
            String name,
            List<String> otherNames,
            @Nullable OrgNumber number,
            @Nullable String withoutNumber,
            @Nullable @CodeOf("organisationForm") Code form,
            @Nullable @CodeOf("municipality") Code municipality,
            @Nullable OrganisationId parent)
            implements OrganisationEvent {}

    /** A group that sources name, «kommuner som deltar», whoever its members turn out to be. */
    @Stored("organisation.group-registered/1")
    record GroupRegistered(
            OrganisationId organisation, String name, List<String> otherNames, Count size)
            implements OrganisationEvent {}

    /** {@code member} is now known to be one of the group. */
    @Stored("organisation.member-tied/1")
    record MemberTied(OrganisationId organisation, OrganisationId member)
            implements OrganisationEvent {}

    /**
     * @param source the register that was asked, «Enhetsregisteret»
     * @param fetchedOn the day it answered
     */
    @Stored("organisation.verified/1")
    record OrganisationVerified(
            OrganisationId organisation, OrgNumber number, String source, LocalDate fetchedOn)
            implements OrganisationEvent {}

    @Stored("organisation.renamed/1")
    record OrganisationRenamed(OrganisationId organisation, String from, String to)
            implements OrganisationEvent {}

    /** The same municipality under a new number, as when its county ceased. */
    @Stored("organisation.municipality-changed/1")
    record MunicipalityChanged(
            OrganisationId organisation,
            @Nullable @CodeOf("municipality") Code from,
            @CodeOf("municipality") Code to)
            implements OrganisationEvent {}

    /**
     * @param number its own number in Enhetsregisteret (underenhet)
     * @param costCentre its code in the organisation's accounts (ansvar)
     * @param leader null where the source gives a title and no more
     */
    @Stored("organisation.unit-registered/1")
    record UnitRegistered(
            OrganisationId organisation,
            UnitId unit,
            String name,
            @Nullable OrgNumber number,
            @Nullable String costCentre,
            @Nullable PersonId leader,
            @Nullable String leaderTitle)
            implements OrganisationEvent {}

    /** {@code leader} is null while nobody leads it. */
    @Stored("organisation.unit-leader-changed/1")
    record UnitLeaderChanged(
            OrganisationId organisation,
            UnitId unit,
            @Nullable PersonId leader,
            @Nullable String leaderTitle)
            implements OrganisationEvent {}

    /** {@code successor} takes over what the unit had accepted or been offered (I-52). */
    @Stored("organisation.unit-dissolved/1")
    record UnitDissolved(OrganisationId organisation, UnitId unit, @Nullable Successor successor)
            implements OrganisationEvent {}

    /**
     * It is merged or divided, and ends; what was recorded of it keeps the old identity.
     *
     * @param successors one for a merger, several for a division
     * @param takesOver the one of them to which what it left open goes (I-52)
     */
    @Stored("organisation.succeeded/1")
    record OrganisationSucceeded(
            OrganisationId organisation,
            List<OrganisationId> successors,
            @Nullable OrganisationId takesOver)
            implements OrganisationEvent {}

    /** {@code takesOver} is null where it left nothing open, or where a source does not tell. */
    @Stored("organisation.dissolved/1")
    record OrganisationDissolved(
            OrganisationId organisation, @Nullable OrganisationId takesOver, String reason)
            implements OrganisationEvent {}
}
