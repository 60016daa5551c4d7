package no.samspor.command.structure.programme;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.by;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.structure.programme.ProgrammeCommand.AcceptProgrammeItem;
import no.samspor.command.structure.programme.ProgrammeCommand.ApproveFinalAccount;
import no.samspor.command.structure.programme.ProgrammeCommand.CloseProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ConfirmArchive;
import no.samspor.command.structure.programme.ProgrammeCommand.InitiateClosure;
import no.samspor.command.structure.programme.ProgrammeCommand.TransferProgrammeItem;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.decision.FollowUpsStanding;
import no.samspor.events.steering.HandoversStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OpenItem;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ProgrammeEvent;
import no.samspor.events.structure.ProgrammeEvent.ArchiveTransferConfirmed;
import no.samspor.events.structure.ProgrammeEvent.FinalAccountApproved;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeClosed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemAccepted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemTransferred;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.UnitId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How a programme ends: accounted for by its owners, archived, and with nothing left open. */
class ProgrammeClosureTest extends ProgrammeSpec {

    private static final UnitId HOME = new UnitId(Id.named("home"));
    private static final OpenItem FOLLOW_UP = new OpenItem(FOLLOWED, 1);
    private static final Successor TO_TOWN = new Successor(TOWN, null);

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

    private static final ProgrammeCommand INITIATE = new InitiateClosure(PROGRAMME, LATER);
    private static final ProgrammeCommand APPROVE =
            new ApproveFinalAccount(PROGRAMME, TOWN, DECISION, null);
    private static final ProgrammeCommand TRANSFER =
            new TransferProgrammeItem(PROGRAMME, FOLLOWED, 1, TO_TOWN);
    private static final ProgrammeCommand ACCEPT = new AcceptProgrammeItem(PROGRAMME, FOLLOWED, 1);
    private static final ProgrammeCommand CLOSE = new CloseProgramme(PROGRAMME, null);

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

    /** Two owners and a partner. */
    private Given all(Given given) {
        return owned(
                given,
                owner(TOWN),
                owner(HOSPITAL),
                participation(PARTNER, ParticipationStanding.Phase.ACTIVE, "partner"));
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

    private static OrganisationStanding lasting(OrganisationId id) {
        return new OrganisationStanding(id, false, Map.of(), Set.of(), null, null);
    }

    private static Actor actor(OrganisationId organisation, UnitId unit) {
        return new Actor(
                new PersonId(Id.named("somebody")), organisation, Role.OWN, unit, null, null);
    }
}
