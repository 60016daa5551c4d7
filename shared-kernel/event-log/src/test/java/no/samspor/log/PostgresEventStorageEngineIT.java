package no.samspor.log;

import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.mandate;
import static no.samspor.log.Some.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.samspor.events.Event;
import no.samspor.kernel.id.MandateId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What Axon's own suites expect of any engine, and what ours promises besides. */
class PostgresEventStorageEngineIT {

    private static final TestLog LOG = new TestLog();
    private static final PostgresEventStorageEngine ENGINE =
            new PostgresEventStorageEngine(LOG.log, LOG.reader);

    @BeforeAll
    static void nothing_is_there_at_first() {
        assertThat(position(ENGINE.createHeadToken())).isZero();
        assertThat(position(ENGINE.createTailToken())).isZero();
        assertThat(position(ENGINE.createTokenAt(Instant.now()))).isZero();
        assertThat(ENGINE.readEvents((TrackingToken) null, false)).isEmpty();
        ENGINE.appendEvents(message(drafted(mandate()), 0));
    }

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Nested
    class A_stream_of_one_aggregate {

        @Test
        void reads_in_the_order_of_its_sequence_numbers() {
            MandateId mandate = mandate();
            ENGINE.appendEvents(
                    message(drafted(mandate), 0),
                    message(returned(mandate, 1), 1),
                    message(returned(mandate, 2), 2));
            var stream = ENGINE.readEvents(mandate.toString());
            assertThat(stream.asStream())
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .containsExactly(0L, 1L, 2L);
            assertThat(stream.getLastSequenceNumber()).isEqualTo(2);
            assertThat(ENGINE.readEvents(mandate.toString(), 1).asStream()).hasSize(2);
            assertThat(ENGINE.lastSequenceNumberFor(mandate.toString())).contains(2L);
        }

        @Test
        void had_an_earlier_version_at_an_earlier_position() {
            MandateId mandate = mandate();
            ENGINE.appendEvents(message(drafted(mandate), 0));
            long first = LOG.reader.head();
            ENGINE.appendEvents(message(returned(mandate, 1), 1));
            assertThat(LOG.reader.versionAt(mandate, first - 1)).isEqualTo(-1);
            assertThat(LOG.reader.versionAt(mandate, first)).isEqualTo(0);
            assertThat(LOG.reader.versionAt(mandate, LOG.reader.head())).isEqualTo(1);
        }

        @Test
        void carries_payload_stamp_position_and_time() {
            MandateId mandate = mandate();
            var sent = message(drafted(mandate), 0);
            ENGINE.appendEvents(sent);
            var read = ENGINE.readEvents(mandate.toString()).next();
            assertThat((Object) read.getPayload()).isEqualTo(drafted(mandate));
            assertThat(read.getAggregateIdentifier()).isEqualTo(mandate.toString());
            assertThat(read.getType()).isEqualTo("man");
            assertThat(read.getIdentifier()).isEqualTo(sent.getIdentifier());
            assertThat(read.getMetaData().get("stamp")).isEqualTo(Some.STAMP);
            assertThat(read.getMetaData().get("position")).isEqualTo(LOG.reader.head());
            assertThat(read.getMetaData().get("recordedAt")).isEqualTo(read.getTimestamp());
        }

        @Test
        void that_does_not_exist_is_empty() {
            var stream = ENGINE.readEvents(mandate().toString());
            assertThat(stream.hasNext()).isFalse();
            assertThat(stream.getLastSequenceNumber()).isNull();
            assertThat(ENGINE.lastSequenceNumberFor(mandate().toString())).isEmpty();
            assertThat(ENGINE.readSnapshot(mandate().toString())).isEmpty();
        }

        @Test
        void that_moved_meanwhile_is_a_concurrency_exception() {
            MandateId mandate = mandate();
            ENGINE.appendEvents(message(drafted(mandate), 0));
            assertThatThrownBy(() -> ENGINE.appendEvents(message(drafted(mandate), 0)))
                    .isInstanceOf(ConcurrencyException.class);
        }
    }

    @Nested
    class A_token {

        @Test
        void of_the_tail_reads_all() {
            var all = ENGINE.readEvents(ENGINE.createTailToken(), false).toList();
            assertThat(all).hasSize((int) LOG.reader.head());
            assertThat(all.getFirst().trackingToken())
                    .isEqualTo(new GlobalSequenceTrackingToken(1));
        }

        @Test
        void of_the_head_reads_only_what_comes() {
            TrackingToken head = ENGINE.createHeadToken();
            assertThat(ENGINE.readEvents(head, false)).isEmpty();
            ENGINE.appendEvents(message(drafted(mandate()), 0));
            assertThat(ENGINE.readEvents(head, false)).hasSize(1);
        }

        @Test
        void at_a_time_reads_what_was_recorded_then_or_later() {
            MandateId mandate = mandate();
            ENGINE.appendEvents(message(drafted(mandate), 0));
            Instant at = ENGINE.readEvents(mandate.toString()).next().getTimestamp();
            assertThat(first(ENGINE.createTokenAt(at))).isEqualTo(mandate.toString());
            assertThat(first(ENGINE.createTokenAt(at.minusNanos(1)))).isEqualTo(mandate.toString());
            assertThat(ENGINE.readEvents(ENGINE.createTokenAt(at.plusNanos(1)), false)).isEmpty();
            assertThat(position(ENGINE.createTokenAt(Instant.EPOCH))).isZero();
        }

        @Test
        void of_a_replay_reads_from_where_the_replay_is() {
            TrackingToken replay =
                    ReplayToken.createReplayToken(
                            new GlobalSequenceTrackingToken(LOG.reader.head()),
                            new GlobalSequenceTrackingToken(0));
            assertThat(ENGINE.readEvents(replay, false)).hasSize((int) LOG.reader.head());
        }

        @SuppressWarnings("unchecked")
        private static String first(TrackingToken token) {
            TrackedEventMessage<?> first =
                    ENGINE.readEvents(token, false).findFirst().orElseThrow();
            return ((DomainEventMessage<Event>) first).getAggregateIdentifier();
        }
    }

    @Nested
    class A_unit_of_work {

        @Test
        void gives_its_guards_and_key_and_gets_the_receipt() {
            MandateId mandate = mandate();
            AppendContext context = new AppendContext(Some.key("uow-" + mandate, mandate));
            inUnitOfWork(context, () -> ENGINE.appendEvents(message(drafted(mandate), 0)));
            assertThat(context.receipt().position()).isEqualTo(LOG.reader.head());
            assertThat(context.receipt().target()).isEqualTo(mandate);

            AppendContext again = new AppendContext(Some.key("uow-" + mandate, mandate));
            assertThatThrownBy(
                            () ->
                                    inUnitOfWork(
                                            again,
                                            () ->
                                                    ENGINE.appendEvents(
                                                            message(returned(mandate, 1), 1))))
                    .isInstanceOfSatisfying(
                            AnsweredBefore.class,
                            before -> assertThat(before.first().repeated()).isTrue());
            assertThat(again.receipt().position()).isEqualTo(context.receipt().position());
        }

        @Test
        void whose_grounds_moved_is_told_so() {
            MandateId mandate = mandate();
            AppendContext context = new AppendContext(null);
            context.guardedBy(List.of(new Append.Guard("mandate", Some.PROGRAMME, 0)));
            assertThatThrownBy(
                            () ->
                                    inUnitOfWork(
                                            context,
                                            () ->
                                                    ENGINE.appendEvents(
                                                            message(drafted(mandate), 0))))
                    .isInstanceOf(GuardMoved.class);
            assertThat(context.receipt()).isNull();
        }

        private void inUnitOfWork(AppendContext context, Runnable work) {
            var unitOfWork = DefaultUnitOfWork.startAndGet(null);
            try {
                context.register(unitOfWork);
                work.run();
            } finally {
                unitOfWork.rollback();
            }
        }
    }

    @Nested
    class It_refuses {

        @Test
        void an_event_without_a_stamp() {
            MandateId mandate = mandate();
            var bare =
                    new GenericDomainEventMessage<>("man", mandate.toString(), 0, drafted(mandate));
            assertThatThrownBy(() -> ENGINE.appendEvents(bare))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("stamp");
        }

        @Test
        void an_event_of_another_stream() {
            var stray =
                    new GenericDomainEventMessage<>(
                            "man",
                            mandate().toString(),
                            0,
                            drafted(mandate()),
                            Map.of("stamp", Some.STAMP));
            assertThatThrownBy(() -> ENGINE.appendEvents(stray))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void what_is_no_event_of_the_record() {
            assertThatThrownBy(() -> ENGINE.appendEvents(new GenericEventMessage<>("hello")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    static DomainEventMessage<Event> message(Event event, long sequence) {
        return new GenericDomainEventMessage<>(
                "man", event.stream().toString(), sequence, event, Map.of("stamp", Some.STAMP));
    }

    private static long position(TrackingToken token) {
        return token.position().orElseThrow();
    }
}
