/** An organisation's participation (deltakelse) in a programme: by its own decision, or by law. */
@NullMarked
package no.samspor.command.structure.participation;

import org.jspecify.annotations.NullMarked;
