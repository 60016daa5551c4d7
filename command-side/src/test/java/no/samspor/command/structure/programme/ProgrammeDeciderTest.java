package no.samspor.command.structure.programme;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.by;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.Stamps;
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
import no.samspor.events.TiesStanding;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.decision.FollowUpsStanding;
import no.samspor.events.steering.HandoversStanding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.steering.MandateText;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OpenItem;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ProgrammeEvent;
import no.samspor.events.structure.ProgrammeEvent.ArchiveTransferConfirmed;
import no.samspor.events.structure.ProgrammeEvent.ClosureInitiated;
import no.samspor.events.structure.ProgrammeEvent.FinalAccountApproved;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeCancelled;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeClosed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeEstablished;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemAccepted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemTransferred;
import no.samspor.events.structure.ProgrammeEvent.ProgrammePaused;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeRenamed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeResumed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeStarted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeTermExtended;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.UnitId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgrammeDeciderTest extends DeciderSpec<ProgrammeCommand, ProgrammeState, ProgrammeEvent> {

    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final DecisionId DECISION = decision("decision");
    private static final DecisionId INTERIM = decision("interim");
    private static final DecisionId FOLLOWED = decision("followed");
    private static final BodyId STEERING = new BodyId(Id.named("steering"));
    private static final BodyId COUNCIL = new BodyId(Id.named("council"));
    private static final OrganisationId TOWN = organisation("town");
    private static final OrganisationId HOSPITAL = organisation("hospital");
    private static final OrganisationId PARTNER = organisation("partner");
    private static final UnitId HOME = new UnitId(Id.named("home"));
    private static final UncertainDate END = UncertainDate.parse("2026");
    private static final UncertainDate LATER = UncertainDate.parse("2028-06");
    private static final OpenItem FOLLOW_UP = new OpenItem(FOLLOWED, 1);
    private static final Successor TO_TOWN = new Successor(TOWN, null);

    private static final ProgrammeEvent ESTABLISHED = established("Bedre sammen", null, END);
    private static final ProgrammeEvent STARTED = new ProgrammeStarted(PROGRAMME, MANDATE, null);
    private static final ProgrammeEvent STARTED_EARLY =
            new ProgrammeStarted(PROGRAMME, null, INTERIM);
    private static final ProgrammeEvent STARTED_UNSHOWN =
            new ProgrammeStarted(PROGRAMME, null, null);
    private static final ProgrammeEvent PAUSED = new ProgrammePaused(PROGRAMME, DECISION, "Valgår");
    private static final ProgrammeEvent RESUMED = new ProgrammeResumed(PROGRAMME, DECISION);
    private static final ProgrammeEvent EXTENDED =
            new ProgrammeTermExtended(PROGRAMME, END, LATER, DECISION);
    private static final ProgrammeEvent RENAMED =
            new ProgrammeRenamed(PROGRAMME, "Bedre sammen", "Sammen");
    private static final ProgrammeEvent CANCELLED =
            new ProgrammeCancelled(PROGRAMME, DECISION, "Ingen penger");
    private static final ProgrammeEvent CLOSING = new ClosureInitiated(PROGRAMME, LATER);
    private static final ProgrammeEvent ACCOUNT_OF_TOWN =
            new FinalAccountApproved(PROGRAMME, TOWN, DECISION, null);
    private static final ProgrammeEvent ACCOUNT_OF_HOSPITAL =
            new FinalAccountApproved(PROGRAMME, HOSPITAL, DECISION, null);
    private static final ProgrammeEvent ARCHIVE_OF_TOWN =
            new ArchiveTransferConfirmed(PROGRAMME, TOWN);
    private static final ProgrammeEvent ARCHIVE_OF_HOSPITAL =
            new ArchiveTransferConfirmed(PROGRAMME, HOSPITAL);
    private static final ProgrammeEvent TRANSFERRED =
            new ProgrammeItemTransferred(PROGRAMME, FOLLOW_UP, TO_TOWN);
    private static final ProgrammeEvent ACCEPTED = new ProgrammeItemAccepted(PROGRAMME, FOLLOW_UP);
    private static final ProgrammeEvent CLOSED = new ProgrammeClosed(PROGRAMME, null);

    private static final ProgrammeCommand START = new StartProgramme(PROGRAMME, MANDATE, null);
    private static final ProgrammeCommand START_EARLY =
            new StartProgramme(PROGRAMME, null, INTERIM);
    private static final ProgrammeCommand PAUSE = new PauseProgramme(PROGRAMME, DECISION, "Valgår");
    private static final ProgrammeCommand RESUME = new ResumeProgramme(PROGRAMME, DECISION);
    private static final ProgrammeCommand EXTEND = new ExtendProgramme(PROGRAMME, LATER, DECISION);
    private static final ProgrammeCommand RENAME = new RenameProgramme(PROGRAMME, "Sammen");
    private static final ProgrammeCommand CANCEL =
            new CancelProgramme(PROGRAMME, DECISION, "Ingen penger");
    private static final ProgrammeCommand INITIATE = new InitiateClosure(PROGRAMME, LATER);
    private static final ProgrammeCommand APPROVE =
            new ApproveFinalAccount(PROGRAMME, TOWN, DECISION, null);
    private static final ProgrammeCommand TRANSFER =
            new TransferProgrammeItem(PROGRAMME, FOLLOWED, 1, TO_TOWN);
    private static final ProgrammeCommand ACCEPT = new AcceptProgrammeItem(PROGRAMME, FOLLOWED, 1);
    private static final ProgrammeCommand CLOSE = new CloseProgramme(PROGRAMME, null);

    ProgrammeDeciderTest() {
        super(new ProgrammeDecider());
    }

    @Nested
    class Establishing {
        @Test
        void takes_an_owner_that_has_decided_I_19() {
            owned(given(), owner(TOWN)).when(establish("Formål", null)).then(ESTABLISHED);
            nobody(given()).when(establish("Formål", null)).thenRefused(ProgrammeRefusal.NO_OWNER);
        }

        @Test
        void takes_more_than_a_partner_or_an_invitation_I_19() {
            owned(given(), participation(PARTNER, ParticipationStanding.Phase.ACTIVE, "partner"))
                    .when(establish("Formål", null))
                    .thenRefused(ProgrammeRefusal.NO_OWNER);
            owned(given(), participation(TOWN, ParticipationStanding.Phase.INVITED, "owner"))
                    .when(establish("Formål", null))
                    .thenRefused(ProgrammeRefusal.NO_OWNER);
        }

        @Test
        void takes_one_owner_whose_decision_is_shown_I_19() {
            owned(given(), unshown(TOWN))
                    .when(establish("Formål", null))
                    .thenRefused(ProgrammeRefusal.OWNERS_NOT_EVIDENCED);
            owned(given(), unshown(TOWN), owner(HOSPITAL))
                    .when(establish("Formål", null))
                    .then(ESTABLISHED)
                    .notEvidenced();
        }

        @Test
        void records_that_a_source_names_no_owner_I_19() {
            nobody(given())
                    .as(MIRRORED)
                    .when(establish(null, null))
                    .then(
                            new ProgrammeEstablished(
                                    PROGRAMME,
                                    "Bedre sammen",
                                    List.of("BS"),
                                    new Code("programme"),
                                    null,
                                    null,
                                    END,
                                    null))
                    .notEvidenced(Invariant.I_19);
            owned(given(), unshown(TOWN))
                    .as(MIRRORED)
                    .when(establish("Formål", null))
                    .then(ESTABLISHED)
                    .notEvidenced();
        }

        @Test
        void says_what_it_is_for() {
            owned(given(), owner(TOWN))
                    .when(establish(null, null))
                    .thenRefused(ProgrammeRefusal.PURPOSE_MISSING);
        }

        @Test
        void never_ends_before_it_starts_I_03() {
            UncertainDate after = UncertainDate.parse("2027-01-01");
            UncertainDate within = UncertainDate.parse("2026-12-31");
            owned(given(), owner(TOWN))
                    .when(establish("Formål", after))
                    .thenRefused(ProgrammeRefusal.ENDS_BEFORE_IT_STARTS);
            owned(given(), owner(TOWN))
                    .when(establish("Formål", within))
                    .then(established("Bedre sammen", within, END));
            owned(given(), owner(TOWN))
                    .when(
                            new EstablishProgramme(
                                    PROGRAMME,
                                    "Bedre sammen",
                                    List.of("BS"),
                                    new Code("programme"),
                                    "Formål",
                                    after,
                                    null,
                                    null))
                    .then(established("Bedre sammen", after, null));
        }

        @Test
        void happens_once() {
            owned(given(ESTABLISHED), owner(TOWN))
                    .when(establish("Formål", null))
                    .thenRefused(ProgrammeRefusal.ALREADY_ESTABLISHED);
        }
    }

    @Nested
    class Starting_I_06 {
        @Test
        void takes_a_mandate_in_force() {
            mandated(inForce()).when(START).then(STARTED).notEvidenced();
        }

        @Test
        void may_take_a_decision_before_there_is_one() {
            deciding(INTERIM, standing(INTERIM, STEERING), ESTABLISHED)
                    .when(START_EARLY)
                    .then(STARTED_EARLY)
                    .notEvidenced();
        }

        @Test
        void never_goes_without_either() {
            given(ESTABLISHED)
                    .when(new StartProgramme(PROGRAMME, null, null))
                    .thenRefused(ProgrammeRefusal.NO_MANDATE);
            given(ESTABLISHED)
                    .as(MIRRORED)
                    .when(new StartProgramme(PROGRAMME, null, null))
                    .then(STARTED_UNSHOWN)
                    .notEvidenced(Invariant.I_06);
        }

        @Test
        void never_rests_on_a_mandate_that_is_not_registered() {
            mandated(null).when(START).thenRefused(ProgrammeRefusal.MANDATE_UNKNOWN);
        }

        @Test
        void never_rests_on_the_mandate_of_another() {
            mandated(mandate(STEERING, "2026-01-01", null, Set.of()))
                    .when(START)
                    .thenRefused(ProgrammeRefusal.MANDATE_OF_ANOTHER);
        }

        @Test
        void never_rests_on_a_mandate_that_is_not_in_force_then() {
            mandated(mandate(PROGRAMME, null, null, Set.of()))
                    .when(START)
                    .thenRefused(ProgrammeRefusal.MANDATE_NOT_IN_FORCE);
            mandated(mandate(PROGRAMME, "2026-03-02", null, Set.of()))
                    .when(START)
                    .thenRefused(ProgrammeRefusal.MANDATE_NOT_IN_FORCE);
            mandated(mandate(PROGRAMME, "2026-02-01", null, Set.of()))
                    .as(effective("2026-01-31"))
                    .when(START)
                    .thenRefused(ProgrammeRefusal.MANDATE_NOT_IN_FORCE);
        }

        @Test
        void never_rests_on_a_mandate_that_is_no_longer_in_force_today_I_04() {
            mandated(mandate(PROGRAMME, "2025-01-01", "2026-02-01", Set.of()))
                    .as(effective("2025-06-01"))
                    .when(START)
                    .thenRefused(ProgrammeRefusal.MANDATE_NOT_IN_FORCE);
            mandated(mandate(PROGRAMME, "2025-01-01", "2026-02-01", Set.of()))
                    .as(stamp(Stamps.actor(Role.OFF), Origin.MIRRORED, "2025-06-01"))
                    .when(START)
                    .then(STARTED)
                    .notEvidenced();
        }

        @Test
        void records_that_a_source_is_too_vague_about_the_day() {
            mandated(mandate(PROGRAMME, "2025-06-01", null, Set.of()))
                    .as(stamp(Stamps.actor(Role.OFF), Origin.MIRRORED, "2025"))
                    .when(START)
                    .then(STARTED)
                    .notEvidenced(Invariant.I_06);
            mandated(mandate(PROGRAMME, "2025-06-01", null, Set.of()))
                    .as(stamp(Stamps.actor(Role.OFF), Origin.MIRRORED, "2024"))
                    .when(START)
                    .thenRefused(ProgrammeRefusal.MANDATE_NOT_IN_FORCE);
        }

        @Test
        void never_rests_on_a_reported_mandate_without_evidence() {
            MandateStanding reported =
                    mandate(PROGRAMME, "2026-01-01", null, Set.of(Invariant.I_07));
            mandated(reported).when(START).thenRefused(ProgrammeRefusal.MANDATE_NOT_EVIDENCED);
            mandated(reported)
                    .as(stamp(Stamps.actor(Role.OFF), Origin.MIRRORED, "2026-02-01"))
                    .when(START)
                    .then(STARTED);
        }

        @Test
        void happens_once() {
            for (ProgrammeEvent[] events :
                    List.of(
                            new ProgrammeEvent[] {ESTABLISHED, STARTED},
                            new ProgrammeEvent[] {ESTABLISHED, STARTED, PAUSED},
                            new ProgrammeEvent[] {ESTABLISHED, CANCELLED})) {
                given(events)
                        .knowing(MandateStanding.class, MANDATE, inForce())
                        .when(START)
                        .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
            }
        }
    }

    @Nested
    class Pausing_and_resuming {
        @Test
        void take_a_decision_each() {
            decided(ESTABLISHED, STARTED).when(PAUSE).then(PAUSED);
            decided(ESTABLISHED, STARTED, PAUSED).when(RESUME).then(RESUMED);
            decided(ESTABLISHED, STARTED, PAUSED, RESUMED).when(PAUSE).then(PAUSED);
        }

        @Test
        void never_go_without_one_I_07() {
            given(ESTABLISHED, STARTED)
                    .when(new PauseProgramme(PROGRAMME, null, "Valgår"))
                    .thenRefused(ProgrammeRefusal.NO_DECISION);
            given(ESTABLISHED, STARTED, PAUSED)
                    .when(new ResumeProgramme(PROGRAMME, null))
                    .thenRefused(ProgrammeRefusal.NO_DECISION);
        }

        @Test
        void may_be_reported_without_one_I_07() {
            given(ESTABLISHED, STARTED)
                    .as(MIRRORED)
                    .when(new PauseProgramme(PROGRAMME, null, "Valgår"))
                    .then(new ProgrammePaused(PROGRAMME, null, "Valgår"))
                    .notEvidenced(Invariant.I_07);
            given(ESTABLISHED, STARTED, PAUSED)
                    .as(MIRRORED)
                    .when(new ResumeProgramme(PROGRAMME, null))
                    .then(new ProgrammeResumed(PROGRAMME, null))
                    .notEvidenced(Invariant.I_07);
        }

        @Test
        void take_turns() {
            decided(ESTABLISHED).when(PAUSE).thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
            decided(ESTABLISHED, STARTED, PAUSED)
                    .when(PAUSE)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
            decided(ESTABLISHED, STARTED)
                    .when(RESUME)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void never_rest_on_a_decision_that_cannot_carry_them() {
            resting(null).thenRefused(ProgrammeRefusal.DECISION_UNKNOWN);
            resting(standing("2026-02-01", true, Set.of(), Set.of()))
                    .thenRefused(ProgrammeRefusal.DECISION_FALLEN);
            resting(standing("2026-02-01", false, Set.of(1), Set.of()))
                    .thenRefused(ProgrammeRefusal.DECISION_CONDITIONAL);
            resting(standing("2026-03-02", false, Set.of(), Set.of()))
                    .thenRefused(ProgrammeRefusal.DECISION_NOT_IN_EFFECT);
            resting(standing("2026-02-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .thenRefused(ProgrammeRefusal.DECISION_NOT_EVIDENCED);
            deciding(DECISION, null, ESTABLISHED, STARTED, PAUSED)
                    .when(RESUME)
                    .thenRefused(ProgrammeRefusal.DECISION_UNKNOWN);
            deciding(INTERIM, null, ESTABLISHED)
                    .when(START_EARLY)
                    .thenRefused(ProgrammeRefusal.DECISION_UNKNOWN);
        }

        private When resting(DecisionStanding decision) {
            return deciding(DECISION, decision, ESTABLISHED, STARTED).when(PAUSE);
        }
    }

    @Nested
    class Extending {
        @Test
        void takes_a_decision_of_the_body_that_gave_the_mandate_I_07() {
            extending(STEERING, STARTED).then(EXTENDED).notEvidenced();
        }

        @Test
        void takes_a_decision_of_a_body_above_it_I_07() {
            extending(COUNCIL, STARTED).then(EXTENDED);
        }

        @Test
        void takes_no_decision_of_any_other_body_I_07() {
            BodyId stranger = new BodyId(Id.named("stranger"));
            extending(stranger, STARTED).thenRefused(ProgrammeRefusal.NOT_THE_MANDATING_BODY);
            extending(stranger, STARTED_EARLY).thenRefused(ProgrammeRefusal.NOT_THE_MANDATING_BODY);
        }

        @Test
        void asks_the_body_that_let_it_start_early_I_07() {
            extending(STEERING, STARTED_EARLY).then(EXTENDED);
            extending(COUNCIL, STARTED_EARLY).then(EXTENDED);
        }

        @Test
        void takes_any_decision_before_it_has_started_on_one() {
            decided(ESTABLISHED).when(EXTEND).then(EXTENDED);
            decided(ESTABLISHED, STARTED_UNSHOWN).when(EXTEND).then(EXTENDED);
            decided(ESTABLISHED, STARTED)
                    .knowing(MandateStanding.class, MANDATE, null)
                    .when(EXTEND)
                    .then(EXTENDED);
        }

        @Test
        void never_goes_without_a_decision_I_07() {
            given(ESTABLISHED)
                    .when(new ExtendProgramme(PROGRAMME, LATER, null))
                    .thenRefused(ProgrammeRefusal.NO_DECISION);
            given(ESTABLISHED, STARTED_UNSHOWN)
                    .as(MIRRORED)
                    .when(new ExtendProgramme(PROGRAMME, LATER, null))
                    .then(new ProgrammeTermExtended(PROGRAMME, END, LATER, null))
                    .notEvidenced(Invariant.I_07);
        }

        @Test
        void rests_on_a_decision_that_can_carry_it() {
            deciding(DECISION, null, ESTABLISHED)
                    .when(EXTEND)
                    .thenRefused(ProgrammeRefusal.DECISION_UNKNOWN);
        }

        @Test
        void goes_forward() {
            decided(ESTABLISHED)
                    .when(
                            new ExtendProgramme(
                                    PROGRAMME, UncertainDate.parse("2025-12-31"), DECISION))
                    .thenRefused(ProgrammeRefusal.TERM_SHORTENED);
            UncertainDate within = UncertainDate.parse("2026-01-01");
            decided(ESTABLISHED)
                    .when(new ExtendProgramme(PROGRAMME, within, DECISION))
                    .then(new ProgrammeTermExtended(PROGRAMME, END, within, DECISION));
        }

        @Test
        void to_the_same_end_changes_nothing() {
            decided(ESTABLISHED, EXTENDED).when(EXTEND).thenNothing();
        }

        @Test
        void may_give_it_its_first_end() {
            decided(established("Bedre sammen", null, null))
                    .when(EXTEND)
                    .then(new ProgrammeTermExtended(PROGRAMME, null, LATER, DECISION));
        }

        @Test
        void keeps_it_where_it_stands() {
            decided(ESTABLISHED, STARTED_UNSHOWN, EXTENDED).when(PAUSE).then(PAUSED);
            decided(ESTABLISHED, STARTED_UNSHOWN, PAUSED, EXTENDED).when(RESUME).then(RESUMED);
            mandated(inForce(), ESTABLISHED, EXTENDED).when(START).then(STARTED);
        }

        @Test
        void comes_too_late_once_it_is_closing() {
            decided(ESTABLISHED, STARTED, CLOSING)
                    .when(EXTEND)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
            decided(ESTABLISHED, CANCELLED)
                    .when(EXTEND)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
        }

        private When extending(BodyId body, ProgrammeEvent start) {
            return decided(ESTABLISHED, start)
                    .knowing(MandateStanding.class, MANDATE, inForce())
                    .knowing(DecisionStanding.class, INTERIM, standing(INTERIM, STEERING))
                    .knowing(DecisionStanding.class, DECISION, standing(DECISION, body))
                    .knowing(BodyStanding.class, STEERING, body(STEERING, TOWN, COUNCIL))
                    .knowing(BodyStanding.class, COUNCIL, body(COUNCIL, TOWN, null))
                    .when(EXTEND);
        }
    }

    @Nested
    class Renaming {
        @Test
        void keeps_the_name_it_had() {
            given(ESTABLISHED).when(RENAME).then(RENAMED);
        }

        @Test
        void to_the_same_name_changes_nothing() {
            given(ESTABLISHED, RENAMED).when(RENAME).thenNothing();
        }

        @Test
        void may_happen_until_the_end() {
            given(ESTABLISHED, STARTED, CLOSING).when(RENAME).then(RENAMED);
            given(ESTABLISHED, STARTED, CLOSING, RENAMED).when(RENAME).thenNothing();
            given(ESTABLISHED, CANCELLED)
                    .when(RENAME)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Cancelling {
        @Test
        void takes_a_decision_I_07() {
            decided(ESTABLISHED).when(CANCEL).then(CANCELLED);
            decided(ESTABLISHED, STARTED, CLOSING).when(CANCEL).then(CANCELLED);
            given(ESTABLISHED)
                    .when(new CancelProgramme(PROGRAMME, null, "Ingen penger"))
                    .thenRefused(ProgrammeRefusal.NO_DECISION);
            deciding(DECISION, null, ESTABLISHED)
                    .when(CANCEL)
                    .thenRefused(ProgrammeRefusal.DECISION_UNKNOWN);
        }

        @Test
        void happens_once() {
            decided(ESTABLISHED, CANCELLED)
                    .when(CANCEL)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Initiating_the_closure {
        @Test
        void ends_the_run() {
            given(ESTABLISHED, STARTED).when(INITIATE).then(CLOSING).notEvidenced();
            given(ESTABLISHED, STARTED, PAUSED).when(INITIATE).then(CLOSING);
        }

        @Test
        void takes_one_that_has_started_I_06() {
            given(ESTABLISHED).when(INITIATE).thenRefused(ProgrammeRefusal.NEVER_STARTED);
            given(ESTABLISHED)
                    .as(MIRRORED)
                    .when(INITIATE)
                    .then(CLOSING)
                    .notEvidenced(Invariant.I_06);
        }

        @Test
        void happens_once() {
            given(ESTABLISHED, STARTED, CLOSING)
                    .when(INITIATE)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
            given(ESTABLISHED, CANCELLED)
                    .when(INITIATE)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class The_final_account_I_34 {
        @Test
        void is_approved_by_each_owner_itself() {
            accounting(body(COUNCIL, TOWN, null)).when(APPROVE).then(ACCOUNT_OF_TOWN);
        }

        @Test
        void is_approved_once_by_each() {
            accounting(body(COUNCIL, TOWN, null), ACCOUNT_OF_TOWN).when(APPROVE).thenNothing();
            accounting(body(COUNCIL, TOWN, null), ACCOUNT_OF_HOSPITAL)
                    .when(APPROVE)
                    .then(ACCOUNT_OF_TOWN);
        }

        @Test
        void takes_a_decision() {
            accounting(body(COUNCIL, TOWN, null))
                    .when(new ApproveFinalAccount(PROGRAMME, TOWN, null, null))
                    .thenRefused(ProgrammeRefusal.NO_OWN_DECISION);
            accounting(body(COUNCIL, TOWN, null))
                    .as(MIRRORED)
                    .when(new ApproveFinalAccount(PROGRAMME, TOWN, null, null))
                    .then(new FinalAccountApproved(PROGRAMME, TOWN, null, null))
                    .notEvidenced(Invariant.I_34);
            accounting(body(COUNCIL, TOWN, null))
                    .knowing(DecisionStanding.class, DECISION, null)
                    .when(APPROVE)
                    .thenRefused(ProgrammeRefusal.DECISION_UNKNOWN);
        }

        @Test
        void takes_a_decision_of_its_own() {
            accounting(body(COUNCIL, HOSPITAL, null))
                    .when(APPROVE)
                    .thenRefused(ProgrammeRefusal.NOT_OWN_DECISION);
            accounting(body(COUNCIL, null, null))
                    .when(APPROVE)
                    .thenRefused(ProgrammeRefusal.NOT_OWN_DECISION);
            accounting(null).when(APPROVE).thenRefused(ProgrammeRefusal.NOT_OWN_DECISION);
        }

        @Test
        void is_no_matter_of_a_partner() {
            accounting(body(COUNCIL, PARTNER, null))
                    .as(by(actor(PARTNER, null)))
                    .when(new ApproveFinalAccount(PROGRAMME, PARTNER, DECISION, null))
                    .thenRefused(ProgrammeRefusal.NOT_AN_OWNER);
        }

        @Test
        void comes_when_the_programme_closes() {
            owned(decided(ESTABLISHED, STARTED), owner(TOWN))
                    .when(APPROVE)
                    .thenRefused(ProgrammeRefusal.NOT_CLOSING);
        }

        @Test
        void is_approved_by_no_other() {
            accounting(body(COUNCIL, TOWN, null))
                    .as(by(actor(HOSPITAL, null)))
                    .when(APPROVE)
                    .thenRefused(ProgrammeRefusal.NOT_OWN_ACCOUNT);
        }

        private Given accounting(BodyStanding body, ProgrammeEvent... more) {
            return all(decided(with(more)))
                    .as(by(actor(TOWN, null)))
                    .knowing(DecisionStanding.class, DECISION, standing(DECISION, COUNCIL))
                    .knowing(BodyStanding.class, COUNCIL, body);
        }
    }

    @Nested
    class The_archive_I_34 {
        @Test
        void is_confirmed_by_each_organisation_itself() {
            all(given(with()))
                    .as(by(actor(TOWN, null)))
                    .when(new ConfirmArchive(PROGRAMME, TOWN))
                    .then(ARCHIVE_OF_TOWN);
            all(given(with()))
                    .as(by(actor(PARTNER, null)))
                    .when(new ConfirmArchive(PROGRAMME, PARTNER))
                    .then(new ArchiveTransferConfirmed(PROGRAMME, PARTNER));
        }

        @Test
        void is_never_confirmed_by_another() {
            all(given(with()))
                    .as(by(actor(HOSPITAL, null)))
                    .when(new ConfirmArchive(PROGRAMME, TOWN))
                    .thenRefused(ProgrammeRefusal.NOT_OWN_ARCHIVE);
            all(given(with()))
                    .as(MIRRORED)
                    .when(new ConfirmArchive(PROGRAMME, TOWN))
                    .then(ARCHIVE_OF_TOWN)
                    .notEvidenced(Invariant.I_34);
        }

        @Test
        void is_confirmed_once() {
            all(given(with(ARCHIVE_OF_TOWN)))
                    .when(new ConfirmArchive(PROGRAMME, TOWN))
                    .thenNothing();
        }

        @Test
        void is_no_matter_of_a_stranger() {
            all(given(with()))
                    .as(by(actor(OFFICE, null)))
                    .when(new ConfirmArchive(PROGRAMME, OFFICE))
                    .thenRefused(ProgrammeRefusal.NOT_A_PARTICIPANT);
        }
    }

    @Nested
    class What_is_open_I_33 {
        @Test
        void may_be_transferred() {
            following(with()).when(TRANSFER).then(TRANSFERRED);
        }

        @Test
        void may_be_transferred_to_another_until_somebody_takes_it() {
            Successor hospital = new Successor(HOSPITAL, null);
            ProgrammeCommand other = new TransferProgrammeItem(PROGRAMME, FOLLOWED, 1, hospital);
            following(with(TRANSFERRED)).when(TRANSFER).thenNothing();
            following(with(TRANSFERRED))
                    .knowing(OrganisationStanding.class, HOSPITAL, lasting(HOSPITAL))
                    .when(other)
                    .then(new ProgrammeItemTransferred(PROGRAMME, FOLLOW_UP, hospital));
            following(with(TRANSFERRED, ACCEPTED))
                    .knowing(OrganisationStanding.class, HOSPITAL, lasting(HOSPITAL))
                    .when(other)
                    .thenRefused(ProgrammeRefusal.ITEM_TAKEN_OVER);
        }

        @Test
        void must_be_open_to_be_transferred() {
            following(with())
                    .when(new TransferProgrammeItem(PROGRAMME, FOLLOWED, 2, TO_TOWN))
                    .thenRefused(ProgrammeRefusal.ITEM_NOT_OPEN);
        }

        @Test
        void is_transferred_to_one_that_is_there() {
            following(with())
                    .knowing(OrganisationStanding.class, TOWN, null)
                    .when(TRANSFER)
                    .thenRefused(ProgrammeRefusal.RECIPIENT_UNKNOWN);
            following(with())
                    .when(
                            new TransferProgrammeItem(
                                    PROGRAMME, FOLLOWED, 1, new Successor(TOWN, HOME)))
                    .thenRefused(ProgrammeRefusal.RECIPIENT_UNKNOWN);
        }

        @Test
        void is_accepted_by_the_one_who_was_asked() {
            given(with(TRANSFERRED)).as(by(actor(TOWN, null))).when(ACCEPT).then(ACCEPTED);
            given(with(TRANSFERRED))
                    .as(by(actor(HOSPITAL, null)))
                    .when(ACCEPT)
                    .thenRefused(ProgrammeRefusal.NOT_THE_RECIPIENT);
            given(with(TRANSFERRED))
                    .as(MIRRORED)
                    .when(ACCEPT)
                    .then(ACCEPTED)
                    .notEvidenced(Invariant.I_33);
        }

        @Test
        void is_accepted_by_the_unit_that_was_asked() {
            ProgrammeEvent toUnit =
                    new ProgrammeItemTransferred(PROGRAMME, FOLLOW_UP, new Successor(TOWN, HOME));
            given(with(toUnit)).as(by(actor(TOWN, HOME))).when(ACCEPT).then(ACCEPTED);
            given(with(toUnit))
                    .as(by(actor(TOWN, null)))
                    .when(ACCEPT)
                    .thenRefused(ProgrammeRefusal.NOT_THE_RECIPIENT);
        }

        @Test
        void is_accepted_once_and_only_when_offered() {
            given(with(TRANSFERRED, ACCEPTED)).when(ACCEPT).thenNothing();
            given(with()).when(ACCEPT).thenRefused(ProgrammeRefusal.ITEM_NOT_OFFERED);
        }

        @Test
        void is_sorted_out_when_the_programme_closes() {
            given(ESTABLISHED, STARTED).when(ACCEPT).thenRefused(ProgrammeRefusal.NOT_CLOSING);
        }
    }

    @Nested
    class Closing {
        @Test
        void takes_every_account_and_every_archive_I_34() {
            following(settled(TRANSFERRED, ACCEPTED)).when(CLOSE).then(CLOSED).notEvidenced();
            following(
                            with(
                                    ACCOUNT_OF_TOWN,
                                    ARCHIVE_OF_TOWN,
                                    ARCHIVE_OF_HOSPITAL,
                                    TRANSFERRED,
                                    ACCEPTED))
                    .when(CLOSE)
                    .thenRefused(ProgrammeRefusal.ACCOUNTS_MISSING);
            following(
                            with(
                                    ACCOUNT_OF_TOWN,
                                    ACCOUNT_OF_HOSPITAL,
                                    ARCHIVE_OF_TOWN,
                                    TRANSFERRED,
                                    ACCEPTED))
                    .when(CLOSE)
                    .thenRefused(ProgrammeRefusal.ARCHIVES_MISSING);
        }

        @Test
        void leaves_nothing_open_that_nobody_has_taken_over_I_33() {
            following(settled()).when(CLOSE).thenRefused(ProgrammeRefusal.THINGS_OPEN);
            following(settled(TRANSFERRED)).when(CLOSE).thenRefused(ProgrammeRefusal.THINGS_OPEN);
        }

        @Test
        void says_what_is_open_I_33() {
            following(settled())
                    .when(CLOSE)
                    .thenRefused(
                            ProgrammeRefusal.THINGS_OPEN, Map.of("open", List.of(FOLLOWED + "#1")));
        }

        @Test
        void may_cite_a_decision() {
            following(settled(TRANSFERRED, ACCEPTED))
                    .knowing(DecisionStanding.class, DECISION, standing(DECISION, STEERING))
                    .when(new CloseProgramme(PROGRAMME, DECISION))
                    .then(new ProgrammeClosed(PROGRAMME, DECISION));
            following(settled(TRANSFERRED, ACCEPTED))
                    .knowing(DecisionStanding.class, DECISION, null)
                    .when(new CloseProgramme(PROGRAMME, DECISION))
                    .thenRefused(ProgrammeRefusal.DECISION_UNKNOWN);
        }

        @Test
        void comes_after_its_initiation_I_34() {
            following(ESTABLISHED, STARTED).when(CLOSE).thenRefused(ProgrammeRefusal.NOT_CLOSING);
        }

        @Test
        void may_be_reported_as_it_happened_I_33_I_34() {
            following(ESTABLISHED, STARTED)
                    .as(MIRRORED)
                    .when(CLOSE)
                    .then(CLOSED)
                    .notEvidenced(Invariant.I_33, Invariant.I_34);
            following(with())
                    .as(MIRRORED)
                    .when(CLOSE)
                    .then(CLOSED)
                    .notEvidenced(Invariant.I_33, Invariant.I_34);
        }

        @Test
        void happens_once() {
            following(settled(CLOSED)).when(CLOSE).thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
        }

        private ProgrammeEvent[] settled(ProgrammeEvent... more) {
            return with(
                    join(
                            new ProgrammeEvent[] {
                                ACCOUNT_OF_TOWN,
                                ACCOUNT_OF_HOSPITAL,
                                ARCHIVE_OF_TOWN,
                                ARCHIVE_OF_HOSPITAL
                            },
                            more));
        }
    }

    /** A programme that is closing, and what happened then. */
    private static ProgrammeEvent[] with(ProgrammeEvent... more) {
        return join(new ProgrammeEvent[] {ESTABLISHED, STARTED, CLOSING}, more);
    }

    private static ProgrammeEvent[] join(ProgrammeEvent[] some, ProgrammeEvent[] more) {
        ProgrammeEvent[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private Given decided(ProgrammeEvent... events) {
        return deciding(DECISION, standing(DECISION, STEERING), events);
    }

    private Given deciding(
            DecisionId decision, DecisionStanding standing, ProgrammeEvent... events) {
        return given(events).knowing(DecisionStanding.class, decision, standing);
    }

    private Given mandated(MandateStanding mandate) {
        return mandated(mandate, ESTABLISHED);
    }

    private Given mandated(MandateStanding mandate, ProgrammeEvent... events) {
        return given(events).knowing(MandateStanding.class, MANDATE, mandate);
    }

    private Given nobody(Given given) {
        return given.knowing(TiesStanding.class, PROGRAMME, null);
    }

    /** Two owners and a partner. */
    private Given all(Given given) {
        return owned(
                given,
                owner(TOWN),
                owner(HOSPITAL),
                participation(PARTNER, ParticipationStanding.Phase.ACTIVE, "partner"));
    }

    private Given owned(Given given, ParticipationStanding... participations) {
        Given knowing = given.knowing(TiesStanding.class, PROGRAMME, ties(participations));
        for (ParticipationStanding each : participations) {
            knowing = knowing.knowing(ParticipationStanding.class, each.participation(), each);
        }
        return knowing;
    }

    /** One follow-up of one of the programme's decisions is open, and the owners are known. */
    private Given following(ProgrammeEvent... events) {
        return all(given(events))
                .knowing(HandoversStanding.class, PROGRAMME, null)
                .knowing(OrganisationStanding.class, TOWN, lasting(TOWN))
                .knowing(
                        FollowUpsStanding.class,
                        FOLLOWED,
                        new FollowUpsStanding(FOLLOWED, PROGRAMME, Map.of(1, TOWN)));
    }

    private static TiesStanding ties(ParticipationStanding... participations) {
        return new TiesStanding(
                Set.of(),
                Set.copyOf(
                        Arrays.stream(participations)
                                .map(ParticipationStanding::participation)
                                .toList()),
                Set.of(FOLLOWED),
                Set.of());
    }

    private static ParticipationStanding owner(OrganisationId organisation) {
        return participation(organisation, ParticipationStanding.Phase.COMMITTED, "owner");
    }

    private static ParticipationStanding unshown(OrganisationId organisation) {
        return participation(
                organisation, ParticipationStanding.Phase.COMMITTED, "owner", Invariant.I_19);
    }

    private static ParticipationStanding participation(
            OrganisationId organisation,
            ParticipationStanding.Phase phase,
            String role,
            Invariant... notEvidenced) {
        return new ParticipationStanding(
                new ParticipationId(Id.named("participation of " + organisation)),
                PROGRAMME,
                organisation,
                phase,
                Set.of(new Code(role)),
                null,
                Set.of(notEvidenced));
    }

    private static MandateStanding inForce() {
        return mandate(PROGRAMME, "2026-01-01", null, Set.of());
    }

    private static MandateStanding mandate(
            Id holder, String from, String discharged, Set<Invariant> notEvidenced) {
        return new MandateStanding(
                MANDATE,
                PROGRAMME,
                holder,
                1,
                new MandateText(
                        "Formål", List.of(), List.of(), List.of(), List.of(), null, null, null,
                        null),
                from == null ? null : UncertainDate.parse(from),
                discharged == null ? null : UncertainDate.parse(discharged),
                INTERIM,
                notEvidenced);
    }

    private static DecisionStanding standing(DecisionId decision, BodyId body) {
        return new DecisionStanding(
                decision,
                body,
                "resolution",
                UncertainDate.parse("2026-02-01"),
                false,
                Set.of(),
                Set.of(),
                null,
                Set.of());
    }

    private static DecisionStanding standing(
            String effectiveFrom,
            boolean fallen,
            Set<Integer> conditions,
            Set<Invariant> notEvidenced) {
        return new DecisionStanding(
                DECISION,
                STEERING,
                "resolution",
                UncertainDate.parse(effectiveFrom),
                fallen,
                conditions,
                Set.of(),
                null,
                notEvidenced);
    }

    private static BodyStanding body(BodyId body, OrganisationId organisation, BodyId parent) {
        return new BodyStanding(
                body,
                new Code("kommunestyre"),
                new Code("KOML11"),
                organisation,
                null,
                parent,
                true,
                null,
                Set.of());
    }

    private static OrganisationStanding lasting(OrganisationId id) {
        return new OrganisationStanding(id, false, Map.of(), Set.of(), null, null);
    }

    private static Actor actor(OrganisationId organisation, UnitId unit) {
        return new Actor(
                new PersonId(Id.named("somebody")), organisation, Role.OWN, unit, null, null);
    }

    private static ProgrammeCommand establish(String purpose, UncertainDate start) {
        return new EstablishProgramme(
                PROGRAMME,
                "Bedre sammen",
                List.of("BS"),
                new Code("programme"),
                purpose,
                start,
                END,
                null);
    }

    private static ProgrammeEvent established(String name, UncertainDate start, UncertainDate end) {
        return new ProgrammeEstablished(
                PROGRAMME, name, List.of("BS"), new Code("programme"), "Formål", start, end, null);
    }

    private static DecisionId decision(String name) {
        return new DecisionId(Id.named(name));
    }

    private static OrganisationId organisation(String name) {
        return new OrganisationId(Id.named(name));
    }
}
