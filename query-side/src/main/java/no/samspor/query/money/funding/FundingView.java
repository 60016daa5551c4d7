package no.samspor.query.money.funding;

import java.util.List;
import no.samspor.events.money.FundingEvent;
import no.samspor.events.money.FundingEvent.FundingCalled;
import no.samspor.events.money.FundingEvent.FundingCommitted;
import no.samspor.events.money.FundingEvent.FundingIndicated;
import no.samspor.events.money.FundingEvent.FundingLapsed;
import no.samspor.events.money.FundingEvent.FundingReceived;
import no.samspor.events.money.FundingEvent.FundingReclaimed;
import no.samspor.events.money.FundingEvent.FundingReconciled;
import no.samspor.events.money.FundingEvent.YearShare;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every funding commitment: from whom, of what kind, how much, and how far it has come. */
final class FundingView {

    static final View<Row> VIEW =
            View.of("funding", Row.class).hears(FundingEvent.class, FundingView::on);

    /**
     * One commitment.
     *
     * @param source may be a named group, where a text gives only its sum
     * @param state indicated, committed, called, received, reconciled, lapsed, reclaimed
     * @param amount as last stated
     * @param indicated as it was first said, before anybody was bound
     * @param committed what somebody is bound to; null while it is only indicated
     * @param expires the last day of the commitment, where it states one
     * @param explanation why what came is not what was committed
     * @param reason why it lapsed or was reclaimed
     */
    record Row(
            FundingId funding,
            @Nullable ProgrammeId programme,
            @Nullable OrganisationId source,
            @Nullable Code kind,
            @Nullable String purpose,
            @Nullable String state,
            @Nullable Amount amount,
            @Nullable Amount indicated,
            @Nullable Amount committed,
            @Nullable List<YearShare> byYear,
            @Nullable List<String> conditions,
            @Nullable DecisionId decision,
            @Nullable Doc letter,
            @Nullable UncertainDate expires,
            @Nullable String explanation,
            @Nullable String reason) {}

    private FundingView() {}

    static List<Change> on(FundingEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case FundingIndicated e -> indicated(e, from);
            case FundingCommitted e -> List.of(committed(e, stamp).from(from));
            case FundingCalled e -> List.of(state(e, "called").from(from));
            case FundingReceived e -> List.of(state(e, "received").from(from));
            case FundingReconciled e ->
                    List.of(state(e, "reconciled").set("explanation", e.explanation()).from(from));
            case FundingLapsed e ->
                    List.of(state(e, "lapsed").set("reason", e.reason()).from(from));
            case FundingReclaimed e ->
                    List.of(state(e, "reclaimed").set("reason", e.reason()).from(from));
        };
    }

    private static List<Change> indicated(FundingIndicated e, UncertainDate from) {
        return List.of(
                of(e).set("programme", e.programme())
                        .set("source", e.source())
                        .set("indicated", e.amount())
                        .always(),
                state(e, "indicated")
                        .set("kind", e.kind())
                        .set("amount", e.amount())
                        .set("purpose", e.purpose())
                        .from(from));
    }

    private static Change.Draft committed(FundingCommitted e, Stamp stamp) {
        Change.Draft change =
                state(e, "committed")
                        .set("kind", e.kind())
                        .set("amount", e.amount())
                        .set("committed", e.amount())
                        .set("byYear", e.byYear())
                        .set("conditions", e.conditions())
                        .set("decision", e.decision())
                        .set("letter", e.letter())
                        .set("expires", stamp.effectiveTo());
        return e.purpose() == null ? change : change.set("purpose", e.purpose());
    }

    private static Change.Draft state(FundingEvent event, String state) {
        return of(event).set("state", state);
    }

    private static Change.Draft of(FundingEvent event) {
        return Change.of(event.funding()).set("funding", event.funding());
    }
}
