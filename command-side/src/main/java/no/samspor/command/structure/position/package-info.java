/** A position (stilling, engasjement): planned, advertised, filled, extended, changed, ended. */
@NullMarked
package no.samspor.command.structure.position;

import org.jspecify.annotations.NullMarked;
