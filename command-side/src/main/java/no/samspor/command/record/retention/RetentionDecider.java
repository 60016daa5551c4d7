package no.samspor.command.record.retention;

import static no.samspor.command.record.retention.RetentionRefusal.HELD;
import static no.samspor.command.record.retention.RetentionRefusal.HOLD_OVER;
import static no.samspor.command.record.retention.RetentionRefusal.NOTHING_SEALED;
import static no.samspor.command.record.retention.RetentionRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.record.retention.RetentionRefusal.NOT_RESPONSIBLE;
import static no.samspor.command.record.retention.RetentionRefusal.REPORTED_REDACTION;
import static no.samspor.command.record.retention.RetentionRefusal.SAME_PERSON;
import static no.samspor.command.record.retention.RetentionRefusal.SAME_ROLE;
import static no.samspor.command.record.retention.RetentionRefusal.SUBJECT_UNKNOWN;

import java.util.Map;
import no.samspor.command.record.retention.RetentionCommand.LiftLegalHold;
import no.samspor.command.record.retention.RetentionCommand.PlaceLegalHold;
import no.samspor.command.record.retention.RetentionCommand.RedactPayload;
import no.samspor.command.record.retention.RetentionCommand.RejectRedaction;
import no.samspor.command.record.retention.RetentionCommand.RequestRedaction;
import no.samspor.command.record.retention.RetentionState.Holding;
import no.samspor.command.record.retention.RetentionState.None;
import no.samspor.command.record.retention.RetentionState.Requested;
import no.samspor.command.record.retention.RetentionState.Settled;
import no.samspor.events.HoldsStanding;
import no.samspor.events.record.RetentionEvent;
import no.samspor.events.record.RetentionEvent.LegalHoldLifted;
import no.samspor.events.record.RetentionEvent.LegalHoldPlaced;
import no.samspor.events.record.RetentionEvent.PayloadRedacted;
import no.samspor.events.record.RetentionEvent.RedactionRejected;
import no.samspor.events.record.RetentionEvent.RedactionRequested;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import org.jspecify.annotations.Nullable;

/** The rules of keeping and redacting: a hold goes before, and two people stand behind the rest. */
final class RetentionDecider implements Decider<RetentionCommand, RetentionState, RetentionEvent> {

    @Override
    public RetentionState initial() {
        return new None();
    }

    @Override
    public Judgement<RetentionEvent> decide(
            RetentionCommand command, RetentionState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case PlaceLegalHold c -> place(c, state, stamp, known, guard);
            case LiftLegalHold c -> lift(c, state, stamp, guard);
            case RequestRedaction c -> request(c, state, stamp, known, guard);
            case RedactPayload c -> redact(c, requested(state), stamp, known, guard);
            case RejectRedaction c -> reject(c, requested(state), stamp, guard);
        };
    }

    private static Judgement<RetentionEvent> place(
            PlaceLegalHold c, RetentionState state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE)
                .refuseIf(known.about(Registered.class, c.subject()) == null, SUBJECT_UNKNOWN)
                .refuseIf(c.until() != null && c.until().isBefore(stamp.askedOn()), HOLD_OVER);
        return guard.then(new LegalHoldPlaced(c.retention(), c.subject(), c.ground(), c.until()));
    }

    private static Judgement<RetentionEvent> lift(
            LiftLegalHold c, RetentionState state, Stamp stamp, Guard guard) {
        if (!(state instanceof Holding hold)) throw new Refused(NOT_IN_THIS_STATE);
        responsible(hold.organisation(), stamp, guard);
        return guard.then(new LegalHoldLifted(c.retention(), hold.subject(), c.reason()));
    }

    private static Judgement<RetentionEvent> request(
            RequestRedaction c, RetentionState state, Stamp stamp, Known known, Guard guard) {
        @Nullable SealingKey key = known.about(SealingKey.class, c.retention());
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE)
                .refuseIf(!stamp.isNative(), REPORTED_REDACTION);
        if (key == null) throw new Refused(NOTHING_SEALED);
        notHeld(c.subject(), c.organisation(), stamp, known, guard);
        responsible(c.organisation(), stamp, guard);
        return guard.then(
                new RedactionRequested(
                        c.retention(),
                        c.subject(),
                        c.organisation(),
                        key.id(),
                        c.ground(),
                        stamp.actor().person(),
                        stamp.actor().role()));
    }

    private static Judgement<RetentionEvent> redact(
            RedactPayload c, Requested state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!stamp.isNative(), REPORTED_REDACTION);
        notHeld(state.subject(), state.organisation(), stamp, known, guard);
        guard.refuseIf(stamp.actor().person().equals(state.requestedBy()), SAME_PERSON)
                .refuseIf(stamp.actor().role() == state.requestedAs(), SAME_ROLE);
        responsible(state.organisation(), stamp, guard);
        return guard.then(
                new PayloadRedacted(
                        c.retention(),
                        state.subject(),
                        state.organisation(),
                        state.key(),
                        state.ground(),
                        state.requestedBy(),
                        stamp.actor().person()));
    }

    private static Judgement<RetentionEvent> reject(
            RejectRedaction c, Requested state, Stamp stamp, Guard guard) {
        responsible(state.organisation(), stamp, guard);
        return guard.then(new RedactionRejected(c.retention(), state.subject()));
    }

    private static void notHeld(
            PersonId person, OrganisationId organisation, Stamp stamp, Known known, Guard guard) {
        @Nullable RetentionId hold =
                HoldsStanding.holding(person, organisation, stamp.askedOn(), known);
        if (hold != null) guard.refuseIf(true, HELD, Map.of("hold", hold));
    }

    private static void responsible(OrganisationId organisation, Stamp stamp, Guard guard) {
        guard.needs(stamp.actor().actsFor(organisation), NOT_RESPONSIBLE);
    }

    private static Requested requested(RetentionState state) {
        if (state instanceof Requested requested) return requested;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public RetentionState evolve(RetentionState state, RetentionEvent event, Stamp stamp) {
        return switch (event) {
            case LegalHoldPlaced e -> new Holding(e.subject(), stamp.actor().organisation());
            case RedactionRequested e ->
                    new Requested(
                            e.subject(),
                            e.organisation(),
                            e.key(),
                            e.ground(),
                            e.requestedBy(),
                            e.requestedAs());
            case LegalHoldLifted e -> new Settled();
            case RedactionRejected e -> new Settled();
            case PayloadRedacted e -> new Settled();
        };
    }
}
