package no.samspor.events.money;

import java.util.LinkedHashMap;
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
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a budget frame; what is used of it is {@link FrameUse}.
 *
 * @param kr its newest size, whether or not that is in effect yet; as proposed while it is proposed
 * @param decision what its newest size rests on
 */
public record FrameStanding(
        FrameId frame,
        ProgrammeId programme,
        Status status,
        Nok kr,
        Map<LineId, FrameLine> lines,
        @Nullable DecisionId decision,
        Set<Invariant> notEvidenced)
        implements Evidenced {

    /** How far it has come. */
    public enum Status {
        PROPOSED,
        GRANTED,
        CLOSED
    }

    public static final Fold<FrameStanding> FOLD =
            Fold.of(FrameStanding.class)
                    .hears(FrameEvent.class, FrameStanding::on)
                    .hears(EvidenceEvent.class, FrameStanding::on);

    private static @Nullable FrameStanding on(
            @Nullable FrameStanding was, FrameEvent event, Stamp stamp) {
        if (was == null || !event.frame().equals(was.frame)) {
            return was == null && event instanceof FrameProposed e
                    ? new FrameStanding(
                            e.frame(),
                            e.programme(),
                            Status.PROPOSED,
                            e.kr(),
                            byId(e.lines()),
                            null,
                            stamp.notEvidenced())
                    : was;
        }
        return switch (event) {
            case FrameProposed e -> was;
            case FrameGranted e -> was.sized(e.kr(), byId(e.lines()), e.decision(), stamp);
            case FrameAdjusted e -> was.sized(e.kr(), was.after(e), e.decision(), stamp);
            case FrameReallocated e -> was.sized(was.kr, was.after(e), was.decision, stamp);
            case OverrunResolved e -> was;
            case FrameClosed e -> was.closed();
        };
    }

    private static @Nullable FrameStanding on(
            @Nullable FrameStanding was, EvidenceEvent event, Stamp stamp) {
        if (was == null || !event.target().equals(was.frame)) return was;
        return new FrameStanding(
                was.frame,
                was.programme,
                was.status,
                was.kr,
                was.lines,
                was.decision,
                Evidenced.after(event, was.notEvidenced));
    }

    private static Map<LineId, FrameLine> byId(List<FrameLine> lines) {
        Map<LineId, FrameLine> byId = new LinkedHashMap<>();
        for (FrameLine line : lines) byId.put(line.line(), line);
        return Map.copyOf(byId);
    }

    private Map<LineId, FrameLine> after(FrameAdjusted e) {
        Map<LineId, FrameLine> now = new LinkedHashMap<>(lines);
        for (LineChange change : e.changes()) add(now, change.line(), change.delta());
        for (FrameLine line : e.opened()) now.put(line.line(), line);
        return Map.copyOf(now);
    }

    private Map<LineId, FrameLine> after(FrameReallocated e) {
        Map<LineId, FrameLine> now = new LinkedHashMap<>(lines);
        add(now, e.from(), e.kr().negated());
        add(now, e.to(), e.kr());
        return Map.copyOf(now);
    }

    private static void add(Map<LineId, FrameLine> lines, LineId id, Nok delta) {
        lines.computeIfPresent(id, (same, line) -> line.with(line.kr().plus(delta)));
    }

    private FrameStanding sized(
            Nok now, Map<LineId, FrameLine> as, @Nullable DecisionId by, Stamp stamp) {
        return new FrameStanding(
                frame,
                programme,
                Status.GRANTED,
                now,
                as,
                by,
                Evidenced.and(notEvidenced, stamp.notEvidenced()));
    }

    private FrameStanding closed() {
        return new FrameStanding(
                frame, programme, Status.CLOSED, kr, lines, decision, notEvidenced);
    }
}
