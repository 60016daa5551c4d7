package no.samspor.command.structure.project;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.access.Tied;
import no.samspor.command.structure.project.ProjectCommand.AcceptProjectItem;
import no.samspor.command.structure.project.ProjectCommand.BeginExecution;
import no.samspor.command.structure.project.ProjectCommand.BeginHandingOver;
import no.samspor.command.structure.project.ProjectCommand.CancelProject;
import no.samspor.command.structure.project.ProjectCommand.CloseProject;
import no.samspor.command.structure.project.ProjectCommand.CompleteProject;
import no.samspor.command.structure.project.ProjectCommand.EstablishProject;
import no.samspor.command.structure.project.ProjectCommand.MergeProject;
import no.samspor.command.structure.project.ProjectCommand.PassGate;
import no.samspor.command.structure.project.ProjectCommand.PauseProject;
import no.samspor.command.structure.project.ProjectCommand.ProposeProject;
import no.samspor.command.structure.project.ProjectCommand.ReclassifyProject;
import no.samspor.command.structure.project.ProjectCommand.ResumeProject;
import no.samspor.command.structure.project.ProjectCommand.StartProject;
import no.samspor.command.structure.project.ProjectCommand.TransferProjectItem;
import no.samspor.command.structure.project.ProjectState.Live;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.decision.FollowUpsStanding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.events.structure.ProjectEvent;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.ProjectId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon around {@link ProjectDecider}; its end needs to know everything that is tied to it. */
@Aggregate(type = "project", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class ProjectShell extends Shell<ProjectCommand, ProjectState, ProjectEvent> {

    ProjectShell() {
        super(new ProjectDecider());
    }

    @CommandHandler(commandName = "project")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<ProjectEvent> handle(
            ProjectCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(ProjectCommand command, ProjectState state, Consult consult) {
        switch (command) {
            case ProposeProject c -> {
                consult.read(ProgrammeStanding.FOLD, c.programme());
                consult.read(ProjectStanding.FOLD, c.parent());
                consult.read(MandateStanding.FOLD, c.mandate());
            }
            case EstablishProject c -> {
                consult.read(DecisionStanding.FOLD, c.decision());
                consult.read(BodyStanding.FOLD, c.board());
                if (state instanceof Live live) {
                    consult.read(MandateStanding.FOLD, live.facts().mandate());
                }
            }
            case StartProject c -> {
                consult.read(MandateStanding.FOLD, c.mandate());
                consult.read(DecisionStanding.FOLD, c.interim());
            }
            case PassGate c -> consult.read(DecisionStanding.FOLD, c.decision());
            case BeginExecution c -> {}
            case BeginHandingOver c -> {}
            case PauseProject c -> consult.read(DecisionStanding.FOLD, c.decision());
            case ResumeProject c -> consult.read(DecisionStanding.FOLD, c.decision());
            case ReclassifyProject c -> consult.read(DecisionStanding.FOLD, c.decision());
            case TransferProjectItem c -> {
                open(c.project(), state, consult);
                consult.read(OrganisationStanding.FOLD, c.to().organisation());
            }
            case AcceptProjectItem c -> {}
            case CompleteProject c -> Tied.handovers(c.project(), consult);
            case CloseProject c -> {
                open(c.project(), state, consult);
                consult.read(DecisionStanding.FOLD, c.decision());
            }
            case CancelProject c -> consult.read(DecisionStanding.FOLD, c.decision());
            case MergeProject c -> {
                consult.read(ProjectStanding.FOLD, c.into());
                consult.read(DecisionStanding.FOLD, c.decision());
            }
        }
    }

    private static void open(ProjectId project, ProjectState state, Consult consult) {
        Tied.open(project, consult);
        if (!(state instanceof Live live)) return;
        for (DecisionId each : live.decisions()) consult.read(FollowUpsStanding.FOLD, each);
    }
}
