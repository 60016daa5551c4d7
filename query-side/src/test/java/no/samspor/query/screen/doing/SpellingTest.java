package no.samspor.query.screen.doing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is read as they mean it, or not at all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "31.10.2023, 2023-10-31",
        "1.2.2023, 2023-02-01",
        "2023-10-31, 2023-10-31",
        "10.2023, 2023-10",
        "2023, 2023",
        "ca. 2025, 2025~",
        "om lag 10.2025, 2025-10~",
        "tidligst 31.10.2017, 2017-10-31/..",
        "senest 2018, ../2018",
        "2017-10-31/.., 2017-10-31/..",
        "ikke oppgitt, unstated",
        "30.02.2023,",
        "13.2023,",
        "i fjor,",
        "10/31/2023,"
    })
    void a_date_may_be_as_vague_as_its_source(String written, String read) {
        assertThat(Spelling.vagueDate(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"80, 8000", "'33,33', 3333", "33.3 %, 3330", "-5, -500", "'33,333',", "halv,"})
    void a_share_is_in_per_cent(String written, Long hundredths) {
        assertThat(Spelling.share(written)).isEqualTo(hundredths);
    }

    @ParameterizedTest
    @CsvSource({
        "1 450 000, 145000000",
        "1450000, 145000000",
        "'1 450 000,50', 145000050",
        "'0,5', 50",
        "-12 kr, -1200",
        "1.450.000,",
        "en million,",
        "'1,234',"
    })
    void a_sum_is_in_kroner(String written, Long ore) {
        assertThat(Spelling.ore(written)).isEqualTo(ore);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-10-31",
                "2023-10",
                "2025",
                "2025~",
                "2025-03~",
                "2017-10-31/..",
                "../2018",
                "2016-05/2017-06",
                "unstated"
            })
    void what_is_recorded_is_written_so_that_it_is_read_again_as_it_was(String edtf) {
        for (String language : List.of("nb", "nn", "en")) {
            assertThat(Spelling.vagueDate(Spelling.writtenVagueDate(edtf, language)))
                    .isEqualTo(edtf);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5, 50, 100, 99_999, 145_000_050, -145_000_050, -5, 300_000_000_000L})
    void sums_and_shares_are_written_so_that_they_are_read_again_as_they_were(long hundredths) {
        assertThat(Spelling.ore(Spelling.writtenOre(hundredths))).isEqualTo(hundredths);
        long share = hundredths % 1_000_000;
        assertThat(Spelling.share(Spelling.writtenShare(share))).isEqualTo(share);
    }

    @Test
    void what_is_recorded_is_written_as_people_write() {
        assertThat(Spelling.writtenVagueDate("2017-10-31/..", "nb"))
                .isEqualTo("tidligst 31.10.2017");
        assertThat(Spelling.writtenVagueDate("2025~", "nn")).isEqualTo("om lag 2025");
        assertThat(Spelling.writtenOre(145_000_050)).isEqualTo("1 450 000,50");
        assertThat(Spelling.writtenShare(3_333)).isEqualTo("33,33");
    }
}
