package no.samspor.command.structure.position;

import static no.samspor.command.structure.position.PositionRefusal.FTE_IMPOSSIBLE;
import static no.samspor.command.structure.position.PositionRefusal.FTE_OUT_OF_BOUNDS;
import static no.samspor.command.structure.position.PositionRefusal.FUNDING_UNKNOWN;
import static no.samspor.command.structure.position.PositionRefusal.PROJECT_UNKNOWN;
import static no.samspor.command.structure.position.PositionRefusal.SHARES_NOT_WHOLE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.samspor.events.money.FundingEvent.YearShare;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.structure.PersonEngagement;
import no.samspor.events.structure.PersonStanding;
import no.samspor.events.structure.PositionEvent.FteBounds;
import no.samspor.events.structure.PositionEvent.FundingShare;
import no.samspor.events.structure.PositionEvent.ProjectShare;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Known;
import no.samspor.kernel.Period;
import no.samspor.kernel.Refused;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import org.jspecify.annotations.Nullable;

/** The arithmetic of a position: fractions, shares, and how far the money reaches (I-36, I-37). */
record Fractions(Known known, Guard guard) {

    private static final int WHOLE_BP = 10_000;

    void within(@Nullable Integer fteBp, @Nullable FteBounds bounds) {
        guard.refuseIf(fteBp != null && !isFraction(fteBp), FTE_IMPOSSIBLE)
                .refuseIf(bounds != null && !isSound(bounds), FTE_IMPOSSIBLE)
                .refuseIf(
                        fteBp != null
                                && bounds != null
                                && (fteBp < bounds.minBp() || fteBp > bounds.maxBp()),
                        FTE_OUT_OF_BOUNDS);
    }

    private static boolean isSound(FteBounds bounds) {
        return isFraction(bounds.minBp())
                && isFraction(bounds.maxBp())
                && bounds.minBp() <= bounds.maxBp();
    }

    private static boolean isFraction(int bp) {
        return bp >= 0 && bp <= WHOLE_BP;
    }

    void allocated(List<ProjectShare> shares) {
        int sum = sum(shares.stream().map(ProjectShare::project).toList(), bps(shares));
        guard.refuseIf(!shares.isEmpty() && sum != WHOLE_BP, SHARES_NOT_WHOLE);
        for (ProjectShare share : shares) {
            if (known.about(ProjectStanding.class, share.project()) == null) {
                throw new Refused(PROJECT_UNKNOWN);
            }
        }
    }

    /** Some of it may be without funding, which warns; none of it is paid twice. */
    void funded(List<FundingShare> shares) {
        int sum =
                sum(
                        shares.stream().map(FundingShare::funding).toList(),
                        shares.stream().map(FundingShare::bp).toList());
        guard.refuseIf(sum > WHOLE_BP, SHARES_NOT_WHOLE)
                .warnIf(!shares.isEmpty() && sum < WHOLE_BP, Invariant.I_36);
        for (FundingShare share : shares) {
            if (known.about(FundingStanding.class, share.funding()) == null) {
                throw new Refused(FUNDING_UNKNOWN);
            }
        }
    }

    private static List<Integer> bps(List<ProjectShare> shares) {
        return shares.stream().map(ProjectShare::bp).toList();
    }

    private int sum(List<? extends Id> of, List<Integer> bps) {
        Set<Id> once = new HashSet<>(of);
        guard.refuseIf(
                once.size() < of.size() || bps.stream().anyMatch(bp -> bp < 1), SHARES_NOT_WHOLE);
        return bps.stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the position may outlast what pays it: an end that is not stated may. */
    void covered(List<FundingShare> shares, @Nullable UncertainDate end) {
        for (FundingShare share : shares) {
            @Nullable FundingStanding funding = known.about(FundingStanding.class, share.funding());
            if (funding == null || funding.byYear().isEmpty()) continue;
            int last = funding.byYear().stream().mapToInt(YearShare::year).max().orElseThrow();
            LocalDate until = LocalDate.of(last, 12, 31);
            guard.warnIf(end == null || end.latest().isAfter(until), Invariant.I_36);
        }
    }

    /** The person's engagements under all identities, in other positions than this one. */
    boolean isAboveFull(
            @Nullable PersonId holder, @Nullable Integer fteBp, Period time, PositionId position) {
        if (holder == null || fteBp == null) return false;
        int sum = fteBp + elsewhere(holder, time, position);
        @Nullable PersonStanding person = known.about(PersonStanding.class, holder);
        if (person != null) {
            for (PersonId other : person.alsoKnownAs()) sum += elsewhere(other, time, position);
        }
        return sum > WHOLE_BP;
    }

    private int elsewhere(PersonId person, Period time, PositionId position) {
        @Nullable PersonEngagement engaged = known.about(PersonEngagement.class, person);
        return engaged == null ? 0 : engaged.mostFteBpDuring(time, position);
    }
}
