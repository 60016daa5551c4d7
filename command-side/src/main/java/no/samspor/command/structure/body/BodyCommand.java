package no.samspor.command.structure.body;

import java.util.List;
import no.samspor.events.structure.BodyEvent.Composition;
import no.samspor.events.structure.BodyEvent.DeputyPool;
import no.samspor.events.structure.BodyEvent.Quorum;
import no.samspor.events.structure.BodyEvent.UnionMandate;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
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

/** What can be asked of a body. */
sealed interface BodyCommand extends Command {

    BodyId body();

    @Override
    default Id target() {
        return body();
    }

    /**
     * @param organisation whose body it is; null for a joint one
     * @param appointedBy a body or an organisation
     */
    record PlanBody(
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
            implements BodyCommand, Creation {}

    /** {@code waiver} is the decision that allows a deviation from the composition rule. */
    record ConstituteBody(
            BodyId body,
            @Nullable DecisionId decision,
            @Nullable Quorum quorum,
            @Nullable Boolean chairBreaksTies,
            @Nullable Boolean publicMeetings,
            @Nullable DecisionId waiver)
            implements BodyCommand {}

    /** What is not stated stays as it was. */
    record ChangeBodyRules(
            BodyId body,
            @CodeOf("ruleSet") Code ruleSet,
            @Nullable Quorum quorum,
            @Nullable Boolean chairBreaksTies,
            @Nullable Boolean publicMeetings,
            @Nullable DecisionId decision)
            implements BodyCommand {}

    record SetStandingCondition(
            BodyId body,
            int no,
            String text,
            @CodeOf("decisionKind") List<Code> decisionKinds,
            @Nullable Period decided,
            @Nullable BodyId approver,
            @Nullable DecisionId decision)
            implements BodyCommand {}

    record LiftStandingCondition(BodyId body, int no, @Nullable DecisionId decision)
            implements BodyCommand {}

    /** Their terms may overlap: the successor takes over from the effective date. */
    record SucceedBody(BodyId body, BodyId successor) implements BodyCommand {}

    record DissolveBody(BodyId body, @Nullable DecisionId decision) implements BodyCommand {}

    /**
     * @param organisation the one that appoints
     * @param term from and to as the act itself says, if null
     */
    record AppointMember(
            BodyId body,
            MembershipId membership,
            @Nullable PersonId person,
            String roleTitle,
            OrganisationId organisation,
            @CodeOf("side") Code side,
            @CodeOf("bodyFunction") Code function,
            @Nullable Integer seat,
            boolean votes,
            @Nullable Period term,
            @Nullable DecisionId decision)
            implements BodyCommand {}

    /** {@code order} is null until somebody sets the order of the pool. */
    record AppointDeputy(
            BodyId body,
            MembershipId membership,
            @Nullable PersonId person,
            String roleTitle,
            OrganisationId organisation,
            @CodeOf("side") Code side,
            DeputyPool pool,
            @Nullable Integer order,
            @Nullable Period term,
            @Nullable DecisionId decision)
            implements BodyCommand {}

    /** Stored protected only; the act itself must be kept as such (I-42). */
    record RecordUnionMandate(BodyId body, MembershipId membership, UnionMandate mandate)
            implements BodyCommand {}

    record ChangeFunction(
            BodyId body,
            MembershipId membership,
            @CodeOf("bodyFunction") Code function,
            @Nullable DecisionId decision)
            implements BodyCommand {}

    /** The whole pool, first called first. */
    record OrderDeputies(BodyId body, DeputyPool pool, List<MembershipId> order)
            implements BodyCommand {}

    /** The membership is held until the day before the act takes effect. */
    record EndMembership(
            BodyId body,
            MembershipId membership,
            @CodeOf("endMembershipReason") Code reason,
            @Nullable DecisionId decision)
            implements BodyCommand {}
}
