package no.samspor.query.record.retention;

import java.time.LocalDate;
import java.util.List;
import no.samspor.events.record.RetentionEvent;
import no.samspor.events.record.RetentionEvent.LegalHoldLifted;
import no.samspor.events.record.RetentionEvent.LegalHoldPlaced;
import no.samspor.events.record.RetentionEvent.PayloadRedacted;
import no.samspor.events.record.RetentionEvent.RedactionRejected;
import no.samspor.events.record.RetentionEvent.RedactionRequested;
import no.samspor.kernel.Law;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every legal hold on each day on which it stands: on what, why, and by whom. */
final class HoldView {

    static final View<Row> VIEW =
            View.of("hold", Row.class).hears(RetentionEvent.class, HoldView::on);

    /**
     * One hold.
     *
     * @param subject a person, or what is recorded: an organisation, a decision, a document …
     * @param subjectKind the kind of the subject, as its identity begins: per, org, dec, doc …
     * @param ground the law that asks for it
     * @param until the last day on which it stands; null until somebody lifts it
     * @param organisation whose records manager placed it, and may lift it
     * @param placedBy who placed it
     * @param placedAs in which role
     */
    record Row(
            RetentionId retention,
            @Nullable Id subject,
            @Nullable String subjectKind,
            @Nullable Law ground,
            @Nullable LocalDate until,
            @Nullable OrganisationId organisation,
            @Nullable PersonId placedBy,
            @Nullable Role placedAs) {}

    private HoldView() {}

    static List<Change> on(RetentionEvent event, Stamp stamp) {
        return switch (event) {
            case LegalHoldPlaced e -> List.of(placed(e, stamp));
            case LegalHoldLifted e -> List.of(Change.end(e.retention(), stamp.effectiveFrom()));
            case RedactionRequested _, RedactionRejected _, PayloadRedacted _ -> List.of();
        };
    }

    private static Change placed(LegalHoldPlaced e, Stamp stamp) {
        return Change.of(e.retention())
                .set("retention", e.retention())
                .set("subject", e.subject())
                .set("subjectKind", Ids.prefixOf(e.subject().getClass()))
                .set("ground", e.ground())
                .set("until", e.until())
                .set("organisation", stamp.actor().organisation())
                .set("placedBy", stamp.actor().person())
                .set("placedAs", stamp.actor().role())
                .during(
                        stamp.effectiveFrom(),
                        e.until() == null ? null : UncertainDate.on(e.until()));
    }
}
