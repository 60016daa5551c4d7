package no.samspor.command.structure.agreement;

import java.util.List;
import no.samspor.events.structure.AgreementEvent.PartyApproval;
import no.samspor.events.structure.AgreementEvent.Represented;
import no.samspor.events.structure.AgreementTerms;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can be asked of an agreement. */
sealed interface AgreementCommand extends Command {

    AgreementId agreement();

    @Override
    default Id target() {
        return agreement();
    }

    record DraftAgreement(
            AgreementId agreement,
            @Nullable ProgrammeId programme,
            @CodeOf("agreementKind") Code kind,
            AgreementTerms terms)
            implements AgreementCommand, Creation {}

    record ApproveAgreement(
            AgreementId agreement, OrganisationId party, @Nullable DecisionId decision)
            implements AgreementCommand {}

    /**
     * On the effective date.
     *
     * @param capacity what the signer is, in the party's own organisation
     * @param delegation by which the signer binds the party, if it has not approved
     * @param onBehalfOf the other parties that this signature binds too
     */
    record SignAgreement(
            AgreementId agreement,
            OrganisationId party,
            @Nullable PersonId signedBy,
            @Nullable String capacity,
            @Nullable DelegationId delegation,
            List<Represented> onBehalfOf)
            implements AgreementCommand {}

    /** The full new text: the difference is found by us, never stated by the asker. */
    record AmendAgreement(
            AgreementId agreement, AgreementTerms terms, List<PartyApproval> approvals)
            implements AgreementCommand {}

    /** {@code to} is its new last day; one that renews itself needs no approvals. */
    record RenewAgreement(AgreementId agreement, UncertainDate to, List<PartyApproval> approvals)
            implements AgreementCommand {}

    /**
     * From the effective date it binds nobody.
     *
     * @param noticeGivenOn the day it is asked, if null
     */
    record TerminateAgreement(
            AgreementId agreement,
            @Nullable OrganisationId by,
            @Nullable UncertainDate noticeGivenOn,
            String reason,
            @Nullable DecisionId decision)
            implements AgreementCommand {}
}
