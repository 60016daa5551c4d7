package no.samspor.query.structure.organisation;

import java.util.List;
import no.samspor.events.structure.OrganisationEvent;
import no.samspor.events.structure.OrganisationEvent.GroupRegistered;
import no.samspor.events.structure.OrganisationEvent.MemberTied;
import no.samspor.events.structure.OrganisationEvent.MunicipalityChanged;
import no.samspor.events.structure.OrganisationEvent.OrganisationDissolved;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.OrganisationEvent.OrganisationRenamed;
import no.samspor.events.structure.OrganisationEvent.OrganisationSucceeded;
import no.samspor.events.structure.OrganisationEvent.OrganisationVerified;
import no.samspor.events.structure.OrganisationEvent.UnitDissolved;
import no.samspor.events.structure.OrganisationEvent.UnitLeaderChanged;
import no.samspor.events.structure.OrganisationEvent.UnitRegistered;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.UnitId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every unit of every organisation, by its leader's title and never by name (I-43). */
final class UnitView {

    static final View<Row> VIEW =
            View.of("unit", Row.class).hears(OrganisationEvent.class, UnitView::on);

    /**
     * One unit.
     *
     * @param number its own number in Enhetsregisteret (underenhet)
     * @param costCentre its code in the organisation's accounts (ansvar)
     * @param state registered or dissolved
     * @param successor who takes over what it had accepted or been offered (I-52)
     */
    record Row(
            OrganisationId organisation,
            UnitId unit,
            @Nullable String name,
            @Nullable OrgNumber number,
            @Nullable String costCentre,
            @Nullable String leaderTitle,
            @Nullable String state,
            @Nullable Successor successor) {}

    private UnitView() {}

    static List<Change> on(OrganisationEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case UnitRegistered e ->
                    List.of(
                            of(e, e.unit())
                                    .set("name", e.name())
                                    .set("number", e.number())
                                    .set("costCentre", e.costCentre())
                                    .set("leaderTitle", e.leaderTitle())
                                    .always(),
                            of(e, e.unit()).set("state", "registered").from(from));
            case UnitLeaderChanged e ->
                    List.of(of(e, e.unit()).set("leaderTitle", e.leaderTitle()).within(from));
            case UnitDissolved e ->
                    List.of(
                            of(e, e.unit())
                                    .set("state", "dissolved")
                                    .set("successor", e.successor())
                                    .from(from));
            case OrganisationRegistered _ -> List.of();
            case GroupRegistered _ -> List.of();
            case MemberTied _ -> List.of();
            case OrganisationVerified _ -> List.of();
            case OrganisationRenamed _ -> List.of();
            case MunicipalityChanged _ -> List.of();
            case OrganisationSucceeded _ -> List.of();
            case OrganisationDissolved _ -> List.of();
        };
    }

    private static Change.Draft of(OrganisationEvent event, UnitId unit) {
        return Change.of(event.organisation(), unit)
                .set("organisation", event.organisation())
                .set("unit", unit);
    }
}
