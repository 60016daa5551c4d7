package no.samspor.log;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far apart the clocks are that this record's times come from. Order never depends on them: a
 * time that would go back stays a microsecond after the one before, and that is seen here.
 */
public final class ClockSkew {

    public static final Duration MAX = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(ClockSkew.class);

    private volatile Duration now = Duration.ZERO;

    /** The greatest difference when the clocks were last looked at. */
    public Duration now() {
        return now;
    }

    public boolean isTooFar() {
        return now.compareTo(MAX) > 0;
    }

    /**
     * @param recorded the newest time in the log, which the database's clock should have passed
     * @param database what the database's clock says
     * @param here what this machine's clock says, which should be the same
     */
    void looked(Instant recorded, Instant database, Instant here) {
        Duration ahead = Duration.between(database, recorded);
        Duration apart = Duration.between(database, here).abs();
        boolean before = isTooFar();
        now = ahead.compareTo(apart) > 0 ? ahead : apart;
        if (isTooFar() && !before) {
            LOG.warn(
                    "the clocks are {} apart: the newest recorded time is {}, the database's clock"
                            + " says {}, this machine's {}; order is kept, times are not to be"
                            + " relied on",
                    now,
                    recorded,
                    database,
                    here);
        } else if (before && !isTooFar()) {
            LOG.info("the clocks agree again");
        }
    }
}
