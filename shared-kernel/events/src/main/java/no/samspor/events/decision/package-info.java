/** Decisions and what becomes of them. */
@NullMarked
package no.samspor.events.decision;

import org.jspecify.annotations.NullMarked;
