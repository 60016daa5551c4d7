/**
 * A budget frame (ramme): proposed, granted by decision under a mandate and within the programme's
 * funding, adjusted and reallocated, its overruns resolved, closed.
 */
@NullMarked
package no.samspor.command.money.frame;

import org.jspecify.annotations.NullMarked;
