package no.samspor.log;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Shows how far the clocks are apart; it does not stop anything, since order never needs them. */
final class ClockHealth implements HealthIndicator {

    private final ClockSkew skew;

    ClockHealth(ClockSkew skew) {
        this.skew = skew;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("skewMillis", skew.now().toMillis())
                .withDetail("tooFar", skew.isTooFar())
                .build();
    }
}
