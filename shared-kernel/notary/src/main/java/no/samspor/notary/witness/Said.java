package no.samspor.notary.witness;

import no.samspor.proof.note.SignatureLine;

/** What a witness answered. */
sealed interface Said {

    /** It confirms; the line is verified. */
    record Cosigned(SignatureLine line) implements Said {}

    /** The last that it confirmed has another size than we thought. */
    record Knows(long size) implements Said {}

    /** It says that the log was rewritten. */
    record Contradicts(String words) implements Said {}

    /** Nothing that could be used; it is asked again later. */
    record Nothing(String words) implements Said {}
}
