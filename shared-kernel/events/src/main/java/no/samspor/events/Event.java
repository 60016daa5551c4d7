package no.samspor.events;

import no.samspor.kernel.id.Id;

/**
 * Something that happened and is never changed. Each feature has one sealed family of records; a
 * record's stored name stands on it ({@link Stored}) and its fields are stored for ever: add, never
 * rename, never reuse.
 */
public interface Event {

    /** The aggregate that it happened to: its stream in the log. */
    Id stream();
}
