package no.samspor.command.access;

import no.samspor.log.Erasures;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether what the log says is erased is erased, and what holds it up if anything does. */
@Component
final class ErasuresHealth implements HealthIndicator {

    private final ObjectProvider<Erasures> erasures;

    /** There are none where there is no vault: nothing protected is stored then. */
    ErasuresHealth(ObjectProvider<Erasures> erasures) {
        this.erasures = erasures;
    }

    @Override
    public Health health() {
        @Nullable Erasures carriedOut = erasures.getIfAvailable();
        @Nullable String failure = carriedOut == null ? null : carriedOut.failure();
        return failure == null
                ? Health.up().build()
                : Health.down().withDetail("waits", failure).build();
    }
}
