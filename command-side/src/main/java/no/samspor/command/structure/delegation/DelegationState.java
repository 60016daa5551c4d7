package no.samspor.command.structure.delegation;

import no.samspor.kernel.id.Id;

/** Where a delegation stands; a step that is not possible cannot be written down. */
sealed interface DelegationState {

    /** Nothing has happened yet. */
    record None() implements DelegationState {}

    /** {@code grantor} may take it back. */
    record Granted(Id grantor) implements DelegationState {}

    /** Taken back for itself; one taken back with another says so in its standing only. */
    record Revoked() implements DelegationState {}
}
