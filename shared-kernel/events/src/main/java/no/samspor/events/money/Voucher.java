package no.samspor.events.money;

import java.util.ArrayList;
import java.util.List;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger entry says: one voucher (bilag) of one organisation, with its lines. It is
 * attested, approved, posted and reversed whole.
 *
 * @param voucherRef the number of the voucher in the organisation's own accounts
 * @param originalPeriod the period it would have belonged to, where that one is closed (I-15)
 * @param bothSides whether the lines are the whole voucher, so that debit must equal credit (I-10);
 *     false where its other side (bank, supplier) lies in accounts that are not kept here
 * @param payee the person who is paid, if it is a person: he neither attests nor approves (I-16)
 */
public record Voucher(
        OrganisationId organisation,
        String voucherRef,
        UncertainDate voucherDate,
        PostingPeriod postingPeriod,
        @Nullable PostingPeriod originalPeriod,
        boolean bothSides,
        String text,
        @Nullable PersonId payee,
        @Nullable Doc document,
        List<VoucherLine> lines) {

    /** The sum of its lines on one side. */
    public Nok sum(Side side) {
        Nok sum = Nok.ZERO;
        for (VoucherLine line : lines) {
            if (line.side() == side) sum = sum.plus(line.kr());
        }
        return sum;
    }

    /** The larger of its two sides: what a delegation's limit is held against. */
    public Nok size() {
        Nok debit = sum(Side.DEBIT);
        Nok credit = sum(Side.CREDIT);
        return debit.exceeds(credit) ? debit : credit;
    }

    /** This voucher with other dimensions on line {@code no}, 1 for the first. */
    public Voucher reclassified(int no, Dims dims) {
        List<VoucherLine> changed = new ArrayList<>(lines);
        changed.set(no - 1, lines.get(no - 1).with(dims));
        return new Voucher(
                organisation,
                voucherRef,
                voucherDate,
                postingPeriod,
                originalPeriod,
                bothSides,
                text,
                payee,
                document,
                List.copyOf(changed));
    }
}
