package no.samspor.events.money;

import no.samspor.events.Fold;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.EntryEvent.LedgerEntryPosted;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryReversed;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What other entries may know of a ledger entry. */
public record EntryStanding(EntryId entry, ProgrammeId programme, Status status) {

    /** How far it has come. */
    public enum Status {
        DRAFT,
        POSTED,
        /** Reversed, or withdrawn before it was posted: another entry may stand in for it. */
        ENDED
    }

    public static final Fold<EntryStanding> FOLD =
            Fold.of(EntryStanding.class).hears(EntryEvent.class, EntryStanding::on);

    private static @Nullable EntryStanding on(
            @Nullable EntryStanding was, EntryEvent event, Stamp stamp) {
        if (was == null || !event.entry().equals(was.entry)) {
            return was == null && event instanceof LedgerEntryDrafted e
                    ? new EntryStanding(e.entry(), e.programme(), Status.DRAFT)
                    : was;
        }
        return switch (event) {
            case LedgerEntryDrafted e -> was;
            case LedgerEntryAttested e -> was;
            case LedgerEntryApproved e -> was;
            case LedgerEntryPosted e -> was.with(Status.POSTED);
            case OverrunOpened e -> was;
            case LedgerEntryReversalRequested e -> was;
            case LedgerEntryReversed e -> was.with(Status.ENDED);
            case LedgerEntryReclassified e -> was;
            case LedgerEntryWithdrawn e -> was.with(Status.ENDED);
        };
    }

    private EntryStanding with(Status now) {
        return new EntryStanding(entry, programme, now);
    }
}
