package no.samspor.command.structure.participation;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.NATIVE;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.by;
import static no.samspor.command.Stamps.stamp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
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
import no.samspor.events.TiesStanding;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.decision.FollowUpsStanding;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.events.steering.HandoverStanding;
import no.samspor.events.steering.HandoversStanding;
import no.samspor.events.structure.AgreementStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ParticipationEvent;
import no.samspor.events.structure.ParticipationEvent.HostAppointed;
import no.samspor.events.structure.ParticipationEvent.InterestExpressed;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.events.structure.ParticipationEvent.ParticipantWithdrew;
import no.samspor.events.structure.ParticipationEvent.ParticipationActivated;
import no.samspor.events.structure.ParticipationEvent.ParticipationCommitted;
import no.samspor.events.structure.ParticipationEvent.ParticipationEnded;
import no.samspor.events.structure.ParticipationEvent.ParticipationResumed;
import no.samspor.events.structure.ParticipationEvent.ParticipationRoleChanged;
import no.samspor.events.structure.ParticipationEvent.ParticipationSuspended;
import no.samspor.events.structure.ParticipationEvent.WithdrawalNoticeGiven;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Law;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ParticipationDeciderTest
        extends DeciderSpec<ParticipationCommand, ParticipationState, ParticipationEvent> {

    private static final ParticipationId PARTICIPATION =
            new ParticipationId(Id.named("participation"));
    private static final ParticipationId ANOTHER = new ParticipationId(Id.named("another"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final ProgrammeId ELSEWHERE = new ProgrammeId(Id.named("elsewhere"));
    private static final ProjectId PROJECT = new ProjectId(Id.named("project"));
    private static final OrganisationId TOWN = new OrganisationId(Id.named("town"));
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final DecisionId ASKING = new DecisionId(Id.named("asking"));
    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final AgreementId AGREEMENT = new AgreementId(Id.named("agreement"));
    private static final BodyId COUNCIL = new BodyId(Id.named("council"));
    private static final Law LAW = new Law("inndelingslova", "§ 5", null);
    private static final Code FORM = new Code("koml20-2");
    private static final List<Code> OWNER = List.of(new Code("owner"));
    private static final List<Code> PARTNER = List.of(new Code("partner"));
    private static final List<Code> HOST = List.of(new Code("owner"), new Code("host"));
    private static final UncertainDate NOTICE = UncertainDate.parse("2026-06-30");
    private static final Successor SUCCESSOR = new Successor(OTHER, null);

    /** The town's own representative, today. */
    private static final Stamp TOWNS = by(owner(TOWN));

    private static final ParticipationEvent INVITED =
            new ParticipantInvited(PARTICIPATION, PROGRAMME, TOWN, OWNER);
    private static final ParticipationEvent INTERESTED = new InterestExpressed(PARTICIPATION);
    private static final ParticipationEvent COMMITTED = committed(OWNER, DECISION, null);
    private static final ParticipationEvent COMMITTED_AS_PARTNER = committed(PARTNER, null, null);
    private static final ParticipationEvent ACTIVE =
            new ParticipationActivated(PARTICIPATION, AGREEMENT);
    private static final ParticipationEvent SUSPENDED =
            new ParticipationSuspended(PARTICIPATION, "Valgår");
    private static final ParticipationEvent RESUMED = new ParticipationResumed(PARTICIPATION);
    private static final ParticipationEvent HOSTING =
            new HostAppointed(PARTICIPATION, FORM, AGREEMENT);
    private static final ParticipationEvent NOTICED =
            new WithdrawalNoticeGiven(PARTICIPATION, NOTICE, DECISION);
    private static final ParticipationEvent WITHDREW =
            new ParticipantWithdrew(PARTICIPATION, DECISION, null, null);
    private static final ParticipationEvent ENDED =
            new ParticipationEnded(PARTICIPATION, "Programmet er over", null);

    private static final ParticipationCommand INVITE =
            new InviteParticipant(PARTICIPATION, PROGRAMME, TOWN, OWNER);
    private static final ParticipationCommand EXPRESS = new ExpressInterest(PARTICIPATION);
    private static final ParticipationCommand COMMIT = commit(OWNER, DECISION, null);
    private static final ParticipationCommand ACTIVATE =
            new ActivateParticipation(PARTICIPATION, AGREEMENT);
    private static final ParticipationCommand SUSPEND =
            new SuspendParticipation(PARTICIPATION, "Valgår");
    private static final ParticipationCommand RESUME = new ResumeParticipation(PARTICIPATION);
    private static final ParticipationCommand APPOINT =
            new AppointHost(PARTICIPATION, FORM, AGREEMENT);
    private static final ParticipationCommand GIVE_NOTICE =
            new GiveNoticeOfWithdrawal(PARTICIPATION, NOTICE, DECISION);
    private static final ParticipationCommand WITHDRAW = withdraw(DECISION, null);
    private static final ParticipationCommand END =
            new EndParticipation(PARTICIPATION, "Programmet er over", null);

    ParticipationDeciderTest() {
        super(new ParticipationDecider());
    }

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

    @Nested
    class Taking_part {
        @Test
        void begins_rests_and_goes_on() {
            lasting(given(INVITED, COMMITTED))
                    .knowing(AgreementStanding.class, AGREEMENT, agreement("2027-12-31", TOWN))
                    .when(ACTIVATE)
                    .then(ACTIVE);
            given(INVITED, COMMITTED, ACTIVE).as(TOWNS).when(SUSPEND).then(SUSPENDED);
            lasting(given(INVITED, COMMITTED, ACTIVE, SUSPENDED)).when(RESUME).then(RESUMED);
            given(INVITED, COMMITTED, ACTIVE, SUSPENDED, RESUMED).when(SUSPEND).then(SUSPENDED);
        }

        @Test
        void goes_in_that_order() {
            lasting(given(INVITED))
                    .when(ACTIVATE)
                    .thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
            lasting(given(INVITED, COMMITTED, ACTIVE))
                    .when(ACTIVATE)
                    .thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
            given(INVITED, COMMITTED)
                    .when(SUSPEND)
                    .thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
            lasting(given(INVITED, COMMITTED, ACTIVE))
                    .when(RESUME)
                    .thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void is_no_matter_of_another_owner() {
            given(INVITED, COMMITTED, ACTIVE)
                    .as(by(owner(OTHER)))
                    .when(SUSPEND)
                    .thenRefused(ParticipationRefusal.NOT_OWN_REPRESENTATIVE);
            given(INVITED, COMMITTED, ACTIVE)
                    .as(stamp(owner(OTHER), Origin.MIRRORED, "unstated"))
                    .when(SUSPEND)
                    .then(SUSPENDED);
        }

        @Test
        void ends_with_the_organisation_I_52() {
            ended(INVITED, COMMITTED)
                    .when(ACTIVATE)
                    .thenRefused(ParticipationRefusal.ORGANISATION_ENDED);
            ended(INVITED, COMMITTED, ACTIVE, SUSPENDED)
                    .when(RESUME)
                    .thenRefused(ParticipationRefusal.ORGANISATION_ENDED);
            ended(INVITED, COMMITTED)
                    .when(change(PARTNER, null, null))
                    .thenRefused(ParticipationRefusal.ORGANISATION_ENDED);
            ended(INVITED, COMMITTED)
                    .when(APPOINT)
                    .thenRefused(ParticipationRefusal.ORGANISATION_ENDED);
        }

        private Given ended(ParticipationEvent... events) {
            return given(events)
                    .knowing(OrganisationStanding.class, TOWN, organisation(TOWN, "2026-03-01"));
        }
    }

    @Nested
    class Changing_the_role {
        @Test
        void to_owner_takes_an_own_decision_I_19() {
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED_AS_PARTNER)
                    .when(change(OWNER, DECISION, null))
                    .then(changed(PARTNER, OWNER, DECISION));
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED_AS_PARTNER)
                    .when(change(OWNER, null, null))
                    .thenRefused(ParticipationRefusal.NO_OWN_DECISION);
        }

        @Test
        void from_owner_is_to_leave_I_19() {
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED)
                    .when(change(PARTNER, DECISION, null))
                    .thenRefused(ParticipationRefusal.NO_NOTICE);
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED, NOTICED)
                    .as(on("2026-07-01"))
                    .when(change(PARTNER, DECISION, null))
                    .then(changed(OWNER, PARTNER, DECISION));
        }

        @Test
        void between_others_takes_none() {
            List<Code> funder = List.of(new Code("funder"));
            lasting(given(INVITED, COMMITTED_AS_PARTNER))
                    .when(change(funder, null, null))
                    .then(changed(PARTNER, funder, null))
                    .notEvidenced();
            List<Code> both = List.of(new Code("owner"), new Code("employer"));
            lasting(given(INVITED, COMMITTED))
                    .when(change(both, null, null))
                    .then(changed(OWNER, both, null))
                    .notEvidenced();
        }

        @Test
        void to_the_same_changes_nothing() {
            given(INVITED, COMMITTED).when(change(OWNER, null, null)).thenNothing();
            given(INVITED, COMMITTED_AS_PARTNER, changed(PARTNER, OWNER, DECISION))
                    .when(change(OWNER, null, null))
                    .thenNothing();
        }

        @Test
        void is_to_a_role_and_never_to_that_of_host() {
            lasting(given(INVITED, COMMITTED_AS_PARTNER))
                    .when(change(List.of(), null, null))
                    .thenRefused(ParticipationRefusal.NO_ROLE);
            lasting(given(INVITED, COMMITTED))
                    .when(change(HOST, null, null))
                    .thenRefused(ParticipationRefusal.HOST_IS_APPOINTED);
        }

        @Test
        void leaves_a_host_a_host() {
            List<Code> three = List.of(new Code("owner"), new Code("host"), new Code("employer"));
            lasting(given(INVITED, COMMITTED, HOSTING))
                    .when(change(three, null, null))
                    .then(changed(HOST, three, null));
        }

        @Test
        void takes_one_that_is_bound() {
            lasting(given(INVITED))
                    .when(change(PARTNER, null, null))
                    .thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
        }

        private ParticipationEvent changed(List<Code> from, List<Code> to, DecisionId decision) {
            return new ParticipationRoleChanged(PARTICIPATION, from, to, decision, null);
        }
    }

    @Nested
    class Hosting {
        @Test
        void takes_an_agreement_I_35() {
            hosting(null).when(APPOINT).then(HOSTING).notEvidenced();
            hosting(null)
                    .when(new AppointHost(PARTICIPATION, FORM, null))
                    .thenRefused(ParticipationRefusal.NO_HOST_AGREEMENT);
            hosting(null)
                    .as(MIRRORED)
                    .when(new AppointHost(PARTICIPATION, null, null))
                    .then(new HostAppointed(PARTICIPATION, null, null))
                    .notEvidenced(Invariant.I_35);
        }

        @Test
        void says_in_which_form() {
            hosting(null)
                    .when(new AppointHost(PARTICIPATION, null, AGREEMENT))
                    .thenRefused(ParticipationRefusal.LEGAL_FORM_MISSING);
        }

        @Test
        void is_for_one_at_a_time_I_03() {
            hosting(participation(OTHER, "host", null))
                    .when(APPOINT)
                    .thenRefused(ParticipationRefusal.ANOTHER_HOST);
            hosting(participation(OTHER, "host", "2026-01-01")).when(APPOINT).then(HOSTING);
            hosting(participation(OTHER, "partner", null)).when(APPOINT).then(HOSTING);
        }

        @Test
        void is_appointed_once() {
            given(INVITED, COMMITTED, HOSTING).when(APPOINT).thenNothing();
        }

        private Given hosting(ParticipationStanding other) {
            return lasting(given(INVITED, COMMITTED))
                    .knowing(TiesStanding.class, PROGRAMME, tied())
                    .knowing(ParticipationStanding.class, ANOTHER, other)
                    .knowing(AgreementStanding.class, AGREEMENT, agreement("2027-12-31", TOWN));
        }
    }

    @Nested
    class The_agreement_I_35 {
        @Test
        void is_registered_evidenced_and_in_force() {
            under(null).when(ACTIVATE).thenRefused(ParticipationRefusal.AGREEMENT_UNKNOWN);
            under(agreement("2026-02-28", TOWN))
                    .when(ACTIVATE)
                    .thenRefused(ParticipationRefusal.AGREEMENT_NOT_IN_FORCE);
            under(agreement("2026-03-01", TOWN)).when(ACTIVATE).then(ACTIVE);
            under(agreement("2026-03-01", TOWN, Invariant.I_45))
                    .when(ACTIVATE)
                    .thenRefused(ParticipationRefusal.AGREEMENT_NOT_EVIDENCED);
            under(agreement("2026-02-28", TOWN, Invariant.I_45))
                    .as(MIRRORED)
                    .when(ACTIVATE)
                    .then(ACTIVE)
                    .notEvidenced(Invariant.I_35);
        }

        @Test
        void is_of_the_organisation_itself() {
            under(agreement("2027-12-31", OTHER))
                    .when(ACTIVATE)
                    .thenRefused(ParticipationRefusal.NOT_A_PARTY);
            under(agreement("2027-12-31", OTHER))
                    .when(APPOINT)
                    .thenRefused(ParticipationRefusal.NOT_A_PARTY);
        }

        @Test
        void need_not_be_stated_to_take_part() {
            lasting(given(INVITED, COMMITTED))
                    .when(new ActivateParticipation(PARTICIPATION, null))
                    .then(new ParticipationActivated(PARTICIPATION, null));
        }

        private Given under(AgreementStanding agreement) {
            return lasting(given(INVITED, COMMITTED))
                    .knowing(TiesStanding.class, PROGRAMME, tied())
                    .knowing(ParticipationStanding.class, ANOTHER, null)
                    .knowing(AgreementStanding.class, AGREEMENT, agreement);
        }
    }

    @Nested
    class The_agreed_notice_I_19 {
        private static final Stamp REPORTED = stamp(owner(TOWN), Origin.MIRRORED, "2026-03-01");

        @Test
        void is_as_long_as_the_agreement_says() {
            noticed(agreed(30)).when(until("2026-03-31")).then(notice("2026-03-31"));
            noticed(agreed(30))
                    .when(until("2026-03-30"))
                    .thenRefused(ParticipationRefusal.NOTICE_TOO_SHORT);
            noticed(agreed(null)).when(until("2026-03-02")).then(notice("2026-03-02"));
        }

        @Test
        void is_not_shown_by_a_vague_end() {
            noticed(agreed(30))
                    .when(until("2026-03"))
                    .thenRefused(ParticipationRefusal.NOTICE_TOO_SHORT);
            noticed(agreed(30))
                    .as(REPORTED)
                    .when(until("2026-03"))
                    .then(notice("2026-03"))
                    .notEvidenced(Invariant.I_19);
            noticed(agreed(31))
                    .as(REPORTED)
                    .when(until("2026-03"))
                    .thenRefused(ParticipationRefusal.NOTICE_TOO_SHORT);
        }

        @Test
        void is_the_host_s_too() {
            lasting(given(INVITED, COMMITTED_AS_PARTNER, HOSTING))
                    .knowing(AgreementStanding.class, AGREEMENT, agreed(30))
                    .as(TOWNS)
                    .when(until("2026-03-30"))
                    .thenRefused(ParticipationRefusal.NOTICE_TOO_SHORT);
        }

        private GiveNoticeOfWithdrawal until(String last) {
            return new GiveNoticeOfWithdrawal(PARTICIPATION, UncertainDate.parse(last), null);
        }

        private WithdrawalNoticeGiven notice(String last) {
            return new WithdrawalNoticeGiven(PARTICIPATION, UncertainDate.parse(last), null);
        }

        private Given noticed(AgreementStanding agreement) {
            return lasting(given(INVITED, COMMITTED_AS_PARTNER, ACTIVE))
                    .knowing(AgreementStanding.class, AGREEMENT, agreement)
                    .as(TOWNS);
        }
    }

    @Nested
    class Giving_notice_I_19 {
        @Test
        void takes_an_own_decision() {
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED)
                    .when(GIVE_NOTICE)
                    .then(NOTICED)
                    .notEvidenced();
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED)
                    .when(new GiveNoticeOfWithdrawal(PARTICIPATION, NOTICE, null))
                    .thenRefused(ParticipationRefusal.NO_OWN_DECISION);
            deciding(council(OTHER, "KOML11"), INVITED, COMMITTED)
                    .when(GIVE_NOTICE)
                    .thenRefused(ParticipationRefusal.NOT_OWN_DECISION);
        }

        @Test
        void takes_none_of_a_partner_but_his_own_word() {
            given(INVITED, COMMITTED_AS_PARTNER)
                    .as(TOWNS)
                    .when(new GiveNoticeOfWithdrawal(PARTICIPATION, NOTICE, null))
                    .then(new WithdrawalNoticeGiven(PARTICIPATION, NOTICE, null))
                    .notEvidenced();
            given(INVITED, COMMITTED_AS_PARTNER)
                    .when(new GiveNoticeOfWithdrawal(PARTICIPATION, NOTICE, null))
                    .thenRefused(ParticipationRefusal.NOT_OWN_REPRESENTATIVE);
        }

        @Test
        void happens_once() {
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED, NOTICED)
                    .when(GIVE_NOTICE)
                    .thenNothing();
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED, NOTICED)
                    .when(
                            new GiveNoticeOfWithdrawal(
                                    PARTICIPATION, UncertainDate.parse("2026-07"), DECISION))
                    .thenRefused(ParticipationRefusal.NOTICE_GIVEN);
        }

        @Test
        void never_ends_before_it_is_given_I_03() {
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED)
                    .when(
                            new GiveNoticeOfWithdrawal(
                                    PARTICIPATION, UncertainDate.parse("2026-02-28"), DECISION))
                    .thenRefused(ParticipationRefusal.NOTICE_ENDS_FIRST);
        }

        @Test
        void binds_nobody_who_was_never_bound() {
            deciding(council(TOWN, "KOML11"), INVITED)
                    .when(GIVE_NOTICE)
                    .thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void comes_after_the_notice_I_19() {
            leaving(INVITED, COMMITTED, NOTICED)
                    .as(on("2026-07-01"))
                    .when(WITHDRAW)
                    .then(WITHDREW)
                    .notEvidenced();
            leaving(INVITED, COMMITTED, NOTICED)
                    .as(on("2026-06-30"))
                    .when(WITHDRAW)
                    .thenRefused(
                            ParticipationRefusal.NOTICE_RUNS, Map.of("noticeUntil", "2026-06-30"));
            leaving(INVITED, COMMITTED).when(WITHDRAW).thenRefused(ParticipationRefusal.NO_NOTICE);
        }

        @Test
        void may_be_reported_without_notice_or_day_I_19() {
            leaving(INVITED, COMMITTED)
                    .as(MIRRORED)
                    .when(withdraw(null, null))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, null))
                    .notEvidenced(Invariant.I_19);
            leaving(INVITED, COMMITTED, NOTICED)
                    .as(stamp(owner(TOWN), Origin.MIRRORED, "2026-06"))
                    .when(WITHDRAW)
                    .thenRefused(ParticipationRefusal.NOTICE_RUNS);
            leaving(INVITED, COMMITTED, NOTICED)
                    .as(stamp(owner(TOWN), Origin.MIRRORED, "2026"))
                    .when(WITHDRAW)
                    .then(WITHDREW)
                    .notEvidenced(Invariant.I_19);
        }

        @Test
        void rests_on_the_decision_of_the_notice_unless_another_is_stated_I_19() {
            leaving(INVITED, COMMITTED, NOTICED)
                    .as(on("2026-07-01"))
                    .when(withdraw(null, null))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, null))
                    .notEvidenced();
            leaving(INVITED, COMMITTED, new WithdrawalNoticeGiven(PARTICIPATION, NOTICE, null))
                    .as(on("2026-07-01"))
                    .when(withdraw(null, null))
                    .thenRefused(ParticipationRefusal.NO_OWN_DECISION);
        }

        @Test
        void is_free_for_whoever_was_never_bound() {
            leaving(INVITED)
                    .when(withdraw(null, null))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, null))
                    .notEvidenced();
        }

        @Test
        void names_who_takes_over_a_follow_up_I_52() {
            owing(PROGRAMME, TOWN, INVITED)
                    .when(withdraw(null, null))
                    .thenRefused(ParticipationRefusal.OPEN_WITHOUT_SUCCESSOR);
            owing(PROGRAMME, TOWN, INVITED)
                    .as(MIRRORED)
                    .when(withdraw(null, null))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, null))
                    .notEvidenced(Invariant.I_52);
            owing(PROGRAMME, TOWN, INVITED)
                    .when(withdraw(null, SUCCESSOR))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, SUCCESSOR));
        }

        @Test
        void leaves_other_programmes_and_other_people_alone_I_52() {
            owing(ELSEWHERE, TOWN, INVITED)
                    .when(withdraw(null, null))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, null));
            owing(PROGRAMME, OTHER, INVITED)
                    .when(withdraw(null, null))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, null));
        }

        @Test
        void names_who_answers_for_a_handover_I_52() {
            handed(TOWN, HandoverStanding.Stage.OFFERED)
                    .when(END)
                    .thenRefused(ParticipationRefusal.OPEN_WITHOUT_SUCCESSOR);
            handed(TOWN, HandoverStanding.Stage.CLOSED).when(END).then(ENDED);
            handed(OTHER, HandoverStanding.Stage.OFFERED).when(END).then(ENDED);
        }

        @Test
        void takes_a_successor_that_is_there_I_52() {
            leaving(INVITED)
                    .when(withdraw(null, new Successor(TOWN, null)))
                    .thenRefused(ParticipationRefusal.SUCCEEDS_ITSELF);
            leaving(INVITED)
                    .knowing(OrganisationStanding.class, OTHER, null)
                    .when(withdraw(null, SUCCESSOR))
                    .thenRefused(ParticipationRefusal.SUCCESSOR_UNKNOWN);
            leaving(INVITED)
                    .knowing(OrganisationStanding.class, OTHER, organisation(OTHER, "2026-03-01"))
                    .when(withdraw(null, SUCCESSOR))
                    .thenRefused(ParticipationRefusal.SUCCESSOR_UNKNOWN);
        }

        @Test
        void happens_once() {
            leaving(INVITED, WITHDREW)
                    .when(WITHDRAW)
                    .thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Ending {
        @Test
        void may_come_at_any_time() {
            leaving(INVITED).when(END).then(ENDED);
            leaving(INVITED, COMMITTED, ACTIVE).when(END).then(ENDED);
        }

        @Test
        void names_who_takes_over_I_52() {
            owing(PROGRAMME, TOWN, INVITED, COMMITTED)
                    .when(new EndParticipation(PARTICIPATION, "Slått sammen", SUCCESSOR))
                    .then(new ParticipationEnded(PARTICIPATION, "Slått sammen", SUCCESSOR));
        }

        @Test
        void happens_once() {
            leaving(INVITED, ENDED).when(END).thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
        }
    }

    /** The town decides by a body. */
    private Given deciding(BodyStanding body, ParticipationEvent... events) {
        return lasting(given(events))
                .knowing(
                        DecisionStanding.class,
                        DECISION,
                        decision("2026-01-01", false, Set.of(), Set.of()))
                .knowing(BodyStanding.class, COUNCIL, body)
                .as(TOWNS);
    }

    /** Nothing is open, and its council has decided. */
    private Given leaving(ParticipationEvent... events) {
        return deciding(council(TOWN, "KOML11"), events)
                .knowing(OrganisationStanding.class, OTHER, organisation(OTHER, null))
                .knowing(TiesStanding.class, TOWN, null)
                .knowing(HandoversStanding.class, PROGRAMME, null);
    }

    private Given owing(ProgrammeId programme, OrganisationId owing, ParticipationEvent... events) {
        return leaving(events)
                .knowing(
                        TiesStanding.class,
                        TOWN,
                        new TiesStanding(Set.of(), Set.of(), Set.of(ASKING), Set.of()))
                .knowing(
                        FollowUpsStanding.class,
                        ASKING,
                        new FollowUpsStanding(ASKING, programme, Map.of(1, owing)));
    }

    private Given handed(OrganisationId receiver, HandoverStanding.Stage stage) {
        Receiver to = new Receiver(receiver, null, null);
        var plan = new HandoversStanding.Plan(null, List.of(), to);
        return leaving(INVITED, COMMITTED)
                .knowing(
                        HandoversStanding.class,
                        PROGRAMME,
                        new HandoversStanding(Map.of(HANDOVER, plan)))
                .knowing(
                        HandoverStanding.class,
                        HANDOVER,
                        new HandoverStanding(HANDOVER, to, stage, null, null, Set.of()));
    }

    private static AgreementStanding agreement(
            String to, OrganisationId party, Invariant... missing) {
        return agreement(to, party, null, missing);
    }

    private static AgreementStanding agreed(@Nullable Integer noticeDays) {
        return agreement("2027-12-31", TOWN, noticeDays);
    }

    private static AgreementStanding agreement(
            String to, OrganisationId party, @Nullable Integer noticeDays, Invariant... missing) {
        return new AgreementStanding(
                AGREEMENT,
                PROGRAMME,
                new Code("vertskommuneavtale"),
                List.of(party),
                new Period(UncertainDate.parse("2025-01-01"), UncertainDate.parse(to)),
                noticeDays,
                UncertainDate.parse("2025-01-01"),
                null,
                Set.of(missing));
    }

    private Given lasting(Given given) {
        return given.knowing(OrganisationStanding.class, TOWN, organisation(TOWN, null));
    }

    private static Stamp on(String day) {
        return stamp(owner(TOWN), Origin.NATIVE, day);
    }

    private static Actor owner(OrganisationId organisation) {
        return new Actor(SOMEBODY, organisation, Role.OWN, null, null, null);
    }

    private static TiesStanding tied() {
        return new TiesStanding(Set.of(), Set.of(ANOTHER), Set.of(), Set.of());
    }

    private static ParticipationStanding participation(
            OrganisationId organisation, String role, String end) {
        return new ParticipationStanding(
                ANOTHER,
                PROGRAMME,
                organisation,
                end == null
                        ? ParticipationStanding.Phase.ACTIVE
                        : ParticipationStanding.Phase.WITHDRAWN,
                Set.of(new Code(role)),
                end == null ? null : UncertainDate.parse(end),
                Set.of());
    }

    private static OrganisationStanding organisation(OrganisationId id, String end) {
        return new OrganisationStanding(
                id, false, Map.of(), Set.of(), end == null ? null : UncertainDate.parse(end), null);
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

    private static BodyStanding council(OrganisationId organisation, String rules) {
        return new BodyStanding(
                COUNCIL,
                new Code("kommunestyre"),
                new Code(rules),
                organisation,
                null,
                null,
                true,
                null,
                Set.of());
    }

    private static DecisionStanding decision(
            String effectiveFrom,
            boolean fallen,
            Set<Integer> conditions,
            Set<Invariant> notEvidenced) {
        return new DecisionStanding(
                DECISION,
                COUNCIL,
                "resolution",
                UncertainDate.parse(effectiveFrom),
                fallen,
                conditions,
                Set.of(),
                null,
                notEvidenced);
    }

    private static ParticipationCommand commit(List<Code> roles, DecisionId decision, Law law) {
        return new CommitParticipation(PARTICIPATION, roles, List.of(), null, decision, law);
    }

    private static ParticipationEvent committed(List<Code> roles, DecisionId decision, Law law) {
        return new ParticipationCommitted(PARTICIPATION, roles, List.of(), null, decision, law);
    }

    private static ParticipationCommand change(List<Code> roles, DecisionId decision, Law law) {
        return new ChangeParticipationRole(PARTICIPATION, roles, decision, law);
    }

    private static ParticipationCommand withdraw(DecisionId decision, Successor successor) {
        return new WithdrawParticipant(PARTICIPATION, decision, null, successor);
    }
}
