package no.samspor.query.record.audit;

import java.time.LocalDate;
import java.util.List;
import no.samspor.events.record.AuditEvent;
import no.samspor.events.record.AuditEvent.AuditAnswered;
import no.samspor.events.record.AuditEvent.AuditClosed;
import no.samspor.events.record.AuditEvent.AuditFindingRecorded;
import no.samspor.events.record.AuditEvent.AuditHearingRecorded;
import no.samspor.events.record.AuditEvent.AuditOpened;
import no.samspor.events.record.AuditEvent.AuditQuestionAsked;
import no.samspor.events.record.AuditEvent.AuditRecommendationFollowedUp;
import no.samspor.events.record.AuditEvent.AuditReported;
import no.samspor.events.record.AuditEvent.AuditSnapshotTaken;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.AuditId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every audit engagement, and how far it has come. Those in force let their auditors see. */
final class AuditView {

    static final View<Row> VIEW =
            View.of("audit", Row.class).hears(AuditEvent.class, AuditView::on);

    /**
     * One engagement.
     *
     * @param auditor the organisation whose auditors carry it out
     * @param mandate on whose behalf
     * @param state opened, fieldwork, draftReport, hearing, reported, followUp, closed
     * @param validTo the last day on which it is in force, unless it is closed before
     * @param position up to where the log was sealed that the audit rests on; null before that
     * @param report as it was laid before whoever asked for it; null before that
     */
    record Row(
            AuditId audit,
            @Nullable OrganisationId auditor,
            @Nullable ProgrammeId programme,
            @Nullable Code mandate,
            @Nullable String scope,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String state,
            @Nullable Long position,
            @Nullable RootHash rootHash,
            @Nullable Doc report) {}

    private AuditView() {}

    static List<Change> on(AuditEvent event, Stamp stamp) {
        return switch (event) {
            case AuditOpened e -> List.of(opened(e), state(e, "opened", stamp));
            case AuditSnapshotTaken e ->
                    List.of(
                            in(e, "fieldwork")
                                    .set("position", e.position())
                                    .set("rootHash", e.rootHash())
                                    .from(stamp.effectiveFrom()));
            case AuditQuestionAsked e -> List.of();
            case AuditAnswered e -> List.of();
            case AuditFindingRecorded e -> List.of(state(e, "draftReport", stamp));
            case AuditHearingRecorded e -> List.of(state(e, "hearing", stamp));
            case AuditReported e ->
                    List.of(
                            in(e, "reported")
                                    .set("report", e.document())
                                    .from(stamp.effectiveFrom()));
            case AuditRecommendationFollowedUp e -> List.of(state(e, "followUp", stamp));
            case AuditClosed e -> List.of(state(e, "closed", stamp));
        };
    }

    private static Change opened(AuditOpened e) {
        return of(e).set("auditor", e.auditor())
                .set("programme", e.programme())
                .set("mandate", e.mandate())
                .set("scope", e.scope())
                .set("validFrom", e.validFrom())
                .set("validTo", e.validTo())
                .always();
    }

    private static Change state(AuditEvent event, String state, Stamp stamp) {
        return in(event, state).from(stamp.effectiveFrom());
    }

    private static Change.Draft in(AuditEvent event, String state) {
        return of(event).set("state", state);
    }

    private static Change.Draft of(AuditEvent event) {
        return Change.of(event.audit()).set("audit", event.audit());
    }
}
