/**
 * A funding commitment (finansieringstilsagn): indicated, committed by whoever gives it, called,
 * received, reconciled; it may lapse, or be reclaimed.
 */
@NullMarked
package no.samspor.command.money.funding;

import org.jspecify.annotations.NullMarked;
