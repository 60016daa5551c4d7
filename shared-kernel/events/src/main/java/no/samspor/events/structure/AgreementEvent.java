package no.samspor.events.structure;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.FieldChange;
import no.samspor.events.Stored;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can happen to an agreement (avtale). Names and fields are stored for ever. */
public sealed interface AgreementEvent extends Event {

    AgreementId agreement();

    @Override
    default Id stream() {
        return agreement();
    }

    /** {@code programme} is null for an agreement that serves more than one. */
    @Stored("agreement.drafted/1")
    record AgreementDrafted(
            AgreementId agreement,
            @Nullable ProgrammeId programme,
            @CodeOf("agreementKind") Code kind,
            AgreementTerms terms)
            implements AgreementEvent {}

    @Stored("agreement.approved-by-party/1")
    record AgreementApprovedByParty(
            AgreementId agreement, OrganisationId party, @Nullable DecisionId decision)
            implements AgreementEvent {}

    /**
     * It was signed on the effective date.
     *
     * @param signedBy null where a source gives a role title and no more
     * @param capacity what the signer is, in the party's own organisation: never a name
     * @param delegation by which the signer binds the party, if it has not approved
     * @param onBehalfOf the other parties that this signature binds too (I-35)
     */
    @Stored("agreement.signed/1")
    record AgreementSigned(
            AgreementId agreement,
            OrganisationId party,
            @Nullable PersonId signedBy,
            @Nullable String capacity,
            @Nullable DelegationId delegation,
            List<Represented> onBehalfOf)
            implements AgreementEvent {}

    /** {@code delegation} is null where the party has approved the agreement itself. */
    record Represented(OrganisationId party, @Nullable DelegationId delegation) {}

    /** All parties are bound by a signature. */
    @Stored("agreement.entered-into-force/1")
    record AgreementEnteredIntoForce(AgreementId agreement) implements AgreementEvent {}

    /** The full new text, and what differs from the version before. */
    @Stored("agreement.amended/1")
    record AgreementAmended(
            AgreementId agreement,
            int version,
            AgreementTerms terms,
            List<FieldChange> changes,
            List<PartyApproval> approvals)
            implements AgreementEvent {}

    record PartyApproval(OrganisationId party, @Nullable DecisionId decision) {}

    /** {@code to} is its new last day. */
    @Stored("agreement.renewed/1")
    record AgreementRenewed(AgreementId agreement, UncertainDate to, List<PartyApproval> approvals)
            implements AgreementEvent {}

    /**
     * It binds nobody from the effective date.
     *
     * @param by the party that left; null where a source does not say
     * @param noticeGivenOn null where no notice was needed
     */
    @Stored("agreement.terminated/1")
    record AgreementTerminated(
            AgreementId agreement,
            @Nullable OrganisationId by,
            @Nullable UncertainDate noticeGivenOn,
            String reason,
            @Nullable DecisionId decision)
            implements AgreementEvent {}
}
