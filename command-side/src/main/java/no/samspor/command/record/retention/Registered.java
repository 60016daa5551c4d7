package no.samspor.command.record.retention;

/** That something is recorded under an identity, whatever it is. */
record Registered() {}
