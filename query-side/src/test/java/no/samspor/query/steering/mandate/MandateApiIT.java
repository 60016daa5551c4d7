package no.samspor.query.steering.mandate;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.closed;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.util.List;
import no.samspor.events.FieldChange;
import no.samspor.events.json.SamsporJson;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.events.steering.MandateEvent.MandateAmended;
import no.samspor.events.steering.MandateEvent.MandateApproved;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateText;
import no.samspor.kernel.Access;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.Line;
import no.samspor.query.asof.Reading;
import no.samspor.query.asof.SomeReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MandateApiIT {

    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final MandateId FIRST = new MandateId(Id.fresh());
    private static final MandateId CLOSED = new MandateId(Id.fresh());
    private static Line line;
    private static MockMvc web;

    @BeforeAll
    static void start() {
        line = new Line(List.of(MandateView.VIEW, MandateHistoryView.VIEW));
        MandateTable table = new MandateTable(line.database);
        web =
                Reading.web(
                        line,
                        Clock.systemUTC(),
                        versions -> new MandateHistoryApi(table, versions));
        line.processor.start();
        draft(FIRST, effective("2023-01-01"));
        line.record(1, effective("2023-03-01"), new MandateApproved(FIRST, 1, null, null));
        line.record(
                2,
                effective("2024-01-01"),
                new MandateAmended(FIRST, 2, text("b"), List.of(), null));
        for (int i = 0; i < 6; i++) draft(new MandateId(Id.fresh()), effective("2023"));
        draft(CLOSED, closed("2023-01-01", Access.Level.EXEMPT, SKAUN));
        line.settle();
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void draft(MandateId mandate, Stamp stamp) {
        line.record(0, stamp, new MandateDrafted(mandate, PROGRAMME, PROGRAMME, text("a")));
    }

    private static MandateText text(String purpose) {
        return new MandateText(
                purpose, List.of(), List.of(), List.of(), List.of(), null, null, null, null);
    }

    private static void signIn(OrganisationId organisation, String role) {
        SomeReader.signsIn(organisation, Role.parse(role));
    }

    private static MockHttpServletResponse ask(String path) throws Exception {
        return web.perform(get("/api/v1/mandates" + path)).andReturn().getResponse();
    }

    private static MockHttpServletResponse ask(String path, String known) throws Exception {
        return web.perform(get("/api/v1/mandates" + path).header("If-None-Match", known))
                .andReturn()
                .getResponse();
    }

    private static JsonNode answer(String path) throws Exception {
        MockHttpServletResponse response = ask(path);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return SamsporJson.mapper().readTree(response.getContentAsByteArray());
    }

    private static void refused(String path, int status, String code) throws Exception {
        MockHttpServletResponse response = ask(path);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        assertThat(response.getContentAsString()).contains("\"" + code + "\"");
    }

    @Test
    void one_mandate_shows_the_day_and_the_version_to_change() throws Exception {
        signIn(MELHUS, "OFF");
        MockHttpServletResponse now = ask("/" + FIRST);
        assertThat(now.getHeader("ETag")).isEqualTo("\"2\"");
        JsonNode item = answer("/" + FIRST + "?effectiveOn=2023-06-01").get("item");
        assertThat(item.get("state").asString()).isEqualTo("approved");
        assertThat(item.get("version").asInt()).isEqualTo(1);
        assertThat(item.get("certainty").asString()).isEqualTo("yes");
        assertThat(item.get("positions").toString()).isEqualTo("[1,2]");
        assertThat(item.get("valid").toString())
                .isEqualTo("{\"from\":\"2023-03-01\",\"to\":\"2023-12-31\"}");
        assertThat(answer("/" + FIRST + "?atPosition=1").get("item").get("state").asString())
                .isEqualTo("draft");
    }

    @Test
    void an_uncertain_date_answers_possibly_and_says_why() throws Exception {
        signIn(MELHUS, "OFF");
        JsonNode items = answer("?effectiveOn=2023-06-01&limit=100").get("items");
        JsonNode last = items.get(items.size() - 1);
        assertThat(last.get("certainty").asString()).isEqualTo("possibly");
        assertThat(last.get("doubt").toString())
                .isEqualTo("[{\"field\":\"valid\",\"edtf\":\"2023\"}]");
    }

    @Test
    void pages_follow_each_other_both_ways() throws Exception {
        signIn(MELHUS, "OFF");
        JsonNode first = answer("?limit=3");
        assertThat(first.get("items")).hasSize(3);
        assertThat(first.has("previous")).isFalse();
        JsonNode second = answer("?limit=3&startingAfter=" + first.get("next").asString());
        assertThat(second.get("items")).hasSize(3);
        JsonNode third = answer("?limit=3&startingAfter=" + second.get("next").asString());
        assertThat(third.get("items")).hasSize(1);
        assertThat(third.has("next")).isFalse();
        JsonNode back = answer("?limit=3&endingBefore=" + second.get("previous").asString());
        assertThat(back.get("items")).isEqualTo(first.get("items"));
        refused(
                "?state=draft&startingAfter=" + first.get("next").asString(),
                400,
                "read/cursor-of-another");
    }

    @Test
    void what_is_closed_to_the_reader_cannot_be_told_from_what_is_not() throws Exception {
        signIn(MELHUS, "OFF");
        refused("/" + CLOSED, 404, "edge/not-found");
        refused("/" + new MandateId(Id.fresh()), 404, "edge/not-found");
        signIn(SKAUN, "OFF");
        assertThat(answer("/" + CLOSED).get("item").get("state").asString()).isEqualTo("draft");
        signIn(MELHUS, "AUD");
        refused("/" + CLOSED, 404, "edge/not-found");
        signIn(SKAUN, "PUB");
        refused("/" + CLOSED, 404, "edge/not-found");
        assertThat(answer("").get("items")).isEmpty();
    }

    @Test
    void filters_and_versions_and_their_difference() throws Exception {
        signIn(MELHUS, "OFF");
        assertThat(answer("?state=approved").get("items")).hasSize(1);
        assertThat(answer("?programme=" + PROGRAMME).get("items")).hasSize(7);
        assertThat(answer("/" + FIRST + "/versions").get("items")).hasSize(2);
        assertThat(answer("/" + FIRST + "/versions/diff?from=1&to=2").get("item").get("changes"))
                .hasToString(
                        "[{\"field\":\"/purpose\",\"before\":\"\\\"a\\\"\",\"after\":\"\\\"b\\\"\"}]");
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        signIn(MELHUS, "OFF");
        refused("?efectiveOn=2023-01-01", 400, "edge/unknown-parameter");
        refused("?limit=0", 400, "edge/bad-parameter");
        refused("?limit=101", 400, "edge/bad-parameter");
        refused("?effectiveOn=yesterday", 400, "edge/bad-parameter");
        refused("?knownAt=2024-01-01&atPosition=3", 400, "read/known-twice");
        refused("?startingAfter=nonsense", 400, "edge/bad-parameter");
    }

    @Test
    void an_answer_for_two_stated_times_never_changes() throws Exception {
        signIn(MELHUS, "OFF");
        MockHttpServletResponse pinned = ask("/" + FIRST + "?atPosition=3&effectiveOn=2024-06-01");
        assertThat(pinned.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(pinned.getHeader("ETag")).startsWith("\"p3-");
        assertThat(ask("/" + FIRST).getHeader("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void who_has_such_an_answer_is_not_sent_it_again() throws Exception {
        signIn(MELHUS, "OFF");
        String pinned = "/" + FIRST + "?atPosition=3&effectiveOn=2024-06-01";
        String tag = ask(pinned).getHeader("ETag");
        MockHttpServletResponse again = ask(pinned, tag);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentLength() + again.getContentAsString().length()).isZero();
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(again.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(ask(pinned.replace("=3", "=4"), tag).getStatus()).isEqualTo(200);
        assertThat(ask("/" + FIRST, ask("/" + FIRST).getHeader("ETag")).getStatus())
                .as("its version does not say all that is seen of it")
                .isEqualTo(200);
    }

    @Test
    void a_day_known_at_is_its_end_in_norway() throws Exception {
        signIn(MELHUS, "OFF");
        assertThat(answer("?knownAt=2020-01-01").get("meta").get("position").asLong()).isZero();
        assertThat(answer("?knownAt=2020-01-01").get("meta").get("knownAt").asString())
                .isEqualTo("2020-01-01T22:59:59.999999Z");
    }

    @Test
    void a_correction_changes_today_and_not_what_was_known() throws Exception {
        signIn(SKAUN, "OFF");
        MandateId mandate = new MandateId(Id.fresh());
        Stamp closedToOthers = closed("2024-01-01", Access.Level.EXEMPT, SKAUN);
        long drafted =
                line.record(
                                0,
                                closedToOthers,
                                new MandateDrafted(mandate, PROGRAMME, PROGRAMME, text("a")))
                        .position();
        long corrected =
                line.record(
                                0,
                                effective("2024-03-20"),
                                new RegistrationCorrected(
                                        new CorrectionId(Id.fresh()),
                                        mandate,
                                        drafted,
                                        List.of(
                                                new FieldChange(
                                                        "/stamp/effectiveFrom",
                                                        null,
                                                        "\"2023-01-01\"")),
                                        List.of(mandate),
                                        "read wrongly",
                                        new PersonId(Id.fresh()),
                                        new PersonId(Id.fresh())))
                        .position();
        String then = "/" + mandate + "?effectiveOn=2023-06-01&atPosition=" + drafted;
        refused(then + "&after=" + corrected, 404, "edge/not-found");
        JsonNode item =
                answer("/" + mandate + "?effectiveOn=2023-06-01&after=" + corrected).get("item");
        assertThat(item.get("positions").toString())
                .isEqualTo("[" + drafted + "," + corrected + "]");
    }
}
