package no.samspor.query.asof;

import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.kernel.id.Id;
import no.samspor.log.LogReader;
import org.springframework.stereotype.Component;

/**
 * Which version of a thing a reader has seen, to state in {@code If-Match}: the newest that the
 * views have heard, not the newest there is.
 */
@Component
public final class Versions {

    private static final int LOOK_BACK = 20;

    private final LogReader log;

    Versions(LogReader log) {
        this.log = log;
    }

    /** The question that was answered; with the stream's version where it was about now. */
    public Answer.Meta meta(Id stream, AsOf asOf) {
        Answer.Meta meta = Answer.Meta.of(asOf);
        return asOf.stated() ? meta : meta.version(of(stream, asOf.position()));
    }

    /** The version of {@code stream} at {@code position}; -1 if it did not exist. */
    public long of(Id stream, long position) {
        long from = Math.max(0, log.versionOf(stream) - LOOK_BACK);
        while (true) {
            long seen = -1;
            for (Recorded<Event> each : log.stream(stream, from)) {
                if (each.position() <= position) seen = each.version();
            }
            if (seen >= 0 || from == 0) return seen;
            from = Math.max(0, from - LOOK_BACK);
        }
    }
}
