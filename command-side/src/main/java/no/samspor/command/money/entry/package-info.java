/**
 * A ledger entry (bilag): one voucher with its lines, logged, attested, approved and posted, or
 * imported as posted; reversed and reclassified, never changed.
 */
@NullMarked
package no.samspor.command.money.entry;

import org.jspecify.annotations.NullMarked;
