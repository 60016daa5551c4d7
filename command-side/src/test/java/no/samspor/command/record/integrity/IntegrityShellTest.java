package no.samspor.command.record.integrity;

import static no.samspor.events.record.IntegrityEvent.OF_THE_RECORD;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.Stamps;
import no.samspor.command.record.integrity.IntegrityCommand.AcknowledgeAlarm;
import no.samspor.command.record.integrity.IntegrityCommand.ConfirmCheckpoint;
import no.samspor.events.record.IntegrityEvent.AlarmAcknowledged;
import no.samspor.events.record.IntegrityEvent.CheckpointConfirmed;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.events.structure.ParticipationEvent.ParticipationCommitted;
import no.samspor.kernel.Code;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Test;

class IntegrityShellTest extends ShellSpec<IntegrityShell> {

    private static final List<Code> OWNER = List.of(new Code("owner"));
    private static final ParticipationId PARTICIPATION =
            new ParticipationId(Id.named("participation"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final ConfirmCheckpoint CONFIRM =
            new ConfirmCheckpoint(OF_THE_RECORD, Stamps.OFFICE, 0, RootHash.EMPTY, null);

    IntegrityShellTest() {
        super(IntegrityShell.class);
    }

    @Test
    void a_confirmation_consults_what_the_organisation_owns() {
        elsewhere(
                        new ParticipantInvited(PARTICIPATION, PROGRAMME, Stamps.OFFICE, OWNER),
                        new ParticipationCommitted(
                                PARTICIPATION, OWNER, List.of(), null, null, null))
                .given()
                .when(CONFIRM)
                .then(
                        new CheckpointConfirmed(
                                OF_THE_RECORD, Stamps.OFFICE, 0, RootHash.EMPTY, null));
    }

    @Test
    void whoever_owns_nothing_confirms_nothing() {
        given().when(CONFIRM).thenRefused(IntegrityRefusal.NOT_AN_OWNER);
    }

    @Test
    void the_first_word_that_a_record_says_of_itself_needs_no_other() {
        given().when(new AcknowledgeAlarm(OF_THE_RECORD, "alarm-1", "Prøve"))
                .then(new AlarmAcknowledged(OF_THE_RECORD, "alarm-1", "Prøve"));
    }
}
