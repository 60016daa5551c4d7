package no.samspor.command.structure.participation;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.by;
import static no.samspor.command.Stamps.stamp;

import java.util.List;
import no.samspor.command.structure.participation.ParticipationCommand.ActivateParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.AppointHost;
import no.samspor.command.structure.participation.ParticipationCommand.ChangeParticipationRole;
import no.samspor.command.structure.participation.ParticipationCommand.ResumeParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.SuspendParticipation;
import no.samspor.events.TiesStanding;
import no.samspor.events.structure.AgreementStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ParticipationEvent;
import no.samspor.events.structure.ParticipationEvent.HostAppointed;
import no.samspor.events.structure.ParticipationEvent.ParticipationActivated;
import no.samspor.events.structure.ParticipationEvent.ParticipationResumed;
import no.samspor.events.structure.ParticipationEvent.ParticipationRoleChanged;
import no.samspor.events.structure.ParticipationEvent.ParticipationSuspended;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Law;
import no.samspor.kernel.Origin;
import no.samspor.kernel.id.DecisionId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What one that has committed itself does until it leaves, and as what. */
class TakingPartTest extends ParticipationSpec {

    private static final ParticipationEvent SUSPENDED =
            new ParticipationSuspended(PARTICIPATION, "Valgår");
    private static final ParticipationEvent RESUMED = new ParticipationResumed(PARTICIPATION);

    private static final ParticipationCommand ACTIVATE =
            new ActivateParticipation(PARTICIPATION, AGREEMENT);
    private static final ParticipationCommand SUSPEND =
            new SuspendParticipation(PARTICIPATION, "Valgår");
    private static final ParticipationCommand RESUME = new ResumeParticipation(PARTICIPATION);
    private static final ParticipationCommand APPOINT =
            new AppointHost(PARTICIPATION, FORM, AGREEMENT);

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

    private static ParticipationCommand change(List<Code> roles, DecisionId decision, Law law) {
        return new ChangeParticipationRole(PARTICIPATION, roles, decision, law);
    }
}
