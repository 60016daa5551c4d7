package no.samspor.command.money.entry;

import static no.samspor.command.money.entry.EntryRefusal.COMMITMENT_UNKNOWN;
import static no.samspor.command.money.entry.EntryRefusal.FRAME_UNKNOWN;
import static no.samspor.command.money.entry.EntryRefusal.LINE_DOES_NOT_FIT;
import static no.samspor.command.money.entry.EntryRefusal.LINE_UNKNOWN;
import static no.samspor.command.money.entry.EntryRefusal.NO_LINES;
import static no.samspor.command.money.entry.EntryRefusal.ORGANISATION_UNKNOWN;
import static no.samspor.command.money.entry.EntryRefusal.PERIOD_BEFORE_ORIGINAL;
import static no.samspor.command.money.entry.EntryRefusal.UNBALANCED;

import java.util.Map;
import no.samspor.events.money.Dims;
import no.samspor.events.money.FrameLine;
import no.samspor.events.money.FrameStanding;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.money.PostingPeriod;
import no.samspor.events.money.Side;
import no.samspor.events.money.Voucher;
import no.samspor.events.money.VoucherLine;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Refused;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What a voucher must be before it can become an entry, whoever brings it. */
final class EntryVoucher {

    private EntryVoucher() {}

    static void check(ProgrammeId programme, Voucher voucher, Known known, Guard guard) {
        Nok debit = voucher.sum(Side.DEBIT);
        Nok credit = voucher.sum(Side.CREDIT);
        guard.refuseIf(
                        known.about(OrganisationStanding.class, voucher.organisation()) == null,
                        ORGANISATION_UNKNOWN)
                .refuseIf(voucher.lines().isEmpty(), NO_LINES)
                .refuseIf(
                        voucher.bothSides() && !debit.equals(credit),
                        UNBALANCED,
                        Map.of("debit", debit, "credit", credit))
                .refuseIf(
                        isBeforeOriginal(voucher.postingPeriod(), voucher.originalPeriod()),
                        PERIOD_BEFORE_ORIGINAL);
        for (int i = 0; i < voucher.lines().size(); i++) {
            VoucherLine line = voucher.lines().get(i);
            fits(programme, voucher, line, line.dims(), i + 1, known, guard);
            guard.refuseIf(
                    !isOf(programme, line.commitment(), known),
                    COMMITMENT_UNKNOWN,
                    Map.of("line", i + 1));
        }
    }

    private static boolean isOf(
            ProgrammeId programme, @Nullable FundingId commitment, Known known) {
        @Nullable FundingStanding funding = known.about(FundingStanding.class, commitment);
        return commitment == null || (funding != null && funding.programme().equals(programme));
    }

    /** A correction comes after what it corrects, in the accounts too. */
    static boolean isBeforeOriginal(PostingPeriod period, @Nullable PostingPeriod original) {
        return original != null && period.isBefore(original);
    }

    /** The frame's line must be there, and take a voucher of this organisation, year and kind. */
    static void fits(
            ProgrammeId programme,
            Voucher voucher,
            VoucherLine line,
            Dims dims,
            int no,
            Known known,
            Guard guard) {
        Map<String, Object> where = Map.of("line", no);
        @Nullable FrameStanding frame = known.about(FrameStanding.class, line.frame());
        if (frame == null || !frame.programme().equals(programme)) {
            throw new Refused(FRAME_UNKNOWN, where);
        }
        @Nullable FrameLine to = frame.lines().get(line.line());
        if (to == null) throw new Refused(LINE_UNKNOWN, where);
        guard.refuseIf(!to.takes(voucher, dims), LINE_DOES_NOT_FIT, where);
    }
}
