/** A mandate (mandat): drafted, proposed, approved by a body above the proposer, amended, ended. */
@NullMarked
package no.samspor.command.steering.mandate;

import org.jspecify.annotations.NullMarked;
