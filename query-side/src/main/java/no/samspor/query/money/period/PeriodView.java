package no.samspor.query.money.period;

import java.util.List;
import no.samspor.events.money.PeriodEvent;
import no.samspor.events.money.PeriodEvent.PeriodClosed;
import no.samspor.events.money.PeriodEvent.PeriodOpened;
import no.samspor.events.money.PeriodEvent.PeriodReopened;
import no.samspor.events.money.PeriodEvent.PeriodSoftClosed;
import no.samspor.events.money.PeriodEvent.ReconciliationRecorded;
import no.samspor.events.money.PeriodEvent.Total;
import no.samspor.events.money.PostingPeriod;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.PeriodId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Which accounting months take drafts and postings. */
final class PeriodView {

    static final View<Row> VIEW =
            View.of("period", Row.class).hears(PeriodEvent.class, PeriodView::on);

    /**
     * One month of a programme.
     *
     * @param state open, softClosed, closed, reopened
     * @param totals what was booked in it when it was last closed
     * @param decision the one that reopened it
     */
    record Row(
            PeriodId period,
            @Nullable ProgrammeId programme,
            @Nullable PostingPeriod month,
            @Nullable String state,
            @Nullable List<Total> totals,
            @Nullable DecisionId decision,
            @Nullable String reason) {}

    private PeriodView() {}

    static List<Change> on(PeriodEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case PeriodOpened e ->
                    List.of(
                            of(e).set("programme", e.programme()).set("month", e.month()).always(),
                            state(e, "open").from(from));
            case PeriodSoftClosed e -> List.of(state(e, "softClosed").from(from));
            case PeriodClosed e -> List.of(state(e, "closed").set("totals", e.totals()).from(from));
            case PeriodReopened e ->
                    List.of(
                            state(e, "reopened")
                                    .set("decision", e.decision())
                                    .set("reason", e.reason())
                                    .from(from));
            case ReconciliationRecorded _ -> List.of();
        };
    }

    private static Change.Draft state(PeriodEvent event, String state) {
        return of(event).set("state", state);
    }

    private static Change.Draft of(PeriodEvent event) {
        return Change.of(event.period()).set("period", event.period());
    }
}
