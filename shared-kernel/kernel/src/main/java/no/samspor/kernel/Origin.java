package no.samspor.kernel;

/** Whether an act happens in this record now, or is reported to it (domain model 2.8, point 1). */
public enum Origin {
    /** It happens here: every guard is enforced. */
    NATIVE,
    /** It happened elsewhere or before: what cannot be shown is recorded as not evidenced. */
    MIRRORED
}
