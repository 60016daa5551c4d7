package no.samspor.events.money;

import java.util.List;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.money.FundingEvent.FundingCalled;
import no.samspor.events.money.FundingEvent.FundingCommitted;
import no.samspor.events.money.FundingEvent.FundingIndicated;
import no.samspor.events.money.FundingEvent.FundingLapsed;
import no.samspor.events.money.FundingEvent.FundingReceived;
import no.samspor.events.money.FundingEvent.FundingReclaimed;
import no.samspor.events.money.FundingEvent.FundingReconciled;
import no.samspor.events.money.FundingEvent.YearShare;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a funding commitment: whose it is, and what of it may fill a
 * frame.
 *
 * @param committed whether it is more than indicated
 * @param lost what has lapsed or been reclaimed of what was committed
 */
public record FundingStanding(
        FundingId funding,
        ProgrammeId programme,
        OrganisationId source,
        Code kind,
        boolean committed,
        Amount amount,
        List<YearShare> byYear,
        Nok lost,
        Set<Invariant> notEvidenced)
        implements Evidenced {

    /** The kinds that are money: in-kind is never netted with it (I-12). */
    public static final Set<Code> MONEY = Set.of(new Code("cash"), new Code("grant"));

    public static final Fold<FundingStanding> FOLD =
            Fold.of(FundingStanding.class)
                    .hears(FundingEvent.class, FundingStanding::on)
                    .hears(EvidenceEvent.class, FundingStanding::on);

    /** What may fill a frame of any year: committed, exact, in money, and not lost (2.8.4). */
    public Nok firm() {
        @Nullable Nok kr = amount.kr();
        boolean fills = committed && amount.isExact() && MONEY.contains(kind);
        return fills && kr != null ? kr.minus(lost) : Nok.ZERO;
    }

    /**
     * Of {@link #firm()}, what is tied to {@code year}; what is left after a loss is tied to none.
     */
    public Nok firmIn(int year) {
        Nok sum = Nok.ZERO;
        if (lost.isPositive() || !firm().isPositive()) return sum;
        for (YearShare share : byYear) {
            if (share.year() == year) sum = sum.plus(share.kr());
        }
        return sum;
    }

    /** Of {@link #firm()}, what is tied to no year. */
    public Nok firmInAnyYear() {
        boolean tied = !byYear.isEmpty() && !lost.isPositive();
        return tied ? Nok.ZERO : firm();
    }

    private static @Nullable FundingStanding on(
            @Nullable FundingStanding was, FundingEvent event, Stamp stamp) {
        if (was == null || !event.funding().equals(was.funding)) {
            return was == null && event instanceof FundingIndicated e
                    ? new FundingStanding(
                            e.funding(),
                            e.programme(),
                            e.source(),
                            e.kind(),
                            false,
                            e.amount(),
                            List.of(),
                            Nok.ZERO,
                            stamp.notEvidenced())
                    : was;
        }
        return switch (event) {
            case FundingIndicated e -> was;
            case FundingCommitted e -> was.committed(e, stamp);
            case FundingCalled e -> was;
            case FundingReceived e -> was;
            case FundingReconciled e -> was;
            case FundingLapsed e -> was.losing(e.kr() == null ? Nok.ZERO : e.kr());
            case FundingReclaimed e -> was.losing(e.kr());
        };
    }

    private static @Nullable FundingStanding on(
            @Nullable FundingStanding was, EvidenceEvent event, Stamp stamp) {
        if (was == null || !event.target().equals(was.funding)) return was;
        return new FundingStanding(
                was.funding,
                was.programme,
                was.source,
                was.kind,
                was.committed,
                was.amount,
                was.byYear,
                was.lost,
                Evidenced.after(event, was.notEvidenced));
    }

    private FundingStanding committed(FundingCommitted e, Stamp stamp) {
        return new FundingStanding(
                funding,
                programme,
                source,
                e.kind(),
                true,
                e.amount(),
                e.byYear(),
                lost,
                Evidenced.and(notEvidenced, stamp.notEvidenced()));
    }

    private FundingStanding losing(Nok more) {
        return new FundingStanding(
                funding,
                programme,
                source,
                kind,
                committed,
                amount,
                byYear,
                lost.plus(more),
                notEvidenced);
    }
}
