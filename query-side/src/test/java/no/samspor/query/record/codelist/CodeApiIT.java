package no.samspor.query.record.codelist;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.samspor.events.record.CodeListEvent.CodeAdded;
import no.samspor.events.record.CodeListEvent.CodeEnded;
import no.samspor.events.record.CodeLists;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.CodeListId;
import no.samspor.query.Line;
import no.samspor.query.asof.Asking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodeApiIT {

    private static final String NAME = "bodyType";
    private static final CodeListId LIST = CodeLists.idOf(NAME);
    private static final Code PANEL = new Code("expertPanel");
    private static final String CODES = "/code-lists/" + LIST + "/codes";
    private static final int SHIPPED = CodeLists.builtIn().all(NAME).size();

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(CodeView.VIEW));
        CodeTable table = new CodeTable(line.database);
        asking = new Asking(line, _ -> new CodeRegisterApi(table));
        line.processor.start();
        line.record(
                0,
                effective("2025-03-01"),
                new CodeAdded(
                        LIST,
                        NAME,
                        PANEL,
                        "Fagpanel",
                        "Fagpanel",
                        "Expert panel",
                        LocalDate.parse("2025-01-01"),
                        null));
        line.record(
                1,
                effective("2025-04-01"),
                new CodeEnded(LIST, NAME, PANEL, LocalDate.parse("2025-12-31")));
        line.settle();
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @BeforeEach
    void signIn() {
        asking.signIn(MELHUS, "OFF");
    }

    @AfterEach
    void signOut() {
        asking.signOut();
    }

    private static List<JsonNode> codes(String address) throws Exception {
        List<JsonNode> codes = new ArrayList<>();
        for (JsonNode each : asking.item(address)) codes.add(each);
        return codes;
    }

    private static @Nullable JsonNode panel(String address) throws Exception {
        return codes(address).stream()
                .filter(each -> each.get("code").asString().equals(PANEL.value()))
                .findFirst()
                .orElse(null);
    }

    @Test
    void a_list_is_what_we_ship_and_what_was_added_to_it() throws Exception {
        assertThat(codes(CODES)).hasSize(SHIPPED + 1);
        JsonNode panel = panel(CODES);
        assertThat(panel.get("nb").asString()).isEqualTo("Fagpanel");
        assertThat(panel.get("en").asString()).isEqualTo("Expert panel");
        assertThat(panel.get("validFrom").asString()).isEqualTo("2025-01-01");
    }

    @Test
    void a_code_ends_on_its_last_day_and_is_not_forgotten() throws Exception {
        assertThat(panel(CODES).get("validTo").asString()).isEqualTo("2025-12-31");
        assertThat(panel(CODES + "?atPosition=1").has("validTo")).isFalse();
    }

    @Test
    void before_it_was_added_there_is_no_such_code() throws Exception {
        assertThat(panel(CODES + "?effectiveOn=2025-02-28")).isNull();
        assertThat(codes(CODES + "?atPosition=0")).hasSize(SHIPPED);
    }

    @Test
    void a_list_that_nothing_was_done_to_is_what_we_ship() throws Exception {
        String others = "/code-lists/" + CodeLists.idOf("side") + "/codes";
        assertThat(codes(others)).hasSize(CodeLists.builtIn().all("side").size());
    }

    @Test
    void there_is_no_list_of_another_name() throws Exception {
        String none = "/code-lists/" + CodeLists.idOf("nothing") + "/codes";
        assertThat(asking.ask(none).getStatus()).isEqualTo(404);
    }
}
