/** A document by reference and hash: its versions, where it lies, whether it is still the same. */
@NullMarked
package no.samspor.command.record.document;

import org.jspecify.annotations.NullMarked;
