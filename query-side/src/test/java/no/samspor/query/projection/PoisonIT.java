package no.samspor.query.projection;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.events.record.CodeListEvent;
import no.samspor.events.record.CodeListEvent.CodeEnded;
import no.samspor.events.steering.MandateEvent;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.log.EventCodec;
import no.samspor.log.EventNames;
import no.samspor.log.vault.KeyVault;
import no.samspor.query.Line;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Asking;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.ViewTable;
import no.samspor.query.asof.Where;
import no.samspor.query.projection.fold.Parked.Why;
import no.samspor.query.projection.fold.Parking;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.live.Rebuild;
import no.samspor.query.projection.live.Upkeep.Unheard;
import no.samspor.query.projection.store.Tables;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** An event that cannot be heard, in the middle of others, until it is mended and replayed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Order(Integer.MAX_VALUE)
class PoisonIT {

    private static final String NEWER = "mandate.whispered/1";
    private static final byte[] STAMP = stored(effective("2024-01-01"));

    record Remark(String remarks) {}

    record Ended(String list) {}

    /** As the application's own, and one more, which it learns in the course of a test. */
    private static final class Learning implements EventNames {
        final AtomicReference<@Nullable Class<? extends Event>> newer = new AtomicReference<>();

        @Override
        public String nameOf(Class<? extends Event> type) {
            return Families.nameOf(type);
        }

        @Override
        public @Nullable Class<? extends Event> typeOf(String name) {
            return name.equals(NEWER) ? newer.get() : Families.typeOf(name);
        }
    }

    private final Learning names = new Learning();
    private final AtomicBoolean fails = new AtomicBoolean();

    private final View<Remark> remarks =
            View.of("remark", Remark.class)
                    .hears(
                            MandateEvent.class,
                            (event, stamp) -> {
                                if (fails.get()) throw new IllegalStateException("a secret");
                                return event instanceof MandateReturned returned
                                        ? List.of(remark(returned).during(stamp))
                                        : List.of();
                            });

    private final View<Ended> endings =
            View.of("ending", Ended.class)
                    .hears(
                            CodeListEvent.class,
                            (event, stamp) ->
                                    List.of(
                                            Change.of(event.stream())
                                                    .set("list", event.name())
                                                    .during(stamp)));

    private final Line line =
            new Line(List.of(remarks, endings), new EventCodec(names, List.of(), KeyVault.NONE));
    private final Asking reader = new Asking(line, _ -> new Api(line, remarks, endings));

    private static Change.Draft remark(MandateReturned e) {
        return Change.of(e.mandate(), e.version()).set("remarks", e.remarks());
    }

    private static byte[] stored(Object value) {
        return no.samspor.events.json.SamsporJson.mapper().writeValueAsBytes(value);
    }

    @RestController
    @RequestMapping("/api/v1")
    private static final class Api {
        private final ViewTable<Remark> remarks;
        private final ViewTable<Ended> endings;

        Api(Line line, View<Remark> remarks, View<Ended> endings) {
            this.remarks = new ViewTable<>(line.database, remarks);
            this.endings = new ViewTable<>(line.database, endings);
        }

        @GetMapping("/remarks")
        Answer.Many<Remark> remarks(AsOf asOf, Page page, Sight sight) {
            return remarks.list(asOf, Where.all(), page, sight);
        }

        @GetMapping("/remarks/{mandate}")
        Answer.One<Remark> remark(@PathVariable MandateId mandate, AsOf asOf, Sight sight) {
            var found = remarks.one(Change.key(mandate, 1), asOf, sight).orElseThrow();
            return new Answer.One<>(found, Answer.Meta.of(asOf));
        }

        @GetMapping("/endings")
        Answer.Many<Ended> endings(AsOf asOf, Page page, Sight sight) {
            return endings.list(asOf, Where.all(), page, sight);
        }
    }

    @BeforeEach
    void start() {
        for (View<?> each : List.of(remarks, endings)) {
            line.whole.sql(Tables.ddl(Shape.of(each))).update();
        }
        line.processor.start();
        reader.signIn(MELHUS, "OFF");
    }

    @AfterEach
    void stop() {
        reader.signOut();
        line.close();
    }

    private static MandateId mandate() {
        return new MandateId(Id.fresh());
    }

    private long returned(MandateId mandate, int round) {
        var event = new MandateReturned(mandate, round, "remark " + round);
        return line.record(round - 1, effective("2024-01-01"), event).position();
    }

    private long ended(String list) {
        var event =
                new CodeEnded(
                        CodeListEvent.idOf(list), list, new Code("a"), java.time.LocalDate.EPOCH);
        return line.record(0, effective("2024-01-01"), event).position();
    }

    /** What a newer build stores, and this one cannot read. */
    private long whispered(MandateId mandate, int round) {
        byte[] payload = stored(new MandateReturned(mandate, round, "whispered"));
        return line.plant(mandate, round - 1, NEWER, payload, STAMP);
    }

    private List<String> seen() {
        return line.whole
                .sql("SELECT remarks FROM views.remark WHERE upper_inf(recorded) ORDER BY remarks")
                .query(String.class)
                .list();
    }

    private Map<Long, Why> parked() throws Exception {
        Map<Long, Why> parked = new java.util.TreeMap<>();
        for (Unheard each : line.upkeep.parked()) parked.put(each.position(), each.why());
        return parked;
    }

    private void assertEqualToTheLog() throws Exception {
        for (Rebuild.Comparison each : line.rebuild.compare(line.views.shapes())) {
            assertThat(each.isEqual()).as("%s", each).isTrue();
        }
    }

    private static List<Long> incomplete(JsonNode answer) {
        return answer.path("meta").path("incomplete").valueStream().map(JsonNode::asLong).toList();
    }

    @Test
    void its_sequence_is_parked_all_others_flow_and_a_replay_puts_everything_in_its_place()
            throws Exception {
        MandateId poisoned = mandate();
        MandateId other = mandate();
        returned(poisoned, 1);
        long poison = whispered(poisoned, 2);
        long behind = returned(poisoned, 3);
        returned(other, 1);
        ended("bodyType");
        line.settle();
        assertThat(line.processor.failure()).isNull();
        assertThat(seen()).containsExactly("remark 1", "remark 1");
        assertThat(parked()).isEqualTo(Map.of(poison, Why.UNKNOWN_NAME, behind, Why.BEHIND));
        assertEqualToTheLog();

        assertThat(incomplete(reader.answer("/remarks"))).containsExactly(poison, behind);
        assertThat(incomplete(reader.answer("/remarks/" + other))).containsExactly(poison, behind);
        assertThat(reader.answer("/endings").path("meta").has("incomplete")).isFalse();
        String past = "?effectiveOn=2024-06-01&atPosition=";
        assertThat(reader.answer("/remarks" + past + 1).path("meta").has("incomplete")).isFalse();
        assertThat(reader.ask("/remarks" + past + 1).getHeader("Cache-Control"))
                .isEqualTo("private, no-cache");
        assertThat(incomplete(reader.answer("/remarks" + past + poison))).containsExactly(poison);
        assertThat(reader.ask("/remarks" + past + poison).getHeader("Cache-Control"))
                .isEqualTo("private, no-cache");

        line.restart();
        long later = returned(poisoned, 4);
        line.settle();
        assertThat(parked()).containsEntry(later, Why.BEHIND).hasSize(3);
        assertThat(line.upkeep.replay(poison).orElseThrow()).hasSize(3);
        assertThat(line.upkeep.replay(1)).isEmpty();

        names.newer.set(MandateReturned.class);
        assertThat(line.upkeep.replay(poison).orElseThrow()).isEmpty();
        assertThat(seen())
                .containsExactly("remark 1", "remark 1", "remark 3", "remark 4", "whispered");
        assertThat(reader.answer("/remarks").path("meta").has("incomplete")).isFalse();
        returned(poisoned, 5);
        line.settle();
        assertThat(parked()).isEmpty();
        assertThat(seen()).hasSize(6);
        assertEqualToTheLog();
    }

    @Test
    void of_a_view_that_fails_on_it_only_the_place_is_kept_and_other_views_hear_it()
            throws Exception {
        MandateId mandate = mandate();
        fails.set(true);
        long failed = returned(mandate, 1);
        line.settle();
        fails.set(false);
        long behind = returned(mandate, 2);
        returned(mandate(), 1);
        line.settle();
        assertThat(parked()).isEqualTo(Map.of(failed, Why.NOT_FOLDED, behind, Why.BEHIND));
        Unheard parked = line.upkeep.parked().getFirst();
        assertThat(parked.place()).contains("IllegalStateException at").doesNotContain("secret");
        assertThat(parked.views()).containsExactly("remark");
        assertThat(parked.name()).isEqualTo("mandate.returned/1");
        assertThat(line.upkeep.replay(failed).orElseThrow()).isEmpty();
        assertThat(seen()).hasSize(3);
        assertEqualToTheLog();
    }

    @Test
    void what_bears_an_unknown_family_or_a_damaged_text_is_parked_wherever_it_may_be_missed()
            throws Exception {
        byte[] attack = "[\"com.zaxxer.hikari.HikariConfig\",{}]".getBytes(StandardCharsets.UTF_8);
        byte[] xml = "<java.net.URL>http://x</java.net.URL>".getBytes(StandardCharsets.UTF_8);
        MandateId mandate = mandate();
        long[] planted = {
            line.plant(mandate, 0, "javax.script.ScriptEngineManager", attack, STAMP),
            line.plant(mandate(), 0, "java.net.URL", attack, STAMP),
            line.plant(mandate(), 0, "mandate.returned/1", attack, STAMP),
            line.plant(mandate(), 0, "mandate.returned/1", xml, STAMP),
            line.plant(mandate(), 0, "mandate.returned/1", stored("x"), xml)
        };
        ended("bodyType");
        line.settle();
        List<Unheard> parked = line.upkeep.parked();
        assertThat(parked).extracting(Unheard::position).containsExactly(box(planted));
        assertThat(parked.subList(0, 2)).allSatisfy(each -> assertThat(each.views()).hasSize(2));
        assertThat(parked.subList(2, 5))
                .allSatisfy(each -> assertThat(each.why()).isEqualTo(Why.DAMAGED))
                .allSatisfy(each -> assertThat(each.views()).containsExactly("remark"));
        assertThat(incomplete(reader.answer("/endings"))).containsExactly(planted[0], planted[1]);
        assertThat(reader.answer("/endings").path("items")).hasSize(1);
        assertEqualToTheLog();
    }

    private static Long[] box(long[] values) {
        return java.util.Arrays.stream(values).boxed().toArray(Long[]::new);
    }

    @Test
    void a_place_in_the_log_that_cannot_be_read_is_told_of() throws Exception {
        returned(mandate(), 1);
        line.settle();
        line.processor.stop();
        line.whole
                .sql("UPDATE views.token SET tokentype = 'javax.script.ScriptEngineManager'")
                .update();
        line.restart();
        for (int i = 0; line.processor.failure() == null; i++) {
            assertThat(i).as("tenths waited").isLessThan(200);
            Thread.sleep(100);
        }
        assertThat(line.processor.failure()).contains("place in the log");
    }

    @Test
    void beyond_the_cap_it_is_better_that_everything_stops() throws Exception {
        fails.set(true);
        List<Event> all = new ArrayList<>();
        MandateId mandate = mandate();
        for (int i = 0; i <= Parking.PARKED_MAX; i++) all.add(new MandateReturned(mandate, i, "a"));
        long last = line.record(0, effective("2024-01-01"), all.toArray(Event[]::new)).position();
        for (int i = 0; line.processor.failure() == null; i++) {
            assertThat(i).as("tenths waited").isLessThan(200);
            Thread.sleep(100);
        }
        assertThat(line.processor.failure()).contains("more than 1000 events are parked");
        assertThat(line.progress.current()).isLessThan(last);
        fails.set(false);
        line.restart();
        for (int i = 0; line.progress.current() < last; i++) {
            if (i % 20 == 0 && !parked().isEmpty()) {
                line.upkeep.replay(line.upkeep.parked().getFirst().position());
            }
            assertThat(i).as("tenths waited").isLessThan(200);
            Thread.sleep(100);
        }
        assertThat(seen()).hasSize(all.size());
        assertEqualToTheLog();
    }
}
