package no.samspor.command.access;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import no.samspor.log.LogReader;
import no.samspor.log.NamedSerializer;
import no.samspor.log.SamsporEventStore;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/**
 * Axon's processor that hears for all reactions: where it stands is kept in the database, so that a
 * start goes on from there. What cannot be read is parked with its stream. A reaction that fails
 * otherwise stops them all, loudly: nothing is skipped, and the event is heard again with growing
 * pauses.
 */
@Component
final class ReactionsProcessor implements ConfigurerModule {

    private static final Logger LOG = LoggerFactory.getLogger(ReactionsProcessor.class);

    /** How long what is parked waits to be tried again. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final SamsporEventStore events;
    private final ReactionsPool pool;
    private final ReactionsParked parked;
    private final LogReader log;
    private final TransactionManager transactions;
    private volatile @Nullable String failure;
    private volatile @Nullable PooledStreamingEventProcessor built;

    ReactionsProcessor(
            SamsporEventStore events, ReactionsPool pool, ReactionsParked parked, LogReader log) {
        this.events = events;
        this.pool = pool;
        this.parked = parked;
        this.log = log;
        transactions = new SpringTransactionManager(new JdbcTransactionManager(pool.source()));
    }

    /** Why the reactions stand still; null while they do not. */
    @Nullable String failure() {
        PooledStreamingEventProcessor processor = built;
        if (failure != null || processor == null || !processor.isError()) return failure;
        return "their place in the log cannot be read or kept";
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(this::configure);
    }

    private void configure(EventProcessingConfigurer processing) {
        processing
                .registerEventProcessor(Reactions.GROUP, this::processor)
                .registerListenerInvocationErrorHandler(
                        Reactions.GROUP, _ -> PropagatingErrorHandler.instance())
                .registerHandlerInterceptor(Reactions.GROUP, _ -> this::watched);
    }

    private EventProcessor processor(
            String name, Configuration configuration, EventHandlerInvoker reactions) {
        ReactionsInvoker invoker = new ReactionsInvoker(reactions, parked);
        ReactionsAgain again = new ReactionsAgain(invoker, parked, log, transactions);
        ScheduledExecutorService coordinator = oneThread(name + "-coordinator");
        ScheduledExecutorService worker = oneThread(name + "-worker");
        // As the processor itself: after the handlers of what it asks for, and before they go.
        configuration.onStart(Phase.INBOUND_EVENT_CONNECTORS, () -> again.every(PAUSE));
        configuration.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, again::close);
        configuration.onShutdown(
                () -> {
                    worker.shutdown();
                    coordinator.shutdown();
                });
        PooledStreamingEventProcessor processor =
                PooledStreamingEventProcessor.builder()
                        .name(name)
                        .eventHandlerInvoker(invoker)
                        .messageSource(events.atLeisure())
                        .tokenStore(tokens())
                        .transactionManager(transactions)
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(worker)
                        .initialSegmentCount(1)
                        .batchSize(1)
                        .build();
        built = processor;
        return processor;
    }

    private static ScheduledExecutorService oneThread(String name) {
        return Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().name(name).daemon().factory());
    }

    private TokenStore tokens() {
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(pool.source());
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(new NamedSerializer())
                .schema(TokenSchema.builder().setTokenTable("command.reaction_token").build())
                .build();
    }

    private @Nullable Object watched(
            UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        work.onRollback(this::failed);
        work.afterCommit(_ -> failure = null);
        return chain.proceed();
    }

    private void failed(UnitOfWork<? extends EventMessage<?>> work) {
        Throwable cause = work.getExecutionResult().getExceptionResult();
        failure = cause.toString();
        LOG.error("the reactions stand still before {}", work.getMessage().getIdentifier(), cause);
    }
}
