package no.samspor.command.decision.decision;

import static no.samspor.command.decision.decision.DecisionRefusal.VOTES_INCONSISTENT;
import static no.samspor.command.decision.decision.DecisionRefusal.VOTE_NOT_CARRIED;
import static no.samspor.command.decision.decision.DecisionRefusal.VOTE_TIED;

import no.samspor.events.decision.DecisionEvent.Vote;
import no.samspor.kernel.Guard;
import org.jspecify.annotations.Nullable;

/** Whether the totals of a vote carry a decision (I-21): more for than against, or the chair's. */
final class Voting {

    private Voting() {}

    static void check(@Nullable Vote vote, Guard guard) {
        if (vote == null) return;
        @Nullable Integer inFavour = vote.inFavour();
        @Nullable Integer against = vote.against();
        boolean counted = inFavour != null && against != null;
        int margin = inFavour == null || against == null ? 0 : inFavour - against;
        @Nullable Boolean casting = vote.chairsCastingVote();
        boolean broken = casting != null && casting;
        guard.refuseIf(anyNegative(vote) || (counted && broken && margin != 0), VOTES_INCONSISTENT)
                .refuseIf(margin < 0, VOTE_NOT_CARRIED)
                .refuseIf(counted && margin == 0 && casting != null && !casting, VOTE_NOT_CARRIED)
                .needs(!counted || margin != 0 || casting != null, VOTE_TIED);
    }

    private static boolean anyNegative(Vote vote) {
        return isNegative(vote.inFavour())
                || isNegative(vote.against())
                || isNegative(vote.blank())
                || isNegative(vote.absent())
                || isNegative(vote.disqualified());
    }

    private static boolean isNegative(@Nullable Integer count) {
        return count != null && count < 0;
    }
}
