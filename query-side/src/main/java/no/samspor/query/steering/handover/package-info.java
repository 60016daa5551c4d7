/** The handover board (R14): deliverable by receiving unit, k of n. */
@NullMarked
package no.samspor.query.steering.handover;

import org.jspecify.annotations.NullMarked;
