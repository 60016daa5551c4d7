/** Positions (R7): what is planned, who is missing, how long it is paid for and by whom. */
@NullMarked
package no.samspor.query.structure.position;

import org.jspecify.annotations.NullMarked;
