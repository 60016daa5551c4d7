package no.samspor.command.money.frame;

import static no.samspor.command.money.frame.FrameRefusal.ACROSS_YEARS;
import static no.samspor.command.money.frame.FrameRefusal.BELOW_POSTED;
import static no.samspor.command.money.frame.FrameRefusal.COVER_TOO_SMALL;
import static no.samspor.command.money.frame.FrameRefusal.DECISION_SAYS_OTHERWISE;
import static no.samspor.command.money.frame.FrameRefusal.FRAME_NOT_EVIDENCED;
import static no.samspor.command.money.frame.FrameRefusal.LATE_WITHOUT_EVIDENCE;
import static no.samspor.command.money.frame.FrameRefusal.LINES_DO_NOT_ADD_UP;
import static no.samspor.command.money.frame.FrameRefusal.LINE_LACKS;
import static no.samspor.command.money.frame.FrameRefusal.LINE_NEGATIVE;
import static no.samspor.command.money.frame.FrameRefusal.LINE_TWICE;
import static no.samspor.command.money.frame.FrameRefusal.LINE_UNKNOWN;
import static no.samspor.command.money.frame.FrameRefusal.NOTHING_CHANGED;
import static no.samspor.command.money.frame.FrameRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.money.frame.FrameRefusal.NO_OVERRUN;
import static no.samspor.command.money.frame.FrameRefusal.OUTSIDE_GROUP;
import static no.samspor.command.money.frame.FrameRefusal.OVERRUN_OPEN;
import static no.samspor.command.money.frame.FrameRefusal.OVERRUN_STANDS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.samspor.command.money.frame.FrameCommand.AdjustFrame;
import no.samspor.command.money.frame.FrameCommand.CloseFrame;
import no.samspor.command.money.frame.FrameCommand.GrantFrame;
import no.samspor.command.money.frame.FrameCommand.LineSize;
import no.samspor.command.money.frame.FrameCommand.ProposeFrame;
import no.samspor.command.money.frame.FrameCommand.ReallocateFrame;
import no.samspor.command.money.frame.FrameCommand.ResolveOverrun;
import no.samspor.command.money.frame.FrameState.Ended;
import no.samspor.command.money.frame.FrameState.Granted;
import no.samspor.command.money.frame.FrameState.Line;
import no.samspor.command.money.frame.FrameState.None;
import no.samspor.command.money.frame.FrameState.Proposed;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.FrameEvent;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.LineChange;
import no.samspor.events.money.FrameEvent.LineRemainder;
import no.samspor.events.money.FrameEvent.OverrunRemedy;
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.events.money.FrameLine;
import no.samspor.events.money.FrameUse;
import no.samspor.events.steering.MandateStanding;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.LineId;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a budget frame: its lines add up (I-10), funding stands behind it (I-11), it never
 * shrinks below what is used (I-09), and moving money inside it never makes it grow (I-17).
 */
final class FrameDecider implements Decider<FrameCommand, FrameState, FrameEvent> {

    @Override
    public FrameState initial() {
        return new None();
    }

    @Override
    public Judgement<FrameEvent> decide(
            FrameCommand command, FrameState state, Stamp stamp, Known known) {
        Guard guard =
                Guard.of(stamp)
                        .refuseIf(
                                stamp.isNative()
                                        && stamp.isBackdated()
                                        && stamp.evidence().isEmpty(),
                                LATE_WITHOUT_EVIDENCE);
        return switch (command) {
            case ProposeFrame propose -> propose(propose, state, guard);
            case GrantFrame grant -> grant(grant, state, stamp, known, guard);
            case AdjustFrame adjust -> adjust(adjust, granted(state), stamp, known, guard);
            case ReallocateFrame move -> reallocate(move, granted(state), stamp, known, guard);
            case ResolveOverrun resolve -> resolve(resolve, granted(state), stamp, known, guard);
            case CloseFrame close -> close(close, granted(state), stamp, known, guard);
        };
    }

    private static Judgement<FrameEvent> propose(ProposeFrame c, FrameState state, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE);
        addUp(c.kr(), c.lines(), guard);
        return guard.then(
                new FrameProposed(c.frame(), c.programme(), c.holder(), c.kr(), c.lines()));
    }

    private static Judgement<FrameEvent> grant(
            GrantFrame c, FrameState state, Stamp stamp, Known known, Guard guard) {
        if (!(state instanceof Proposed frame)) throw new Refused(NOT_IN_THIS_STATE);
        addUp(c.kr(), c.lines(), guard);
        @Nullable DecisionStanding decision =
                FrameAuthority.decided(c.decision(), stamp, known, guard);
        @Nullable Amount stated = decision == null ? null : decision.sizeOf(c.frame());
        guard.refuseIf(
                stated != null && stated.isExact() && !c.kr().equals(stated.kr()),
                DECISION_SAYS_OTHERWISE);
        @Nullable MandateStanding mandate =
                FrameAuthority.mandated(c.mandate(), frame.programme(), stamp, known, guard);
        @Nullable Nok unfunded = decision == null ? null : decision.unfundedOf(c.frame());
        FrameFunding.holds(
                frame.programme(), byYear(List.of(), c.lines()), unfunded, stamp, known, guard);
        return guard.then(
                new FrameGranted(
                        c.frame(),
                        frame.programme(),
                        c.kr(),
                        c.lines(),
                        c.valid(),
                        c.mandate(),
                        mandate == null ? null : mandate.version(),
                        c.decision(),
                        unfunded));
    }

    /** I-10, for lines that are each one of a kind. */
    private static void addUp(Nok kr, List<FrameLine> lines, Guard guard) {
        Set<LineId> ids = new HashSet<>();
        Nok sum = Nok.ZERO;
        for (FrameLine line : lines) {
            guard.refuseIf(!ids.add(line.line()), LINE_TWICE)
                    .refuseIf(Nok.ZERO.exceeds(line.kr()), LINE_NEGATIVE);
            sum = sum.plus(line.kr());
        }
        guard.refuseIf(
                lines.isEmpty() || !sum.equals(kr),
                LINES_DO_NOT_ADD_UP,
                Map.of("frame", kr, "lines", sum));
    }

    private static Judgement<FrameEvent> adjust(
            AdjustFrame c, Granted frame, Stamp stamp, Known known, Guard guard) {
        List<LineChange> changes = new ArrayList<>();
        Granted after = frame;
        for (LineSize change : c.changes()) {
            Line line = line(after, change.line());
            Nok delta = change.kr().minus(line.kr());
            guard.refuseIf(Nok.ZERO.exceeds(change.kr()), LINE_NEGATIVE);
            if (delta.equals(Nok.ZERO)) continue;
            changes.add(new LineChange(change.line(), line.as().year(), delta));
            after = after.adding(change.line(), delta);
        }
        for (FrameLine line : c.opened()) {
            guard.refuseIf(after.lines().containsKey(line.line()), LINE_TWICE)
                    .refuseIf(Nok.ZERO.exceeds(line.kr()), LINE_NEGATIVE);
            after = after.with(List.of(line));
        }
        guard.refuseIf(changes.isEmpty() && c.opened().isEmpty(), NOTHING_CHANGED);
        FrameUse use = use(c.frame(), known);
        guard.refuseIf(
                frame.kr().exceeds(after.kr()) && use.posted().exceeds(after.kr()),
                BELOW_POSTED,
                Map.of("posted", use.posted(), "wouldBe", after.kr()));
        @Nullable DecisionStanding decision =
                FrameAuthority.decided(c.decision(), stamp, known, guard);
        @Nullable Nok unfunded = decision == null ? null : decision.unfundedOf(c.frame());
        FrameFunding.holds(
                frame.programme(), byYear(changes, c.opened()), unfunded, stamp, known, guard);
        return guard.then(
                new FrameAdjusted(
                        c.frame(),
                        frame.programme(),
                        after.kr(),
                        changes,
                        c.opened(),
                        c.decision(),
                        unfunded,
                        c.reason()));
    }

    private static Map<Integer, Nok> byYear(List<LineChange> changes, List<FrameLine> lines) {
        Map<Integer, Nok> sums = new HashMap<>();
        for (LineChange change : changes) sums.merge(change.year(), change.delta(), Nok::plus);
        for (FrameLine line : lines) sums.merge(line.year(), line.kr(), Nok::plus);
        return sums;
    }

    /** I-17: what one line gets, another gives, and has not used. */
    private static Judgement<FrameEvent> reallocate(
            ReallocateFrame c, Granted frame, Stamp stamp, Known known, Guard guard) {
        FrameLine from = line(frame, c.from()).as();
        FrameLine to = line(frame, c.to()).as();
        guard.refuseIf(!c.kr().isPositive() || c.from().equals(c.to()), NOTHING_CHANGED)
                .refuseIf(from.year() != to.year(), ACROSS_YEARS);
        FrameUse use = use(c.frame(), known);
        Nok free = use.grantedOn(stamp.askedOn(), c.from()).minus(use.posted(c.from()));
        guard.refuseIf(c.kr().exceeds(free), LINE_LACKS, Map.of("free", free))
                .refuseIf(stamp.isNative() && !use.isEvidenced(), FRAME_NOT_EVIDENCED);
        if (c.decision() == null && c.delegation() != null) {
            guard.refuseIf(from.group() == null || !from.group().equals(to.group()), OUTSIDE_GROUP);
            FrameAuthority.delegated(
                    c.delegation(), frame.programme(), c.kr(), stamp, known, guard);
        } else {
            FrameAuthority.decided(c.decision(), stamp, known, guard);
        }
        return guard.then(
                new FrameReallocated(
                        c.frame(),
                        c.from(),
                        c.to(),
                        c.kr(),
                        c.decision(),
                        c.delegation(),
                        c.reason()));
    }

    /** I-09: an overrun ends when the frame holds again, or when an owner covers what it lacks. */
    private static Judgement<FrameEvent> resolve(
            ResolveOverrun c, Granted frame, Stamp stamp, Known known, Guard guard) {
        FrameUse use = use(c.frame(), known);
        guard.refuseIf(use.overruns().isEmpty(), NO_OVERRUN);
        Nok beyond = use.posted().minus(use.grantedOn(stamp.askedOn()));
        if (c.by() == OverrunRemedy.OWNER_COVER) {
            guard.refuseIf(
                    c.covered() == null || beyond.exceeds(c.covered()),
                    COVER_TOO_SMALL,
                    Map.of("beyond", beyond));
        } else {
            guard.refuseIf(beyond.isPositive(), OVERRUN_STANDS, Map.of("beyond", beyond));
        }
        FrameAuthority.decided(c.decision(), stamp, known, guard);
        List<EntryId> causes =
                use.overruns().stream().sorted((a, b) -> a.value().compareTo(b.value())).toList();
        return guard.then(
                new OverrunResolved(
                        c.frame(), c.by(), c.covered(), causes, c.decision(), c.reason()));
    }

    private static Judgement<FrameEvent> close(
            CloseFrame c, Granted frame, Stamp stamp, Known known, Guard guard) {
        FrameUse use = use(c.frame(), known);
        guard.refuseIf(!use.overruns().isEmpty(), OVERRUN_OPEN);
        List<LineRemainder> lines = new ArrayList<>();
        for (Line line : frame.lines().values()) {
            LineId id = line.as().line();
            lines.add(new LineRemainder(id, line.as().year(), line.kr().minus(use.posted(id))));
        }
        lines.sort((a, b) -> a.line().value().compareTo(b.line().value()));
        return guard.then(
                new FrameClosed(
                        c.frame(),
                        frame.programme(),
                        frame.kr().minus(use.posted()),
                        lines,
                        c.treatment()));
    }

    private static Line line(Granted frame, LineId id) {
        @Nullable Line line = frame.lines().get(id);
        if (line == null) throw new Refused(LINE_UNKNOWN, Map.of("line", id));
        return line;
    }

    /** The standing of a frame is there from its proposal on. */
    private static FrameUse use(FrameId frame, Known known) {
        return Objects.requireNonNull(known.about(FrameUse.class, frame));
    }

    private static Granted granted(FrameState state) {
        if (state instanceof Granted granted) return granted;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public FrameState evolve(FrameState state, FrameEvent event, Stamp stamp) {
        return switch (event) {
            case FrameProposed e -> new Proposed(e.programme());
            case FrameGranted e -> Granted.of(e.programme(), e.lines());
            case FrameAdjusted e -> adjusted((Granted) state, e);
            case FrameReallocated e ->
                    ((Granted) state).adding(e.from(), e.kr().negated()).adding(e.to(), e.kr());
            case OverrunResolved e -> state;
            case FrameClosed e -> new Ended();
        };
    }

    private static Granted adjusted(Granted state, FrameAdjusted e) {
        Granted after = state;
        for (LineChange change : e.changes()) after = after.adding(change.line(), change.delta());
        return after.with(e.opened());
    }
}
