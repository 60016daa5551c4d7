package no.samspor.events.structure;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Law;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/** What can happen to one organisation's participation (deltakelse) in a programme. */
public sealed interface ParticipationEvent extends Event {

    ParticipationId participation();

    @Override
    default Id stream() {
        return participation();
    }

    /** {@code roles} are those it is invited to. */
    @Stored("participation.invited/1")
    record ParticipantInvited(
            ParticipationId participation,
            ProgrammeId programme,
            OrganisationId organisation,
            @CodeOf("participationRole") List<Code> roles)
            implements ParticipationEvent {}

    @Stored("participation.interest-expressed/1")
    record InterestExpressed(ParticipationId participation) implements ParticipationEvent {}

    /**
     * @param scope the projects that it takes part in; none is the whole programme
     * @param shareBp its share of what is shared, in basis points (3 333 is a third); null where
     *     none is agreed
     * @param decision the organisation's own; null where a law binds it, or a source states none
     * @param law what binds it in place of a decision of its own (domain model 2.8, point 7)
     */
    @Stored("participation.committed/1")
    record ParticipationCommitted(
            ParticipationId participation,
            @CodeOf("participationRole") List<Code> roles,
            List<ProjectId> scope,
            @Nullable Integer shareBp,
            @Nullable DecisionId decision,
            @Nullable Law law)
            implements ParticipationEvent {}

    /** {@code agreement} is what it takes part under. */
    @Stored("participation.activated/1")
    record ParticipationActivated(ParticipationId participation, @Nullable AgreementId agreement)
            implements ParticipationEvent {}

    @Stored("participation.suspended/1")
    record ParticipationSuspended(ParticipationId participation, String reason)
            implements ParticipationEvent {}

    @Stored("participation.resumed/1")
    record ParticipationResumed(ParticipationId participation) implements ParticipationEvent {}

    @Stored("participation.role-changed/1")
    record ParticipationRoleChanged(
            ParticipationId participation,
            @CodeOf("participationRole") List<Code> from,
            @CodeOf("participationRole") List<Code> to,
            @Nullable DecisionId decision,
            @Nullable Law law)
            implements ParticipationEvent {}

    /**
     * It hosts the programme (vert): it employs, keeps accounts and archive for the others. Null is
     * what a source does not state.
     */
    @Stored("participation.host-appointed/1")
    record HostAppointed(
            ParticipationId participation,
            @Nullable @CodeOf("hostLegalForm") Code legalForm,
            @Nullable AgreementId agreement)
            implements ParticipationEvent {}

    /** {@code noticeUntil} is the last day of the notice. */
    @Stored("participation.withdrawal-notice-given/1")
    record WithdrawalNoticeGiven(
            ParticipationId participation, UncertainDate noticeUntil, @Nullable DecisionId decision)
            implements ParticipationEvent {}

    /**
     * @param decision the organisation's own; null where it was never bound
     * @param settlement what it pays or gets on leaving; null where none is stated
     * @param successor who takes over what it leaves open (I-52)
     */
    @Stored("participation.withdrew/1")
    record ParticipantWithdrew(
            ParticipationId participation,
            @Nullable DecisionId decision,
            @Nullable Amount settlement,
            @Nullable Successor successor)
            implements ParticipationEvent {}

    /** It is over for another reason than that the organisation leaves. */
    @Stored("participation.ended/1")
    record ParticipationEnded(
            ParticipationId participation, String reason, @Nullable Successor successor)
            implements ParticipationEvent {}
}
