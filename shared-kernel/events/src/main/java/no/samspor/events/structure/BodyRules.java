package no.samspor.events.structure;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.Fold;
import no.samspor.events.structure.BodyEvent.BodyConstituted;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.BodyRulesChanged;
import no.samspor.events.structure.BodyEvent.BodySucceeded;
import no.samspor.events.structure.BodyEvent.DeputyOrderSet;
import no.samspor.events.structure.BodyEvent.MemberAppointed;
import no.samspor.events.structure.BodyEvent.MembershipEnded;
import no.samspor.events.structure.BodyEvent.MembershipFunctionChanged;
import no.samspor.events.structure.BodyEvent.Quorum;
import no.samspor.events.structure.BodyEvent.StandingCondition;
import no.samspor.events.structure.BodyEvent.StandingConditionLifted;
import no.samspor.events.structure.BodyEvent.StandingConditionSet;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.kernel.Code;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * By which rules a body decides: a rule set and a quorum of its own, never global ones.
 *
 * @param quorum null where none is stated
 * @param conditions the standing conditions that are not lifted: each decision of the body inherits
 *     those that bind its kind and time (2.8, point 8)
 */
public record BodyRules(
        BodyId body,
        Code ruleSet,
        @Nullable Quorum quorum,
        @Nullable Boolean chairBreaksTies,
        @Nullable Boolean publicMeetings,
        List<StandingCondition> conditions) {

    public static final Fold<BodyRules> FOLD =
            Fold.of(BodyRules.class).hears(BodyEvent.class, BodyRules::on);

    /** The conditions that a decision of {@code kind}, made on {@code decidedOn}, inherits. */
    public List<StandingCondition> bind(Code kind, UncertainDate decidedOn) {
        return conditions.stream()
                .filter(
                        condition ->
                                (condition.decisionKinds().isEmpty()
                                                || condition.decisionKinds().contains(kind))
                                        && mayFallIn(condition, decidedOn))
                .toList();
    }

    /** A date that only possibly falls in its time is bound by it: nothing rounds to free. */
    private static boolean mayFallIn(StandingCondition condition, UncertainDate decidedOn) {
        if (condition.decided() == null) return true;
        boolean startsTooLate = decidedOn.isSurelyBefore(condition.decided().from());
        @Nullable UncertainDate to = condition.decided().to();
        return !startsTooLate && (to == null || !to.isSurelyBefore(decidedOn));
    }

    public @Nullable StandingCondition condition(int no) {
        for (StandingCondition condition : conditions) {
            if (condition.no() == no) return condition;
        }
        return null;
    }

    static @Nullable BodyRules on(@Nullable BodyRules was, BodyEvent event, Stamp stamp) {
        if (was == null) return event instanceof BodyPlanned e ? of(e) : null;
        return event.body().equals(was.body) ? was.after(event) : was;
    }

    public static BodyRules of(BodyPlanned e) {
        return new BodyRules(e.body(), e.ruleSet(), null, null, null, List.of());
    }

    /** The rules after an event of this body. */
    public BodyRules after(BodyEvent event) {
        return switch (event) {
            case BodyPlanned e -> this;
            case BodyConstituted e ->
                    with(ruleSet, e.quorum(), e.chairBreaksTies(), e.publicMeetings());
            case BodyRulesChanged e ->
                    with(e.ruleSet(), e.quorum(), e.chairBreaksTies(), e.publicMeetings());
            case StandingConditionSet e -> bound(and(e.condition()));
            case StandingConditionLifted e -> bound(without(e.no()));
            case BodySucceeded e -> this;
            case BodyDissolved e -> this;
            case MemberAppointed e -> this;
            case MembershipFunctionChanged e -> this;
            case DeputyOrderSet e -> this;
            case MembershipEnded e -> this;
            case UnionMandateRecorded e -> this;
        };
    }

    private BodyRules with(
            Code rules,
            @Nullable Quorum newQuorum,
            @Nullable Boolean newTieBreak,
            @Nullable Boolean newOpenness) {
        return new BodyRules(
                body,
                rules,
                newQuorum == null ? quorum : newQuorum,
                newTieBreak == null ? chairBreaksTies : newTieBreak,
                newOpenness == null ? publicMeetings : newOpenness,
                conditions);
    }

    private List<StandingCondition> and(StandingCondition more) {
        List<StandingCondition> all = new ArrayList<>(conditions);
        all.add(more);
        return List.copyOf(all);
    }

    private List<StandingCondition> without(int no) {
        return conditions.stream().filter(condition -> condition.no() != no).toList();
    }

    private BodyRules bound(List<StandingCondition> by) {
        return new BodyRules(body, ruleSet, quorum, chairBreaksTies, publicMeetings, by);
    }
}
