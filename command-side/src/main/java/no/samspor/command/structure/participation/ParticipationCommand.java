package no.samspor.command.structure.participation;

import java.util.List;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
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

/** What can be asked of a participation. */
sealed interface ParticipationCommand extends Command {

    ParticipationId participation();

    @Override
    default Id target() {
        return participation();
    }

    /** May come before the programme is established: it takes an owner to establish one. */
    record InviteParticipant(
            ParticipationId participation,
            ProgrammeId programme,
            OrganisationId organisation,
            @CodeOf("participationRole") List<Code> roles)
            implements ParticipationCommand, Creation {}

    record ExpressInterest(ParticipationId participation) implements ParticipationCommand {}

    /**
     * @param scope the projects that it takes part in; none is the whole programme
     * @param shareBp basis points, 1 to 10 000
     * @param law what binds it in place of a decision of its own
     */
    record CommitParticipation(
            ParticipationId participation,
            @CodeOf("participationRole") List<Code> roles,
            List<ProjectId> scope,
            @Nullable Integer shareBp,
            @Nullable DecisionId decision,
            @Nullable Law law)
            implements ParticipationCommand {}

    record ActivateParticipation(ParticipationId participation, @Nullable AgreementId agreement)
            implements ParticipationCommand {}

    record SuspendParticipation(ParticipationId participation, String reason)
            implements ParticipationCommand {}

    record ResumeParticipation(ParticipationId participation) implements ParticipationCommand {}

    record ChangeParticipationRole(
            ParticipationId participation,
            @CodeOf("participationRole") List<Code> roles,
            @Nullable DecisionId decision,
            @Nullable Law law)
            implements ParticipationCommand {}

    record AppointHost(
            ParticipationId participation,
            @Nullable @CodeOf("hostLegalForm") Code legalForm,
            @Nullable AgreementId agreement)
            implements ParticipationCommand {}

    /** {@code noticeUntil} is the last day of the notice. */
    record GiveNoticeOfWithdrawal(
            ParticipationId participation, UncertainDate noticeUntil, @Nullable DecisionId decision)
            implements ParticipationCommand {}

    /** {@code decision} may be left out where the notice cites it. */
    record WithdrawParticipant(
            ParticipationId participation,
            @Nullable DecisionId decision,
            @Nullable Amount settlement,
            @Nullable Successor successor)
            implements ParticipationCommand {}

    record EndParticipation(
            ParticipationId participation, String reason, @Nullable Successor successor)
            implements ParticipationCommand {}
}
