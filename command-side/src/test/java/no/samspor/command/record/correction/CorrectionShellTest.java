package no.samspor.command.record.correction;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.Stamps;
import no.samspor.command.record.correction.CorrectionCommand.ApproveCorrection;
import no.samspor.command.record.correction.CorrectionCommand.RequestCorrection;
import no.samspor.events.Event;
import no.samspor.events.FieldChange;
import no.samspor.events.record.CorrectionEvent.CorrectionRequested;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.events.record.IntegrityEvent.LogVerified;
import no.samspor.events.steering.HandoverEvent;
import no.samspor.events.steering.HandoverEvent.HandoverOffered;
import no.samspor.events.steering.HandoverEvent.HandoverRejected;
import no.samspor.events.structure.PersonEvent.PersonDetails;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.IntegrityId;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.Test;

class CorrectionShellTest extends ShellSpec<CorrectionShell> {

    private static final CorrectionId CORRECTION = new CorrectionId(Id.named("correction"));
    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final HandoverId OTHER = new HandoverId(Id.named("other"));
    private static final HandoverEvent OFFERED = new HandoverOffered(HANDOVER);
    private static final HandoverEvent REJECTED =
            new HandoverRejected(HANDOVER, List.of("Feil enhet"));

    CorrectionShellTest() {
        super(CorrectionShell.class);
    }

    @Test
    void the_worked_example_moves_a_date_and_nothing_else() {
        FieldChange date =
                new FieldChange("/stamp/effectiveFrom", "\"2026-03-01\"", "\"2023-01-01\"");
        elsewhere(OFFERED)
                .given()
                .when(request(1, date))
                .then(
                        new CorrectionRequested(
                                CORRECTION, HANDOVER, 1, List.of(date), "Feil", Stamps.SOMEBODY));
    }

    @Test
    void a_field_of_the_event_is_read_and_changed() {
        FieldChange reasons =
                new FieldChange("/event/reasons", "[ \"Feil enhet\" ]", "[\"Feil avdeling\"]");
        elsewhere(OFFERED, REJECTED)
                .given()
                .when(request(2, reasons))
                .then(
                        new CorrectionRequested(
                                CORRECTION,
                                HANDOVER,
                                2,
                                List.of(reasons),
                                "Feil",
                                Stamps.SOMEBODY));
    }

    @Test
    void the_event_may_be_told_by_its_version() {
        FieldChange date =
                new FieldChange("/stamp/effectiveFrom", "\"2026-03-01\"", "\"2023-01-01\"");
        elsewhere(new HandoverOffered(OTHER), OFFERED, REJECTED)
                .given()
                .when(new RequestCorrection(CORRECTION, HANDOVER, null, 1L, List.of(date), "Feil"))
                .then(
                        new CorrectionRequested(
                                CORRECTION, HANDOVER, 3, List.of(date), "Feil", Stamps.SOMEBODY));
    }

    @Test
    void an_event_told_by_nothing_is_unknown() {
        elsewhere(OFFERED)
                .given()
                .when(
                        new RequestCorrection(
                                CORRECTION,
                                HANDOVER,
                                null,
                                null,
                                List.of(new FieldChange("/event/reasons", null, "[]")),
                                "Feil"))
                .thenRefused(CorrectionRefusal.EVENT_UNKNOWN);
    }

    @Test
    void the_approval_names_all_that_is_concerned() {
        FieldChange date =
                new FieldChange("/stamp/effectiveFrom", "\"2026-03-01\"", "\"2023-01-01\"");
        PersonId other = new PersonId(Id.named("another person"));
        elsewhere(OFFERED)
                .given(
                        new CorrectionRequested(
                                CORRECTION, HANDOVER, 1, List.of(date), "Feil", other))
                .when(new ApproveCorrection(CORRECTION), 0L, Stamps.by(Stamps.actor(Role.REC)))
                .then(
                        new RegistrationCorrected(
                                CORRECTION,
                                HANDOVER,
                                1,
                                List.of(date),
                                List.of(HANDOVER),
                                "Feil",
                                other,
                                Stamps.SOMEBODY));
    }

    @Test
    void what_the_record_says_of_itself_is_not_corrected_I_01() {
        IntegrityId itself = IntegrityEvent.OF_THE_RECORD;
        FieldChange ok = new FieldChange("/event/ok", "false", "true");
        elsewhere(new LogVerified(itself, 1, 9, false, 3L, "samspor verify 0.1"))
                .given()
                .when(new RequestCorrection(CORRECTION, itself, 1L, null, List.of(ok), "Feil"))
                .thenRefused(CorrectionRefusal.CORRECTS_INTEGRITY);
    }

    @Test
    void an_event_of_another_stream_is_unknown() {
        refused(2, CorrectionRefusal.EVENT_UNKNOWN, "/event/reasons", "[]", "[]");
    }

    @Test
    void a_wrong_value_before_is_refused() {
        refused(
                1,
                CorrectionRefusal.BEFORE_DIFFERS,
                "/stamp/effectiveFrom",
                "\"2020\"",
                "\"2021\"");
        refused(1, CorrectionRefusal.BEFORE_DIFFERS, "/stamp/effectiveFrom", "no json", "\"2021\"");
        refused(1, CorrectionRefusal.BEFORE_DIFFERS, "/stamp/effectiveFrom", null, "\"2021\"");
    }

    @Test
    void an_unreadable_result_is_refused() {
        refused(
                1,
                CorrectionRefusal.DOES_NOT_APPLY,
                "/stamp/effectiveFrom",
                "\"2026-03-01\"",
                "\"i går\"");
        refused(
                1,
                CorrectionRefusal.DOES_NOT_APPLY,
                "/stamp/effectiveFrom",
                "\"2026-03-01\"",
                null);
    }

    @Test
    void what_is_nobodys_to_state_cannot_be_corrected() {
        refused(1, CorrectionRefusal.NOT_CORRECTABLE, "/stamp/actor/role", "\"OFF\"", "\"OWN\"");
        refused(1, CorrectionRefusal.NOT_CORRECTABLE, "/position", "1", "2");
        refused(1, CorrectionRefusal.NOT_CORRECTABLE, "/event", null, "{}");
        refused(1, CorrectionRefusal.NOT_CORRECTABLE, "event/x/y", null, "{}");
    }

    @Test
    void an_event_stays_with_its_thing() {
        refused(
                1,
                CorrectionRefusal.IDENTITY_CHANGED,
                "/event/handover",
                "\"" + HANDOVER + "\"",
                "\"" + OTHER + "\"");
    }

    @Test
    void what_is_encrypted_is_not_corrected_in_the_open_I_42() {
        PersonId person = new PersonId(Id.named("person"));
        FieldChange name = new FieldChange("/event/details/value/name", "\"Åse\"", "\"Ase\"");
        elsewhere(
                        new PersonRegistered(
                                person,
                                Stamps.OFFICE,
                                new Protected<>(
                                        person,
                                        Stamps.OFFICE,
                                        new PersonDetails("Åse", null, null))))
                .given()
                .when(new RequestCorrection(CORRECTION, person, 1L, null, List.of(name), "Feil"))
                .thenRefused(CorrectionRefusal.PROTECTED_FIELD);
    }

    private void refused(
            long position, CorrectionRefusal reason, String field, String before, String after) {
        new Fresh()
                .elsewhereOf(OFFERED, new HandoverOffered(OTHER))
                .given()
                .when(request(position, new FieldChange(field, before, after)))
                .thenRefused(reason);
    }

    /** One shell fixture for each of several refusals in one test. */
    private static final class Fresh extends ShellSpec<CorrectionShell> {
        Fresh() {
            super(CorrectionShell.class);
        }

        ShellSpec<CorrectionShell> elsewhereOf(Event... events) {
            return elsewhere(events);
        }
    }

    private static RequestCorrection request(long position, FieldChange change) {
        return new RequestCorrection(CORRECTION, HANDOVER, position, null, List.of(change), "Feil");
    }
}
