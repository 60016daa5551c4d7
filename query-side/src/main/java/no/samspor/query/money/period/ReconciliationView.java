package no.samspor.query.money.period;

import java.util.List;
import no.samspor.events.money.PeriodEvent;
import no.samspor.events.money.PeriodEvent.PeriodClosed;
import no.samspor.events.money.PeriodEvent.PeriodOpened;
import no.samspor.events.money.PeriodEvent.PeriodReopened;
import no.samspor.events.money.PeriodEvent.PeriodSoftClosed;
import no.samspor.events.money.PeriodEvent.ReconciliationRecorded;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PeriodId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Each organisation's official accounts of a month held against what is posted here. */
final class ReconciliationView {

    static final View<Row> VIEW =
            View.of("reconciliation", Row.class).hears(PeriodEvent.class, ReconciliationView::on);

    /**
     * The last reconciliation of one organisation's month; both figures are debit less credit.
     *
     * @param difference official less programme
     */
    record Row(
            PeriodId period,
            OrganisationId organisation,
            @Nullable Nok programmeKr,
            @Nullable Nok officialKr,
            @Nullable Nok difference,
            @Nullable String explanation,
            @Nullable Doc document) {}

    private ReconciliationView() {}

    static List<Change> on(PeriodEvent event, Stamp stamp) {
        return switch (event) {
            case ReconciliationRecorded e ->
                    List.of(
                            Change.of(e.period(), e.organisation())
                                    .set("period", e.period())
                                    .set("organisation", e.organisation())
                                    .set("programmeKr", e.programmeKr())
                                    .set("officialKr", e.officialKr())
                                    .set("difference", e.officialKr().minus(e.programmeKr()))
                                    .set("explanation", e.explanation())
                                    .set("document", e.document())
                                    .from(stamp.effectiveFrom()));
            case PeriodOpened _ -> List.of();
            case PeriodSoftClosed _ -> List.of();
            case PeriodClosed _ -> List.of();
            case PeriodReopened _ -> List.of();
        };
    }
}
