package no.samspor.command.record.evidence;

/** Evidence is given once. */
sealed interface EvidenceState {

    /** Nothing has happened yet. */
    record None() implements EvidenceState {}

    /** Supplied or waived: nothing more can happen to it. */
    record Given() implements EvidenceState {}
}
