package no.samspor.command.steering.mandate;

import no.samspor.events.steering.MandateText;
import no.samspor.kernel.id.BodyId;
import org.jspecify.annotations.Nullable;

/** Where a mandate stands; a step that is not possible cannot be written down. */
sealed interface MandateState {

    /** Nothing has happened yet. */
    record None() implements MandateState {}

    /**
     * Being written, or returned with remarks. {@code version} is the one that would be approved.
     */
    record Draft(int version, MandateText text) implements MandateState {}

    /** Before {@code to}, from {@code by}. */
    record Proposed(int version, MandateText text, BodyId by, BodyId to) implements MandateState {}

    /** Approved; {@code by} proposed it, null where a source does not say who. */
    record Approved(int version, MandateText text, @Nullable BodyId by) implements MandateState {}

    /** Rejected or discharged: nothing more can happen to it. */
    record Ended() implements MandateState {}
}
