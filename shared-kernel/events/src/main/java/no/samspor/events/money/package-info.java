/** Funding, frames, allocations, ledger entries and periods: memorandum accounts. */
@NullMarked
package no.samspor.events.money;

import org.jspecify.annotations.NullMarked;
