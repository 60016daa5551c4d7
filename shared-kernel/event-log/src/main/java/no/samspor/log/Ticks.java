package no.samspor.log;

import java.util.concurrent.TimeUnit;

/** Time as it passes for the appender; a simulation lets its own pass. */
public interface Ticks {

    Ticks REAL =
            new Ticks() {
                @Override
                public long nanos() {
                    return System.nanoTime();
                }

                @Override
                public void sleep(long millis) throws InterruptedException {
                    TimeUnit.MILLISECONDS.sleep(millis);
                }
            };

    /** Nanoseconds since some moment. */
    long nanos();

    void sleep(long millis) throws InterruptedException;
}
