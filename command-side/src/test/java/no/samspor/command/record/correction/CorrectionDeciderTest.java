package no.samspor.command.record.correction;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.record.correction.CorrectionRefusal.AMOUNT_CHANGED;
import static no.samspor.command.record.correction.CorrectionRefusal.BEFORE_DIFFERS;
import static no.samspor.command.record.correction.CorrectionRefusal.CORRECTS_CORRECTION;
import static no.samspor.command.record.correction.CorrectionRefusal.CORRECTS_INTEGRITY;
import static no.samspor.command.record.correction.CorrectionRefusal.DOES_NOT_APPLY;
import static no.samspor.command.record.correction.CorrectionRefusal.EVENT_UNKNOWN;
import static no.samspor.command.record.correction.CorrectionRefusal.IDENTITY_CHANGED;
import static no.samspor.command.record.correction.CorrectionRefusal.NOTHING_CHANGED;
import static no.samspor.command.record.correction.CorrectionRefusal.NOT_APPROVER;
import static no.samspor.command.record.correction.CorrectionRefusal.NOT_CORRECTABLE;
import static no.samspor.command.record.correction.CorrectionRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.record.correction.CorrectionRefusal.PROTECTED_FIELD;
import static no.samspor.command.record.correction.CorrectionRefusal.REPORTED;
import static no.samspor.command.record.correction.CorrectionRefusal.SAME_PERSON;

import java.util.List;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.Stamps;
import no.samspor.command.record.correction.Correctable.Trait;
import no.samspor.command.record.correction.CorrectionCommand.ApproveCorrection;
import no.samspor.command.record.correction.CorrectionCommand.RejectCorrection;
import no.samspor.command.record.correction.CorrectionCommand.RequestCorrection;
import no.samspor.events.FieldChange;
import no.samspor.events.record.CorrectionEvent;
import no.samspor.events.record.CorrectionEvent.CorrectionRejected;
import no.samspor.events.record.CorrectionEvent.CorrectionRequested;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CorrectionDeciderTest
        extends DeciderSpec<CorrectionCommand, CorrectionState, CorrectionEvent> {

    private static final CorrectionId CORRECTION = new CorrectionId(Id.named("correction"));
    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final PersonId OTHER = new PersonId(Id.named("another person"));
    private static final List<FieldChange> CHANGES =
            List.of(new FieldChange("/stamp/effectiveFrom", "\"2024-01-01\"", "\"2023-01-01\""));
    private static final Stamp RECORDS = as(OTHER, Role.REC);
    private static final CorrectionCommand REQUEST =
            new RequestCorrection(CORRECTION, HANDOVER, 7L, null, CHANGES, "Feil år");
    private static final CorrectionCommand APPROVE = new ApproveCorrection(CORRECTION);
    private static final CorrectionEvent REQUESTED =
            new CorrectionRequested(CORRECTION, HANDOVER, 7, CHANGES, "Feil år", Stamps.SOMEBODY);
    private static final CorrectionEvent APPROVED =
            new RegistrationCorrected(
                    CORRECTION,
                    HANDOVER,
                    7,
                    CHANGES,
                    List.of(HANDOVER),
                    "Feil år",
                    Stamps.SOMEBODY,
                    OTHER);
    private static final CorrectionEvent REJECTED = new CorrectionRejected(CORRECTION, "Nei");

    CorrectionDeciderTest() {
        super(new CorrectionDecider());
    }

    @Nested
    class Requesting_I_02 {
        @Test
        void names_what_is_wrong_and_why() {
            knowing(possible()).when(REQUEST).then(REQUESTED);
        }

        @Test
        void changes_something() {
            knowing(possible())
                    .when(new RequestCorrection(CORRECTION, HANDOVER, 7L, null, List.of(), "Feil"))
                    .thenRefused(NOTHING_CHANGED);
        }

        @Test
        void is_never_reported() {
            knowing(possible()).as(MIRRORED).when(REQUEST).thenRefused(REPORTED);
        }

        @Test
        void is_of_an_event_that_can_be_corrected_so() {
            knowing(null).when(REQUEST).thenRefused(EVENT_UNKNOWN);
            knowing(event(Trait.CORRECTION)).when(REQUEST).thenRefused(CORRECTS_CORRECTION);
            knowing(event(Trait.INTEGRITY)).when(REQUEST).thenRefused(CORRECTS_INTEGRITY);
            knowing(event(Trait.NOBODYS)).when(REQUEST).thenRefused(NOT_CORRECTABLE);
            knowing(event(Trait.DIFFERS)).when(REQUEST).thenRefused(BEFORE_DIFFERS);
            knowing(event(Trait.UNREADABLE)).when(REQUEST).thenRefused(DOES_NOT_APPLY);
            knowing(event(Trait.MOVED)).when(REQUEST).thenRefused(IDENTITY_CHANGED);
        }

        @Test
        void never_opens_what_is_stored_encrypted_I_42() {
            knowing(event(Trait.PROTECTED, Trait.UNREADABLE))
                    .when(REQUEST)
                    .thenRefused(PROTECTED_FIELD);
        }

        @Test
        void never_changes_amounts_of_money() {
            knowing(event(Trait.MONEY, Trait.AMOUNT)).when(REQUEST).thenRefused(AMOUNT_CHANGED);
            knowing(event(Trait.MONEY)).when(REQUEST).then(REQUESTED);
            knowing(event(Trait.AMOUNT)).when(REQUEST).then(REQUESTED);
        }

        @Test
        void happens_once() {
            knowing(possible(), REQUESTED).when(REQUEST).thenRefused(NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Approving_I_02 {
        @Test
        void takes_another_person() {
            knowing(possible(), REQUESTED).as(RECORDS).when(APPROVE).then(APPROVED);
            knowing(possible(), REQUESTED)
                    .as(as(Stamps.SOMEBODY, Role.REC))
                    .when(APPROVE)
                    .thenRefused(SAME_PERSON);
        }

        @Test
        void is_for_secretary_and_records_manager() {
            knowing(possible(), REQUESTED).as(as(OTHER, Role.SEC)).when(APPROVE).then(APPROVED);
            knowing(possible(), REQUESTED)
                    .as(as(OTHER, Role.ECO))
                    .when(APPROVE)
                    .thenRefused(NOT_APPROVER);
        }

        @Test
        void of_money_is_for_controller_and_budget_holder() {
            Correctable money = event(Trait.MONEY);
            knowing(money, REQUESTED).as(as(OTHER, Role.ECO)).when(APPROVE).then(APPROVED);
            knowing(money, REQUESTED).as(as(OTHER, Role.BUD)).when(APPROVE).then(APPROVED);
            knowing(money, REQUESTED)
                    .as(as(OTHER, Role.REC))
                    .when(APPROVE)
                    .thenRefused(NOT_APPROVER);
        }

        @Test
        void looks_at_the_event_again() {
            knowing(event(Trait.DIFFERS), REQUESTED)
                    .as(RECORDS)
                    .when(APPROVE)
                    .thenRefused(BEFORE_DIFFERS);
        }

        @Test
        void ends_it() {
            knowing(possible(), REQUESTED, APPROVED)
                    .as(RECORDS)
                    .when(APPROVE)
                    .thenRefused(NOT_IN_THIS_STATE);
            given(REQUESTED).when(new RejectCorrection(CORRECTION, "Nei")).then(REJECTED);
            given(REQUESTED, REJECTED)
                    .when(new RejectCorrection(CORRECTION, "Nei"))
                    .thenRefused(NOT_IN_THIS_STATE);
        }
    }

    private Given knowing(Correctable event, CorrectionEvent... events) {
        return given(events).knowing(Correctable.class, CORRECTION, event);
    }

    private static Correctable possible() {
        return event();
    }

    private static Correctable event(Trait... traits) {
        return new Correctable(7, Set.of(traits), List.of(HANDOVER));
    }

    private static Stamp as(PersonId person, Role role) {
        return Stamps.by(new Actor(person, Stamps.OFFICE, role, null, null, null));
    }
}
