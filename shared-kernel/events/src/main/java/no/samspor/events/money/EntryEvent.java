package no.samspor.events.money;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PeriodId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can happen to a ledger entry (bilag). Names and fields are stored for ever. */
public sealed interface EntryEvent extends Event {

    EntryId entry();

    @Override
    default Id stream() {
        return entry();
    }

    /**
     * @param period the programme's period of the voucher's posting month
     * @param replaces the reversed or withdrawn entry that this one stands in for
     * @param imported where it was posted before; null for an entry that begins here
     */
    @Stored("entry.drafted/1")
    record LedgerEntryDrafted(
            EntryId entry,
            ProgrammeId programme,
            PeriodId period,
            Voucher voucher,
            @Nullable EntryId replaces,
            @Nullable Imported imported)
            implements EntryEvent {}

    /**
     * The organisation's own accounts had it already, as posted.
     *
     * @param batch the import it came with
     */
    record Imported(String batch, List<QuotedApproval> approvals) {}

    /**
     * An approval as the source quotes it.
     *
     * @param person null where the source gives a role title and no more
     */
    record QuotedApproval(
            ApprovalStep step,
            String roleTitle,
            @Nullable PersonId person,
            @Nullable UncertainDate on) {}

    /** The two steps that take two people (I-16). */
    enum ApprovalStep {
        /** Attestert. */
        ATTESTED,
        /** Anvist. */
        APPROVED
    }

    /** By the actor: what was charged was delivered. */
    @Stored("entry.attested/1")
    record LedgerEntryAttested(EntryId entry) implements EntryEvent {}

    /** By the actor: it may be paid. {@code delegation} is null only where a source is silent. */
    @Stored("entry.approved/1")
    record LedgerEntryApproved(EntryId entry, @Nullable DelegationId delegation)
            implements EntryEvent {}

    @Stored("entry.posted/1")
    record LedgerEntryPosted(
            EntryId entry,
            ProgrammeId programme,
            PeriodId period,
            OrganisationId organisation,
            List<BookedLine> lines)
            implements EntryEvent {}

    /**
     * A line as it was booked, with what the whole voucher left: all that a frame's account needs.
     *
     * @param no the line's place in the voucher, 1 for the first
     */
    record BookedLine(
            int no,
            Side side,
            Nok kr,
            FrameId frame,
            LineId line,
            Nok frameRemaining,
            Nok lineRemaining) {

        /** What it takes from the frame; negative gives back. */
        public Nok charge() {
            return side == Side.DEBIT ? kr : kr.negated();
        }
    }

    /** Reality went beyond the frame by {@code kr} with this entry; someone must decide (I-09). */
    @Stored("entry.overrun-opened/1")
    record OverrunOpened(EntryId entry, FrameId frame, Nok kr) implements EntryEvent {}

    /** By the actor; it takes another one to reverse (I-02). */
    @Stored("entry.reversal-requested/1")
    record LedgerEntryReversalRequested(EntryId entry, PostingPeriod postingPeriod, String reason)
            implements EntryEvent {}

    /**
     * The entry stays; these lines, on the opposite sides, net it to nought.
     *
     * @param period the open period that the reversal is booked in
     * @param originalPeriod the period that the entry was booked in (I-15)
     * @param requestedBy null only where a source does not say
     */
    @Stored("entry.reversed/1")
    record LedgerEntryReversed(
            EntryId entry,
            ProgrammeId programme,
            PeriodId period,
            PostingPeriod postingPeriod,
            PostingPeriod originalPeriod,
            OrganisationId organisation,
            String reason,
            @Nullable PersonId requestedBy,
            List<BookedLine> lines)
            implements EntryEvent {}

    /** Line {@code no} belongs elsewhere in the accounts; neither amount nor frame changes. */
    @Stored("entry.reclassified/1")
    record LedgerEntryReclassified(EntryId entry, int no, Dims before, Dims after, String reason)
            implements EntryEvent {}

    /** It goes no further (utgår) and was never posted. */
    @Stored("entry.withdrawn/1")
    record LedgerEntryWithdrawn(EntryId entry, PeriodId period, String reason)
            implements EntryEvent {}
}
