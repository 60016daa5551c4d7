/**
 * A handover to operations (overlevering til drift): planned, prepared, offered, accepted by the
 * receiving unit's own leader, followed up in warranty, closed.
 */
@NullMarked
package no.samspor.command.steering.handover;

import org.jspecify.annotations.NullMarked;
