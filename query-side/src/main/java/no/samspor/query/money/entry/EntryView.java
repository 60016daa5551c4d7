package no.samspor.query.money.entry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import no.samspor.events.money.EntryEvent;
import no.samspor.events.money.EntryEvent.ApprovalStep;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.EntryEvent.LedgerEntryPosted;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryReversed;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.EntryEvent.QuotedApproval;
import no.samspor.events.money.PostingPeriod;
import no.samspor.events.money.Side;
import no.samspor.events.money.Voucher;
import no.samspor.events.money.VoucherLine;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every voucher, who vouched for it, and what was corrected. */
final class EntryView {

    static final View<Row> VIEW =
            View.of("entry", Row.class).hears(EntryEvent.class, EntryView::on);

    /**
     * One ledger entry.
     *
     * @param debit the sum of its lines on that side, VAT beside it
     * @param state draft, attested, approved, posted, reversed, withdrawn
     * @param attestedBy null where a source does not name the person
     * @param attestedAs the role, or the title that a source quotes
     * @param lateDays days from the last possible date of the voucher to the day it was recorded
     *     here, nought at least; null where the voucher's date has no end
     * @param backdated whether it surely took effect before it was recorded
     * @param replacedBy the entry that stands in for this reversed or withdrawn one
     * @param reason why it was reversed or withdrawn
     */
    record Row(
            EntryId entry,
            @Nullable ProgrammeId programme,
            @Nullable OrganisationId organisation,
            @Nullable String voucherRef,
            @Nullable UncertainDate voucherDate,
            @Nullable PostingPeriod postingPeriod,
            @Nullable PostingPeriod originalPeriod,
            @Nullable String text,
            @Nullable PersonId payee,
            @Nullable Doc document,
            @Nullable Nok debit,
            @Nullable Nok credit,
            @Nullable Nok vat,
            @Nullable List<FrameId> frames,
            @Nullable LocalDate recordedOn,
            @Nullable Long lateDays,
            @Nullable Boolean backdated,
            @Nullable String batch,
            @Nullable String state,
            @Nullable PersonId attestedBy,
            @Nullable String attestedAs,
            @Nullable PersonId approvedBy,
            @Nullable String approvedAs,
            @Nullable DelegationId delegation,
            @Nullable Boolean reversed,
            @Nullable PostingPeriod reversedIn,
            @Nullable PersonId reversalRequestedBy,
            @Nullable PersonId reversedBy,
            @Nullable Boolean reclassified,
            @Nullable String reason,
            @Nullable EntryId replaces,
            @Nullable EntryId replacedBy) {}

    private EntryView() {}

    static List<Change> on(EntryEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case LedgerEntryDrafted e -> drafted(e, stamp);
            case LedgerEntryAttested e -> List.of(attested(e, stamp).from(from));
            case LedgerEntryApproved e -> List.of(approved(e, stamp).from(from));
            case LedgerEntryPosted e -> List.of(state(e, "posted").from(from));
            case LedgerEntryReversalRequested e ->
                    List.of(of(e).set("reversalRequestedBy", doer(stamp)).from(from));
            case LedgerEntryReversed e ->
                    List.of(
                            state(e, "reversed")
                                    .set("reversed", true)
                                    .set("reversedIn", e.postingPeriod())
                                    .set("reversalRequestedBy", e.requestedBy())
                                    .set("reversedBy", doer(stamp))
                                    .set("reason", e.reason())
                                    .from(from));
            case LedgerEntryReclassified e -> List.of(of(e).set("reclassified", true).from(from));
            case LedgerEntryWithdrawn e ->
                    List.of(state(e, "withdrawn").set("reason", e.reason()).from(from));
            case OverrunOpened _ -> List.of();
        };
    }

    private static List<Change> drafted(LedgerEntryDrafted e, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        changes.add(said(e, stamp).always());
        changes.add(
                state(e, "draft")
                        .set("reversed", false)
                        .set("reclassified", false)
                        .from(stamp.effectiveFrom()));
        if (e.replaces() != null) {
            changes.add(
                    Change.of(e.replaces())
                            .set("entry", e.replaces())
                            .set("replacedBy", e.entry())
                            .always());
        }
        return changes;
    }

    private static Change.Draft said(LedgerEntryDrafted e, Stamp stamp) {
        Voucher voucher = e.voucher();
        Change.Draft change =
                of(e).set("programme", e.programme())
                        .set("organisation", voucher.organisation())
                        .set("voucherRef", voucher.voucherRef())
                        .set("voucherDate", voucher.voucherDate())
                        .set("postingPeriod", voucher.postingPeriod())
                        .set("originalPeriod", voucher.originalPeriod())
                        .set("text", voucher.text())
                        .set("payee", voucher.payee())
                        .set("document", voucher.document())
                        .set("debit", voucher.sum(Side.DEBIT))
                        .set("credit", voucher.sum(Side.CREDIT))
                        .set("vat", vat(voucher))
                        .set("frames", frames(voucher))
                        .set("recordedOn", stamp.askedOn())
                        .set("lateDays", lateDays(voucher.voucherDate(), stamp))
                        .set("backdated", stamp.isBackdated())
                        .set("replaces", e.replaces());
        if (e.imported() == null) return change;
        for (QuotedApproval quoted : e.imported().approvals()) quote(change, quoted);
        return change.set("batch", e.imported().batch());
    }

    private static void quote(Change.Draft change, QuotedApproval quoted) {
        boolean attested = quoted.step() == ApprovalStep.ATTESTED;
        change.set(attested ? "attestedBy" : "approvedBy", quoted.person())
                .set(attested ? "attestedAs" : "approvedAs", quoted.roleTitle());
    }

    private static Nok vat(Voucher voucher) {
        Nok sum = Nok.ZERO;
        for (VoucherLine line : voucher.lines()) {
            if (line.vatKr() != null) sum = sum.plus(line.vatKr());
        }
        return sum;
    }

    private static List<FrameId> frames(Voucher voucher) {
        return voucher.lines().stream().map(VoucherLine::frame).distinct().toList();
    }

    private static @Nullable Long lateDays(UncertainDate voucherDate, Stamp stamp) {
        if (voucherDate.latest().equals(LocalDate.MAX)) return null;
        long days = ChronoUnit.DAYS.between(voucherDate.latest(), stamp.askedOn());
        return Math.max(0, days);
    }

    private static Change.Draft attested(LedgerEntryAttested e, Stamp stamp) {
        return state(e, "attested")
                .set("attestedBy", doer(stamp))
                .set("attestedAs", stamp.isNative() ? stamp.actor().role().toString() : null);
    }

    private static Change.Draft approved(LedgerEntryApproved e, Stamp stamp) {
        return state(e, "approved")
                .set("approvedBy", doer(stamp))
                .set("approvedAs", stamp.isNative() ? stamp.actor().role().toString() : null)
                .set("delegation", e.delegation());
    }

    /** Who did it; null for a mirrored act, whose actor only reports it. */
    private static @Nullable PersonId doer(Stamp stamp) {
        return stamp.isNative() ? stamp.actor().person() : null;
    }

    private static Change.Draft state(EntryEvent event, String state) {
        return of(event).set("state", state);
    }

    private static Change.Draft of(EntryEvent event) {
        return Change.of(event.entry()).set("entry", event.entry());
    }
}
