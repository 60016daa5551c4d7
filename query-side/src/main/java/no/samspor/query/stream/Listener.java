package no.samspor.query.stream;

import java.io.IOException;
import java.time.Instant;
import no.samspor.edge.Caller;
import no.samspor.edge.Problem;
import no.samspor.edge.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream and who holds it. It ends when its holder may no longer act as when it was
 * opened: a role that has ended, or a token that has run out, ends what was opened with it.
 */
final class Listener {

    private final SseEmitter emitter;
    private final SignedIn holder;
    private final Caller opened;
    private final @Nullable Instant expires;
    private final Instant ends;
    private long told;

    /**
     * @param told the newest position that the holder knows of
     * @param expires when the token runs out; null where it does not
     * @param ends when the stream is closed whatever happens; its holder opens another
     */
    Listener(
            SseEmitter emitter,
            SignedIn holder,
            long told,
            @Nullable Instant expires,
            Instant ends) {
        this.emitter = emitter;
        this.holder = holder;
        this.opened = holder.caller();
        this.told = told;
        this.expires = expires;
        this.ends = ends;
    }

    SseEmitter emitter() {
        return emitter;
    }

    Caller opened() {
        return opened;
    }

    /** Whether it may stay open. */
    boolean mayStay(Instant now) {
        if (!now.isBefore(ends) || (expires != null && !now.isBefore(expires))) return false;
        try {
            return holder.caller().equals(opened);
        } catch (Problem.Thrown noLonger) {
            return false;
        }
    }

    /** Tells of {@code position} if it is news; false where nobody listens any more. */
    boolean tell(long position) {
        if (position <= told) return true;
        told = position;
        return send(
                SseEmitter.event()
                        .id(Long.toString(position))
                        .name("position")
                        .data("{\"position\":" + position + "}", MediaType.TEXT_PLAIN));
    }

    /** Keeps the line, and finds out whether anybody is at its end. */
    boolean beat() {
        return send(SseEmitter.event().comment(""));
    }

    private boolean send(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }
}
