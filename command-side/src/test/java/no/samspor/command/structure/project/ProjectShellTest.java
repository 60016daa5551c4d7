package no.samspor.command.structure.project;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.access.AccessRefusal;
import no.samspor.command.structure.project.ProjectCommand.CloseProject;
import no.samspor.command.structure.project.ProjectCommand.CompleteProject;
import no.samspor.command.structure.project.ProjectCommand.EstablishProject;
import no.samspor.command.structure.project.ProjectCommand.MergeProject;
import no.samspor.command.structure.project.ProjectCommand.ProposeProject;
import no.samspor.command.structure.project.ProjectCommand.StartProject;
import no.samspor.command.structure.project.ProjectCommand.TransferProjectItem;
import no.samspor.events.structure.OpenItem;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeEstablished;
import no.samspor.events.structure.ProjectEvent;
import no.samspor.events.structure.ProjectEvent.HandingOverBegun;
import no.samspor.events.structure.ProjectEvent.ProjectCompleted;
import no.samspor.events.structure.ProjectEvent.ProjectEstablished;
import no.samspor.events.structure.ProjectEvent.ProjectItemTransferred;
import no.samspor.events.structure.ProjectEvent.ProjectProposed;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.junit.jupiter.api.Test;

class ProjectShellTest extends ShellSpec<ProjectShell> {

    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final ProjectId PROJECT = new ProjectId(Id.named("project"));
    private static final ProjectId CHILD = new ProjectId(Id.named("child"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final OrganisationId TOWN = new OrganisationId(Id.named("town"));
    private static final ProjectEvent PROPOSED = proposed(PROJECT, null);

    ProjectShellTest() {
        super(ProjectShell.class);
    }

    @Test
    void a_proposal_consults_the_programme_and_the_parent() {
        elsewhere(
                        new ProgrammeEstablished(
                                PROGRAMME,
                                "A",
                                List.of(),
                                new Code("programme"),
                                "Formål",
                                null,
                                null,
                                null),
                        PROPOSED)
                .given()
                .when(
                        new ProposeProject(
                                CHILD,
                                PROGRAMME,
                                PROJECT,
                                new Code("project"),
                                new Code("none"),
                                "Prosjekt",
                                List.of(),
                                null,
                                null,
                                null,
                                null))
                .then(proposed(CHILD, PROJECT));
    }

    @Test
    void an_establishment_and_a_start_consult_what_they_rest_on() {
        given(PROPOSED)
                .when(new EstablishProject(PROJECT, DECISION, null))
                .thenRefused(ProjectRefusal.DECISION_UNKNOWN);
        given(PROPOSED, new ProjectEstablished(PROJECT, null, null))
                .when(new StartProject(PROJECT, new MandateId(Id.named("mandate")), null))
                .thenRefused(ProjectRefusal.MANDATE_UNKNOWN);
    }

    @Test
    void a_completion_consults_the_handovers() {
        given(PROPOSED, new HandingOverBegun(PROJECT))
                .when(new CompleteProject(PROJECT))
                .then(new ProjectCompleted(PROJECT));
    }

    @Test
    void a_closure_consults_the_projects_below() {
        elsewhere(proposed(CHILD, PROJECT))
                .given(
                        PROPOSED,
                        new ProjectEstablished(PROJECT, DECISION, null),
                        new ProjectCompleted(PROJECT))
                .when(new CloseProject(PROJECT, null))
                .thenRefused(ProjectRefusal.THINGS_OPEN);
    }

    @Test
    void a_transfer_consults_what_is_open_and_who_takes_it() {
        Successor town = new Successor(TOWN, null);
        elsewhere(
                        new OrganisationRegistered(
                                TOWN, "Byen", List.of(), null, "Ikke egen", null, null, null),
                        proposed(CHILD, PROJECT))
                .given(PROPOSED)
                .when(new TransferProjectItem(PROJECT, CHILD, null, town))
                .then(new ProjectItemTransferred(PROJECT, OpenItem.of(CHILD), town));
    }

    @Test
    void a_merger_consults_the_project_it_goes_into() {
        given(PROPOSED)
                .when(new MergeProject(PROJECT, CHILD, DECISION))
                .thenRefused(ProjectRefusal.TARGET_UNKNOWN);
    }

    @Test
    void a_project_that_does_not_exist_is_not_found() {
        given().when(new CompleteProject(PROJECT)).thenRefused(AccessRefusal.NOT_FOUND);
    }

    private static ProjectEvent proposed(ProjectId project, ProjectId parent) {
        return new ProjectProposed(
                project,
                PROGRAMME,
                parent,
                new Code("project"),
                new Code("none"),
                "Prosjekt",
                List.of(),
                null,
                null,
                null,
                null);
    }
}
