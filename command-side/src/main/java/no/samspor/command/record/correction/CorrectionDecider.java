package no.samspor.command.record.correction;

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

import java.util.Map;
import java.util.Set;
import no.samspor.command.record.correction.Correctable.Trait;
import no.samspor.command.record.correction.CorrectionCommand.ApproveCorrection;
import no.samspor.command.record.correction.CorrectionCommand.RejectCorrection;
import no.samspor.command.record.correction.CorrectionCommand.RequestCorrection;
import no.samspor.command.record.correction.CorrectionState.Ended;
import no.samspor.command.record.correction.CorrectionState.None;
import no.samspor.command.record.correction.CorrectionState.Requested;
import no.samspor.events.record.CorrectionEvent;
import no.samspor.events.record.CorrectionEvent.CorrectionRejected;
import no.samspor.events.record.CorrectionEvent.CorrectionRequested;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.CorrectionId;
import org.jspecify.annotations.Nullable;

/** I-02: a correction names what it corrects and why, and takes two people. */
final class CorrectionDecider
        implements Decider<CorrectionCommand, CorrectionState, CorrectionEvent> {

    private static final Set<Role> FOR_RECORDS = Set.of(Role.SEC, Role.REC);
    private static final Set<Role> FOR_MONEY = Set.of(Role.ECO, Role.BUD);

    @Override
    public CorrectionState initial() {
        return new None();
    }

    @Override
    public Judgement<CorrectionEvent> decide(
            CorrectionCommand command, CorrectionState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp).refuseIf(!stamp.isNative(), REPORTED);
        return switch (command) {
            case RequestCorrection c -> request(c, state, stamp, known, guard);
            case ApproveCorrection c -> approve(c, requested(state), stamp, known, guard);
            case RejectCorrection c -> reject(c, requested(state), guard);
        };
    }

    private static Judgement<CorrectionEvent> request(
            RequestCorrection c, CorrectionState state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE)
                .refuseIf(c.changes().isEmpty(), NOTHING_CHANGED);
        Correctable event = possible(c.correction(), known, guard);
        return guard.then(
                new CorrectionRequested(
                        c.correction(),
                        c.subject(),
                        event.position(),
                        c.changes(),
                        c.reason(),
                        stamp.actor().person()));
    }

    private static Judgement<CorrectionEvent> approve(
            ApproveCorrection c, Requested state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(state.by().equals(stamp.actor().person()), SAME_PERSON);
        Correctable event = possible(c.correction(), known, guard);
        Set<Role> approvers = event.is(Trait.MONEY) ? FOR_MONEY : FOR_RECORDS;
        guard.refuseIf(
                !approvers.contains(stamp.actor().role()),
                NOT_APPROVER,
                Map.of("approvers", approvers));
        return guard.then(
                new RegistrationCorrected(
                        c.correction(),
                        state.subject(),
                        state.corrects(),
                        state.changes(),
                        event.concerns(),
                        state.reason(),
                        state.by(),
                        stamp.actor().person()));
    }

    private static Judgement<CorrectionEvent> reject(
            RejectCorrection c, Requested state, Guard guard) {
        return guard.then(new CorrectionRejected(c.correction(), c.reason()));
    }

    /** Guards, when it is asked for and again when it is approved, that it can be made. */
    private static Correctable possible(CorrectionId correction, Known known, Guard guard) {
        @Nullable Correctable event = known.about(Correctable.class, correction);
        if (event == null) throw new Refused(EVENT_UNKNOWN);
        guard.refuseIf(event.is(Trait.CORRECTION), CORRECTS_CORRECTION)
                .refuseIf(event.is(Trait.INTEGRITY), CORRECTS_INTEGRITY)
                .refuseIf(event.is(Trait.NOBODYS), NOT_CORRECTABLE)
                .refuseIf(event.is(Trait.PROTECTED), PROTECTED_FIELD)
                .refuseIf(event.is(Trait.DIFFERS), BEFORE_DIFFERS)
                .refuseIf(event.is(Trait.UNREADABLE), DOES_NOT_APPLY)
                .refuseIf(event.is(Trait.MOVED), IDENTITY_CHANGED)
                .refuseIf(event.is(Trait.MONEY) && event.is(Trait.AMOUNT), AMOUNT_CHANGED);
        return event;
    }

    private static Requested requested(CorrectionState state) {
        if (state instanceof Requested requested) return requested;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public CorrectionState evolve(CorrectionState state, CorrectionEvent event, Stamp stamp) {
        return switch (event) {
            case CorrectionRequested e ->
                    new Requested(
                            e.target(), e.corrects(), e.changes(), e.reason(), e.requestedBy());
            case RegistrationCorrected e -> new Ended();
            case CorrectionRejected e -> new Ended();
        };
    }
}
