package no.samspor.query.money.frame;

import static no.samspor.query.money.Books.DECISION;
import static no.samspor.query.money.Books.ENTRY;
import static no.samspor.query.money.Books.FRAME;
import static no.samspor.query.money.Books.PROGRAMME;
import static no.samspor.query.money.Books.TRAVEL;
import static no.samspor.query.money.Books.WAGES;
import static no.samspor.query.money.Books.drafted;
import static no.samspor.query.money.Books.granted;
import static no.samspor.query.money.Books.kr;
import static no.samspor.query.money.Books.posted;
import static no.samspor.query.money.Books.proposed;
import static no.samspor.query.money.Books.reversed;
import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.asked;
import static no.samspor.query.projection.Stamps.closed;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.LineChange;
import no.samspor.kernel.Access;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.query.Line;
import no.samspor.query.asof.Asking;
import no.samspor.query.projection.Stamps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrameApiIT {

    private static final String ONE = "/frames/" + FRAME;
    private static final EntryId CLOSED = new EntryId(Id.fresh());

    private static Line line;
    private static Asking frames;
    private static Asking economy;

    @BeforeAll
    static void start() {
        FrameTable[] table = new FrameTable[1];
        line =
                new Line(
                        List.of(
                                FrameView.VIEW,
                                FrameLineView.VIEW,
                                FrameGrantView.VIEW,
                                FrameBookingView.VIEW,
                                FrameOverrunView.VIEW));
        table[0] = new FrameTable(line.database);
        frames = new Asking(line, versions -> new FrameRegisterApi(table[0], versions));
        economy = new Asking(line, versions -> new EconomyApi(table[0]));
        line.processor.start();
        line.record(0, asked("p", effective("2024-11-01")), proposed());
        line.record(1, asked("g", effective("2025-01-01")), granted());
        line.record(
                2,
                asked("a", effective("2025-06")),
                new FrameAdjusted(
                        FRAME,
                        PROGRAMME,
                        kr(1_200),
                        List.of(new LineChange(WAGES, 2025, kr(200))),
                        List.of(),
                        DECISION,
                        null,
                        "Mer"));
        line.record(
                3,
                asked("r", effective("2025-07-01")),
                new FrameReallocated(FRAME, WAGES, TRAVEL, kr(40), DECISION, null, "Møter"));
        line.record(0, effective("2025-03-15"), drafted());
        line.record(1, effective("2025-03-18"), posted(), new OverrunOpened(ENTRY, FRAME, kr(1)));
        line.record(
                0,
                closed("2025-08-01", Access.Level.EXEMPT, Stamps.SKAUN),
                drafted(CLOSED),
                posted(CLOSED));
        line.record(3, effective("2026-01-05"), reversed());
        line.settle();
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @BeforeEach
    void signIn() {
        frames.signIn(MELHUS, "ECO");
    }

    @AfterEach
    void signOut() {
        frames.signOut();
    }

    private static JsonNode actual(String asOf) throws Exception {
        return frames.item(ONE + "/actual?" + asOf);
    }

    private static long minor(JsonNode node, String figure) {
        return node.at("/figures/" + figure + "/minor").asLong();
    }

    @Test
    void a_frame_is_held_against_what_is_posted() throws Exception {
        JsonNode before = actual("effectiveOn=2025-03-17");
        assertThat(minor(before, "granted")).isEqualTo(100_000);
        assertThat(minor(before, "posted")).isZero();
        JsonNode after = actual("effectiveOn=2025-07-31");
        assertThat(minor(after, "frame")).isEqualTo(100_000);
        assertThat(minor(after, "adjusted")).isEqualTo(20_000);
        assertThat(minor(after, "granted")).isEqualTo(120_000);
        assertThat(minor(after, "posted")).isEqualTo(25_000);
        assertThat(minor(after, "remaining")).isEqualTo(95_000);
        assertThat(minor(after, "deviation")).isEqualTo(-95_000);
        assertThat(after.at("/figures/deviationBp").asLong()).isEqualTo(-7_917);
        assertThat(after.at("/figures/possibly").asLong()).isZero();
        assertThat(after.at("/overruns/0/entry").asString()).isEqualTo(ENTRY.toString());
        assertThat(minor(actual("effectiveOn=2026-01-05"), "posted")).isZero();
    }

    @Test
    void an_adjustment_of_some_day_in_june_is_possibly_in_effect_before_its_end() throws Exception {
        JsonNode june = actual("effectiveOn=2025-06-15");
        assertThat(june.at("/figures/possibly").asLong()).isEqualTo(1);
        assertThat(minor(june, "remaining")).isEqualTo(95_000);
        assertThat(minor(june, "surelyRemaining")).isEqualTo(75_000);
    }

    @Test
    void lines_and_years_add_up_to_the_frame() throws Exception {
        JsonNode item = actual("effectiveOn=2025-07-31");
        assertThat(item.get("years")).hasSize(1);
        assertThat(item.at("/years/0/year").asInt()).isEqualTo(2025);
        assertThat(minor(item.at("/years/0"), "granted")).isEqualTo(120_000);
        long granted = 0;
        for (JsonNode each : item.get("lines")) {
            granted += minor(each, "granted");
            boolean wages = each.get("line").asString().equals(WAGES.toString());
            assertThat(minor(each, "granted")).isEqualTo(wages ? 86_000 : 34_000);
            assertThat(minor(each, "posted")).isEqualTo(wages ? 30_000 : -5_000);
            assertThat(each.get("year").asInt()).isEqualTo(2025);
        }
        assertThat(granted).isEqualTo(120_000);
    }

    @Test
    void a_past_position_gives_the_figures_of_then() throws Exception {
        assertThat(minor(actual("effectiveOn=2025-07-31&atPosition=2"), "granted"))
                .isEqualTo(100_000);
        assertThat(minor(actual("effectiveOn=2025-07-31&atPosition=4"), "posted")).isZero();
        assertThat(minor(actual("effectiveOn=2026-01-05&atPosition=6"), "posted"))
                .isEqualTo(25_000);
    }

    @Test
    void a_sum_holds_what_its_reader_may_see() throws Exception {
        assertThat(minor(actual("effectiveOn=2025-08-01"), "posted")).isEqualTo(25_000);
        frames.signIn(MELHUS, "AUD");
        assertThat(minor(actual("effectiveOn=2025-08-01"), "posted")).isEqualTo(25_000);
        line.takesPart(MELHUS, PROGRAMME);
        assertThat(minor(actual("effectiveOn=2025-08-01"), "posted")).isEqualTo(25_000);
        line.audits(MELHUS, PROGRAMME);
        assertThat(minor(actual("effectiveOn=2025-08-01"), "posted")).isEqualTo(50_000);
        frames.signIn(MELHUS, "PUB");
        frames.refused(ONE + "/actual", 404, "edge/not-found");
    }

    @Test
    void a_programme_is_the_sum_of_its_frames() throws Exception {
        JsonNode item = economy.item("/economy?effectiveOn=2025-07-31&programme=" + PROGRAMME);
        assertThat(minor(item, "granted")).isEqualTo(120_000);
        assertThat(minor(item, "remaining")).isEqualTo(95_000);
        assertThat(item.at("/frames/0/frame").asString()).isEqualTo(FRAME.toString());
        assertThat(minor(item.at("/frames/0"), "posted")).isEqualTo(25_000);
        assertThat(item.at("/years/0/year").asInt()).isEqualTo(2025);
        economy.refused("/economy", 400, "edge/bad-parameter");
        economy.refused("/economy?program=" + PROGRAMME, 400, "edge/unknown-parameter");
    }

    @Test
    void frames_lines_grants_bookings_and_overruns_are_lists() throws Exception {
        String day = "effectiveOn=2025-07-31";
        assertThat(frames.item(ONE + "?" + day).get("state").asString()).isEqualTo("granted");
        assertThat(frames.ask(ONE).getHeader("ETag")).isEqualTo("\"3\"");
        assertThat(frames.items("/frames?state=granted&" + day)).hasSize(1);
        assertThat(frames.items("/frames?holder=" + PROGRAMME + "&" + day)).hasSize(1);
        assertThat(frames.items("/frames?programme=" + PROGRAMME + "&state=closed")).isEmpty();
        assertThat(frames.items(ONE + "/lines?" + day)).hasSize(2);
        assertThat(frames.items(ONE + "/bookings?" + day)).hasSize(2);
        assertThat(frames.items(ONE + "/overruns?" + day)).hasSize(1);
        JsonNode page = frames.answer(ONE + "/grants?limit=3&" + day);
        assertThat(page.get("items")).hasSize(3);
        assertThat(
                        frames.items(
                                ONE
                                        + "/grants?limit=3&startingAfter="
                                        + page.get("next").asString()))
                .hasSize(2);
        frames.refused("/frames/" + new FrameId(Id.fresh()), 404, "edge/not-found");
        frames.refused("/frames?organisation=x", 400, "edge/unknown-parameter");
    }
}
