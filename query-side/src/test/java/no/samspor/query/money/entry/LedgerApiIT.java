package no.samspor.query.money.entry;

import static no.samspor.query.money.Books.ENTRY;
import static no.samspor.query.money.Books.FRAME;
import static no.samspor.query.money.Books.PAYER;
import static no.samspor.query.money.Books.PROGRAMME;
import static no.samspor.query.money.Books.drafted;
import static no.samspor.query.money.Books.posted;
import static no.samspor.query.money.Books.reversed;
import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.query.Line;
import no.samspor.query.asof.Asking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerApiIT {

    private static final EntryId DRAFT = new EntryId(Id.fresh());
    private static final String ONE = "/entries/" + ENTRY;

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(EntryView.VIEW, EntryLineView.VIEW));
        EntryTable table = new EntryTable(line.database);
        asking = new Asking(line, versions -> new LedgerApi(table, versions));
        line.processor.start();
        line.record(0, effective("2025-03-15"), drafted());
        line.record(1, effective("2025-03-16"), new LedgerEntryAttested(ENTRY));
        line.record(2, effective("2025-03-18"), posted());
        line.record(0, effective("2025-03-15"), drafted(DRAFT));
        line.record(3, effective("2026-01-05"), reversed());
        line.settle();
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @BeforeEach
    void signIn() {
        asking.signIn(MELHUS, "ECO");
    }

    @AfterEach
    void signOut() {
        asking.signOut();
    }

    @Test
    void an_entry_is_what_it_was_on_a_day_and_as_it_was_known() throws Exception {
        assertThat(asking.item(ONE + "?effectiveOn=2025-03-17").get("state").asString())
                .isEqualTo("attested");
        assertThat(asking.item(ONE + "?effectiveOn=2025-12-31").get("state").asString())
                .isEqualTo("posted");
        assertThat(asking.item(ONE + "?effectiveOn=2026-01-05").get("state").asString())
                .isEqualTo("reversed");
        assertThat(
                        asking.item(ONE + "?effectiveOn=2026-01-05&atPosition=4")
                                .get("state")
                                .asString())
                .isEqualTo("posted");
        assertThat(asking.ask(ONE).getHeader("ETag")).isEqualTo("\"3\"");
        asking.refused("/entries/" + new EntryId(Id.fresh()), 404, "edge/not-found");
    }

    @Test
    void lines_say_what_was_left_and_are_netted_by_the_reversal() throws Exception {
        String then = ONE + "/lines?effectiveOn=2025-12-31";
        assertThat(asking.texts(then, "kind")).containsExactly("voucher", "voucher");
        assertThat(asking.items(then).get(0).at("/frameRemaining/minor").asLong())
                .isEqualTo(75_000);
        assertThat(asking.texts(ONE + "/lines?effectiveOn=2026-01-05", "kind"))
                .containsExactly("reversal", "reversal", "voucher", "voucher");
    }

    @Test
    void entries_are_found_by_what_they_are() throws Exception {
        String day = "effectiveOn=2026-01-05";
        assertThat(asking.items("/entries?" + day)).hasSize(2);
        for (String filter :
                List.of(
                        "programme=" + PROGRAMME,
                        "frame=" + FRAME,
                        "organisation=" + PAYER,
                        "period=2025-03",
                        "backdated=true")) {
            assertThat(asking.items("/entries?" + day + "&" + filter)).as(filter).hasSize(2);
        }
        for (String filter :
                List.of(
                        "frame=" + new FrameId(Id.fresh()),
                        "organisation=" + MELHUS,
                        "period=2025-04",
                        "state=posted",
                        "backdated=false")) {
            assertThat(asking.items("/entries?" + day + "&" + filter)).as(filter).isEmpty();
        }
        assertThat(asking.texts("/entries?reversed=true&" + day, "entry"))
                .containsExactly(ENTRY.toString());
        assertThat(asking.texts("/entries?state=draft&" + day, "entry"))
                .containsExactly(DRAFT.toString());
    }

    @Test
    void pages_follow_each_other() throws Exception {
        var first = asking.answer("/entries?limit=1&frame=" + FRAME);
        assertThat(first.get("items")).hasSize(1);
        var second =
                asking.answer(
                        "/entries?limit=1&frame="
                                + FRAME
                                + "&startingAfter="
                                + first.get("next").asString());
        assertThat(second.get("items")).hasSize(1).isNotEqualTo(first.get("items"));
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/entries?voucher=B-17", 400, "edge/unknown-parameter");
        asking.refused("/entries?frame=x", 400, "edge/bad-parameter");
        asking.refused("/entries?reversed=perhaps", 400, "edge/bad-parameter");
    }
}
