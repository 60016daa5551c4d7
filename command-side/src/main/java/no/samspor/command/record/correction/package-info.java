/** A correction of registration: requested by one, approved by another. */
@NullMarked
package no.samspor.command.record.correction;

import org.jspecify.annotations.NullMarked;
