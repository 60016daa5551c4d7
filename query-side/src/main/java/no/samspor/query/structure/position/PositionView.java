package no.samspor.query.structure.position;

import java.util.List;
import no.samspor.events.structure.PositionEvent;
import no.samspor.events.structure.PositionEvent.FteBounds;
import no.samspor.events.structure.PositionEvent.FundingShare;
import no.samspor.events.structure.PositionEvent.PositionAdvertised;
import no.samspor.events.structure.PositionEvent.PositionEnded;
import no.samspor.events.structure.PositionEvent.PositionEntrusted;
import no.samspor.events.structure.PositionEvent.PositionExtended;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionFteChanged;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.events.structure.PositionEvent.PositionWithdrawn;
import no.samspor.events.structure.PositionEvent.ProjectShare;
import no.samspor.events.structure.PositionEvent.RoleDescriptionRevised;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PositionId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.UnitId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every position, by its title: never by whoever holds it (I-43). */
final class PositionView {

    static final View<Row> VIEW =
            View.of("position", Row.class).hears(PositionEvent.class, PositionView::on);

    /**
     * One position. How certain its end is shows in the dates, and in {@code endTerms}.
     *
     * @param months how long it shall last, where that is stated rather than its end
     * @param endTerms on what its end depends, in the source's words; null where on nothing
     * @param state planned, advertised, filled, ended or withdrawn
     * @param vacant whether nobody holds it on the day asked about
     * @param heldFrom when whoever holds it, or held it last, began; {@code heldTo} the last day
     * @param roles in which whoever holds it acts for the employer; in {@code unit} or {@code body}
     *     only, where one is given
     * @param reason why it ended, as a code, or was withdrawn, in words
     */
    record Row(
            PositionId position,
            @Nullable ProgrammeId programme,
            @Nullable String title,
            @Nullable OrganisationId employer,
            @Nullable Integer fteBp,
            @Nullable FteBounds bounds,
            @Nullable Code term,
            @Nullable Integer months,
            @Nullable UncertainDate plannedFrom,
            @Nullable UncertainDate plannedTo,
            @Nullable String endTerms,
            @Nullable List<FundingShare> funding,
            @Nullable List<ProjectShare> allocation,
            @Nullable AgreementId agreement,
            @Nullable DecisionId decision,
            @Nullable String state,
            @Nullable Boolean vacant,
            @Nullable UncertainDate deadline,
            @Nullable UncertainDate heldFrom,
            @Nullable UncertainDate heldTo,
            @Nullable DecisionId extendedBy,
            @Nullable List<Role> roles,
            @Nullable UnitId unit,
            @Nullable BodyId body,
            @Nullable String reason,
            @Nullable Integer descriptionVersion,
            @Nullable String description,
            @Nullable Doc document) {}

    private PositionView() {}

    static List<Change> on(PositionEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case PositionPlanned e -> planned(e, from);
            case PositionAdvertised e ->
                    List.of(
                            of(e).set("state", "advertised")
                                    .set("deadline", e.deadline())
                                    .from(from));
            case PositionFilled e -> filled(e);
            case PositionExtended e -> extended(e, from);
            case PositionFteChanged e -> List.of(of(e).set("fteBp", e.toBp()).within(from));
            case PositionEnded e -> List.of(over(e, "ended", e.reason().value()).from(from));
            case PositionWithdrawn e -> List.of(over(e, "withdrawn", e.reason()).from(from));
            case PositionEntrusted e ->
                    List.of(
                            of(e).set("roles", e.roles())
                                    .set("unit", e.unit())
                                    .set("body", e.body())
                                    .within(from));
            case RoleDescriptionRevised e ->
                    List.of(
                            of(e).set("descriptionVersion", e.version())
                                    .set("description", e.text())
                                    .set("document", e.document())
                                    .within(from));
        };
    }

    private static List<Change> planned(PositionPlanned e, UncertainDate from) {
        @Nullable Period planned = e.planned();
        return List.of(
                of(e).set("programme", e.programme())
                        .set("title", e.title())
                        .set("employer", e.employer())
                        .set("fteBp", e.fteBp())
                        .set("bounds", e.bounds())
                        .set("term", e.term())
                        .set("months", e.months())
                        .set("plannedFrom", planned == null ? null : planned.from())
                        .set("plannedTo", planned == null ? null : planned.to())
                        .set("endTerms", e.endTerms())
                        .set("funding", e.funding())
                        .set("allocation", e.allocation())
                        .set("agreement", e.agreement())
                        .set("decision", e.decision())
                        .always(),
                of(e).set("state", "planned").set("vacant", true).from(from));
    }

    /** When the term is over it is vacant again. */
    private static List<Change> filled(PositionFilled e) {
        Period term = e.term();
        Change.Draft held =
                of(e).set("state", "filled").set("heldFrom", term.from()).set("heldTo", term.to());
        if (e.fteBp() != null) held.set("fteBp", e.fteBp());
        return List.of(
                held.from(term.from()), of(e).set("vacant", false).during(term.from(), term.to()));
    }

    private static List<Change> extended(PositionExtended e, UncertainDate from) {
        Change.Draft longer = of(e).set("heldTo", e.to()).set("extendedBy", e.decision());
        if (!e.funding().isEmpty()) longer.set("funding", e.funding());
        return List.of(longer.within(from), of(e).set("vacant", false).during(from, e.to()));
    }

    private static Change.Draft over(PositionEvent e, String state, String reason) {
        return of(e).set("state", state).set("vacant", true).set("reason", reason);
    }

    private static Change.Draft of(PositionEvent event) {
        return Change.of(event.position()).set("position", event.position());
    }
}
