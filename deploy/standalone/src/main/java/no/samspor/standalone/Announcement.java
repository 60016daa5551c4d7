package no.samspor.standalone;

import java.net.URI;

/** What the operator reads on standard output when the record answers: this text and no other. */
record Announcement(URI address, String kept) {

    @Override
    public String toString() {
        return """
        Samspor answers at %1$s
        The record is kept in %2$s

        Try:
          curl %1$s/health
          curl %1$s/api/v1/openapi.json
          curl %1$s/api/v1/mandates
        """
                .formatted(address, kept);
    }
}
