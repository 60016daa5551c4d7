package no.samspor.command.steering.handover;

import java.util.Set;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.kernel.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Where a handover stands; a step that is not possible cannot be written down. */
sealed interface HandoverState {

    /** Nothing has happened yet. */
    record None() implements HandoverState {}

    /** Not yet the receiver's; prepared once nothing mandatory is missing from its checklist. */
    sealed interface Open extends HandoverState {
        Receiver receiver();

        Checklist checklist();

        Open with(Checklist items);
    }

    record Planned(Receiver receiver, Checklist checklist) implements Open {
        @Override
        public Open with(Checklist items) {
            return new Planned(receiver, items);
        }
    }

    record Offered(Receiver receiver, Checklist checklist) implements Open {
        @Override
        public Open with(Checklist items) {
            return new Offered(receiver, items);
        }
    }

    /** There is one handover to each unit, so a rejected one is put right and offered again. */
    record Rejected(Receiver receiver, Checklist checklist) implements Open {
        @Override
        public Open with(Checklist items) {
            return new Rejected(receiver, items);
        }
    }

    /** The receiver's. */
    sealed interface Received extends HandoverState {}

    /** In warranty; {@code remarks} are those made, {@code open} those not cleared. */
    record Accepted(Set<Integer> remarks, Set<Integer> open, @Nullable UncertainDate warrantyUntil)
            implements Received {}

    record Closed() implements Received {}

    /** The project's again: nothing more can happen to it. */
    record Reversed() implements HandoverState {}
}
