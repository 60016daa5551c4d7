package no.samspor.query.screen.doing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
