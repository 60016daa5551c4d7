package no.samspor.command.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the reactions follow the log, and what holds them if anything does. */
@Component
final class ReactionsHealth implements HealthIndicator {

    private final ReactionsProcessor processor;

    ReactionsHealth(ReactionsProcessor processor) {
        this.processor = processor;
    }

    @Override
    public Health health() {
        @Nullable String failure = processor.failure();
        return failure == null
                ? Health.up().build()
                : Health.down().withDetail("standsStill", failure).build();
    }
}
