package no.samspor.notary;

import no.samspor.notary.store.Alarm;
import no.samspor.notary.store.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while an alarm stands, or while nothing can be signed. */
final class NotaryHealth implements HealthIndicator {

    private final Notary notary;

    NotaryHealth(Notary notary) {
        this.notary = notary;
    }

    @Override
    public Health health() {
        @Nullable Alarm alarm = notary.alarm();
        @Nullable String trouble = notary.trouble();
        Health.Builder health = alarm == null && trouble == null ? Health.up() : Health.down();
        Window window = notary.window();
        health.withDetail("head", window.head())
                .withDetail("sealed", window.sealed())
                .withDetail("witnessed", window.witnessed());
        if (alarm != null) health.withDetail("alarm", alarm.words().en());
        if (trouble != null) health.withDetail("trouble", trouble);
        return health.build();
    }
}
