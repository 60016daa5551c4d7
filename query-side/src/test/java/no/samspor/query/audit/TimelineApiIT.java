package no.samspor.query.audit;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.samspor.events.money.FundingEvent.FundingIndicated;
import no.samspor.events.steering.HandoverEvent;
import no.samspor.events.steering.HandoverEvent.HandoverOffered;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
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
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** What an auditor looks for among all events (R23). All are asked on 2026-01-01. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineApiIT {

    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.fresh());
    private static final FundingId FUNDING = new FundingId(Id.fresh());
    private static final HandoverId HANDOVER = new HandoverId(Id.fresh());
    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of());
        TimelineTable table = new TimelineTable(line.database);
        asking = new Asking(line, _ -> new TimelineApi(table));
        line.processor.start();
        line.record(0, effective("2026-01-01"), indicated(FUNDING, 100));
        line.record(0, effective("2025-12-31"), indicated(new FundingId(Id.fresh()), 200));
        line.record(0, resting("2026", null), offered());
        line.record(1, resting("2025", "2025-12"), offered());
        line.record(2, resting("2025", "2026"), offered());
        byte[] damaged = {'{', '"', (byte) 0xff};
        line.plant(new FundingId(Id.fresh()), 0, "funding.indicated/1", damaged, damaged);
        line.settle();
    }

    private static FundingIndicated indicated(FundingId funding, long kroner) {
        Amount amount = Amount.exact(Nok.kroner(kroner));
        return new FundingIndicated(
                funding, PROGRAMME, MELHUS, amount, new Code("grant"), "innovasjon");
    }

    private static HandoverEvent offered() {
        return new HandoverOffered(HANDOVER);
    }

    /** An act that rests on a decision. */
    private static Stamp resting(String from, @Nullable String decidedOn) {
        Stamp plain = effective(from);
        return new Stamp(
                plain.actor(),
                plain.origin(),
                LocalDate.of(2026, 1, 1),
                plain.effectiveFrom(),
                null,
                decidedOn == null ? null : UncertainDate.parse(decidedOn),
                new Authority(new DecisionId(Id.named("decision")), null, null, null),
                List.of(),
                plain.access(),
                plain.archiveCreator(),
                null,
                plain.notEvidenced(),
                plain.warnings(),
                plain.commandId());
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @BeforeEach
    void signIn() {
        asking.signIn(MELHUS, "AUD");
    }

    @AfterEach
    void signOut() {
        asking.signOut();
    }

    private static List<Long> positions(String path) throws Exception {
        return asking.items(path)
                .valueStream()
                .map(each -> each.path("position").asLong())
                .toList();
    }

    @Test
    void a_row_that_cannot_be_read_hides_no_other() throws Exception {
        assertThat(line.reader.head()).isEqualTo(6);
        assertThat(positions("/timeline")).hasSize(5);
        assertThat(positions("/timeline?amountAtLeast=1")).hasSize(2);
    }

    @Test
    void what_surely_took_effect_before_it_was_asked_is_backdated() throws Exception {
        assertThat(positions("/timeline")).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(positions("/timeline?backdated=true")).containsExactly(2L, 4L, 5L);
    }

    @Test
    void what_was_surely_decided_later_is_after_the_fact() throws Exception {
        assertThat(positions("/timeline?afterTheFact=true")).containsExactly(5L);
    }

    @Test
    void what_rests_on_nothing_lacks_authority() throws Exception {
        assertThat(positions("/timeline?authorityMissing=true")).containsExactly(1L, 2L);
        assertThat(positions("/timeline?authorityMissing=true&backdated=true")).containsExactly(2L);
    }

    @Test
    void amounts_streams_and_persons_are_found() throws Exception {
        assertThat(positions("/timeline?amountAtLeast=10000")).containsExactly(1L, 2L);
        assertThat(positions("/timeline?amountAtLeast=10001")).containsExactly(2L);
        assertThat(positions("/timeline?amountAtLeast=20001")).isEmpty();
        assertThat(positions("/timeline?stream=" + FUNDING)).containsExactly(1L);
        assertThat(positions("/timeline?about=" + PROGRAMME)).containsExactly(1L, 2L);
        PersonId actor = new PersonId(Id.named("Kari"));
        assertThat(positions("/timeline?person=" + actor)).hasSize(5);
        assertThat(positions("/timeline?person=" + new PersonId(Id.named("Ola")))).isEmpty();
    }

    @Test
    void a_stream_is_replayed_to_any_position_page_by_page() throws Exception {
        String stream = "/streams/" + HANDOVER + "/events";
        assertThat(positions(stream)).containsExactly(3L, 4L, 5L);
        assertThat(positions(stream + "?atPosition=4")).containsExactly(3L, 4L);
        assertThat(positions(stream + "?atPosition=2")).isEmpty();
        JsonNode first = asking.answer(stream + "?limit=2");
        assertThat(first.path("next").asLong()).isEqualTo(4);
        assertThat(positions(stream + "?limit=2&startingAfter=4")).containsExactly(5L);
        MockHttpServletResponse pinned =
                asking.ask(stream + "?atPosition=4&effectiveOn=2026-01-01");
        assertThat(pinned.getHeader("Cache-Control")).isEqualTo("private, no-cache");
    }
}
