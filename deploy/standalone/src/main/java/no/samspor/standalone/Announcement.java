package no.samspor.standalone;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the operator reads on standard output when the record answers: this text and no other.
 *
 * @param verifier where the keys are that show what the log signed; null where it signs nothing
 * @param demo whether the demo's people are let in
 */
record Announcement(URI address, String kept, @Nullable Path verifier, boolean demo) {

    @Override
    public String toString() {
        return """
        Samspor answers at %1$s
        The record is kept in %2$s
        %3$s

        Try:
          curl %1$s/health
        %4$s%5$s
        What it can be asked, and by whom: %1$s/api/v1/openapi.json
        """
                .formatted(address, kept, signed(), demo ? asDemo() : "", verified());
    }

    private String asDemo() {
        return """
          a browser at %1$s, as one of the demo's people
          curl -H "Authorization: Bearer $(curl -s %1$s/demo/tokens/auditor)" %1$s/api/v1/decisions
          curl -H "Authorization: Bearer $(curl -s %1$s/demo/tokens/auditor)" %1$s/api/v1/handovers
        """
                .formatted(address);
    }

    private String verified() {
        if (verifier == null) return "";
        String token = demo ? "<(curl -s " + address + "/demo/tokens/auditor)" : "FILE";
        return "  ./samspor verify %s --key-file %s --token-file %s"
                .formatted(address, verifier, token);
    }

    private String signed() {
        return verifier == null
                ? "Its log signs nothing: nobody can show later what it promised"
                : "Its log signs what it promises: whoever will verify it keeps " + verifier;
    }
}
