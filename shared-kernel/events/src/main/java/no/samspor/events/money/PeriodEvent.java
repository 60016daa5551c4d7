package no.samspor.events.money;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PeriodId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can happen to an accounting period. Names and fields are stored for ever. */
public sealed interface PeriodEvent extends Event {

    PeriodId period();

    @Override
    default Id stream() {
        return period();
    }

    @Stored("period.opened/1")
    record PeriodOpened(PeriodId period, ProgrammeId programme, PostingPeriod month)
            implements PeriodEvent {}

    /** No new drafts; what is on its way may still be posted. */
    @Stored("period.soft-closed/1")
    record PeriodSoftClosed(PeriodId period) implements PeriodEvent {}

    /**
     * The organisation's official accounts held against what is posted here.
     *
     * @param programmeKr debit less credit, by our own sum
     * @param officialKr debit less credit, in its official accounts
     */
    @Stored("period.reconciled/1")
    record ReconciliationRecorded(
            PeriodId period,
            OrganisationId organisation,
            Nok programmeKr,
            Nok officialKr,
            @Nullable String explanation,
            @Nullable Doc document)
            implements PeriodEvent {}

    @Stored("period.closed/1")
    record PeriodClosed(PeriodId period, PostingPeriod month, List<Total> totals)
            implements PeriodEvent {}

    record Total(OrganisationId organisation, Nok debit, Nok credit) {}

    @Stored("period.reopened/1")
    record PeriodReopened(PeriodId period, DecisionId decision, String reason)
            implements PeriodEvent {}
}
