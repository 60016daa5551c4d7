package no.samspor.kernel;

import no.samspor.kernel.id.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A document by reference. Without a hash it can be named, but no decision can rest on it (I-45).
 *
 * @param version 1 or more
 */
public record Doc(DocumentId document, int version, @Nullable Sha256 sha256) {

    public Doc {
        if (version < 1) {
            throw new Malformed(
                    new Words(
                            "En dokumentversjon er 1 eller høyere.",
                            "Ein dokumentversjon er 1 eller høgare.",
                            "A document's version is 1 or more."));
        }
    }
}
