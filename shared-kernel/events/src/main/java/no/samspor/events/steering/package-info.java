/** Mandates and handovers. */
@NullMarked
package no.samspor.events.steering;

import org.jspecify.annotations.NullMarked;
