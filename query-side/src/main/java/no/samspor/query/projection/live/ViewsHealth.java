package no.samspor.query.projection.live;

import no.samspor.log.LogReader;
import no.samspor.log.LogUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the views follow the log: their position, the log's, what holds them if anything, and how
 * many events are parked. Views that lack some of them serve, and say so, and so does this.
 */
public final class ViewsHealth implements HealthIndicator {

    private static final Status INCOMPLETE = new Status("INCOMPLETE");

    private final ViewsProcessor processor;
    private final Position position;
    private final LogReader log;

    public ViewsHealth(ViewsProcessor processor, Position position, LogReader log) {
        this.processor = processor;
        this.position = position;
        this.log = log;
    }

    @Override
    public Health health() {
        @Nullable String failure = processor.failure();
        Health.Builder health =
                processor.isRunning() && failure == null ? Health.up() : Health.down();
        if (failure != null) health.withDetail("standsStill", failure);
        try {
            health.withDetail("position", position.current()).withDetail("logHead", log.head());
            long parked = position.parkedEvents();
            if (parked > 0) {
                if (failure == null && processor.isRunning()) health.status(INCOMPLETE);
                health.withDetail("parkedEvents", parked);
            }
        } catch (LogUnavailable | IllegalStateException away) {
            return health.down(away).build();
        }
        return health.build();
    }
}
