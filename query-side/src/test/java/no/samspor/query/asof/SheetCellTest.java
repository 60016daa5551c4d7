package no.samspor.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCellTest {

    private record Row(ProgrammeId programme, String title, Amount amount) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+47 00 00 00 00",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20SUM",
                "'=1",
                "'",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://a.invalid\";\"b\")"
            })
    void a_text_that_would_be_run_is_a_text_and_can_be_had_back(String text) {
        String cell = unquoted(SheetCell.text(text));
        assertThat(cell).startsWith("'");
        assertThat(cell.substring(1)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kjøp = leie", "a-b", "A'", "", "31/26", "e = mc²", "«Sitat»"})
    void another_text_is_as_it_was(String text) {
        assertThat(SheetCell.text(text)).isEqualTo(text);
    }

    @Test
    void what_separates_stays_within_its_cell() {
        assertThat(SheetCell.text("a;b\"c\r\nd")).isEqualTo("\"a;b\"\"c\r\nd\"");
        assertThat(SheetCell.text("a,b")).isEqualTo("\"a,b\"");
    }

    @Test
    void a_number_is_a_number_and_a_list_of_texts_is_one_text() {
        var json = SamsporJson.mapper();
        assertThat(SheetCell.of(json.readTree("-5"))).isEqualTo("-5");
        assertThat(SheetCell.of(json.readTree("true"))).isEqualTo("true");
        assertThat(SheetCell.of(json.readTree("[\"=a\",\"b\"]"))).isEqualTo("\"'=a, b\"");
        assertThat(SheetCell.of(json.readTree("{\"a\":1}"))).isEqualTo("\"{\"\"a\"\":1}\"");
        assertThat(SheetCell.of(json.readTree("null"))).isEmpty();
    }

    @Test
    void the_columns_of_a_row_are_its_parts_and_theirs() {
        SheetColumns columns = SheetColumns.of(Row.class);
        assertThat(columns.titles())
                .startsWith("programme;title;amount.certainty;amount.kr.minor;amount.to.minor;")
                .contains("certainty;doubt;")
                .endsWith("valid.from;valid.to;recorded.from;recorded.to");
        var row =
                new Row(
                        ProgrammeId.parse("prg_7TJS078S6WGYTBM795F96VVZAP"),
                        "=a",
                        new Amount(Amount.Certainty.EXACT, new Nok(-5), null));
        assertThat(columns.line(SamsporJson.mapper().valueToTree(row)))
                .startsWith("prg_7TJS078S6WGYTBM795F96VVZAP;'=a;exact;-5;;");
    }

    private static String unquoted(String cell) {
        return cell.startsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }
}
