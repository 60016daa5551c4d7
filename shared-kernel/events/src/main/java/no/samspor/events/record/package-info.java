/** Documents by reference, conflicts between sources, corrections and evidence. */
@NullMarked
package no.samspor.events.record;

import org.jspecify.annotations.NullMarked;
