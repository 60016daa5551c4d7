/**
 * What must be kept, and what must not: legal holds, and redactions that two people stand behind.
 */
@NullMarked
package no.samspor.command.record.retention;

import org.jspecify.annotations.NullMarked;
