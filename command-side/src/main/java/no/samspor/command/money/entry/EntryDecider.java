package no.samspor.command.money.entry;

import static no.samspor.command.money.entry.EntryRefusal.APPROVAL_NOT_SHOWN;
import static no.samspor.command.money.entry.EntryRefusal.LATE_WITHOUT_EVIDENCE;
import static no.samspor.command.money.entry.EntryRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.money.entry.EntryRefusal.REPLACED_STANDS;
import static no.samspor.command.money.entry.EntryRefusal.REPLACED_UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import no.samspor.command.money.entry.EntryCommand.ApproveEntry;
import no.samspor.command.money.entry.EntryCommand.AttestEntry;
import no.samspor.command.money.entry.EntryCommand.ImportEntry;
import no.samspor.command.money.entry.EntryCommand.LogEntry;
import no.samspor.command.money.entry.EntryCommand.PostEntry;
import no.samspor.command.money.entry.EntryCommand.ReclassifyEntry;
import no.samspor.command.money.entry.EntryCommand.RequestReversal;
import no.samspor.command.money.entry.EntryCommand.ReverseEntry;
import no.samspor.command.money.entry.EntryCommand.WithdrawEntry;
import no.samspor.command.money.entry.EntryState.Approved;
import no.samspor.command.money.entry.EntryState.Attested;
import no.samspor.command.money.entry.EntryState.Draft;
import no.samspor.command.money.entry.EntryState.Ended;
import no.samspor.command.money.entry.EntryState.None;
import no.samspor.command.money.entry.EntryState.Open;
import no.samspor.command.money.entry.EntryState.Posted;
import no.samspor.command.money.entry.EntryState.Reversal;
import no.samspor.events.money.EntryEvent;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.EntryEvent.LedgerEntryPosted;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryReversed;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.EntryStanding;
import no.samspor.events.money.Voucher;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.PeriodId;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a ledger entry: two people vouch for it (I-16), its period is open (I-15), and its
 * frame holds (I-09) unless it is posted already where the money is.
 */
final class EntryDecider implements Decider<EntryCommand, EntryState, EntryEvent> {

    @Override
    public EntryState initial() {
        return new None();
    }

    @Override
    public Judgement<EntryEvent> decide(
            EntryCommand command, EntryState state, Stamp stamp, Known known) {
        Guard guard =
                Guard.of(stamp)
                        .refuseIf(
                                stamp.isNative()
                                        && stamp.isBackdated()
                                        && stamp.evidence().isEmpty(),
                                LATE_WITHOUT_EVIDENCE);
        return switch (command) {
            case LogEntry log -> log(log, state, known, guard);
            case ImportEntry posted -> take(posted, state, stamp, known, guard);
            case AttestEntry attest -> attest(attest, state, stamp, guard);
            case ApproveEntry approve -> approve(approve, state, stamp, known, guard);
            case PostEntry post -> post(post, state, stamp, known, guard);
            case WithdrawEntry withdraw -> withdraw(withdraw, state, guard);
            case RequestReversal request ->
                    EntryCorrection.request(request, posted(state), known, guard);
            case ReverseEntry reverse ->
                    EntryCorrection.reverse(reverse, posted(state), stamp, known, guard);
            case ReclassifyEntry again ->
                    EntryCorrection.reclassify(again, posted(state), known, guard);
        };
    }

    private static Judgement<EntryEvent> log(
            LogEntry c, EntryState state, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE);
        PeriodId period =
                EntryPeriods.openToDrafts(c.programme(), c.voucher().postingPeriod(), known, guard);
        EntryVoucher.check(c.programme(), c.voucher(), known, guard);
        if (c.replaces() != null) {
            @Nullable EntryStanding old = known.about(EntryStanding.class, c.replaces());
            if (old == null || !old.programme().equals(c.programme())) {
                throw new Refused(REPLACED_UNKNOWN);
            }
            guard.refuseIf(old.status() != EntryStanding.Status.ENDED, REPLACED_STANDS);
        }
        return guard.then(
                new LedgerEntryDrafted(
                        c.entry(), c.programme(), period, c.voucher(), c.replaces(), null));
    }

    /** Posted at once: it was, where the money is. */
    private static Judgement<EntryEvent> take(
            ImportEntry c, EntryState state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE);
        PeriodId period =
                EntryPeriods.open(c.programme(), c.voucher().postingPeriod(), known, guard);
        EntryVoucher.check(c.programme(), c.voucher(), known, guard);
        EntryPeople.quoted(c.imported(), c.voucher(), guard);
        EntryBooking booking = EntryBooking.of(c.voucher(), stamp.askedOn(), known);
        List<EntryEvent> events = new ArrayList<>();
        events.add(
                new LedgerEntryDrafted(
                        c.entry(), c.programme(), period, c.voucher(), null, c.imported()));
        events.add(
                new LedgerEntryPosted(
                        c.entry(),
                        c.programme(),
                        period,
                        c.voucher().organisation(),
                        booking.lines()));
        events.addAll(booking.overruns(c.entry()));
        return guard.then(events);
    }

    private static Judgement<EntryEvent> attest(
            AttestEntry c, EntryState state, Stamp stamp, Guard guard) {
        if (!(state instanceof Draft draft)) throw new Refused(NOT_IN_THIS_STATE);
        EntryPeople.attest(draft.voucher(), stamp, guard);
        return guard.then(new LedgerEntryAttested(c.entry()));
    }

    private static Judgement<EntryEvent> approve(
            ApproveEntry c, EntryState state, Stamp stamp, Known known, Guard guard) {
        if (!(state instanceof Attested attested)) throw new Refused(NOT_IN_THIS_STATE);
        EntryPeople.approve(c.delegation(), attested, stamp, known, guard);
        return guard.then(new LedgerEntryApproved(c.entry(), c.delegation()));
    }

    private static Judgement<EntryEvent> post(
            PostEntry c, EntryState state, Stamp stamp, Known known, Guard guard) {
        if (!(state instanceof Approved entry)) throw new Refused(NOT_IN_THIS_STATE);
        Voucher voucher = entry.voucher();
        PeriodId period =
                EntryPeriods.open(entry.programme(), voucher.postingPeriod(), known, guard);
        guard.needs(entry.shown(), APPROVAL_NOT_SHOWN);
        EntryBooking booking = EntryBooking.of(voucher, stamp.askedOn(), known);
        booking.staysWithin(stamp, guard);
        return guard.then(
                new LedgerEntryPosted(
                        c.entry(),
                        entry.programme(),
                        period,
                        voucher.organisation(),
                        booking.lines()));
    }

    private static Judgement<EntryEvent> withdraw(WithdrawEntry c, EntryState state, Guard guard) {
        if (!(state instanceof Open entry) || entry instanceof Posted) {
            throw new Refused(NOT_IN_THIS_STATE);
        }
        PeriodId period = entry.voucher().postingPeriod().idIn(entry.programme());
        return guard.then(new LedgerEntryWithdrawn(c.entry(), period, c.reason()));
    }

    private static Posted posted(EntryState state) {
        if (state instanceof Posted posted) return posted;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public EntryState evolve(EntryState state, EntryEvent event, Stamp stamp) {
        return switch (event) {
            case LedgerEntryDrafted e -> new Draft(e.programme(), e.voucher());
            case LedgerEntryAttested e ->
                    new Attested(
                            open(state).programme(),
                            open(state).voucher(),
                            EntryPeople.actor(stamp));
            case LedgerEntryApproved e ->
                    new Approved(open(state).programme(), open(state).voucher(), stamp.isNative());
            case LedgerEntryPosted e ->
                    new Posted(open(state).programme(), open(state).voucher(), null);
            case OverrunOpened e -> state;
            case LedgerEntryReversalRequested e ->
                    new Posted(
                            open(state).programme(),
                            open(state).voucher(),
                            new Reversal(e.postingPeriod(), e.reason(), EntryPeople.actor(stamp)));
            case LedgerEntryReversed e -> new Ended();
            case LedgerEntryReclassified e -> reclassified(e, state);
            case LedgerEntryWithdrawn e -> new Ended();
        };
    }

    private static EntryState reclassified(LedgerEntryReclassified e, EntryState state) {
        Posted entry = (Posted) state;
        Voucher voucher = entry.voucher().reclassified(e.no(), e.after());
        return new Posted(entry.programme(), voucher, entry.reversal());
    }

    private static Open open(EntryState state) {
        if (state instanceof Open open) return open;
        throw new AssertionError("nothing is said before the draft, or after the end");
    }
}
