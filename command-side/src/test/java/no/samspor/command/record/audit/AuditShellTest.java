package no.samspor.command.record.audit;

import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.TODAY;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.Stamps;
import no.samspor.command.record.audit.AuditCommand.CloseAudit;
import no.samspor.command.record.audit.AuditCommand.OpenAudit;
import no.samspor.command.record.audit.AuditCommand.TakeSnapshot;
import no.samspor.events.record.AuditEvent.AuditClosed;
import no.samspor.events.record.AuditEvent.AuditOpened;
import no.samspor.events.record.AuditEvent.AuditSnapshotTaken;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.events.record.IntegrityEvent.CheckpointSealed;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.events.structure.ParticipationEvent.ParticipationCommitted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeEstablished;
import no.samspor.kernel.Code;
import no.samspor.kernel.Role;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.AuditId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Test;

class AuditShellTest extends ShellSpec<AuditShell> {

    private static final AuditId AUDIT = new AuditId(Id.named("audit"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final ParticipationId PART = new ParticipationId(Id.named("part"));
    private static final List<Code> OBSERVER = List.of(new Code("observer"));
    private static final Code COMMITTEE = new Code("kontrollutvalg");
    private static final RootHash ROOT =
            RootHash.parse("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    private static final Stamp AUDITOR = Stamps.by(Stamps.actor(Role.AUD));
    private static final AuditOpened OPENED =
            new AuditOpened(
                    AUDIT, OFFICE, PROGRAMME, COMMITTEE, "Gevinster", TODAY, TODAY.plusDays(9));

    private static final ProgrammeEstablished ESTABLISHED =
            new ProgrammeEstablished(
                    PROGRAMME, "A", List.of(), new Code("programme"), "Formål", null, null, null);

    AuditShellTest() {
        super(AuditShell.class);
    }

    @Test
    void opening_consults_the_programme_and_who_takes_part_in_it() {
        elsewhere(
                        new ParticipantInvited(PART, PROGRAMME, OFFICE, OBSERVER),
                        new ParticipationCommitted(PART, OBSERVER, List.of(), null, null, null),
                        ESTABLISHED)
                .given()
                .when(open(), null, AUDITOR)
                .then(OPENED);
    }

    @Test
    void opening_without_taking_part_is_refused() {
        elsewhere(ESTABLISHED)
                .given()
                .when(open(), null, AUDITOR)
                .thenRefused(AuditRefusal.NOT_TAKING_PART);
    }

    @Test
    void a_snapshot_consults_what_was_sealed() {
        elsewhere(new CheckpointSealed(IntegrityEvent.OF_THE_RECORD, 20, ROOT))
                .given(OPENED)
                .when(new TakeSnapshot(AUDIT, 20, ROOT), 0L, AUDITOR)
                .then(new AuditSnapshotTaken(AUDIT, 20, ROOT));
    }

    @Test
    void closing_consults_nothing() {
        given(OPENED)
                .when(new CloseAudit(AUDIT, null), 0L, AUDITOR)
                .then(new AuditClosed(AUDIT, null));
    }

    private static OpenAudit open() {
        return new OpenAudit(
                AUDIT, OFFICE, PROGRAMME, COMMITTEE, "Gevinster", TODAY, TODAY.plusDays(9));
    }
}
