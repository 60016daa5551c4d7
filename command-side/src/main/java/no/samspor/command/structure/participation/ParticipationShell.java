package no.samspor.command.structure.participation;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.access.Tied;
import no.samspor.command.structure.participation.ParticipationCommand.ActivateParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.AppointHost;
import no.samspor.command.structure.participation.ParticipationCommand.ChangeParticipationRole;
import no.samspor.command.structure.participation.ParticipationCommand.CommitParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.EndParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.ExpressInterest;
import no.samspor.command.structure.participation.ParticipationCommand.GiveNoticeOfWithdrawal;
import no.samspor.command.structure.participation.ParticipationCommand.InviteParticipant;
import no.samspor.command.structure.participation.ParticipationCommand.ResumeParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.SuspendParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.WithdrawParticipant;
import no.samspor.command.structure.participation.ParticipationState.Bound;
import no.samspor.command.structure.participation.ParticipationState.Lasting;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.AgreementStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ParticipationEvent;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.ProjectId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link ParticipationDecider}; its rules need the body that decided, and who else. */
@Aggregate(type = "participation", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class ParticipationShell
        extends Shell<ParticipationCommand, ParticipationState, ParticipationEvent> {

    ParticipationShell() {
        super(new ParticipationDecider());
    }

    @CommandHandler(commandName = "participation")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<ParticipationEvent> handle(
            ParticipationCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(
            ParticipationCommand command, ParticipationState state, Consult consult) {
        if (command instanceof InviteParticipant c) {
            consult.read(ProgrammeStanding.FOLD, c.programme());
            consult.read(OrganisationStanding.FOLD, c.organisation());
            Tied.participations(c.programme(), consult);
            return;
        }
        if (!(state instanceof Lasting lasting)) return;
        consult.read(OrganisationStanding.FOLD, lasting.facts().organisation());
        switch (command) {
            case InviteParticipant c -> {}
            case ExpressInterest c -> {}
            case CommitParticipation c -> {
                for (ProjectId each : c.scope()) consult.read(ProjectStanding.FOLD, each);
                decision(c.decision(), consult);
            }
            case ActivateParticipation c -> consult.read(AgreementStanding.FOLD, c.agreement());
            case SuspendParticipation c -> {}
            case ResumeParticipation c -> {}
            case ChangeParticipationRole c -> {
                decision(c.decision(), consult);
                noticed(lasting, consult);
            }
            case AppointHost c -> {
                Tied.participations(lasting.facts().programme(), consult);
                consult.read(AgreementStanding.FOLD, c.agreement());
            }
            case GiveNoticeOfWithdrawal c -> {
                decision(c.decision(), consult);
                if (lasting instanceof Bound bound) {
                    consult.read(AgreementStanding.FOLD, bound.agreement());
                }
            }
            case WithdrawParticipant c -> {
                decision(c.decision(), consult);
                noticed(lasting, consult);
                open(lasting, c.successor(), consult);
            }
            case EndParticipation c -> open(lasting, c.successor(), consult);
        }
    }

    /** The decision, and whose body made it. */
    private static void decision(@Nullable DecisionId cited, Consult consult) {
        @Nullable DecisionStanding decision = consult.read(DecisionStanding.FOLD, cited);
        if (decision != null) consult.read(BodyStanding.FOLD, decision.body());
    }

    /** The decision that the notice cites, for whoever leaves without stating it again. */
    private static void noticed(Lasting state, Consult consult) {
        if (state instanceof Bound bound && bound.notice() != null) {
            decision(bound.notice().decision(), consult);
        }
    }

    private static void open(Lasting state, @Nullable Successor successor, Consult consult) {
        Tied.open(state.facts().organisation(), consult);
        Tied.handovers(state.facts().programme(), consult);
        if (successor != null) consult.read(OrganisationStanding.FOLD, successor.organisation());
    }
}
