package no.samspor.command.record.document;

import java.util.Map;
import no.samspor.kernel.Access;
import no.samspor.kernel.Sha256;

/** Where a document stands; a step that is not possible cannot be written down. */
sealed interface DocumentState {

    /** Nothing has happened yet. */
    record None() implements DocumentState {}

    /** Known. {@code hashes} holds the versions whose hash is known. */
    record Held(Stage stage, int version, Map<Integer, Sha256> hashes, Access access)
            implements DocumentState {}

    /** How far a document has come. */
    enum Stage {
        OPEN,
        FINAL,
        ARCHIVED,
        MISSING
    }
}
