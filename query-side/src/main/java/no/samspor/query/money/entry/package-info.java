/** The ledger and its corrections (R9): every voucher, who vouched for it, what it left. */
@NullMarked
package no.samspor.query.money.entry;

import org.jspecify.annotations.NullMarked;
