package no.samspor.command.structure.agreement;

import java.util.List;
import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.structure.agreement.AgreementCommand.AmendAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.ApproveAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.DraftAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.RenewAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.SignAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.TerminateAgreement;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.AgreementEvent;
import no.samspor.events.structure.AgreementEvent.PartyApproval;
import no.samspor.events.structure.AgreementEvent.Represented;
import no.samspor.events.structure.AgreementTerms;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.OrganisationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link AgreementDecider}; its rules need the parties, and on what each acts. */
@Aggregate(type = "agreement", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class AgreementShell extends Shell<AgreementCommand, AgreementState, AgreementEvent> {

    AgreementShell() {
        super(new AgreementDecider());
    }

    @CommandHandler(commandName = "agreement")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<AgreementEvent> handle(
            AgreementCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(AgreementCommand command, AgreementState state, Consult consult) {
        switch (command) {
            case DraftAgreement c -> parties(c.terms(), consult);
            case ApproveAgreement c -> decision(c.decision(), consult);
            case SignAgreement c -> {
                consult.read(PersonStanding.FOLD, c.signedBy());
                delegation(c.delegation(), consult);
                for (Represented other : c.onBehalfOf()) delegation(other.delegation(), consult);
            }
            case AmendAgreement c -> {
                parties(c.terms(), consult);
                approvals(c.approvals(), consult);
            }
            case RenewAgreement c -> approvals(c.approvals(), consult);
            case TerminateAgreement c -> decision(c.decision(), consult);
        }
    }

    private static void parties(AgreementTerms terms, Consult consult) {
        for (OrganisationId party : terms.parties()) {
            consult.read(OrganisationStanding.FOLD, party);
        }
    }

    private static void approvals(List<PartyApproval> approvals, Consult consult) {
        for (PartyApproval each : approvals) decision(each.decision(), consult);
    }

    private static void decision(@Nullable DecisionId cited, Consult consult) {
        @Nullable DecisionStanding decision = consult.read(DecisionStanding.FOLD, cited);
        if (decision != null) consult.read(BodyStanding.FOLD, decision.body());
    }

    private static void delegation(@Nullable DelegationId cited, Consult consult) {
        @Nullable DelegationStanding delegation = consult.read(DelegationStanding.FOLD, cited);
        if (delegation != null && delegation.grantor() instanceof BodyId body) {
            consult.read(BodyStanding.FOLD, body);
        }
    }
}
