package no.samspor.command.structure.programme;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.access.Tied;
import no.samspor.command.structure.programme.ProgrammeCommand.AcceptProgrammeItem;
import no.samspor.command.structure.programme.ProgrammeCommand.ApproveFinalAccount;
import no.samspor.command.structure.programme.ProgrammeCommand.CancelProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.CloseProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ConfirmArchive;
import no.samspor.command.structure.programme.ProgrammeCommand.EstablishProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ExtendProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.InitiateClosure;
import no.samspor.command.structure.programme.ProgrammeCommand.PauseProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.RenameProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ResumeProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.StartProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.TransferProgrammeItem;
import no.samspor.command.structure.programme.ProgrammeState.Live;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ProgrammeEvent;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeStarted;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link ProgrammeDecider}; its end needs to know everything that is tied to it. */
@Aggregate(type = "programme", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class ProgrammeShell extends Shell<ProgrammeCommand, ProgrammeState, ProgrammeEvent> {

    /** A chain of bodies longer than this is an error in the record, and no authority. */
    private static final int RANKS_MAX = 12;

    ProgrammeShell() {
        super(new ProgrammeDecider());
    }

    @CommandHandler(commandName = "programme")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<ProgrammeEvent> handle(
            ProgrammeCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(ProgrammeCommand command, ProgrammeState state, Consult consult) {
        switch (command) {
            case EstablishProgramme c -> Tied.participations(c.programme(), consult);
            case StartProgramme c -> {
                consult.read(MandateStanding.FOLD, c.mandate());
                consult.read(DecisionStanding.FOLD, c.interim());
            }
            case PauseProgramme c -> consult.read(DecisionStanding.FOLD, c.decision());
            case ResumeProgramme c -> consult.read(DecisionStanding.FOLD, c.decision());
            case ExtendProgramme c -> {
                consult.read(DecisionStanding.FOLD, c.decision());
                if (state instanceof Live live) mandatingBody(live.facts().start(), consult);
            }
            case RenameProgramme c -> {}
            case CancelProgramme c -> consult.read(DecisionStanding.FOLD, c.decision());
            case InitiateClosure c -> {}
            case ApproveFinalAccount c -> {
                Tied.participations(c.programme(), consult);
                @Nullable DecisionStanding decision =
                        consult.read(DecisionStanding.FOLD, c.decision());
                if (decision != null) consult.read(BodyStanding.FOLD, decision.body());
            }
            case ConfirmArchive c -> Tied.participations(c.programme(), consult);
            case TransferProgrammeItem c -> {
                Tied.open(c.programme(), consult);
                consult.read(OrganisationStanding.FOLD, c.to().organisation());
            }
            case AcceptProgrammeItem c -> {}
            case CloseProgramme c -> {
                Tied.open(c.programme(), consult);
                Tied.participations(c.programme(), consult);
                consult.read(DecisionStanding.FOLD, c.decision());
            }
        }
    }

    /** The decision that the programme started on, its body, and the bodies above that. */
    private static void mandatingBody(@Nullable ProgrammeStarted start, Consult consult) {
        if (start == null) return;
        @Nullable DecisionId decision = start.interim();
        @Nullable MandateStanding mandate = consult.read(MandateStanding.FOLD, start.mandate());
        if (mandate != null) decision = mandate.decision();
        @Nullable DecisionStanding on = consult.read(DecisionStanding.FOLD, decision);
        @Nullable BodyId at = on == null ? null : on.body();
        for (int rank = 0; rank < RANKS_MAX && at != null; rank++) {
            @Nullable BodyStanding body = consult.read(BodyStanding.FOLD, at);
            at = body == null ? null : body.above();
        }
    }
}
