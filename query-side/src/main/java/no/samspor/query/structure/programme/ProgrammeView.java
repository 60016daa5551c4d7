package no.samspor.query.structure.programme;

import java.util.List;
import no.samspor.events.structure.ProgrammeEvent;
import no.samspor.events.structure.ProgrammeEvent.ArchiveTransferConfirmed;
import no.samspor.events.structure.ProgrammeEvent.ClosureInitiated;
import no.samspor.events.structure.ProgrammeEvent.FinalAccountApproved;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeCancelled;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeClosed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeEstablished;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemAccepted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemTransferred;
import no.samspor.events.structure.ProgrammeEvent.ProgrammePaused;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeRenamed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeResumed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeStarted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeTermExtended;
import no.samspor.kernel.Code;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every programme, and how far it has come. */
final class ProgrammeView {

    static final View<Row> VIEW =
            View.of("programme", Row.class).hears(ProgrammeEvent.class, ProgrammeView::on);

    /**
     * One programme.
     *
     * @param state established, running, paused, closing, closed or cancelled
     * @param mandate the one that it started on; {@code interim} the decision that let it start
     *     before its mandate
     * @param decision what its state rests on; {@code reason} why, where one is given
     * @param closingPlannedOn when it is planned to be closed
     */
    record Row(
            ProgrammeId programme,
            @Nullable String name,
            @Nullable List<String> otherNames,
            @Nullable Code kind,
            @Nullable String purpose,
            @Nullable UncertainDate plannedStart,
            @Nullable UncertainDate plannedEnd,
            @Nullable DecisionId extendedBy,
            @Nullable Code methodology,
            @Nullable String state,
            @Nullable MandateId mandate,
            @Nullable DecisionId interim,
            @Nullable DecisionId decision,
            @Nullable String reason,
            @Nullable UncertainDate closingPlannedOn) {}

    private ProgrammeView() {}

    static List<Change> on(ProgrammeEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case ProgrammeEstablished e -> established(e, from);
            case ProgrammeStarted e ->
                    List.of(
                            state(e, "running", null, null)
                                    .set("mandate", e.mandate())
                                    .set("interim", e.interim())
                                    .from(from));
            case ProgrammePaused e ->
                    List.of(state(e, "paused", e.decision(), e.reason()).from(from));
            case ProgrammeResumed e -> List.of(state(e, "running", e.decision(), null).from(from));
            case ProgrammeTermExtended e ->
                    List.of(
                            of(e).set("plannedEnd", e.to())
                                    .set("extendedBy", e.decision())
                                    .within(from));
            case ProgrammeRenamed e -> List.of(of(e).set("name", e.to()).within(from));
            case ProgrammeCancelled e ->
                    List.of(state(e, "cancelled", e.decision(), e.reason()).from(from));
            case ClosureInitiated e ->
                    List.of(
                            state(e, "closing", null, null)
                                    .set("closingPlannedOn", e.plannedOn())
                                    .from(from));
            case ProgrammeClosed e -> List.of(state(e, "closed", e.decision(), null).from(from));
            case FinalAccountApproved _ -> List.of();
            case ArchiveTransferConfirmed _ -> List.of();
            case ProgrammeItemTransferred _ -> List.of();
            case ProgrammeItemAccepted _ -> List.of();
        };
    }

    private static List<Change> established(ProgrammeEstablished e, UncertainDate from) {
        return List.of(
                of(e).set("name", e.name())
                        .set("otherNames", e.otherNames())
                        .set("kind", e.kind())
                        .set("purpose", e.purpose())
                        .set("plannedStart", e.plannedStart())
                        .set("plannedEnd", e.plannedEnd())
                        .set("methodology", e.methodology())
                        .always(),
                state(e, "established", null, null).from(from));
    }

    private static Change.Draft state(
            ProgrammeEvent event,
            String state,
            @Nullable DecisionId decision,
            @Nullable String reason) {
        return of(event).set("state", state).set("decision", decision).set("reason", reason);
    }

    private static Change.Draft of(ProgrammeEvent event) {
        return Change.of(event.programme()).set("programme", event.programme());
    }
}
