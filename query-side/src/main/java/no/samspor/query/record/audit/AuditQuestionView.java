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
import no.samspor.kernel.Doc;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.AuditId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** What auditors have asked, and what they were answered. */
final class AuditQuestionView {

    static final View<Row> VIEW =
            View.of("audit_question", Row.class).hears(AuditEvent.class, AuditQuestionView::on);

    /**
     * One question.
     *
     * @param no of the question within the audit
     * @param organisation who is asked
     * @param role as what; null for whoever can answer
     * @param answer null while there is none
     * @param answeredAs as what it was answered
     */
    record Row(
            AuditId audit,
            int no,
            @Nullable OrganisationId organisation,
            @Nullable Role role,
            @Nullable String text,
            @Nullable String answer,
            @Nullable Role answeredAs,
            @Nullable List<Doc> documents) {}

    private AuditQuestionView() {}

    static List<Change> on(AuditEvent event, Stamp stamp) {
        return switch (event) {
            case AuditQuestionAsked e ->
                    List.of(
                            of(e, e.no())
                                    .set("organisation", e.organisation())
                                    .set("role", e.role())
                                    .set("text", e.text())
                                    .from(stamp.effectiveFrom()));
            case AuditAnswered e ->
                    List.of(
                            of(e, e.no())
                                    .set("answer", e.text())
                                    .set("answeredAs", e.role())
                                    .set("documents", e.documents())
                                    .from(stamp.effectiveFrom()));
            case AuditOpened _,
                    AuditSnapshotTaken _,
                    AuditFindingRecorded _,
                    AuditHearingRecorded _,
                    AuditReported _,
                    AuditRecommendationFollowedUp _,
                    AuditClosed _ ->
                    List.of();
        };
    }

    private static Change.Draft of(AuditEvent event, int no) {
        return Change.of(event.audit(), no).set("audit", event.audit()).set("no", no);
    }
}
