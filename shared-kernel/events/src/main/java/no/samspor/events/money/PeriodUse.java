package no.samspor.events.money;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.events.Fold;
import no.samspor.events.money.EntryEvent.BookedLine;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.EntryEvent.LedgerEntryPosted;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryReversed;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What entries have made of an accounting period: every event that names it is about it.
 *
 * @param drafts entries logged in it that are neither posted nor withdrawn
 */
public record PeriodUse(int drafts, Map<OrganisationId, Sums> totals) {

    /** What is booked for one organisation. */
    public record Sums(Nok debit, Nok credit) {

        /** Debit less credit. */
        public Nok net() {
            return debit.minus(credit);
        }

        private Sums with(BookedLine line) {
            return line.side() == Side.DEBIT
                    ? new Sums(debit.plus(line.kr()), credit)
                    : new Sums(debit, credit.plus(line.kr()));
        }
    }

    public static final PeriodUse NOTHING = new PeriodUse(0, Map.of());

    public static final Fold<PeriodUse> FOLD =
            Fold.of(PeriodUse.class)
                    .hears(
                            EntryEvent.class,
                            (was, event, stamp) -> (was == null ? NOTHING : was).on(event));

    /** Debit less credit of {@code organisation}; nought where nothing is booked for it. */
    public Nok net(OrganisationId organisation) {
        @Nullable Sums sums = totals.get(organisation);
        return sums == null ? Nok.ZERO : sums.net();
    }

    private PeriodUse on(EntryEvent event) {
        return switch (event) {
            case LedgerEntryDrafted e -> new PeriodUse(drafts + 1, totals);
            case LedgerEntryAttested e -> this;
            case LedgerEntryApproved e -> this;
            case LedgerEntryPosted e -> booking(drafts - 1, e.organisation(), e.lines());
            case OverrunOpened e -> this;
            case LedgerEntryReversalRequested e -> this;
            case LedgerEntryReversed e -> booking(drafts, e.organisation(), e.lines());
            case LedgerEntryReclassified e -> this;
            case LedgerEntryWithdrawn e -> new PeriodUse(drafts - 1, totals);
        };
    }

    private PeriodUse booking(int left, OrganisationId organisation, List<BookedLine> lines) {
        Sums sums = totals.getOrDefault(organisation, new Sums(Nok.ZERO, Nok.ZERO));
        for (BookedLine line : lines) sums = sums.with(line);
        Map<OrganisationId, Sums> now = new HashMap<>(totals);
        now.put(organisation, sums);
        return new PeriodUse(left, Map.copyOf(now));
    }
}
