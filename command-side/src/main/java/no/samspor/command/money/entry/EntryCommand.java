package no.samspor.command.money.entry;

import no.samspor.events.money.Dims;
import no.samspor.events.money.EntryEvent.Imported;
import no.samspor.events.money.PostingPeriod;
import no.samspor.events.money.Voucher;
import no.samspor.kernel.Command;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a ledger entry. */
sealed interface EntryCommand extends Command {

    EntryId entry();

    @Override
    default Id target() {
        return entry();
    }

    /** {@code replaces} is the reversed or withdrawn entry that this one stands in for. */
    record LogEntry(
            EntryId entry, ProgrammeId programme, Voucher voucher, @Nullable EntryId replaces)
            implements EntryCommand, Creation {}

    /** What the organisation's own accounts have posted already, with the approvals they quote. */
    record ImportEntry(EntryId entry, ProgrammeId programme, Voucher voucher, Imported imported)
            implements EntryCommand, Creation {}

    record AttestEntry(EntryId entry) implements EntryCommand {}

    record ApproveEntry(EntryId entry, @Nullable DelegationId delegation) implements EntryCommand {}

    record PostEntry(EntryId entry) implements EntryCommand {}

    record WithdrawEntry(EntryId entry, String reason) implements EntryCommand {}

    /** {@code postingPeriod} is the open period that the reversal will be booked in (I-15). */
    record RequestReversal(EntryId entry, PostingPeriod postingPeriod, String reason)
            implements EntryCommand {}

    record ReverseEntry(EntryId entry) implements EntryCommand {}

    /** {@code line} is the line's place in the voucher, 1 for the first. */
    record ReclassifyEntry(EntryId entry, int line, Dims dims, String reason)
            implements EntryCommand {}
}
