package no.samspor.events.structure;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Period;
import no.samspor.kernel.Protected;
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

    /** Who must sit in it when it is constituted (I-38): every part of it. */
    record Composition(List<RequiredSeats> parts) {}

    /**
     * At least so many seats of one organisation, of one side, or of one side of one organisation.
     *
     * @param organisation any, if null
     * @param side any, if null
     * @param atLeast 1 or more
     */
    record RequiredSeats(
            @Nullable OrganisationId organisation,
            @Nullable @CodeOf("side") Code side,
            int atLeast) {}

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
    record Quorum(int numerator, int denominator, int atLeast) {

        /** How many of {@code seats} must be present and vote. */
        public int of(int seats) {
            return Math.max(atLeast, Math.ceilDiv(seats * numerator, denominator));
        }
    }

    /** What is null is as it was. */
    @Stored("body.rules-changed/1")
    record BodyRulesChanged(
            BodyId body,
            @CodeOf("ruleSet") Code ruleSet,
            @Nullable Quorum quorum,
            @Nullable Boolean chairBreaksTies,
            @Nullable Boolean publicMeetings,
            @Nullable DecisionId decision)
            implements BodyEvent {}

    /** From now on decisions of the body are conditional, until it is lifted (2.8, point 8). */
    @Stored("body.standing-condition-set/1")
    record StandingConditionSet(
            BodyId body, StandingCondition condition, @Nullable DecisionId decision)
            implements BodyEvent {}

    /**
     * @param decisionKinds the kinds of decision that inherit it; all, if none
     * @param decided decisions made in this time inherit it; all, if null
     * @param approver the body that lifts it by its own approval; null where an act does
     */
    record StandingCondition(
            int no,
            String text,
            @CodeOf("decisionKind") List<Code> decisionKinds,
            @Nullable Period decided,
            @Nullable BodyId approver) {}

    /** For all decisions at once. */
    @Stored("body.standing-condition-lifted/1")
    record StandingConditionLifted(BodyId body, int no, @Nullable DecisionId decision)
            implements BodyEvent {}

    @Stored("body.succeeded/1")
    record BodySucceeded(BodyId body, BodyId successor) implements BodyEvent {}

    @Stored("body.dissolved/1")
    record BodyDissolved(BodyId body, @Nullable DecisionId decision) implements BodyEvent {}

    /**
     * @param person null where a source gives a role title and no more
     * @param roleTitle what the person is, in the appointing organisation: never a name, never a
     *     union (I-42)
     * @param seat null for a deputy, for one without a vote, and where a source has no numbers
     * @param deputyPool null for all but deputies
     * @param deputyOrder 1 is called first; null until the order is set
     * @param votes whether the holder has a vote of his own: a deputy has none
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

    /** Special category data (GDPR Art. 9): never in clear, not even the kind (I-42). */
    @Stored("body.union-mandate-recorded/1")
    record UnionMandateRecorded(
            BodyId body, MembershipId membership, Protected<UnionMandate> mandate)
            implements BodyEvent {}

    /**
     * @param kind hovedtillitsvalgt, verneombud …
     * @param union null where it is not known
     */
    record UnionMandate(@CodeOf("unionMandate") Code kind, @Nullable OrganisationId union) {
        @Override
        public String toString() {
            return "UnionMandate[…]";
        }
    }
}
