package no.samspor.events.money;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.LineChange;
import no.samspor.events.money.FrameEvent.LineRemainder;
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.events.money.FundingEvent.FundingCalled;
import no.samspor.events.money.FundingEvent.FundingCommitted;
import no.samspor.events.money.FundingEvent.FundingIndicated;
import no.samspor.events.money.FundingEvent.FundingLapsed;
import no.samspor.events.money.FundingEvent.FundingReceived;
import no.samspor.events.money.FundingEvent.FundingReclaimed;
import no.samspor.events.money.FundingEvent.FundingReconciled;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.FundingId;
import org.jspecify.annotations.Nullable;

/**
 * A programme's money seen from above (I-11): which commitments there are, and what its frames have
 * laid claim to, year by year. How much each commitment is worth is its {@link FundingStanding}.
 *
 * @param claims what frames are granted, by year, all frames together
 * @param unfunded what their decisions call «ufinansiert», all together
 */
public record ProgrammeFunding(Set<FundingId> commitments, Map<Integer, Nok> claims, Nok unfunded) {

    private static final ProgrammeFunding NOTHING =
            new ProgrammeFunding(Set.of(), Map.of(), Nok.ZERO);

    public static final Fold<ProgrammeFunding> FOLD =
            Fold.of(ProgrammeFunding.class)
                    .hears(FundingEvent.class, (was, event, stamp) -> or(was).on(event))
                    .hears(FrameEvent.class, (was, event, stamp) -> or(was).on(event));

    private static ProgrammeFunding or(@Nullable ProgrammeFunding was) {
        return was == null ? NOTHING : was;
    }

    private ProgrammeFunding on(FundingEvent event) {
        return switch (event) {
            case FundingIndicated e -> having(e.funding());
            case FundingCommitted e -> this;
            case FundingCalled e -> this;
            case FundingReceived e -> this;
            case FundingReconciled e -> this;
            case FundingLapsed e -> this;
            case FundingReclaimed e -> this;
        };
    }

    private ProgrammeFunding on(FrameEvent event) {
        return switch (event) {
            case FrameProposed e -> this;
            case FrameGranted e -> claiming(List.of(), e.lines(), e.unfunded());
            case FrameAdjusted e -> claiming(e.changes(), e.opened(), e.unfunded());
            case FrameReallocated e -> this;
            case OverrunResolved e -> this;
            case FrameClosed e -> releasing(e.lines());
        };
    }

    private ProgrammeFunding having(FundingId commitment) {
        Set<FundingId> more = new HashSet<>(commitments);
        more.add(commitment);
        return new ProgrammeFunding(Set.copyOf(more), claims, unfunded);
    }

    private ProgrammeFunding claiming(
            List<LineChange> changes, List<FrameLine> lines, @Nullable Nok without) {
        Map<Integer, Nok> now = new HashMap<>(claims);
        for (LineChange change : changes) now.merge(change.year(), change.delta(), Nok::plus);
        for (FrameLine line : lines) now.merge(line.year(), line.kr(), Nok::plus);
        return new ProgrammeFunding(
                commitments, Map.copyOf(now), without == null ? unfunded : unfunded.plus(without));
    }

    /** What a closed frame has left can be granted anew. */
    private ProgrammeFunding releasing(List<LineRemainder> lines) {
        Map<Integer, Nok> now = new HashMap<>(claims);
        for (LineRemainder line : lines) {
            now.merge(line.year(), line.kr().negated(), Nok::plus);
        }
        return new ProgrammeFunding(commitments, Map.copyOf(now), unfunded);
    }
}
