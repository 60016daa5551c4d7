package no.samspor.command.structure.participation;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.NATIVE;
import static no.samspor.command.Stamps.by;

import java.util.List;
import java.util.Set;
import no.samspor.command.structure.participation.ParticipationCommand.CommitParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.ExpressInterest;
import no.samspor.command.structure.participation.ParticipationCommand.InviteParticipant;
import no.samspor.events.TiesStanding;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ParticipationEvent;
import no.samspor.events.structure.ParticipationEvent.InterestExpressed;
import no.samspor.events.structure.ParticipationEvent.ParticipationCommitted;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Law;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ParticipationDeciderTest extends ParticipationSpec {

    private static final ProjectId PROJECT = new ProjectId(Id.named("project"));
    private static final Law LAW = new Law("inndelingslova", "§ 5", null);

    private static final ParticipationEvent INTERESTED = new InterestExpressed(PARTICIPATION);

    private static final ParticipationCommand INVITE =
            new InviteParticipant(PARTICIPATION, PROGRAMME, TOWN, OWNER);
    private static final ParticipationCommand EXPRESS = new ExpressInterest(PARTICIPATION);
    private static final ParticipationCommand COMMIT = commit(OWNER, DECISION, null);

    @Nested
    class Inviting {
        @Test
        void may_come_before_the_programme_is_established() {
            inviting(null, null).when(INVITE).then(INVITED);
            inviting(programme(null), null).when(INVITE).then(INVITED);
        }

        @Test
        void comes_too_late_once_the_programme_has_ended() {
            inviting(programme("2026-03-01"), null)
                    .when(INVITE)
                    .thenRefused(ParticipationRefusal.PROGRAMME_ENDED);
        }

        @Test
        void takes_an_organisation_that_is_there_I_52() {
            inviting(null, null)
                    .knowing(OrganisationStanding.class, TOWN, null)
                    .when(INVITE)
                    .thenRefused(ParticipationRefusal.ORGANISATION_UNKNOWN);
            inviting(null, null)
                    .knowing(OrganisationStanding.class, TOWN, organisation(TOWN, "2026-03-01"))
                    .when(INVITE)
                    .thenRefused(ParticipationRefusal.ORGANISATION_ENDED);
        }

        @Test
        void takes_one_that_does_not_take_part_already_I_03() {
            inviting(null, participation(TOWN, "partner", null))
                    .when(INVITE)
                    .thenRefused(ParticipationRefusal.TAKES_PART_ALREADY);
            inviting(null, participation(TOWN, "partner", "2026-01-01")).when(INVITE).then(INVITED);
            inviting(null, participation(OTHER, "partner", null)).when(INVITE).then(INVITED);
        }

        @Test
        void says_as_what() {
            inviting(null, null)
                    .when(new InviteParticipant(PARTICIPATION, PROGRAMME, TOWN, List.of()))
                    .thenRefused(ParticipationRefusal.NO_ROLE);
        }

        @Test
        void happens_once() {
            inviting(null, null, INVITED)
                    .when(INVITE)
                    .thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void may_meet_with_interest() {
            given(INVITED).as(TOWNS).when(EXPRESS).then(INTERESTED);
            given(INVITED, INTERESTED).as(TOWNS).when(EXPRESS).thenNothing();
            given(INVITED, COMMITTED)
                    .as(TOWNS)
                    .when(EXPRESS)
                    .thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
        }

        private Given inviting(
                ProgrammeStanding programme,
                ParticipationStanding other,
                ParticipationEvent... events) {
            return lasting(given(events))
                    .knowing(ProgrammeStanding.class, PROGRAMME, programme)
                    .knowing(TiesStanding.class, PROGRAMME, tied())
                    .knowing(ParticipationStanding.class, ANOTHER, other);
        }
    }

    @Nested
    class Committing_I_19 {
        @Test
        void takes_a_decision_of_its_own_body() {
            deciding(council(TOWN, "KOML11"), INVITED).when(COMMIT).then(COMMITTED).notEvidenced();
            deciding(council(TOWN, "HFL"), INVITED, INTERESTED).when(COMMIT).then(COMMITTED);
        }

        @Test
        void may_be_by_law_in_place_of_that() {
            lasting(given(INVITED))
                    .when(commit(OWNER, null, LAW))
                    .then(committed(OWNER, null, LAW))
                    .notEvidenced();
        }

        @Test
        void never_goes_without_either() {
            lasting(given(INVITED))
                    .as(TOWNS)
                    .when(commit(OWNER, null, null))
                    .thenRefused(ParticipationRefusal.NO_OWN_DECISION);
            lasting(given(INVITED))
                    .as(MIRRORED)
                    .when(commit(OWNER, null, null))
                    .then(committed(OWNER, null, null))
                    .notEvidenced(Invariant.I_19);
        }

        @Test
        void takes_none_of_a_partner() {
            lasting(given(INVITED))
                    .as(TOWNS)
                    .when(commit(PARTNER, null, null))
                    .then(COMMITTED_AS_PARTNER)
                    .notEvidenced();
        }

        @Test
        void never_rests_on_the_decision_of_another() {
            deciding(council(OTHER, "KOML11"), INVITED)
                    .when(COMMIT)
                    .thenRefused(ParticipationRefusal.NOT_OWN_DECISION);
            deciding(council(OTHER, "KOML11"), INVITED)
                    .as(MIRRORED)
                    .when(COMMIT)
                    .thenRefused(ParticipationRefusal.NOT_OWN_DECISION);
        }

        @Test
        void never_rests_on_a_body_of_nobody() {
            deciding(council(null, "KOML11"), INVITED)
                    .when(COMMIT)
                    .thenRefused(ParticipationRefusal.NOT_OWN_DECISION);
            deciding(null, INVITED).when(COMMIT).thenRefused(ParticipationRefusal.NOT_OWN_DECISION);
            deciding(null, INVITED)
                    .as(MIRRORED)
                    .when(COMMIT)
                    .then(COMMITTED)
                    .notEvidenced(Invariant.I_19);
        }

        @Test
        void never_rests_on_a_body_that_only_advises() {
            deciding(council(TOWN, "ADVISORY"), INVITED)
                    .when(COMMIT)
                    .thenRefused(ParticipationRefusal.BODY_ONLY_ADVISES);
        }

        @Test
        void never_rests_on_a_decision_that_cannot_carry_it() {
            resting(null).thenRefused(ParticipationRefusal.DECISION_UNKNOWN);
            resting(decision("2026-01-01", true, Set.of(), Set.of()))
                    .thenRefused(ParticipationRefusal.DECISION_FALLEN);
            resting(decision("2026-01-01", false, Set.of(1), Set.of()))
                    .thenRefused(ParticipationRefusal.DECISION_CONDITIONAL);
            resting(decision("2026-03-02", false, Set.of(), Set.of()))
                    .thenRefused(ParticipationRefusal.DECISION_NOT_IN_EFFECT);
            resting(decision("2026-01-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .thenRefused(ParticipationRefusal.DECISION_NOT_EVIDENCED);
        }

        @Test
        void is_done_by_its_own_representative() {
            deciding(council(TOWN, "KOML11"), INVITED)
                    .as(NATIVE)
                    .when(COMMIT)
                    .thenRefused(ParticipationRefusal.NOT_OWN_REPRESENTATIVE);
            deciding(council(TOWN, "KOML11"), INVITED)
                    .as(by(owner(OTHER)))
                    .when(commit(OWNER, null, LAW))
                    .thenRefused(ParticipationRefusal.NOT_OWN_REPRESENTATIVE);
            deciding(council(TOWN, "KOML11"), INVITED).as(MIRRORED).when(COMMIT).then(COMMITTED);
        }

        @Test
        void is_stated_as_a_share_of_the_whole_I_10() {
            sharing(1).then(shared(1));
            sharing(10_000).then(shared(10_000));
            sharing(0).thenRefused(ParticipationRefusal.SHARE_OUT_OF_RANGE);
            sharing(10_001).thenRefused(ParticipationRefusal.SHARE_OUT_OF_RANGE);
        }

        @Test
        void may_be_to_some_projects_of_the_programme() {
            scoped(project(PROGRAMME))
                    .then(
                            new ParticipationCommitted(
                                    PARTICIPATION, PARTNER, List.of(PROJECT), null, null, null));
            scoped(project(ELSEWHERE)).thenRefused(ParticipationRefusal.PROJECT_UNKNOWN);
            scoped(null).thenRefused(ParticipationRefusal.PROJECT_UNKNOWN);
        }

        @Test
        void is_to_a_role_and_never_to_that_of_host() {
            lasting(given(INVITED))
                    .as(TOWNS)
                    .when(commit(List.of(), null, null))
                    .thenRefused(ParticipationRefusal.NO_ROLE);
            deciding(council(TOWN, "KOML11"), INVITED)
                    .when(commit(HOST, DECISION, null))
                    .thenRefused(ParticipationRefusal.HOST_IS_APPOINTED);
        }

        @Test
        void takes_an_organisation_that_lasts_I_52() {
            deciding(council(TOWN, "KOML11"), INVITED)
                    .knowing(OrganisationStanding.class, TOWN, organisation(TOWN, "2026-03-01"))
                    .when(COMMIT)
                    .thenRefused(ParticipationRefusal.ORGANISATION_ENDED);
        }

        @Test
        void happens_once() {
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED)
                    .when(COMMIT)
                    .thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
        }

        private When resting(DecisionStanding decision) {
            return deciding(council(TOWN, "KOML11"), INVITED)
                    .knowing(DecisionStanding.class, DECISION, decision)
                    .when(COMMIT);
        }

        private When sharing(int shareBp) {
            return lasting(given(INVITED))
                    .as(TOWNS)
                    .when(
                            new CommitParticipation(
                                    PARTICIPATION, PARTNER, List.of(), shareBp, null, null));
        }

        private ParticipationEvent shared(int shareBp) {
            return new ParticipationCommitted(
                    PARTICIPATION, PARTNER, List.of(), shareBp, null, null);
        }

        private When scoped(ProjectStanding project) {
            return lasting(given(INVITED))
                    .knowing(ProjectStanding.class, PROJECT, project)
                    .as(TOWNS)
                    .when(
                            new CommitParticipation(
                                    PARTICIPATION, PARTNER, List.of(PROJECT), null, null, null));
        }
    }

    private static ProgrammeStanding programme(String end) {
        return new ProgrammeStanding(
                PROGRAMME,
                ProgrammeStanding.Phase.RUNNING,
                null,
                null,
                end == null ? null : UncertainDate.parse(end));
    }

    private static ProjectStanding project(ProgrammeId programme) {
        return new ProjectStanding(PROJECT, programme, null, ProjectStanding.Phase.PLANNING, null);
    }

    private static ParticipationCommand commit(List<Code> roles, DecisionId decision, Law law) {
        return new CommitParticipation(PARTICIPATION, roles, List.of(), null, decision, law);
    }
}
