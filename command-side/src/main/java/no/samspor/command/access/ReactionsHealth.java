package no.samspor.command.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether the reactions follow the log, what holds them if anything does, and what is parked. */
@Component
final class ReactionsHealth implements HealthIndicator {

    private static final Status INCOMPLETE = new Status("INCOMPLETE");

    private final ReactionsProcessor processor;
    private final ReactionsParked parked;

    ReactionsHealth(ReactionsProcessor processor, ReactionsParked parked) {
        this.processor = processor;
        this.parked = parked;
    }

    @Override
    public Health health() {
        @Nullable String failure = processor.failure();
        if (failure != null) return Health.down().withDetail("standsStill", failure).build();
        int count = parked.count();
        return count == 0
                ? Health.up().build()
                : Health.status(INCOMPLETE).withDetail("parkedEvents", count).build();
    }
}
