package no.samspor.command.structure.participation;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.structure.ParticipationEvent.WithdrawalNoticeGiven;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** Where a participation stands; nobody can leave what he was never bound by. */
sealed interface ParticipationState {

    /** Nothing has happened yet. */
    record None() implements ParticipationState {}

    /** Who takes part in what, as what. */
    record Facts(ProgrammeId programme, OrganisationId organisation, List<Code> roles) {

        Facts as(List<Code> others) {
            return new Facts(programme, organisation, others);
        }

        Facts alsoAs(Code role) {
            List<Code> more = new ArrayList<>(roles);
            more.add(role);
            return as(List.copyOf(more));
        }

        boolean isOwner() {
            return roles.contains(ParticipationStanding.OWNER);
        }

        boolean isHost() {
            return roles.contains(ParticipationStanding.HOST);
        }
    }

    /** One that is not over. */
    sealed interface Lasting extends ParticipationState {
        Facts facts();
    }

    /** Invited, and perhaps interested, but not bound. */
    record Asked(Facts facts, boolean interested) implements Lasting {}

    /** How far one has come that is bound. */
    enum Phase {
        COMMITTED,
        ACTIVE,
        SUSPENDED
    }

    /**
     * @param agreement what it takes part under; null where none is stated
     * @param notice null while it has not said that it leaves
     */
    record Bound(
            Facts facts,
            Phase phase,
            @Nullable AgreementId agreement,
            @Nullable WithdrawalNoticeGiven notice)
            implements Lasting {

        Bound in(Phase next) {
            return new Bound(facts, next, agreement, notice);
        }

        Bound with(Facts other) {
            return new Bound(other, phase, agreement, notice);
        }

        Bound under(@Nullable AgreementId other) {
            return new Bound(facts, phase, other == null ? agreement : other, notice);
        }

        Bound leaving(WithdrawalNoticeGiven given) {
            return new Bound(facts, phase, agreement, given);
        }
    }

    /** Withdrawn or ended: nothing more can happen to it. */
    record Over() implements ParticipationState {}
}
