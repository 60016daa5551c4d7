/**
 * A decision (vedtak): registered by the body's secretary, conditional or in effect, followed up,
 * carried out, or fallen: superseded, annulled, lapsed.
 */
@NullMarked
package no.samspor.command.decision.decision;

import org.jspecify.annotations.NullMarked;
