package no.samspor.events.money;

import static no.samspor.events.money.Sample.charged;
import static no.samspor.events.money.Sample.dims;
import static no.samspor.events.money.Sample.kr;
import static no.samspor.events.money.Sample.voucher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samspor.kernel.Malformed;
import no.samspor.kernel.Nok;
import org.junit.jupiter.api.Test;

class VoucherTest {

    @Test
    void adds_up_each_side_by_itself() {
        Voucher voucher =
                voucher(
                        charged(Side.DEBIT, 100),
                        charged(Side.CREDIT, 30),
                        charged(Side.DEBIT, 50));
        assertThat(voucher.sum(Side.DEBIT)).isEqualTo(kr(150));
        assertThat(voucher.sum(Side.CREDIT)).isEqualTo(kr(30));
        assertThat(voucher().sum(Side.DEBIT)).isEqualTo(Nok.ZERO);
    }

    @Test
    void is_as_large_as_its_larger_side() {
        assertThat(voucher(charged(Side.DEBIT, 2), charged(Side.CREDIT, 3)).size())
                .isEqualTo(kr(3));
        assertThat(voucher(charged(Side.DEBIT, 3), charged(Side.CREDIT, 2)).size())
                .isEqualTo(kr(3));
    }

    @Test
    void changes_the_dimensions_of_one_line_and_nothing_else() {
        Voucher before = voucher(charged(Side.DEBIT, 1), charged(Side.CREDIT, 2));
        Voucher after = before.reclassified(2, dims("020"));
        assertThat(after.lines().get(0)).isEqualTo(before.lines().get(0));
        assertThat(after.lines().get(1).dims()).isEqualTo(dims("020"));
        assertThat(after.reclassified(2, dims("010"))).isEqualTo(before);
    }

    @Test
    void takes_no_amount_that_is_not_more_than_nought() {
        assertThatThrownBy(() -> charged(Side.DEBIT, 0)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> charged(Side.DEBIT, -1)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> withVat(new Nok(-1))).isInstanceOf(Malformed.class);
        assertThatCode(() -> withVat(Nok.ZERO)).doesNotThrowAnyException();
    }

    private static VoucherLine withVat(Nok vat) {
        VoucherLine line = charged(Side.DEBIT, 1);
        return new VoucherLine(
                line.side(),
                line.kr(),
                vat,
                null,
                line.dims(),
                line.frame(),
                line.line(),
                null,
                null);
    }
}
