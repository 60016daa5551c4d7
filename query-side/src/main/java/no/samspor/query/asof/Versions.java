package no.samspor.query.asof;

import no.samspor.kernel.id.Id;
import no.samspor.log.LogReader;
import org.springframework.stereotype.Component;

/**
 * Which version of a thing a reader has seen, to state in {@code If-Match}: the newest that the
 * views have heard, not the newest there is.
 */
@Component
public final class Versions {

    private final LogReader log;

    Versions(LogReader log) {
        this.log = log;
    }

    /** The question that was answered; with the stream's version where it was about now. */
    public Answer.Meta meta(Id stream, AsOf asOf) {
        Answer.Meta meta = Answer.Meta.of(asOf);
        return asOf.stated() ? meta : meta.version(log.versionAt(stream, asOf.position()));
    }
}
