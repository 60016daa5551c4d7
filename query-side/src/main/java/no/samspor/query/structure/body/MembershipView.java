package no.samspor.query.structure.body;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.BodyConstituted;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.BodyRulesChanged;
import no.samspor.events.structure.BodyEvent.BodySucceeded;
import no.samspor.events.structure.BodyEvent.DeputyOrderSet;
import no.samspor.events.structure.BodyEvent.DeputyPool;
import no.samspor.events.structure.BodyEvent.MemberAppointed;
import no.samspor.events.structure.BodyEvent.MembershipEnded;
import no.samspor.events.structure.BodyEvent.MembershipFunctionChanged;
import no.samspor.events.structure.BodyEvent.StandingConditionLifted;
import no.samspor.events.structure.BodyEvent.StandingConditionSet;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.kernel.Code;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.MembershipId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Who sits in which body, by role title: never by name, and never by union (I-42, I-43). */
final class MembershipView {

    static final View<Row> VIEW =
            View.of("membership", Row.class).hears(BodyEvent.class, MembershipView::on);

    /**
     * One membership, on the days on which it lasts.
     *
     * @param deputyOrder 1 is called first; null for all but deputies, and until an order is set
     * @param endedFrom the first day without it, where something ended it before its term did
     * @param decision the one that appointed
     */
    record Row(
            BodyId body,
            MembershipId membership,
            @Nullable String roleTitle,
            @Nullable OrganisationId organisation,
            @Nullable Code side,
            @Nullable Code function,
            @Nullable Integer seat,
            @Nullable DeputyPool deputyPool,
            @Nullable Integer deputyOrder,
            @Nullable Boolean votes,
            @Nullable UncertainDate termFrom,
            @Nullable UncertainDate termTo,
            @Nullable UncertainDate endedFrom,
            @Nullable Code endReason,
            @Nullable DecisionId decision) {}

    private MembershipView() {}

    static List<Change> on(BodyEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case MemberAppointed e -> List.of(appointed(e));
            case MembershipFunctionChanged e ->
                    List.of(of(e, e.membership()).set("function", e.function()).within(from));
            case DeputyOrderSet e -> ordered(e, from);
            case MembershipEnded e -> ended(e, from);
            case BodyPlanned _ -> List.of();
            case BodyConstituted _ -> List.of();
            case BodyRulesChanged _ -> List.of();
            case StandingConditionSet _ -> List.of();
            case StandingConditionLifted _ -> List.of();
            case BodySucceeded _ -> List.of();
            case BodyDissolved _ -> List.of();
            case UnionMandateRecorded _ -> List.of();
        };
    }

    private static Change appointed(MemberAppointed e) {
        return of(e, e.membership())
                .set("roleTitle", e.roleTitle())
                .set("organisation", e.organisation())
                .set("side", e.side())
                .set("function", e.function())
                .set("seat", e.seat())
                .set("deputyPool", e.deputyPool())
                .set("deputyOrder", e.deputyOrder())
                .set("votes", e.votes())
                .set("termFrom", e.term().from())
                .set("termTo", e.term().to())
                .set("decision", e.decision())
                .during(e.term().from(), e.term().to());
    }

    private static List<Change> ordered(DeputyOrderSet e, UncertainDate from) {
        List<Change> changes = new ArrayList<>();
        for (MembershipId deputy : e.order()) {
            changes.add(of(e, deputy).set("deputyOrder", changes.size() + 1).within(from));
        }
        return changes;
    }

    private static List<Change> ended(MembershipEnded e, UncertainDate from) {
        return List.of(
                Change.end(Change.key(e.body(), e.membership()), from),
                of(e, e.membership()).set("endedFrom", from).set("endReason", e.reason()).always());
    }

    private static Change.Draft of(BodyEvent event, MembershipId membership) {
        return Change.of(event.body(), membership)
                .set("body", event.body())
                .set("membership", membership);
    }
}
