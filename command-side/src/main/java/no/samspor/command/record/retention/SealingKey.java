package no.samspor.command.record.retention;

import java.util.UUID;

/** The key under which an organisation now seals what it records about a person. */
record SealingKey(UUID id) {}
