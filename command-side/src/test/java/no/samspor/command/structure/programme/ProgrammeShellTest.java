package no.samspor.command.structure.programme;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.access.AccessRefusal;
import no.samspor.command.structure.programme.ProgrammeCommand.ApproveFinalAccount;
import no.samspor.command.structure.programme.ProgrammeCommand.CloseProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ConfirmArchive;
import no.samspor.command.structure.programme.ProgrammeCommand.EstablishProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ExtendProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.RenameProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.StartProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.TransferProgrammeItem;
import no.samspor.events.Event;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.steering.MandateEvent.MandateApproved;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateText;
import no.samspor.events.structure.OpenItem;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.events.structure.ParticipationEvent.ParticipationCommitted;
import no.samspor.events.structure.ProgrammeEvent;
import no.samspor.events.structure.ProgrammeEvent.ClosureInitiated;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeEstablished;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemTransferred;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeStarted;
import no.samspor.events.structure.ProjectEvent.ProjectProposed;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.junit.jupiter.api.Test;

class ProgrammeShellTest extends ShellSpec<ProgrammeShell> {

    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final OrganisationId TOWN = new OrganisationId(Id.named("town"));
    private static final ProjectId PROJECT = new ProjectId(Id.named("project"));
    private static final ProgrammeEvent ESTABLISHED =
            new ProgrammeEstablished(
                    PROGRAMME, "A", List.of(), new Code("programme"), "Formål", null, null, null);
    private static final ProgrammeEvent STARTED = new ProgrammeStarted(PROGRAMME, MANDATE, null);
    private static final ProgrammeEvent CLOSING = new ClosureInitiated(PROGRAMME, null);

    ProgrammeShellTest() {
        super(ProgrammeShell.class);
    }

    @Test
    void an_establishment_consults_the_owners() {
        elsewhere(owner())
                .given()
                .when(
                        new EstablishProgramme(
                                PROGRAMME,
                                "A",
                                List.of(),
                                new Code("programme"),
                                "Formål",
                                null,
                                null,
                                null))
                .then(ESTABLISHED);
    }

    @Test
    void a_start_consults_the_mandate() {
        elsewhere(
                        new MandateDrafted(
                                MANDATE,
                                PROGRAMME,
                                PROGRAMME,
                                new MandateText(
                                        "Formål", List.of(), List.of(), List.of(), List.of(), null,
                                        null, null, null)),
                        new MandateApproved(MANDATE, 1, DECISION, null))
                .given(ESTABLISHED)
                .when(new StartProgramme(PROGRAMME, MANDATE, null))
                .then(STARTED);
    }

    @Test
    void an_extension_consults_the_decision() {
        given(ESTABLISHED, STARTED)
                .when(new ExtendProgramme(PROGRAMME, UncertainDate.parse("2028"), DECISION))
                .thenRefused(ProgrammeRefusal.DECISION_UNKNOWN);
    }

    @Test
    void an_account_and_an_archive_consult_the_owners() {
        elsewhere(owner())
                .given(ESTABLISHED, STARTED, CLOSING)
                .when(new ApproveFinalAccount(PROGRAMME, TOWN, DECISION, null))
                .thenRefused(ProgrammeRefusal.NOT_OWN_ACCOUNT);
        given(ESTABLISHED, STARTED, CLOSING)
                .when(new ConfirmArchive(PROGRAMME, TOWN))
                .thenRefused(ProgrammeRefusal.NOT_OWN_ARCHIVE);
    }

    @Test
    void a_transfer_consults_what_is_open_and_who_takes_it() {
        Successor town = new Successor(TOWN, null);
        elsewhere(
                        new OrganisationRegistered(
                                TOWN, "Byen", List.of(), null, "Ikke egen", null, null, null),
                        project())
                .given(ESTABLISHED, STARTED, CLOSING)
                .when(new TransferProgrammeItem(PROGRAMME, PROJECT, null, town))
                .then(new ProgrammeItemTransferred(PROGRAMME, OpenItem.of(PROJECT), town));
    }

    @Test
    void a_closure_consults_its_projects_and_its_frames() {
        elsewhere(
                        project(),
                        new FrameProposed(
                                new FrameId(Id.named("frame")),
                                PROGRAMME,
                                PROGRAMME,
                                Nok.ZERO,
                                List.of()))
                .given(ESTABLISHED, STARTED, CLOSING)
                .when(new CloseProgramme(PROGRAMME, null))
                .thenRefused(ProgrammeRefusal.THINGS_OPEN);
    }

    @Test
    void a_programme_that_does_not_exist_is_not_found() {
        given().when(new RenameProgramme(PROGRAMME, "B")).thenRefused(AccessRefusal.NOT_FOUND);
    }

    private static Event[] owner() {
        ParticipationId participation = new ParticipationId(Id.named("participation"));
        return new Event[] {
            new ParticipantInvited(participation, PROGRAMME, TOWN, List.of(new Code("owner"))),
            new ParticipationCommitted(
                    participation, List.of(new Code("owner")), List.of(), null, DECISION, null)
        };
    }

    private static Event project() {
        return new ProjectProposed(
                PROJECT,
                PROGRAMME,
                null,
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
