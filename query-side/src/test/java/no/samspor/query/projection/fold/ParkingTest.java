package no.samspor.query.projection.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.events.Undecodable;
import no.samspor.events.Undecodable.Fault;
import no.samspor.events.record.CodeListEvent;
import no.samspor.events.record.CodeListEvent.CodeEnded;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.events.steering.MandateEvent;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.log.LogUnavailable;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.Stamps;
import no.samspor.query.projection.View;
import no.samspor.query.projection.fold.Parked.Why;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParkingTest {

    private static final MandateId MANDATE = new MandateId(Id.named("poisoned"));
    private static final MandateId OTHER = new MandateId(Id.named("other"));
    private static final CodeEnded CODE =
            new CodeEnded(CodeListEvent.idOf("a"), "a", new Code("b"), LocalDate.EPOCH);

    record Row(String remarks) {}

    private Consumer<MandateEvent> fault = _ -> {};
    private final View<Row> view =
            View.of("remark", Row.class)
                    .hears(
                            MandateEvent.class,
                            (event, stamp) -> {
                                fault.accept(event);
                                return List.of(
                                        Change.of(event.mandate()).set("remarks", "a").always());
                            });
    private final Folding folding =
            new Folding(
                    new ViewFold(
                            Shape.of(view),
                            (correction, position) -> {
                                throw new AssertionError();
                            }),
                    new Links());
    private Parking parking = new Parking(view);
    private long position;

    private boolean hears(Event event) {
        return !parking.hear(
                        folding,
                        new Recorded<>(
                                ++position,
                                0,
                                new UUID(0, position),
                                Instant.EPOCH,
                                event,
                                Stamps.effective("2024")))
                .byKey()
                .isEmpty();
    }

    private void loses(Id stream, String name, Fault why) {
        UUID id = new UUID(0, ++position);
        var lost = new Undecodable(position, 0, id, Instant.EPOCH, stream.toString(), name, why);
        assertThat(parking.hear(folding, lost).byKey()).isEmpty();
    }

    private static MandateReturned returned(MandateId mandate) {
        return new MandateReturned(mandate, 1, "a");
    }

    private static EvidenceSupplied evidenceFor(MandateId mandate) {
        EvidenceId evidence = new EvidenceId(Id.named("evidence"));
        return new EvidenceSupplied(evidence, mandate, List.of(), Set.of());
    }

    private List<Why> reasons() {
        return parking.parked().stream().map(Parked::why).toList();
    }

    @Nested
    class Behind_an_event_that_cannot_be_read {
        @Test
        void its_stream_is_parked_and_others_are_heard() {
            loses(MANDATE, "mandate.whispered/1", Fault.UNKNOWN_NAME);
            assertThat(hears(returned(MANDATE))).isFalse();
            assertThat(hears(returned(OTHER))).isTrue();
            assertThat(reasons()).containsExactly(Why.UNKNOWN_NAME, Why.BEHIND);
        }

        @Test
        void what_speaks_of_its_stream_is_parked_and_what_follows_that() {
            loses(MANDATE, "mandate.returned/1", Fault.TAMPERED);
            hears(evidenceFor(MANDATE));
            hears(evidenceFor(OTHER));
            assertThat(reasons()).containsExactly(Why.TAMPERED, Why.BEHIND, Why.BEHIND);
        }

        @Test
        void what_does_not_concern_the_view_is_let_by() {
            loses(CODE.list(), "unheard-of.thing/1", Fault.UNKNOWN_NAME);
            assertThat(hears(CODE)).isFalse();
            assertThat(reasons()).hasSize(1);
        }

        @Test
        void goes_on_from_what_was_parked_before() {
            parking = new Parking(view, Set.of(MANDATE.toString()), 1);
            assertThat(hears(returned(MANDATE))).isFalse();
            assertThat(hears(returned(OTHER))).isTrue();
            assertThat(reasons()).containsExactly(Why.BEHIND);
        }
    }

    @Nested
    class An_event_that_cannot_be_read {
        @Test
        void of_a_family_that_the_view_does_not_hear_is_nothing_to_it() {
            loses(CODE.list(), "codelist.code-ended/1", Fault.DAMAGED);
            assertThat(parking.parked()).isEmpty();
        }

        @Test
        void of_a_family_that_every_view_hears_is_parked() {
            loses(new EvidenceId(Id.named("e")), "evidence.lost/9", Fault.DAMAGED);
            assertThat(reasons()).containsExactly(Why.DAMAGED);
        }

        @Test
        void of_a_family_that_nobody_knows_is_parked() {
            loses(MANDATE, "javax.script.ScriptEngineManager", Fault.UNKNOWN_NAME);
            loses(OTHER, "nameless", Fault.UNKNOWN_NAME);
            assertThat(reasons()).hasSize(2);
        }
    }

    @Nested
    class An_event_that_the_view_fails_on {
        @Test
        void is_parked_with_the_place_and_without_a_word_of_what_it_says() {
            fault =
                    _ -> {
                        throw new IllegalStateException("Ragnhild");
                    };
            assertThat(hears(returned(MANDATE))).isFalse();
            fault = _ -> {};
            assertThat(hears(returned(MANDATE))).isFalse();
            assertThat(reasons()).containsExactly(Why.NOT_FOLDED, Why.BEHIND);
            Parked parked = parking.parked().getFirst();
            assertThat(parked.place()).startsWith("IllegalStateException at no.samspor");
            assertThat(parked.toString()).doesNotContain("Ragnhild");
            assertThat(parked.name()).isEqualTo("mandate.returned/1");
            assertThat(parked.view()).isEqualTo("remark");
            assertThat(parked.position()).isEqualTo(1);
        }

        @Test
        void since_the_log_is_away_is_not_parked() {
            LogUnavailable away = new LogUnavailable("away");
            fault =
                    _ -> {
                        throw new IllegalStateException(away);
                    };
            assertThatThrownBy(() -> hears(returned(MANDATE))).hasCause(away);
            assertThat(parking.parked()).isEmpty();
        }
    }

    @Test
    void more_than_the_cap_is_refused() {
        parking = new Parking(view, Set.of(MANDATE.toString()), Parking.PARKED_MAX - 1);
        assertThat(hears(returned(MANDATE))).isFalse();
        assertThatThrownBy(() -> hears(returned(MANDATE)))
                .isInstanceOf(TooMuchParked.class)
                .hasMessageContaining("more than 1000 events are parked for the view remark");
    }
}
