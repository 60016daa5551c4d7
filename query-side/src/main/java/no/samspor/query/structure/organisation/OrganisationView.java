package no.samspor.query.structure.organisation;

import java.time.LocalDate;
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
import no.samspor.kernel.Code;
import no.samspor.kernel.Count;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every organisation, and every group that sources name; one that has ended keeps its row. */
final class OrganisationView {

    static final View<Row> VIEW =
            View.of("organisation", Row.class).hears(OrganisationEvent.class, OrganisationView::on);

    /**
     * One organisation or group.
     *
     * @param withoutNumber why it has no number; null where it has one
     * @param groupSize how many are in the group; null for an organisation
     * @param state registered, succeeded or dissolved
     * @param source the register that verified it; null while none has
     * @param successors those it was merged into or divided between
     * @param takesOver to whom what it left open goes (I-52)
     */
    record Row(
            OrganisationId organisation,
            @Nullable String name,
            @Nullable List<String> otherNames,
            @Nullable OrgNumber number,
            @Nullable String withoutNumber,
            @Nullable Code form,
            @Nullable Code municipality,
            @Nullable OrganisationId parent,
            @Nullable Count groupSize,
            @Nullable String state,
            @Nullable String source,
            @Nullable LocalDate fetchedOn,
            @Nullable List<OrganisationId> successors,
            @Nullable OrganisationId takesOver,
            @Nullable String reason) {}

    private OrganisationView() {}

    static List<Change> on(OrganisationEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case OrganisationRegistered e -> registered(e, from);
            case GroupRegistered e ->
                    List.of(
                            of(e).set("name", e.name())
                                    .set("otherNames", e.otherNames())
                                    .set("groupSize", e.size())
                                    .always(),
                            of(e).set("state", "registered").from(from));
            case OrganisationVerified e ->
                    List.of(
                            of(e).set("number", e.number())
                                    .set("withoutNumber", null)
                                    .set("source", e.source())
                                    .set("fetchedOn", e.fetchedOn())
                                    .within(from));
            case OrganisationRenamed e -> List.of(of(e).set("name", e.to()).within(from));
            case MunicipalityChanged e -> List.of(of(e).set("municipality", e.to()).within(from));
            case OrganisationSucceeded e ->
                    List.of(
                            of(e).set("state", "succeeded")
                                    .set("successors", e.successors())
                                    .set("takesOver", e.takesOver())
                                    .from(from));
            case OrganisationDissolved e ->
                    List.of(
                            of(e).set("state", "dissolved")
                                    .set("takesOver", e.takesOver())
                                    .set("reason", e.reason())
                                    .from(from));
            case MemberTied _ -> List.of();
            case UnitRegistered _ -> List.of();
            case UnitLeaderChanged _ -> List.of();
            case UnitDissolved _ -> List.of();
        };
    }

    private static List<Change> registered(OrganisationRegistered e, UncertainDate from) {
        return List.of(
                of(e).set("name", e.name())
                        .set("otherNames", e.otherNames())
                        .set("number", e.number())
                        .set("withoutNumber", e.withoutNumber())
                        .set("form", e.form())
                        .set("municipality", e.municipality())
                        .set("parent", e.parent())
                        .always(),
                of(e).set("state", "registered").from(from));
    }

    private static Change.Draft of(OrganisationEvent event) {
        return Change.of(event.organisation()).set("organisation", event.organisation());
    }
}
