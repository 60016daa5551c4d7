package no.samspor.events.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.money.EntryEvent.BookedLine;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.EntryEvent.LedgerEntryPosted;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryReversed;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.LineChange;
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.LineId;
import org.jspecify.annotations.Nullable;

/**
 * What is granted and what is used of a frame (I-09), line by line: read at every posting, so each
 * event costs one addition.
 *
 * @param open whether it is granted and not closed
 * @param grants what decisions gave or took, and from when
 * @param overruns entries that went beyond the frame, until a decision resolves it
 */
public record FrameUse(
        FrameId frame,
        boolean open,
        List<Grant> grants,
        Map<LineId, Nok> postedByLine,
        Nok posted,
        Set<EntryId> overruns,
        Set<Invariant> notEvidenced)
        implements Evidenced {

    /** So much to one line, from a date on. */
    public record Grant(UncertainDate from, LineId line, Nok kr) {}

    public static final Fold<FrameUse> FOLD =
            Fold.of(FrameUse.class)
                    .hears(FrameEvent.class, FrameUse::on)
                    .hears(EntryEvent.class, FrameUse::on)
                    .hears(EvidenceEvent.class, FrameUse::on);

    /** What decisions surely in effect on {@code day} make of the frame. */
    public Nok grantedOn(LocalDate day) {
        Nok sum = Nok.ZERO;
        for (Grant grant : grants) {
            if (grant.from.reachedBy(day) == Certainty.YES) sum = sum.plus(grant.kr);
        }
        return sum;
    }

    public Nok grantedOn(LocalDate day, LineId line) {
        Nok sum = Nok.ZERO;
        for (Grant grant : grants) {
            boolean counts = grant.line.equals(line) && grant.from.reachedBy(day) == Certainty.YES;
            if (counts) sum = sum.plus(grant.kr);
        }
        return sum;
    }

    public Nok posted(LineId line) {
        return postedByLine.getOrDefault(line, Nok.ZERO);
    }

    private static @Nullable FrameUse on(@Nullable FrameUse was, FrameEvent event, Stamp stamp) {
        if (was == null || !event.frame().equals(was.frame)) {
            return was == null && event instanceof FrameProposed e
                    ? new FrameUse(
                            e.frame(),
                            false,
                            List.of(),
                            Map.of(),
                            Nok.ZERO,
                            Set.of(),
                            stamp.notEvidenced())
                    : was;
        }
        return switch (event) {
            case FrameProposed e -> was;
            case FrameGranted e -> was.granting(linesOf(e.lines(), stamp), stamp);
            case FrameAdjusted e -> was.granting(changesOf(e, stamp), stamp);
            case FrameReallocated e -> was.granting(movesOf(e, stamp), stamp);
            case OverrunResolved e -> was.with(was.open, Set.of(), was.notEvidenced);
            case FrameClosed e -> was.with(false, was.overruns, was.notEvidenced);
        };
    }

    private static @Nullable FrameUse on(@Nullable FrameUse was, EntryEvent event, Stamp stamp) {
        if (was == null) return null;
        return switch (event) {
            case LedgerEntryDrafted e -> was;
            case LedgerEntryAttested e -> was;
            case LedgerEntryApproved e -> was;
            case LedgerEntryPosted e -> was.booking(e.lines());
            case OverrunOpened e -> e.frame().equals(was.frame) ? was.overrunBy(e.entry()) : was;
            case LedgerEntryReversalRequested e -> was;
            case LedgerEntryReversed e -> was.booking(e.lines());
            case LedgerEntryReclassified e -> was;
            case LedgerEntryWithdrawn e -> was;
        };
    }

    private static @Nullable FrameUse on(@Nullable FrameUse was, EvidenceEvent event, Stamp stamp) {
        if (was == null || !event.target().equals(was.frame)) return was;
        return was.with(was.open, was.overruns, Evidenced.after(event, was.notEvidenced));
    }

    private static List<Grant> linesOf(List<FrameLine> lines, Stamp stamp) {
        return lines.stream()
                .map(line -> new Grant(stamp.effectiveFrom(), line.line(), line.kr()))
                .toList();
    }

    private static List<Grant> changesOf(FrameAdjusted e, Stamp stamp) {
        List<Grant> grants = new ArrayList<>(linesOf(e.opened(), stamp));
        for (LineChange change : e.changes()) {
            grants.add(new Grant(stamp.effectiveFrom(), change.line(), change.delta()));
        }
        return grants;
    }

    private static List<Grant> movesOf(FrameReallocated e, Stamp stamp) {
        return List.of(
                new Grant(stamp.effectiveFrom(), e.from(), e.kr().negated()),
                new Grant(stamp.effectiveFrom(), e.to(), e.kr()));
    }

    private FrameUse granting(List<Grant> more, Stamp stamp) {
        List<Grant> all = new ArrayList<>(grants);
        all.addAll(more);
        return new FrameUse(
                frame,
                true,
                List.copyOf(all),
                postedByLine,
                posted,
                overruns,
                Evidenced.and(notEvidenced, stamp.notEvidenced()));
    }

    private FrameUse booking(List<BookedLine> lines) {
        Map<LineId, Nok> byLine = new HashMap<>(postedByLine);
        Nok sum = posted;
        for (BookedLine line : lines) {
            if (!line.frame().equals(frame)) continue;
            byLine.merge(line.line(), line.charge(), Nok::plus);
            sum = sum.plus(line.charge());
        }
        return new FrameUse(frame, open, grants, Map.copyOf(byLine), sum, overruns, notEvidenced);
    }

    private FrameUse overrunBy(EntryId entry) {
        Set<EntryId> more = new HashSet<>(overruns);
        more.add(entry);
        return with(open, Set.copyOf(more), notEvidenced);
    }

    private FrameUse with(boolean isOpen, Set<EntryId> causes, Set<Invariant> missing) {
        return new FrameUse(frame, isOpen, grants, postedByLine, posted, causes, missing);
    }
}
