/** Delegations (part of R19): who may decide what for whom, on any day. */
@NullMarked
package no.samspor.query.structure.delegation;

import org.jspecify.annotations.NullMarked;
