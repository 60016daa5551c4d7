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
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.FundingId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** What was called of each commitment, what came, and what was lost: each amount a row. */
final class FundingMovementView {

    static final View<Row> VIEW =
            View.of("funding_movement", Row.class)
                    .hears(FundingEvent.class, FundingMovementView::on);

    /**
     * One amount.
     *
     * @param kind called, received, lapsed, reclaimed
     * @param kr null for a lapse of what nobody stated
     */
    record Row(
            FundingId funding,
            @Nullable String kind,
            @Nullable Nok kr,
            @Nullable UncertainDate due,
            @Nullable String voucherRef,
            @Nullable String reason) {}

    private FundingMovementView() {}

    static List<Change> on(FundingEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case FundingCalled e ->
                    List.of(moved(e, "called", e.kr(), stamp).set("due", e.due()).from(from));
            case FundingReceived e ->
                    List.of(
                            moved(e, "received", e.kr(), stamp)
                                    .set("voucherRef", e.voucherRef())
                                    .from(from));
            case FundingLapsed e ->
                    List.of(moved(e, "lapsed", e.kr(), stamp).set("reason", e.reason()).from(from));
            case FundingReclaimed e ->
                    List.of(
                            moved(e, "reclaimed", e.kr(), stamp)
                                    .set("reason", e.reason())
                                    .from(from));
            case FundingIndicated _ -> List.of();
            case FundingCommitted _ -> List.of();
            case FundingReconciled _ -> List.of();
        };
    }

    private static Change.Draft moved(
            FundingEvent event, String kind, @Nullable Nok kr, Stamp stamp) {
        return Change.act(stamp, event.funding(), kind)
                .set("funding", event.funding())
                .set("kind", kind)
                .set("kr", kr);
    }
}
