package no.samspor.notary;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** The window of the promise, and the alarm, as figures. */
final class NotaryMeters implements MeterBinder {

    private final Notary notary;

    NotaryMeters(Notary notary) {
        this.notary = notary;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "samspor.log.alarm", each -> each.alarm() == null ? 0 : 1);
        gauge(meters, "samspor.log.sealed", each -> each.window().sealed());
        gauge(meters, "samspor.log.witnessed", each -> each.window().witnessed());
        gauge(meters, "samspor.log.unwitnessed.events", each -> each.window().unwitnessedEvents());
        gauge(
                meters,
                "samspor.log.unwitnessed.seconds",
                each -> each.window().unwitnessedSeconds(Instant.now()));
    }

    private void gauge(MeterRegistry meters, String name, ToDoubleFunction<Notary> value) {
        Gauge.builder(name, notary, value).register(meters);
    }
}
