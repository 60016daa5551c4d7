package no.samspor.log;

import static no.samspor.log.Some.append;
import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.mandate;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.samspor.database.Role;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SamsporEventStoreIT {

    private static final TestLog LOG = new TestLog();
    private static final SamsporEventStore STORE =
            SamsporEventStore.on(LOG.log, LOG.reader, LOG.heads);

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    void a_stream_is_woken_in_milliseconds() throws Exception {
        long[] micros = new long[200];
        try (TrackingEventStream stream = STORE.openStream(STORE.createHeadToken())) {
            for (int i = 0; i < micros.length; i++) {
                var arrived = new LinkedBlockingQueue<Long>();
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        stream.nextAvailable();
                                        arrived.add(System.nanoTime());
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
                LOG.log.append(append(0, drafted(mandate())));
                long acknowledged = System.nanoTime();
                Long seen = arrived.poll(10, TimeUnit.SECONDS);
                assertThat(seen).as("woken").isNotNull();
                micros[i] = (seen - acknowledged) / 1_000;
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                "acknowledged to decoded: p50 %d us, p95 %d us%n",
                micros[micros.length / 2], micros[micros.length * 95 / 100]);
    }

    @Test
    void a_callback_is_called_for_what_another_process_appends() throws Exception {
        var calls = new LinkedBlockingQueue<Long>();
        try (HeadWatch elsewhere = new HeadWatch();
                PostgresLogReader reader =
                        new PostgresLogReader(LOG.database(Role.QUERY), LOG.codec, elsewhere, 2)) {
            SamsporEventStore other = SamsporEventStore.on(LOG.log, reader, elsewhere);
            try (TrackingEventStream stream = other.openStream(other.createHeadToken())) {
                while (elsewhere.newest() < reader.head()) Thread.sleep(10);
                assertThat(stream.setOnAvailableCallback(() -> calls.add(System.nanoTime())))
                        .isTrue();
                calls.clear();
                long[] micros = new long[50];
                for (int i = 0; i < micros.length; i++) {
                    LOG.log.append(append(0, drafted(mandate())));
                    long acknowledged = System.nanoTime();
                    Long called = calls.poll(5, TimeUnit.SECONDS);
                    assertThat(called).isNotNull();
                    micros[i] = (called - acknowledged) / 1_000;
                    assertThat(stream.hasNextAvailable()).isTrue();
                    stream.nextAvailable();
                }
                assertThat(calls).as("one call per new head").isEmpty();
                Arrays.sort(micros);
                System.out.printf("NOTIFY to another process: p50 %d us%n", micros[25]);
            }
        }
    }

    @Test
    void many_streams_read_the_same_in_the_same_order() throws Exception {
        try (TrackingEventStream one = STORE.openStream(null);
                TrackingEventStream other = STORE.openStream(null)) {
            for (int i = 0; i < 50; i++) LOG.log.append(append(0, drafted(mandate())));
            long head = LOG.reader.head();
            for (long position = 1; position <= head; position++) {
                assertThat(one.nextAvailable().trackingToken().position()).hasValue(position);
                assertThat(other.nextAvailable().trackingToken().position()).hasValue(position);
            }
            assertThat(one.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void a_processor_can_be_reset_and_hears_all_again() throws Exception {
        LOG.log.append(append(0, drafted(mandate())));
        ConnectionProvider views =
                () -> LOG.roles.credentials(Role.QUERY).dataSource().getConnection();
        JdbcTokenStore tokens =
                JdbcTokenStore.builder()
                        .connectionProvider(views)
                        .serializer(new NamedSerializer())
                        .schema(
                                org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema
                                        .builder()
                                        .setTokenTable("views.token_entry")
                                        .build())
                        .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        var heard = new ConcurrentLinkedQueue<Long>();
        var resets = new AtomicInteger();
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(2);
        PooledStreamingEventProcessor processor =
                PooledStreamingEventProcessor.builder()
                        .name("resets")
                        .eventHandlerInvoker(recording(heard, resets))
                        .messageSource(STORE)
                        .tokenStore(tokens)
                        .transactionManager(
                                org.axonframework.common.transaction.NoTransactionManager.INSTANCE)
                        .coordinatorExecutor(workers)
                        .workerExecutor(workers)
                        .initialSegmentCount(2)
                        .build();
        try {
            processor.start();
            long head = LOG.reader.head();
            eventually(() -> heard.size() >= head);
            assertThat(heard).doesNotHaveDuplicates().hasSize((int) head);

            processor.shutDown();
            processor.resetTokens();
            heard.clear();
            assertThat(resets).hasValue(2);
            assertThat(
                            LOG.number(
                                    Role.QUERY,
                                    "SELECT count(*) FROM views.token_entry WHERE tokenType = 'token.replay'"))
                    .isEqualTo(2);
            assertThat(
                            LOG.number(
                                    Role.QUERY,
                                    "SELECT count(*) FROM views.token_entry WHERE convert_from("
                                            + "token, 'UTF8') LIKE '%axonframework%'"
                                            + " OR tokenType LIKE '%axonframework%'"))
                    .isZero();
            processor.start();
            eventually(() -> heard.size() >= head);
            assertThat(heard).doesNotHaveDuplicates().hasSize((int) head);
            LOG.log.append(append(0, drafted(mandate())));
            eventually(() -> heard.contains(LOG.reader.head()));
        } finally {
            processor.shutDown();
            workers.shutdownNow();
        }
    }

    private static EventHandlerInvoker recording(
            ConcurrentLinkedQueue<Long> heard, AtomicInteger resets) {
        return new EventHandlerInvoker() {
            @Override
            public boolean canHandle(EventMessage<?> message, Segment segment) {
                return segment.matches(message.getIdentifier());
            }

            @Override
            public void handle(EventMessage<?> message, Segment segment) {
                if (canHandle(message, segment)) {
                    heard.add((Long) message.getMetaData().get("position"));
                }
            }

            @Override
            public boolean supportsReset() {
                return true;
            }

            @Override
            public void performReset() {
                resets.set(2);
            }

            @Override
            public <R> void performReset(R context) {
                resets.set(2);
            }
        };
    }

    private static void eventually(java.util.concurrent.Callable<Boolean> holds) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.call() && System.nanoTime() < deadline) Thread.sleep(20);
        assertThat(holds.call()).isTrue();
    }
}
