package no.samspor.events.structure;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Period;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MembershipId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/** What can happen to a body (organ) and its seats. Names and fields are stored for ever. */
public sealed interface BodyEvent extends Event {

    BodyId body();

    @Override
    default Id stream() {
        return body();
    }

    /**
     * @param programme null for a body that stands outside any programme, such as a council
     * @param organisation the organisation whose body it is; null for a joint one
     * @param appointedBy the body or organisation that appoints it
     * @param parent the body above it; a decision of that one outranks it
     */
    @Stored("body.planned/1")
    record BodyPlanned(
            BodyId body,
            @Nullable ProgrammeId programme,
            @Nullable ProjectId project,
            @Nullable OrganisationId organisation,
            String name,
            List<String> otherNames,
            @CodeOf("bodyType") Code bodyType,
            @CodeOf("legalStatus") Code legalStatus,
            @CodeOf("ruleSet") Code ruleSet,
            @Nullable Id appointedBy,
            @Nullable BodyId parent,
            @Nullable Composition composition,
            List<String> tasks)
            implements BodyEvent {}

    /**
     * Who must sit in it when it is constituted (I-38, and the rule of the mandating decision).
     *
     * @param organisations each must hold at least one seat
     * @param sides each side (employer, employee …) must hold at least one seat
     */
    record Composition(List<OrganisationId> organisations, List<Code> sides) {}

    /**
     * @param waiver the decision that allows a deviation from the composition rule
     */
    @Stored("body.constituted/1")
    record BodyConstituted(
            BodyId body,
            @Nullable DecisionId decision,
            @Nullable Quorum quorum,
            @Nullable Boolean chairBreaksTies,
            @Nullable Boolean publicMeetings,
            @Nullable DecisionId waiver)
            implements BodyEvent {}

    /** At least {@code numerator/denominator} of the seats, and at least {@code atLeast}. */
    record Quorum(int numerator, int denominator, int atLeast) {}

    @Stored("body.rules-changed/1")
    record BodyRulesChanged(
            BodyId body, @CodeOf("ruleSet") Code ruleSet, @Nullable DecisionId decision)
            implements BodyEvent {}

    @Stored("body.standing-condition-set/1")
    record StandingConditionSet(
            BodyId body, int no, String text, List<Code> decisionKinds, @Nullable BodyId approver)
            implements BodyEvent {}

    @Stored("body.standing-condition-lifted/1")
    record StandingConditionLifted(BodyId body, int no, @Nullable DecisionId decision)
            implements BodyEvent {}

    @Stored("body.succeeded/1")
    record BodySucceeded(BodyId body, BodyId successor) implements BodyEvent {}

    @Stored("body.dissolved/1")
    record BodyDissolved(BodyId body, @Nullable DecisionId decision) implements BodyEvent {}

    /**
     * @param person null where a source gives a role title and no more
     * @param roleTitle what the person is, in the appointing organisation: never a name
     */
    @Stored("body.member-appointed/1")
    record MemberAppointed(
            BodyId body,
            MembershipId membership,
            @Nullable PersonId person,
            String roleTitle,
            OrganisationId organisation,
            @CodeOf("side") Code side,
            @CodeOf("bodyFunction") Code function,
            @Nullable Integer seat,
            @Nullable DeputyPool deputyPool,
            @Nullable Integer deputyOrder,
            boolean votes,
            Period term,
            @Nullable DecisionId decision)
            implements BodyEvent {}

    /** Deputies are drawn from one side of one organisation, in order. */
    record DeputyPool(OrganisationId organisation, @CodeOf("side") Code side) {}

    @Stored("body.function-changed/1")
    record MembershipFunctionChanged(
            BodyId body, MembershipId membership, @CodeOf("bodyFunction") Code function)
            implements BodyEvent {}

    @Stored("body.deputy-order-set/1")
    record DeputyOrderSet(BodyId body, DeputyPool pool, List<MembershipId> order)
            implements BodyEvent {}

    @Stored("body.membership-ended/1")
    record MembershipEnded(
            BodyId body, MembershipId membership, @CodeOf("endMembershipReason") Code reason)
            implements BodyEvent {}
}
