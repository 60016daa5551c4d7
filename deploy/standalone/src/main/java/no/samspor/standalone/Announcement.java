package no.samspor.standalone;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the operator reads on standard output when the record answers: this text and no other.
 *
 * @param verifier where the keys are that show what the log signed; null where it signs nothing
 */
record Announcement(URI address, String kept, @Nullable Path verifier) {

    @Override
    public String toString() {
        return """
        Samspor answers at %1$s
        The record is kept in %2$s
        %3$s

        Try:
          curl %1$s/health
          curl -H "Authorization: Bearer $(curl -s %1$s/demo/tokens/auditor)" %1$s/api/v1/decisions
          curl -H "Authorization: Bearer $(curl -s %1$s/demo/tokens/auditor)" %1$s/api/v1/handovers
        %4$s
        What it can be asked, and by whom: %1$s/api/v1/openapi.json
        """
                .formatted(address, kept, signed(), verified());
    }

    private String verified() {
        return verifier == null
                ? ""
                : ("  ./samspor verify %1$s --key-file %2$s"
                                + " --token-file <(curl -s %1$s/demo/tokens/auditor)")
                        .formatted(address, verifier);
    }

    private String signed() {
        return verifier == null
                ? "Its log signs nothing: nobody can show later what it promised"
                : "Its log signs what it promises: whoever will verify it keeps " + verifier;
    }
}
