package no.samspor.command.decision.decision;

import java.util.List;
import no.samspor.events.decision.DecisionEvent.AnnulledThrough;
import no.samspor.events.decision.DecisionEvent.FollowUpStatus;
import no.samspor.events.decision.DecisionEvent.MoneyEffect;
import no.samspor.events.decision.DecisionEvent.UnderDelegation;
import no.samspor.events.decision.DecisionEvent.Vote;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Law;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a decision. */
sealed interface DecisionCommand extends Command {

    DecisionId decision();

    @Override
    default Id target() {
        return decision();
    }

    /**
     * When it was decided and from when it takes effect stand in the basis.
     *
     * @param textHash SHA-256 of the resolution's text, UTF-8; made of {@code text} if not stated
     * @param papers what was before the body
     * @param needsAction somebody must do something, and {@code followUps} say who and when (I-48)
     * @param under the delegation that a delegated decision is made under (I-29)
     */
    record RegisterDecision(
            DecisionId decision,
            BodyId body,
            @Nullable ProgrammeId programme,
            @CodeOf("decisionKind") Code kind,
            String title,
            @Nullable String number,
            @Nullable String text,
            @Nullable Sha256 textHash,
            List<NewCondition> conditions,
            List<Doc> papers,
            @Nullable MandateId mandate,
            @Nullable MoneyEffect moneyEffect,
            @Nullable Vote vote,
            boolean needsAction,
            List<NewFollowUp> followUps,
            @Nullable UnderDelegation under,
            @Nullable String publicText)
            implements DecisionCommand, Creation {}

    /** A condition before it has its number. */
    record NewCondition(String text, @Nullable UncertainDate due) {}

    /** {@code due} may be left out only where a source does. */
    record NewFollowUp(
            @Nullable Role role,
            OrganisationId organisation,
            String text,
            @Nullable UncertainDate due) {}

    /** What shows it stands in the basis, as evidence. */
    record FulfilCondition(DecisionId decision, int no) implements DecisionCommand {}

    record RemoveCondition(DecisionId decision, int no, DecisionId by) implements DecisionCommand {}

    /**
     * Asked by the system alone, when {@code body} has lifted its standing condition {@code no}.
     */
    record LiftInherited(DecisionId decision, BodyId body, int no, @Nullable DecisionId by)
            implements DecisionCommand {}

    /** From when stands in the basis: for a decision whose date was not known. */
    record BringIntoEffect(DecisionId decision) implements DecisionCommand {}

    record AssignFollowUp(DecisionId decision, NewFollowUp followUp) implements DecisionCommand {}

    record ReportFollowUp(DecisionId decision, int no, FollowUpStatus status, String text)
            implements DecisionCommand {}

    /** What shows it stands in the basis, as evidence. */
    record MarkImplemented(DecisionId decision) implements DecisionCommand {}

    record SupersedeDecision(DecisionId decision, DecisionId by) implements DecisionCommand {}

    /** {@code own} is the deciding body's own decision, or that of one above it. */
    record AnnulDecision(
            DecisionId decision,
            AnnulledThrough through,
            @Nullable String by,
            @Nullable Law ground,
            boolean exTunc,
            @Nullable DecisionId own)
            implements DecisionCommand {}

    record LapseDecision(DecisionId decision, String reason) implements DecisionCommand {}

    record RequestLegalityControl(DecisionId decision, String by, @Nullable UncertainDate due)
            implements DecisionCommand {}

    /** Not upheld, it is annulled on {@code ground}. */
    record DecideLegalityControl(
            DecisionId decision, String by, boolean upheld, @Nullable Law ground, boolean exTunc)
            implements DecisionCommand {}

    /** Not upheld, it is annulled by the body's {@code own} decision. */
    record ReconsiderDecision(DecisionId decision, boolean upheld, @Nullable DecisionId own)
            implements DecisionCommand {}

    record EndorseDecision(DecisionId decision, BodyId by, @Nullable DecisionId endorsement)
            implements DecisionCommand {}

    record ReferDecision(DecisionId decision, BodyId to) implements DecisionCommand {}

    record GrantSupport(
            DecisionId decision, OrganisationId organisation, Amount amount, String purpose)
            implements DecisionCommand {}
}
