package no.samspor.command.record.integrity;

import static no.samspor.command.record.integrity.IntegrityRefusal.BAD_POSITION_OUTSIDE;
import static no.samspor.command.record.integrity.IntegrityRefusal.NOT_AN_OWNER;
import static no.samspor.command.record.integrity.IntegrityRefusal.NOT_OF_THIS_RECORD;
import static no.samspor.command.record.integrity.IntegrityRefusal.NOT_OWN_ORGANISATION;
import static no.samspor.command.record.integrity.IntegrityRefusal.NOT_SEALED;
import static no.samspor.command.record.integrity.IntegrityRefusal.NO_SUCH_POSITIONS;
import static no.samspor.command.record.integrity.IntegrityRefusal.REASON_MISSING;
import static no.samspor.command.record.integrity.IntegrityRefusal.REPORTED;
import static no.samspor.command.record.integrity.IntegrityRefusal.SEALED_OTHERWISE;
import static no.samspor.events.record.IntegrityEvent.OF_THE_RECORD;

import java.time.LocalDate;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.Stamps;
import no.samspor.command.record.integrity.IntegrityCommand.AcknowledgeAlarm;
import no.samspor.command.record.integrity.IntegrityCommand.ConfirmCheckpoint;
import no.samspor.command.record.integrity.IntegrityCommand.RecordRestore;
import no.samspor.command.record.integrity.IntegrityCommand.SealCheckpoint;
import no.samspor.command.record.integrity.IntegrityCommand.VerifyLog;
import no.samspor.events.TiesStanding;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.events.record.IntegrityEvent.AlarmAcknowledged;
import no.samspor.events.record.IntegrityEvent.CheckpointConfirmed;
import no.samspor.events.record.IntegrityEvent.CheckpointSealed;
import no.samspor.events.record.IntegrityEvent.LogVerified;
import no.samspor.events.record.IntegrityEvent.StoreRestored;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ParticipationStanding.Phase;
import no.samspor.kernel.Code;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.IntegrityId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IntegrityDeciderTest extends DeciderSpec<IntegrityCommand, IntegrityState, IntegrityEvent> {

    private static final RootHash ROOT = root('A');
    private static final RootHash OTHER = root('B');
    private static final OrganisationId OWN = Stamps.OFFICE;
    private static final IntegrityEvent SEALED = new CheckpointSealed(OF_THE_RECORD, 100, ROOT);
    private static final IntegrityEvent CONFIRMED =
            new CheckpointConfirmed(OF_THE_RECORD, OWN, 100, ROOT, "cosignature");
    private static final IntegrityEvent VERIFIED =
            new LogVerified(OF_THE_RECORD, 1, 100, true, null, "samspor verify 0.1");
    private static final IntegrityEvent ACKNOWLEDGED =
            new AlarmAcknowledged(OF_THE_RECORD, "alarm-1", "Disken er byttet");
    private static final IntegrityEvent RESTORED =
            new StoreRestored(OF_THE_RECORD, 90, 100, "Sikkerhetskopien er den nyeste", 10);

    IntegrityDeciderTest() {
        super(new IntegrityDecider());
    }

    /** Each verification is one more, also of the same positions. */
    @Override
    protected boolean happensOnce(IntegrityCommand command) {
        return !(command instanceof VerifyLog);
    }

    @Nested
    class Anything {
        @Test
        void is_done_here_and_now_and_not_reported() {
            given().as(Stamps.MIRRORED).when(seal(100, ROOT)).thenRefused(REPORTED);
        }

        @Test
        void is_about_this_record() {
            IntegrityId other = new IntegrityId(Id.named("another"));
            given().when(new SealCheckpoint(other, 100, ROOT)).thenRefused(NOT_OF_THIS_RECORD);
        }
    }

    @Nested
    class Sealing {
        @Test
        void says_how_far_and_what() {
            given().when(seal(100, ROOT)).then(SEALED);
            given().when(seal(1, ROOT)).then(new CheckpointSealed(OF_THE_RECORD, 1, ROOT));
        }

        @Test
        void of_nothing_is_not_recorded() {
            given().when(seal(0, RootHash.EMPTY)).thenNothing();
        }

        @Test
        void happens_once_a_day() {
            given(SEALED).when(seal(500, OTHER)).thenNothing();
            yesterday(SEALED)
                    .when(seal(500, OTHER))
                    .then(new CheckpointSealed(OF_THE_RECORD, 500, OTHER));
        }

        @Test
        void does_not_feed_itself() {
            yesterday(SEALED).when(seal(101, OTHER)).thenNothing();
            yesterday(SEALED)
                    .when(seal(102, OTHER))
                    .then(new CheckpointSealed(OF_THE_RECORD, 102, OTHER));
        }

        @Test
        void does_not_feed_on_what_else_the_record_says_of_itself() {
            Given after = yesterday(SEALED, CONFIRMED, VERIFIED, ACKNOWLEDGED, RESTORED);
            after.when(seal(105, OTHER)).thenNothing();
            after.when(seal(106, OTHER)).then(new CheckpointSealed(OF_THE_RECORD, 106, OTHER));
        }

        @Test
        void counts_from_the_newest_seal() {
            Given twice =
                    yesterday(SEALED, CONFIRMED, new CheckpointSealed(OF_THE_RECORD, 200, OTHER));
            twice.when(seal(201, ROOT)).thenNothing();
            twice.when(seal(202, ROOT)).then(new CheckpointSealed(OF_THE_RECORD, 202, ROOT));
        }

        @Test
        void of_what_is_shorter_is_not_recorded() {
            yesterday(SEALED).when(seal(99, OTHER)).thenNothing();
        }

        @Test
        void of_the_same_with_another_root_is_refused_I_01() {
            given(SEALED).when(seal(100, OTHER)).thenRefused(SEALED_OTHERWISE);
            yesterday(SEALED).when(seal(100, ROOT)).thenNothing();
        }

        private Given yesterday(IntegrityEvent... events) {
            return givenStamped(stamp(Stamps.TODAY.minusDays(1)), events);
        }
    }

    @Nested
    class Confirming {
        @Test
        void is_of_what_was_sealed() {
            owning(SEALED).when(confirm(100, ROOT)).then(CONFIRMED);
            owning(SEALED).when(confirm(99, ROOT)).thenRefused(NOT_SEALED);
            owning().when(confirm(100, ROOT)).thenRefused(NOT_SEALED);
        }

        @Test
        void of_the_empty_log_needs_no_seal() {
            owning().when(confirm(0, RootHash.EMPTY))
                    .then(
                            new CheckpointConfirmed(
                                    OF_THE_RECORD, OWN, 0, RootHash.EMPTY, "cosignature"));
            owning().when(confirm(0, ROOT)).thenRefused(SEALED_OTHERWISE);
        }

        @Test
        void of_another_root_is_refused_I_01() {
            owning(SEALED).when(confirm(100, OTHER)).thenRefused(SEALED_OTHERWISE);
        }

        @Test
        void is_for_ones_own_organisation() {
            OrganisationId other = new OrganisationId(Id.named("other"));
            owning(SEALED)
                    .when(new ConfirmCheckpoint(OF_THE_RECORD, other, 100, ROOT, null))
                    .thenRefused(NOT_OWN_ORGANISATION);
        }

        @Test
        void is_for_owners() {
            Given stranger = given(SEALED).knowing(TiesStanding.class, OWN, null);
            stranger.when(confirm(100, ROOT)).thenRefused(NOT_AN_OWNER);
            partaking(Phase.WITHDRAWN, SEALED).when(confirm(100, ROOT)).thenRefused(NOT_AN_OWNER);
        }

        @Test
        void happens_once_for_each() {
            OrganisationId other = new OrganisationId(Id.named("other"));
            owning(SEALED, CONFIRMED).when(confirm(100, ROOT)).thenNothing();
            owning(SEALED, new CheckpointConfirmed(OF_THE_RECORD, other, 100, ROOT, null))
                    .when(confirm(100, ROOT))
                    .then(CONFIRMED);
        }

        private Given owning(IntegrityEvent... events) {
            return partaking(Phase.ACTIVE, events);
        }

        private Given partaking(Phase phase, IntegrityEvent... events) {
            ParticipationId participation = new ParticipationId(Id.named("participation"));
            TiesStanding ties =
                    new TiesStanding(Set.of(), Set.of(participation), Set.of(), Set.of());
            return given(events)
                    .knowing(TiesStanding.class, OWN, ties)
                    .knowing(
                            ParticipationStanding.class,
                            participation,
                            new ParticipationStanding(
                                    participation,
                                    new ProgrammeId(Id.named("programme")),
                                    OWN,
                                    phase,
                                    Set.of(new Code("owner")),
                                    null,
                                    Set.of()));
        }
    }

    @Nested
    class Verifying {
        @Test
        void says_from_where_to_where_and_what_was_found() {
            given().when(verify(1, 100, true, null)).then(VERIFIED);
            given(VERIFIED).when(verify(1, 100, true, null)).then(VERIFIED);
            given().when(verify(5, 5, false, 5L)).then(verified(5, 5, false, 5L));
            given().when(verify(5, 9, false, 9L)).then(verified(5, 9, false, 9L));
            given().when(verify(5, 9, false, null)).then(verified(5, 9, false, null));
        }

        @Test
        void is_of_positions_that_a_log_can_have() {
            given().when(verify(0, 100, true, null)).thenRefused(NO_SUCH_POSITIONS);
            given().when(verify(2, 1, true, null)).thenRefused(NO_SUCH_POSITIONS);
        }

        @Test
        void finds_the_first_bad_position_where_it_looked() {
            given().when(verify(5, 9, true, 7L)).thenRefused(BAD_POSITION_OUTSIDE);
            given().when(verify(5, 9, false, 4L)).thenRefused(BAD_POSITION_OUTSIDE);
            given().when(verify(5, 9, false, 10L)).thenRefused(BAD_POSITION_OUTSIDE);
        }

        private static IntegrityEvent verified(long from, long to, boolean ok, Long bad) {
            return new LogVerified(OF_THE_RECORD, from, to, ok, bad, "samspor verify 0.1");
        }
    }

    @Nested
    class Acknowledging {
        @Test
        void says_why_the_log_goes_on() {
            given().when(acknowledge("alarm-1", "Disken er byttet")).then(ACKNOWLEDGED);
            given().when(acknowledge("alarm-1", " ")).thenRefused(REASON_MISSING);
        }

        @Test
        void happens_once_for_each_alarm() {
            given(ACKNOWLEDGED).when(acknowledge("alarm-1", "Igjen")).thenNothing();
            given(ACKNOWLEDGED)
                    .when(acknowledge("alarm-2", "En til"))
                    .then(new AlarmAcknowledged(OF_THE_RECORD, "alarm-2", "En til"));
        }
    }

    @Nested
    class Restoring {
        @Test
        void of_all_that_was_witnessed_needs_no_reason() {
            given().when(restore(100, 100, null, 0))
                    .then(new StoreRestored(OF_THE_RECORD, 100, 100, null, 0));
            given().when(restore(0, 0, null, 0))
                    .then(new StoreRestored(OF_THE_RECORD, 0, 0, null, 0));
        }

        @Test
        void of_less_needs_a_reason() {
            given().when(restore(90, 100, "Sikkerhetskopien er den nyeste", 10)).then(RESTORED);
            given().when(restore(99, 100, null, 1)).thenRefused(REASON_MISSING);
            given().when(restore(99, 100, "", 1)).thenRefused(REASON_MISSING);
        }

        @Test
        void has_figures_that_can_be() {
            given().when(restore(-1, 0, "x", 0)).thenRefused(NO_SUCH_POSITIONS);
            given().when(restore(0, -1, "x", 0)).thenRefused(NO_SUCH_POSITIONS);
            given().when(restore(0, 0, "x", -1)).thenRefused(NO_SUCH_POSITIONS);
        }

        @Test
        void is_said_again_only_of_another_restore() {
            given(RESTORED)
                    .when(restore(90, 100, "Sikkerhetskopien er den nyeste", 10))
                    .thenNothing();
            given(RESTORED)
                    .when(restore(95, 100, "En nyere", 5))
                    .then(new StoreRestored(OF_THE_RECORD, 95, 100, "En nyere", 5));
        }
    }

    private static IntegrityCommand seal(long position, RootHash root) {
        return new SealCheckpoint(OF_THE_RECORD, position, root);
    }

    private static IntegrityCommand confirm(long position, RootHash root) {
        return new ConfirmCheckpoint(OF_THE_RECORD, OWN, position, root, "cosignature");
    }

    private static IntegrityCommand verify(long from, long to, boolean ok, Long bad) {
        return new VerifyLog(OF_THE_RECORD, from, to, ok, bad, "samspor verify 0.1");
    }

    private static IntegrityCommand acknowledge(String alarm, String reason) {
        return new AcknowledgeAlarm(OF_THE_RECORD, alarm, reason);
    }

    private static IntegrityCommand restore(
            long position, long witnessed, String reason, long lost) {
        return new RecordRestore(OF_THE_RECORD, position, witnessed, reason, lost);
    }

    private static RootHash root(char digit) {
        return new RootHash(String.valueOf(digit).repeat(42) + "A=");
    }

    private static Stamp stamp(LocalDate askedOn) {
        Stamp now = Stamps.NATIVE;
        return new Stamp(
                now.actor(),
                now.origin(),
                askedOn,
                now.effectiveFrom(),
                null,
                null,
                now.authority(),
                now.evidence(),
                now.access(),
                now.archiveCreator(),
                null,
                Set.of(),
                Set.of(),
                now.commandId());
    }
}
