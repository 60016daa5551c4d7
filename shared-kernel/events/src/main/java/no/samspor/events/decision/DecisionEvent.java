package no.samspor.events.decision;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Law;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can happen to a decision (vedtak, beslutning). Names and fields are stored for ever. */
public sealed interface DecisionEvent extends Event {

    DecisionId decision();

    @Override
    default Id stream() {
        return decision();
    }

    /**
     * As a body's secretary registers it. When it was decided and from when it takes effect stand
     * on the stamp.
     *
     * @param programme null for a decision that concerns no single programme
     * @param number the case number in the body, «PS 31/26»
     * @param text the resolution, word for word; null where the source does not give it
     * @param textHash SHA-256 of the resolution's text, UTF-8
     * @param basis the papers that were before the body
     * @param mandate the mandate that it adopts or rests on
     * @param under the delegation that a delegated decision is made under (I-29)
     */
    @Stored("decision.adopted/1")
    record DecisionAdopted(
            DecisionId decision,
            BodyId body,
            @Nullable ProgrammeId programme,
            @CodeOf("decisionKind") Code kind,
            String title,
            @Nullable String number,
            @Nullable String text,
            @Nullable Sha256 textHash,
            List<Condition> conditions,
            List<Doc> basis,
            @Nullable MandateId mandate,
            @Nullable MoneyEffect moneyEffect,
            @Nullable Vote vote,
            boolean needsAction,
            @Nullable String publicText,
            @Nullable UnderDelegation under)
            implements DecisionEvent {}

    /** {@code matter} is what is decided; null where a source does not say what was delegated. */
    record UnderDelegation(
            DelegationId delegation, @Nullable @CodeOf("delegatedMatter") Code matter) {}

    /**
     * The decision is not effective until it is fulfilled or removed (I-28).
     *
     * @param inherited where it comes from, if the body's own rules set it for all its decisions of
     *     a kind
     */
    record Condition(
            int no, String text, @Nullable UncertainDate due, @Nullable Inherited inherited) {}

    /**
     * A standing condition of the body (domain model 2.8, point 8), lifted for all decisions at
     * once.
     *
     * @param approver the body whose endorsement fulfils it; null where none is named
     */
    record Inherited(BodyId body, int no, @Nullable BodyId approver) {}

    /**
     * @param unfunded how much of it the decision itself calls «ufinansiert» (I-11)
     */
    record MoneyEffect(Amount amount, @Nullable FrameId frame, @Nullable Nok unfunded) {

        public MoneyEffect(Amount amount, @Nullable FrameId frame) {
            this(amount, frame, null);
        }
    }

    /** Totals as the protocol gives them; null is not stated, never nought. */
    record Vote(
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer blank,
            @Nullable Integer absent,
            @Nullable Integer disqualified,
            @Nullable Boolean chairsCastingVote) {}

    @Stored("decision.condition-fulfilled/1")
    record DecisionConditionFulfilled(DecisionId decision, int no) implements DecisionEvent {}

    /** {@code by} is null where the body's standing condition was lifted for all at once. */
    @Stored("decision.condition-removed/1")
    record DecisionConditionRemoved(DecisionId decision, int no, @Nullable DecisionId by)
            implements DecisionEvent {}

    @Stored("decision.became-effective/1")
    record DecisionBecameEffective(DecisionId decision) implements DecisionEvent {}

    @Stored("decision.follow-up-assigned/1")
    record FollowUpAssigned(
            DecisionId decision,
            int no,
            @Nullable Role role,
            OrganisationId organisation,
            String text,
            UncertainDate due)
            implements DecisionEvent {}

    @Stored("decision.follow-up-reported/1")
    record FollowUpReported(DecisionId decision, int no, FollowUpStatus status, String text)
            implements DecisionEvent {}

    /** Where a follow-up stands. */
    enum FollowUpStatus {
        UNDERWAY,
        DONE,
        DROPPED
    }

    @Stored("decision.implemented/1")
    record DecisionImplemented(DecisionId decision) implements DecisionEvent {}

    @Stored("decision.superseded/1")
    record DecisionSuperseded(DecisionId decision, DecisionId by) implements DecisionEvent {}

    /**
     * @param by who annulled it, as the office or court is called; null where the body itself did
     * @param ground null where a source gives none
     * @param exTunc void from the beginning, not only from now on
     * @param own the body's own decision to annul; null where others did
     */
    @Stored("decision.annulled/1")
    record DecisionAnnulled(
            DecisionId decision,
            AnnulledThrough through,
            @Nullable String by,
            @Nullable Law ground,
            boolean exTunc,
            @Nullable DecisionId own)
            implements DecisionEvent {}

    /** The way in which a decision was annulled. */
    enum AnnulledThrough {
        /** Lovlighetskontroll. */
        LEGALITY_CONTROL,
        /** Klage. */
        APPEAL,
        COURT,
        /** The body itself, or one above it (omgjøring). */
        OWN_DECISION
    }

    @Stored("decision.lapsed/1")
    record DecisionLapsed(DecisionId decision, String reason) implements DecisionEvent {}

    @Stored("decision.legality-control-requested/1")
    record LegalityControlRequested(DecisionId decision, String by, @Nullable UncertainDate due)
            implements DecisionEvent {}

    @Stored("decision.legality-control-decided/1")
    record LegalityControlDecided(DecisionId decision, String by, boolean upheld)
            implements DecisionEvent {}

    /** The body looked at its own decision again before the legality control went further. */
    @Stored("decision.reconsidered/1")
    record DecisionReconsidered(DecisionId decision, boolean upheld) implements DecisionEvent {}

    /** Another body approved it. */
    @Stored("decision.endorsed/1")
    record DecisionEndorsed(DecisionId decision, BodyId by, @Nullable DecisionId endorsement)
            implements DecisionEvent {}

    /** It leaves the choice to another body. */
    @Stored("decision.referred/1")
    record DecisionReferred(DecisionId decision, BodyId to) implements DecisionEvent {}

    /** Support paid to a third party: neither a frame nor funding of the programme. */
    @Stored("decision.support-granted/1")
    record SupportGranted(
            DecisionId decision, OrganisationId organisation, Amount amount, String purpose)
            implements DecisionEvent {}
}
