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

import no.samspor.command.record.integrity.IntegrityCommand.AcknowledgeAlarm;
import no.samspor.command.record.integrity.IntegrityCommand.ConfirmCheckpoint;
import no.samspor.command.record.integrity.IntegrityCommand.RecordRestore;
import no.samspor.command.record.integrity.IntegrityCommand.SealCheckpoint;
import no.samspor.command.record.integrity.IntegrityCommand.VerifyLog;
import no.samspor.command.record.integrity.IntegrityState.Confirmation;
import no.samspor.events.TiesStanding;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.events.record.IntegrityEvent.AlarmAcknowledged;
import no.samspor.events.record.IntegrityEvent.CheckpointConfirmed;
import no.samspor.events.record.IntegrityEvent.CheckpointSealed;
import no.samspor.events.record.IntegrityEvent.LogVerified;
import no.samspor.events.record.IntegrityEvent.StoreRestored;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the record's own integrity: nobody confirms what was not sealed, sealing does not
 * feed itself, and what goes on in doubt goes on for a stated reason.
 */
final class IntegrityDecider implements Decider<IntegrityCommand, IntegrityState, IntegrityEvent> {

    @Override
    public IntegrityState initial() {
        return IntegrityState.initial();
    }

    @Override
    public Judgement<IntegrityEvent> decide(
            IntegrityCommand command, IntegrityState state, Stamp stamp, Known known) {
        Guard guard =
                Guard.of(stamp)
                        .refuseIf(!stamp.isNative(), REPORTED)
                        .refuseIf(
                                !command.integrity().equals(IntegrityEvent.OF_THE_RECORD),
                                NOT_OF_THIS_RECORD);
        return switch (command) {
            case SealCheckpoint c -> seal(c, state, stamp, guard);
            case ConfirmCheckpoint c -> confirm(c, state, stamp, known, guard);
            case VerifyLog c -> verify(c, guard);
            case AcknowledgeAlarm c -> acknowledge(c, state, guard);
            case RecordRestore c -> restore(c, state, guard);
        };
    }

    private static Judgement<IntegrityEvent> seal(
            SealCheckpoint c, IntegrityState state, Stamp stamp, Guard guard) {
        guard.refuseIf(isOtherwise(c.position(), c.rootHash(), state), SEALED_OTHERWISE);
        if (!state.isDue(c.position(), stamp.askedOn())) return Judgement.nothing();
        return guard.then(new CheckpointSealed(c.integrity(), c.position(), c.rootHash()));
    }

    private static Judgement<IntegrityEvent> confirm(
            ConfirmCheckpoint c, IntegrityState state, Stamp stamp, Known known, Guard guard) {
        OrganisationId own = stamp.actor().organisation();
        guard.refuseIf(!c.organisation().equals(own), NOT_OWN_ORGANISATION)
                .refuseIf(!isOwner(own, known), NOT_AN_OWNER)
                .refuseIf(!state.sealed().containsKey(c.position()), NOT_SEALED)
                .refuseIf(isOtherwise(c.position(), c.rootHash(), state), SEALED_OTHERWISE);
        if (state.confirmed().contains(new Confirmation(own, c.position()))) {
            return Judgement.nothing();
        }
        return guard.then(
                new CheckpointConfirmed(
                        c.integrity(), own, c.position(), c.rootHash(), c.receipt()));
    }

    private static boolean isOtherwise(long position, RootHash root, IntegrityState state) {
        @Nullable RootHash sealed = state.sealed().get(position);
        return sealed != null && !sealed.equals(root);
    }

    /** Of any programme in the record: whoever owns one has its own in the log. */
    private static boolean isOwner(OrganisationId organisation, Known known) {
        return TiesStanding.of(organisation, known).participations().stream()
                .map(each -> known.about(ParticipationStanding.class, each))
                .anyMatch(each -> each != null && each.owns());
    }

    private static Judgement<IntegrityEvent> verify(VerifyLog c, Guard guard) {
        @Nullable Long bad = c.firstBadPosition();
        boolean outside = bad != null && (c.ok() || bad < c.from() || bad > c.to());
        guard.refuseIf(c.from() < 1 || c.to() < c.from(), NO_SUCH_POSITIONS)
                .refuseIf(outside, BAD_POSITION_OUTSIDE);
        return guard.then(
                new LogVerified(c.integrity(), c.from(), c.to(), c.ok(), bad, c.verifier()));
    }

    private static Judgement<IntegrityEvent> acknowledge(
            AcknowledgeAlarm c, IntegrityState state, Guard guard) {
        guard.refuseIf(c.reason().isBlank(), REASON_MISSING);
        if (state.acknowledged().contains(c.alarm())) return Judgement.nothing();
        return guard.then(new AlarmAcknowledged(c.integrity(), c.alarm(), c.reason()));
    }

    private static Judgement<IntegrityEvent> restore(
            RecordRestore c, IntegrityState state, Guard guard) {
        @Nullable String reason = c.overrideReason();
        boolean unreasoned = reason == null || reason.isBlank();
        guard.refuseIf(
                        c.position() < 0 || c.witnessed() < 0 || c.rpoEvents() < 0,
                        NO_SUCH_POSITIONS)
                .refuseIf(c.position() < c.witnessed() && unreasoned, REASON_MISSING);
        StoreRestored restored =
                new StoreRestored(
                        c.integrity(), c.position(), c.witnessed(), reason, c.rpoEvents());
        return restored.equals(state.restored()) ? Judgement.nothing() : guard.then(restored);
    }

    @Override
    public IntegrityState evolve(IntegrityState state, IntegrityEvent event, Stamp stamp) {
        return switch (event) {
            case CheckpointSealed e -> state.and(e, stamp.askedOn());
            case CheckpointConfirmed e -> state.and(e);
            case LogVerified e -> state.andVerified();
            case AlarmAcknowledged e -> state.and(e);
            case StoreRestored e -> state.and(e);
        };
    }
}
