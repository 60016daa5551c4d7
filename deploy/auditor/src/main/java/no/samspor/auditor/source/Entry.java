package no.samspor.auditor.source;

import no.samspor.proof.tree.Hash;

/** What a source has at one position. */
public sealed interface Entry {

    /** The bytes of a leaf, as somebody says. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Shown(byte[] bytes) implements Entry {}

    /** Closed to this reader, who gets its hash alone. */
    record Hashed(Hash hash) implements Entry {}

    /** Closed to this reader; its hash is in its tile. */
    record Withheld() implements Entry {}

    /** Not there, and nobody says that it is closed. */
    record Missing() implements Entry {}
}
