package no.samspor.command.access;

import no.samspor.log.NamedSerializer;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
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
 * start goes on from there. A reaction that fails stops them all, loudly: nothing is skipped, and
 * the event is heard again with growing pauses.
 */
@Component
final class ReactionsProcessor implements ConfigurerModule {

    private static final Logger LOG = LoggerFactory.getLogger(ReactionsProcessor.class);

    private final ReactionsPool pool;
    private volatile @Nullable String failure;

    ReactionsProcessor(ReactionsPool pool) {
        this.pool = pool;
    }

    /** Why the reactions stand still; null while they do not. */
    @Nullable String failure() {
        return failure;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(this::configure);
    }

    private void configure(EventProcessingConfigurer processing) {
        var transactions = new SpringTransactionManager(new JdbcTransactionManager(pool.source()));
        TokenStore tokens = tokens();
        processing
                .registerPooledStreamingEventProcessor(
                        Reactions.GROUP,
                        configuration -> configuration.eventStore(),
                        (configuration, builder) -> builder.initialSegmentCount(1).batchSize(1))
                .registerTokenStore(Reactions.GROUP, _ -> tokens)
                .registerTransactionManager(Reactions.GROUP, _ -> transactions)
                .registerListenerInvocationErrorHandler(
                        Reactions.GROUP, _ -> PropagatingErrorHandler.instance())
                .registerHandlerInterceptor(Reactions.GROUP, _ -> this::watched);
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
