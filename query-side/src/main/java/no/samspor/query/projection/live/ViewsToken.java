package no.samspor.query.projection.live;

import java.lang.management.ManagementFactory;
import javax.sql.DataSource;
import no.samspor.log.NamedSerializer;
import no.samspor.query.projection.store.Journey;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * Axon's token store, but for the token of a batch: Axon stores it before it lets the batch be
 * written, in a journey of its own. Here it waits, and is sent with what the batch changes, in the
 * same transaction.
 */
final class ViewsToken extends JdbcTokenStore {

    private static final String TABLE = "views.token";
    private static final String MOVE =
            "UPDATE "
                    + TABLE
                    + " SET token = ?, tokentype = ?, timestamp = ?"
                    + " WHERE owner = ? AND processorname = ? AND segment = ?";
    private static final String WAITING = ViewsToken.class.getName();

    private record Waiting(TrackingToken token, String processor, int segment) {}

    private final String node;

    static ViewsToken in(DataSource database) {
        String node = ManagementFactory.getRuntimeMXBean().getName();
        return new ViewsToken(
                builder()
                        .connectionProvider(new SpringDataSourceConnectionProvider(database))
                        .serializer(new NamedSerializer())
                        .schema(TokenSchema.builder().setTokenTable(TABLE).build())
                        .nodeId(node),
                node);
    }

    private ViewsToken(Builder builder, String node) {
        super(builder);
        this.node = node;
    }

    /** Outside of a batch it is stored at once, and claimed where it has to be. */
    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        if (!CurrentUnitOfWork.isStarted()) {
            super.storeToken(token, processor, segment);
            return;
        }
        CurrentUnitOfWork.get()
                .root()
                .resources()
                .put(WAITING, new Waiting(token, processor, segment));
    }

    /**
     * Adds the token that waits for this batch to {@code changes}, which fail where another node
     * has claimed it meanwhile: then that one hears the batch.
     */
    void move(UnitOfWork<?> batch, Journey changes) {
        @Nullable Waiting waiting = batch.root().getResource(WAITING);
        if (waiting == null) return;
        var entry =
                new GenericTokenEntry<>(
                        waiting.token(),
                        serializer(),
                        byte[].class,
                        waiting.processor(),
                        waiting.segment());
        changes.addCounted(
                moved -> {
                    if (moved != 1) {
                        throw new UnableToClaimTokenException(
                                "another node has claimed the token of " + waiting.processor());
                    }
                },
                MOVE,
                entry.getSerializedToken().getData(),
                entry.getTokenType().getName(),
                entry.timestampAsString(),
                node,
                waiting.processor(),
                waiting.segment());
    }
}
