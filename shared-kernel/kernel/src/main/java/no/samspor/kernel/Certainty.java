package no.samspor.kernel;

/** The answer to a question about valid time: nothing rounds silently. */
public enum Certainty {
    NO,
    /** The source's date is too coarse to tell. */
    POSSIBLY,
    YES
}
