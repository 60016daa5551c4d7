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
          curl -H "Authorization: Bearer $(curl -s %1$s/demo/tokens/auditor)" %1$s/api/v1/decisions
          curl -H "Authorization: Bearer $(curl -s %1$s/demo/tokens/auditor)" %1$s/api/v1/handovers
        What it can be asked, and by whom: %1$s/api/v1/openapi.json
        """
                .formatted(address, kept);
    }
}
