package no.samspor.command.structure.position;

import java.util.List;
import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.structure.position.PositionCommand.AdvertisePosition;
import no.samspor.command.structure.position.PositionCommand.ChangeFte;
import no.samspor.command.structure.position.PositionCommand.EndPosition;
import no.samspor.command.structure.position.PositionCommand.EntrustPosition;
import no.samspor.command.structure.position.PositionCommand.ExtendPosition;
import no.samspor.command.structure.position.PositionCommand.FillPosition;
import no.samspor.command.structure.position.PositionCommand.PlanPosition;
import no.samspor.command.structure.position.PositionCommand.ReviseRoleDescription;
import no.samspor.command.structure.position.PositionCommand.WithdrawPosition;
import no.samspor.command.structure.position.PositionState.Filled;
import no.samspor.command.structure.position.PositionState.Live;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.structure.AgreementStanding;
import no.samspor.events.structure.Entrusted;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonEngagement;
import no.samspor.events.structure.PersonStanding;
import no.samspor.events.structure.PositionEvent;
import no.samspor.events.structure.PositionEvent.FundingShare;
import no.samspor.events.structure.PositionEvent.ProjectShare;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.PersonId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link PositionDecider}; its rules need the money, and what else the holder does. */
@Aggregate(type = "position", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class PositionShell extends Shell<PositionCommand, PositionState, PositionEvent> {

    PositionShell() {
        super(new PositionDecider());
    }

    @CommandHandler(commandName = "position")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<PositionEvent> handle(
            PositionCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(PositionCommand command, PositionState state, Consult consult) {
        switch (command) {
            case PlanPosition c -> {
                consult.read(ProgrammeStanding.FOLD, c.programme());
                consult.read(OrganisationStanding.FOLD, c.employer());
                for (ProjectShare share : c.allocation()) {
                    consult.read(ProjectStanding.FOLD, share.project());
                }
                funding(c.funding(), consult);
                consult.read(AgreementStanding.FOLD, c.agreement());
                consult.read(DecisionStanding.FOLD, c.decision());
            }
            case AdvertisePosition c -> {}
            case FillPosition c -> {
                if (state instanceof Live live) {
                    consult.read(OrganisationStanding.FOLD, live.plan().employer());
                    consult.read(Entrusted.FOLD, live.plan().employer());
                    funding(live.funding(), consult);
                }
                person(c.holder(), consult);
            }
            case ExtendPosition c -> {
                funding(c.funding(), consult);
                if (state instanceof Filled filled) {
                    funding(filled.funding(), consult);
                    person(filled.last().holder(), consult);
                    consult.read(Entrusted.FOLD, filled.plan().employer());
                }
                consult.read(DecisionStanding.FOLD, c.decision());
            }
            case ChangeFte c -> {
                if (state instanceof Filled filled) {
                    person(filled.last().holder(), consult);
                    consult.read(Entrusted.FOLD, filled.plan().employer());
                }
            }
            case EndPosition c -> {
                if (state instanceof Filled filled) {
                    consult.read(Entrusted.FOLD, filled.plan().employer());
                }
            }
            case WithdrawPosition c -> {}
            case EntrustPosition c -> {
                if (state instanceof Live live) {
                    consult.read(OrganisationStanding.FOLD, live.plan().employer());
                    consult.read(Entrusted.FOLD, live.plan().employer());
                }
            }
            case ReviseRoleDescription c -> {}
        }
    }

    private static void funding(List<FundingShare> shares, Consult consult) {
        for (FundingShare share : shares) consult.read(FundingStanding.FOLD, share.funding());
    }

    private static void person(@Nullable PersonId holder, Consult consult) {
        @Nullable PersonStanding person = consult.read(PersonStanding.FOLD, holder);
        consult.read(PersonEngagement.FOLD, holder);
        if (person == null) return;
        for (PersonId other : person.alsoKnownAs()) consult.read(PersonEngagement.FOLD, other);
    }
}
