package no.samspor.query.record.audit;

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
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.AuditId;
import no.samspor.kernel.id.Id;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** What auditors have found, and by what they judge it. */
final class AuditFindingView {

    static final View<Row> VIEW =
            View.of("audit_finding", Row.class).hears(AuditEvent.class, AuditFindingView::on);

    /**
     * One finding.
     *
     * @param no of the finding within the audit
     * @param criterion by what it was judged
     * @param about the things in which it was seen
     */
    record Row(
            AuditId audit,
            int no,
            @Nullable String criterion,
            @Nullable String observation,
            @Nullable List<Id> about,
            @Nullable String assessment) {}

    private AuditFindingView() {}

    static List<Change> on(AuditEvent event, Stamp stamp) {
        return switch (event) {
            case AuditFindingRecorded e ->
                    List.of(
                            Change.of(e.audit(), e.no())
                                    .set("audit", e.audit())
                                    .set("no", e.no())
                                    .set("criterion", e.criterion())
                                    .set("observation", e.observation())
                                    .set("about", e.about())
                                    .set("assessment", e.assessment())
                                    .from(stamp.effectiveFrom()));
            case AuditOpened _,
                    AuditSnapshotTaken _,
                    AuditQuestionAsked _,
                    AuditAnswered _,
                    AuditHearingRecorded _,
                    AuditReported _,
                    AuditRecommendationFollowedUp _,
                    AuditClosed _ ->
                    List.of();
        };
    }
}
