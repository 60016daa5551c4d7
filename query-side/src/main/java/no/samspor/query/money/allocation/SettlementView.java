package no.samspor.query.money.allocation;

import java.util.List;
import no.samspor.events.money.AllocationEvent;
import no.samspor.events.money.AllocationEvent.AllocationChanged;
import no.samspor.events.money.AllocationEvent.AllocationDecided;
import no.samspor.events.money.AllocationEvent.AllocationSettled;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.AllocationId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** What each organisation has paid of its part, payment by payment. */
final class SettlementView {

    static final View<Row> VIEW =
            View.of("settlement", Row.class).hears(AllocationEvent.class, SettlementView::on);

    /** One payment. */
    record Row(
            AllocationId allocation,
            @Nullable OrganisationId organisation,
            @Nullable Nok kr,
            @Nullable String voucherRef) {}

    private SettlementView() {}

    static List<Change> on(AllocationEvent event, Stamp stamp) {
        return switch (event) {
            case AllocationSettled e ->
                    List.of(
                            Change.act(stamp, e.allocation(), e.organisation())
                                    .set("allocation", e.allocation())
                                    .set("organisation", e.organisation())
                                    .set("kr", e.kr())
                                    .set("voucherRef", e.voucherRef())
                                    .from(stamp.effectiveFrom()));
            case AllocationDecided _ -> List.of();
            case AllocationChanged _ -> List.of();
        };
    }
}
