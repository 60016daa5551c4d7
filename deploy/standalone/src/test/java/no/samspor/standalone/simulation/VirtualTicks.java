package no.samspor.standalone.simulation;

import java.util.concurrent.atomic.AtomicLong;
import no.samspor.log.Ticks;

/** A clock that only moves when somebody sleeps, and then at once. */
final class VirtualTicks implements Ticks {

    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public void sleep(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }
}
