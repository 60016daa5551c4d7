package no.samspor.command.money.entry;

import no.samspor.events.money.PostingPeriod;
import no.samspor.events.money.Voucher;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** Where a ledger entry stands; a step that is not possible cannot be written down. */
sealed interface EntryState {

    /** Nothing has happened yet. */
    record None() implements EntryState {}

    /** An entry that says something, and has not ended. */
    sealed interface Open extends EntryState {
        ProgrammeId programme();

        Voucher voucher();
    }

    /** Logged; nobody has vouched for it. */
    record Draft(ProgrammeId programme, Voucher voucher) implements Open {}

    /** {@code attester} is null where it is only reported that somebody attested. */
    record Attested(ProgrammeId programme, Voucher voucher, @Nullable PersonId attester)
            implements Open {}

    /** {@code shown}: approved here, by someone else than the attester, and not only reported. */
    record Approved(ProgrammeId programme, Voucher voucher, boolean shown) implements Open {}

    /** Booked; {@code reversal} is null while nobody has asked to reverse it. */
    record Posted(ProgrammeId programme, Voucher voucher, @Nullable Reversal reversal)
            implements Open {}

    /** {@code by} is null where the request is only reported. */
    record Reversal(PostingPeriod in, String reason, @Nullable PersonId by) {}

    /** Reversed or withdrawn: nothing more can happen to it. */
    record Ended() implements EntryState {}
}
