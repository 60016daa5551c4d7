/**
 * A body (organ): planned, constituted, seated by those who appoint to it, succeeded, dissolved.
 */
@NullMarked
package no.samspor.command.structure.body;

import org.jspecify.annotations.NullMarked;
