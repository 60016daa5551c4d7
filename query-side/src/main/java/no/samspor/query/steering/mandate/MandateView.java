package no.samspor.query.steering.mandate;

import java.util.List;
import no.samspor.events.steering.MandateEvent;
import no.samspor.events.steering.MandateEvent.MandateAmended;
import no.samspor.events.steering.MandateEvent.MandateApproved;
import no.samspor.events.steering.MandateEvent.MandateDischarged;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateEvent.MandateProposed;
import no.samspor.events.steering.MandateEvent.MandateRejected;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.events.steering.MandateText;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Period;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Where each mandate stands: its state, and the version and frame that go with it. */
final class MandateView {

    static final View<Row> VIEW =
            View.of("mandate", Row.class).hears(MandateEvent.class, MandateView::on).revision(2);

    static final String APPROVED = "approved";

    /**
     * One mandate.
     *
     * @param version the one that its state speaks of; its text is in the history
     */
    record Row(
            MandateId mandate,
            @Nullable ProgrammeId programme,
            @Nullable Id holder,
            @Nullable String state,
            @Nullable Integer version,
            @Nullable String purpose,
            @Nullable Amount frame,
            @Nullable UncertainDate validFrom,
            @Nullable UncertainDate validTo,
            @Nullable BodyId proposedTo,
            @Nullable DecisionId decision,
            @Nullable UncertainDate decidedOn) {}

    private MandateView() {}

    static List<Change> on(MandateEvent event, Stamp stamp) {
        return switch (event) {
            case MandateDrafted e ->
                    List.of(
                            of(e).set("programme", e.programme())
                                    .set("holder", e.holder())
                                    .always(),
                            text(of(e).set("state", "draft"), 1, e.text())
                                    .from(stamp.effectiveFrom()));
            case MandateProposed e ->
                    List.of(
                            of(e).set("state", "proposed")
                                    .set("proposedTo", e.proposedTo())
                                    .from(stamp.effectiveFrom()));
            case MandateReturned e ->
                    List.of(of(e).set("state", "returned").from(stamp.effectiveFrom()));
            case MandateApproved e ->
                    List.of(
                            of(e).set("state", APPROVED)
                                    .set("version", e.version())
                                    .set("decision", e.decision())
                                    .set("decidedOn", stamp.decided())
                                    .from(stamp.effectiveFrom()));
            case MandateRejected e ->
                    List.of(of(e).set("state", "rejected").from(stamp.effectiveFrom()));
            case MandateAmended e ->
                    List.of(
                            text(of(e).set("state", APPROVED), e.version(), e.text())
                                    .set("decision", e.decision())
                                    .set("decidedOn", stamp.decided())
                                    .from(stamp.effectiveFrom()));
            case MandateDischarged e ->
                    List.of(
                            of(e).set("state", "discharged")
                                    .set("decision", e.decision())
                                    .set("decidedOn", stamp.decided())
                                    .from(stamp.effectiveFrom()));
        };
    }

    private static Change.Draft text(Change.Draft change, int version, MandateText text) {
        @Nullable Period valid = text.valid();
        return change.set("version", version)
                .set("purpose", text.purpose())
                .set("frame", text.frame())
                .set("validFrom", valid == null ? null : valid.from())
                .set("validTo", valid == null ? null : valid.to());
    }

    private static Change.Draft of(MandateEvent event) {
        return Change.of(event.mandate()).set("mandate", event.mandate());
    }
}
