package no.samspor.query.screen.picture;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-31,31.01.2024,31.01.2024,31.01.2024",
        "2023-10,oktober 2023,oktober 2023,October 2023",
        "2025~,ca. 2025,ca. 2025,about 2025",
        "2017-10-31/..,tidligst 31.10.2017,tidlegast 31.10.2017,31.10.2017 at the earliest",
        "../2017,senest 2017,seinast 2017,2017 at the latest",
        "2024/2025,mellom 2024 og 2025,mellom 2024 og 2025,between 2024 and 2025",
        "unstated,ikke oppgitt,ikkje oppgitt,not stated"
    })
    void is_no_more_precise_than_the_source(String edtf, String nb, String nn, String en) {
        UncertainDate date = UncertainDate.parse(edtf);
        assertThat(plain(new Told("nb").date(date))).isEqualTo(nb);
        assertThat(plain(new Told("nn").date(date))).isEqualTo(nn);
        assertThat(plain(new Told("en").date(date))).isEqualTo(en);
    }

    @Test
    void says_amounts_to_the_ore_and_roughly() {
        Told told = new Told("nb");
        assertThat(plain(told.amount(new Nok(123_456_50)))).isEqualTo("123 456,50 kr");
        assertThat(plain(told.roughly(Nok.kroner(950_000)))).isEqualTo("950 000 kr");
        assertThat(plain(told.roughly(Nok.kroner(8_249_000)))).isEqualTo("8,2 mill. kr");
        assertThat(plain(told.roughly(Nok.kroner(-1_500_000_000)))).isEqualTo("−1,5 mrd. kr");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
