/** A conflict of sources: what each says, and which one is used, and why. */
@NullMarked
package no.samspor.command.record.conflict;

import org.jspecify.annotations.NullMarked;
