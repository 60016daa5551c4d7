package no.samspor.query.structure.body;

import java.util.List;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.BodyConstituted;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.BodyRulesChanged;
import no.samspor.events.structure.BodyEvent.BodySucceeded;
import no.samspor.events.structure.BodyEvent.DeputyOrderSet;
import no.samspor.events.structure.BodyEvent.MemberAppointed;
import no.samspor.events.structure.BodyEvent.MembershipEnded;
import no.samspor.events.structure.BodyEvent.MembershipFunctionChanged;
import no.samspor.events.structure.BodyEvent.StandingCondition;
import no.samspor.events.structure.BodyEvent.StandingConditionLifted;
import no.samspor.events.structure.BodyEvent.StandingConditionSet;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.kernel.Code;
import no.samspor.kernel.Period;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** What makes the decisions of a body conditional, until it is lifted. */
final class StandingConditionView {

    static final View<Row> VIEW =
            View.of("standing_condition", Row.class)
                    .hears(BodyEvent.class, StandingConditionView::on);

    /**
     * One condition, on the days on which it stands.
     *
     * @param decisionKinds the kinds of decision that inherit it; all, if none
     * @param decided decisions made in this time inherit it; all, if null
     * @param approver the body that lifts it by its own approval; null where an act does
     */
    record Row(
            BodyId body,
            int no,
            @Nullable String text,
            @Nullable List<Code> decisionKinds,
            @Nullable Period decided,
            @Nullable BodyId approver,
            @Nullable DecisionId setBy,
            @Nullable UncertainDate liftedFrom,
            @Nullable DecisionId liftedBy) {}

    private StandingConditionView() {}

    static List<Change> on(BodyEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case StandingConditionSet e -> List.of(set(e, from));
            case StandingConditionLifted e ->
                    List.of(
                            Change.end(Change.key(e.body(), e.no()), from),
                            of(e, e.no())
                                    .set("liftedFrom", from)
                                    .set("liftedBy", e.decision())
                                    .always());
            case BodyPlanned _ -> List.of();
            case BodyConstituted _ -> List.of();
            case BodyRulesChanged _ -> List.of();
            case BodySucceeded _ -> List.of();
            case BodyDissolved _ -> List.of();
            case MemberAppointed _ -> List.of();
            case MembershipFunctionChanged _ -> List.of();
            case DeputyOrderSet _ -> List.of();
            case MembershipEnded _ -> List.of();
            case UnionMandateRecorded _ -> List.of();
        };
    }

    private static Change set(StandingConditionSet e, UncertainDate from) {
        StandingCondition condition = e.condition();
        return of(e, condition.no())
                .set("text", condition.text())
                .set("decisionKinds", condition.decisionKinds())
                .set("decided", condition.decided())
                .set("approver", condition.approver())
                .set("setBy", e.decision())
                .from(from);
    }

    private static Change.Draft of(BodyEvent event, int no) {
        return Change.of(event.body(), no).set("body", event.body()).set("no", no);
    }
}
