package no.samspor.events.structure;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can happen to a delegation (fullmakt). Names and fields are stored for ever. */
public sealed interface DelegationEvent extends Event {

    DelegationId delegation();

    @Override
    default Id stream() {
        return delegation();
    }

    /**
     * @param programme null where it is not tied to one
     * @param grantor the organisation or body whose power it is
     * @param scope what may be decided, in its own words
     * @param matters what may be decided, as codes that rules can check
     * @param limit the most that one act under it may amount to; null where it moves no money
     * @param under the delegation that it is drawn from, if it is a sub-delegation
     */
    @Stored("delegation.granted/1")
    record DelegationGranted(
            DelegationId delegation,
            @Nullable ProgrammeId programme,
            Id grantor,
            Delegate delegate,
            String scope,
            @CodeOf("delegatedMatter") List<Code> matters,
            @Nullable Nok limit,
            Period valid,
            boolean subDelegable,
            @Nullable DelegationId under,
            @Nullable DecisionId decision)
            implements DelegationEvent {}

    /** One of three: a person, a body, or whoever holds a role in an organisation. */
    record Delegate(
            @Nullable PersonId person,
            @Nullable BodyId body,
            @Nullable OrganisationId organisation,
            @Nullable Role role) {}

    /**
     * @param below the delegations drawn from it, however far, that fall with it
     */
    @Stored("delegation.revoked/1")
    record DelegationRevoked(
            DelegationId delegation,
            List<DelegationId> below,
            String reason,
            @Nullable DecisionId decision)
            implements DelegationEvent {}
}
