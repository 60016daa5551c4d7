package no.samspor.query.structure.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Seen;
import no.samspor.query.overview.Expiry;
import no.samspor.query.overview.OverviewPart;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agreements of a programme that end soon. */
@Component
final class AgreementOverview implements OverviewPart {

    private final AgreementTable agreements;

    AgreementOverview(AgreementTable agreements) {
        this.agreements = agreements;
    }

    /** One that ends soon; {@code renewsItself} where it goes on unless a party objects. */
    record Ending(
            AgreementId agreement,
            @Nullable Code kind,
            @Nullable String subject,
            @Nullable Boolean renewsItself,
            Certainty inForce,
            Expiry expiry) {}

    @Override
    public String name() {
        return "endingAgreements";
    }

    @Override
    public Map<Id, Object> of(ProgrammeId programme, AsOf asOf, Sight sight) {
        LocalDate day = asOf.effectiveOn();
        List<Seen<Ending>> ending = new ArrayList<>();
        for (Seen<AgreementOnDay> each : agreements.all(programme, asOf, sight)) {
            AgreementView.Row row = each.row().agreement();
            Expiry expiry = Expiry.of(row.validTo(), day);
            boolean binds = each.either("state", row.state()).contains(AgreementView.SIGNED);
            if (!binds || !expiry.isNear()) continue;
            Ending shown =
                    new Ending(
                            row.agreement(),
                            row.kind(),
                            row.subject(),
                            row.renewsItself(),
                            each.row().inForce(),
                            expiry);
            ending.add(each.as(shown));
        }
        return ending.isEmpty() ? Map.of() : Map.of(programme, ending);
    }
}
