package no.samspor.query.steering.mandate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.kernel.Amount;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Seen;
import no.samspor.query.overview.Expiry;
import no.samspor.query.overview.OverviewPart;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The approved mandates of a programme, by who holds them, and when they end. */
@Component
final class MandateOverview implements OverviewPart {

    private final MandateTable mandates;

    MandateOverview(MandateTable mandates) {
        this.mandates = mandates;
    }

    /** An approved mandate; one whose time is over still stands here, and says so. */
    record Approved(
            MandateId mandate, @Nullable Integer version, @Nullable Amount frame, Expiry expiry) {}

    @Override
    public String name() {
        return "mandates";
    }

    @Override
    public Map<Id, Object> of(ProgrammeId programme, AsOf asOf, Sight sight) {
        Map<Id, List<Seen<Approved>>> shown = new HashMap<>();
        for (Seen<MandateView.Row> each : mandates.all(programme, asOf, sight)) {
            MandateView.Row row = each.row();
            if (!each.either("state", row.state()).contains(MandateView.APPROVED)) continue;
            @Nullable Id holder = row.holder();
            Approved approved =
                    new Approved(
                            row.mandate(),
                            row.version(),
                            row.frame(),
                            Expiry.of(row.validTo(), asOf.effectiveOn()));
            shown.computeIfAbsent(holder == null ? programme : holder, _ -> new ArrayList<>())
                    .add(each.as(approved));
        }
        return Map.copyOf(shown);
    }
}
