package no.samspor.command.structure.participation;

import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.by;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.access.AccessRefusal;
import no.samspor.command.structure.participation.ParticipationCommand.ActivateParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.AppointHost;
import no.samspor.command.structure.participation.ParticipationCommand.ChangeParticipationRole;
import no.samspor.command.structure.participation.ParticipationCommand.CommitParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.EndParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.GiveNoticeOfWithdrawal;
import no.samspor.command.structure.participation.ParticipationCommand.InviteParticipant;
import no.samspor.command.structure.participation.ParticipationCommand.WithdrawParticipant;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.ParticipationEvent;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.events.structure.ParticipationEvent.ParticipantWithdrew;
import no.samspor.events.structure.ParticipationEvent.ParticipationCommitted;
import no.samspor.events.structure.ParticipationEvent.ParticipationEnded;
import no.samspor.events.structure.ParticipationEvent.WithdrawalNoticeGiven;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.junit.jupiter.api.Test;

class ParticipationShellTest extends ShellSpec<ParticipationShell> {

    private static final ParticipationId PARTICIPATION =
            new ParticipationId(Id.named("participation"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final OrganisationId TOWN = new OrganisationId(Id.named("town"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final AgreementId AGREEMENT = new AgreementId(Id.named("agreement"));
    private static final List<Code> PARTNER = List.of(new Code("partner"));
    private static final List<Code> OWNER = List.of(new Code("owner"));
    private static final Stamp TOWNS = by(new Actor(SOMEBODY, TOWN, Role.OWN, null, null, null));
    private static final ParticipationEvent INVITED =
            new ParticipantInvited(PARTICIPATION, PROGRAMME, TOWN, PARTNER);
    private static final ParticipationEvent COMMITTED =
            new ParticipationCommitted(PARTICIPATION, PARTNER, List.of(), null, null, null);

    ParticipationShellTest() {
        super(ParticipationShell.class);
        elsewhere(
                new OrganisationRegistered(
                        TOWN, "Byen", List.of(), null, "Ikke egen", null, null, null));
    }

    @Test
    void an_invitation_consults_the_programme_and_who_takes_part() {
        given().when(new InviteParticipant(PARTICIPATION, PROGRAMME, TOWN, PARTNER)).then(INVITED);
    }

    @Test
    void a_commitment_consults_the_decision_and_the_projects() {
        given(INVITED)
                .when(
                        new CommitParticipation(
                                PARTICIPATION, OWNER, List.of(), null, DECISION, null),
                        0L,
                        TOWNS)
                .thenRefused(ParticipationRefusal.DECISION_UNKNOWN);
        given(INVITED)
                .when(
                        new CommitParticipation(
                                PARTICIPATION,
                                PARTNER,
                                List.of(new ProjectId(Id.named("project"))),
                                null,
                                null,
                                null),
                        0L,
                        TOWNS)
                .thenRefused(ParticipationRefusal.PROJECT_UNKNOWN);
    }

    @Test
    void a_change_of_role_and_a_notice_consult_the_decision() {
        given(INVITED, COMMITTED)
                .when(new ChangeParticipationRole(PARTICIPATION, OWNER, DECISION, null), 1L, TOWNS)
                .thenRefused(ParticipationRefusal.DECISION_UNKNOWN);
        given(INVITED, COMMITTED)
                .when(
                        new GiveNoticeOfWithdrawal(
                                PARTICIPATION, UncertainDate.parse("2027"), DECISION),
                        1L,
                        TOWNS)
                .thenRefused(ParticipationRefusal.DECISION_UNKNOWN);
    }

    @Test
    void a_host_consults_the_other_participants_and_the_agreement() {
        elsewhere(INVITED, COMMITTED)
                .given(INVITED, COMMITTED)
                .when(new AppointHost(PARTICIPATION, new Code("KO"), AGREEMENT))
                .thenRefused(ParticipationRefusal.AGREEMENT_UNKNOWN);
    }

    @Test
    void whoever_begins_consults_the_agreement() {
        given(INVITED, COMMITTED)
                .when(new ActivateParticipation(PARTICIPATION, AGREEMENT))
                .thenRefused(ParticipationRefusal.AGREEMENT_UNKNOWN);
    }

    @Test
    void a_withdrawal_consults_the_notice_and_what_is_open() {
        given(
                        INVITED,
                        COMMITTED,
                        new WithdrawalNoticeGiven(
                                PARTICIPATION, UncertainDate.parse("2026-02-28"), null))
                .when(new WithdrawParticipant(PARTICIPATION, null, null, null), 2L, TOWNS)
                .then(new ParticipantWithdrew(PARTICIPATION, null, null, null));
    }

    @Test
    void an_end_consults_what_is_open() {
        given(INVITED)
                .when(new EndParticipation(PARTICIPATION, "Over", null))
                .then(new ParticipationEnded(PARTICIPATION, "Over", null));
    }

    @Test
    void a_participation_that_does_not_exist_is_not_found() {
        given().when(new EndParticipation(PARTICIPATION, "Over", null))
                .thenRefused(AccessRefusal.NOT_FOUND);
    }
}
