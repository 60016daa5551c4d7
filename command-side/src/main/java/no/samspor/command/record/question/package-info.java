/** A questioned authority (I-30): confirmed by another decision, or settled otherwise. */
@NullMarked
package no.samspor.command.record.question;

import org.jspecify.annotations.NullMarked;
