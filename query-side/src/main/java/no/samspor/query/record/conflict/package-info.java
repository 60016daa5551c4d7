/** Conflicts of sources: what each says, and which one counts, and why. */
@NullMarked
package no.samspor.query.record.conflict;

import org.jspecify.annotations.NullMarked;
