package no.samspor.events;

import org.jspecify.annotations.Nullable;

/**
 * One field before and after, as JSON text: for the structured difference of two versions, and for
 * a correction of what was registered.
 *
 * @param field the JSON Pointer (RFC 6901) of the field
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
