package no.samspor.events.money;

import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Words;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.LineId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a voucher (konteringslinje), charged to one line of one frame.
 *
 * @param kr what is charged; more than nought
 * @param vatKr the VAT on the line, beside {@code kr} where it is compensated or deducted and
 *     within it where it is neither; nought or more
 * @param commitment the funding commitment that it is paid from, where it is tied to one
 */
public record VoucherLine(
        Side side,
        Nok kr,
        @Nullable Nok vatKr,
        @Nullable @CodeOf("vatTreatment") Code vatTreatment,
        Dims dims,
        FrameId frame,
        LineId line,
        @Nullable FundingId commitment,
        @Nullable String text) {

    public VoucherLine {
        if (!kr.isPositive() || (vatKr != null && Nok.ZERO.exceeds(vatKr))) {
            throw new Malformed(
                    new Words(
                            "Et beløp på et bilag er større enn null; siden sier om det er debet "
                                    + "eller kredit.",
                            "Eit beløp på eit bilag er større enn null; sida seier om det er "
                                    + "debet eller kredit.",
                            "An amount on a voucher is more than nought; its side says debit or "
                                    + "credit."));
        }
    }

    VoucherLine with(Dims other) {
        return new VoucherLine(side, kr, vatKr, vatTreatment, other, frame, line, commitment, text);
    }
}
