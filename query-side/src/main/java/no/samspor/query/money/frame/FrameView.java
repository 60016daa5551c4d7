package no.samspor.query.money.frame;

import java.util.List;
import no.samspor.events.money.FrameEvent;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every budget frame, whose it is and on which decision; what it holds now is a sum. */
final class FrameView {

    static final View<Row> VIEW =
            View.of("frame", Row.class).hears(FrameEvent.class, FrameView::on);

    /**
     * One frame.
     *
     * @param holder the programme, project or body whose frame it is
     * @param proposed its size as proposed
     * @param granted its size as first granted, before any adjustment
     * @param state proposed, granted, closed
     * @param unfunded what the last decision that says so calls «ufinansiert»
     * @param remaining what was left when it was closed
     * @param treatment what then becomes of the rest
     */
    record Row(
            FrameId frame,
            @Nullable ProgrammeId programme,
            @Nullable Id holder,
            @Nullable Nok proposed,
            @Nullable Nok granted,
            @Nullable String state,
            @Nullable UncertainDate validFrom,
            @Nullable UncertainDate validTo,
            @Nullable MandateId mandate,
            @Nullable Integer mandateVersion,
            @Nullable DecisionId decision,
            @Nullable Nok unfunded,
            @Nullable Nok remaining,
            @Nullable Code treatment) {}

    private FrameView() {}

    static List<Change> on(FrameEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case FrameProposed e ->
                    List.of(
                            of(e).set("programme", e.programme())
                                    .set("holder", e.holder())
                                    .set("proposed", e.kr())
                                    .always(),
                            of(e).set("state", "proposed").from(from));
            case FrameGranted e -> List.of(granted(e).from(from));
            case FrameAdjusted e -> List.of(adjusted(e).from(from));
            case FrameClosed e ->
                    List.of(
                            of(e).set("state", "closed")
                                    .set("remaining", e.remaining())
                                    .set("treatment", e.treatment())
                                    .from(from));
            case FrameReallocated _ -> List.of();
            case OverrunResolved _ -> List.of();
        };
    }

    private static Change.Draft granted(FrameGranted e) {
        @Nullable Period valid = e.valid();
        return of(e).set("state", "granted")
                .set("granted", e.kr())
                .set("validFrom", valid == null ? null : valid.from())
                .set("validTo", valid == null ? null : valid.to())
                .set("mandate", e.mandate())
                .set("mandateVersion", e.mandateVersion())
                .set("decision", e.decision())
                .set("unfunded", e.unfunded());
    }

    private static Change.Draft adjusted(FrameAdjusted e) {
        Change.Draft change = of(e).set("decision", e.decision());
        return e.unfunded() == null ? change : change.set("unfunded", e.unfunded());
    }

    private static Change.Draft of(FrameEvent event) {
        return Change.of(event.frame()).set("frame", event.frame());
    }
}
