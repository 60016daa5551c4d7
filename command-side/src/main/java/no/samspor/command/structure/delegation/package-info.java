/** A delegation (fullmakt): granted on a decision or drawn from another, limited, revoked. */
@NullMarked
package no.samspor.command.structure.delegation;

import org.jspecify.annotations.NullMarked;
