package no.samspor.query.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import no.samspor.edge.Caller;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.edge.SignedIn;
import no.samspor.query.asof.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Server-sent events: how far the views have come. It tells positions alone, which every answer
 * tells too, so there is nothing in it that a reader may not see.
 */
@RestController
@RequestMapping("/api/v1")
final class StreamApi {

    private static final Logger LOG = LoggerFactory.getLogger(StreamApi.class);

    private final Streams streams;

    StreamApi(Streams streams) {
        this.streams = streams;
    }

    /**
     * @param lastEventId the newest position that the reader knows of, as a browser states it when
     *     it comes back
     */
    @GetMapping("/stream")
    @AnswersWith(
            value = MediaType.TEXT_EVENT_STREAM_VALUE,
            means = "Posisjonen hver gang den flytter seg, og et livstegn hvert 15. sekund.")
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException {
        long known = known(lastEventId);
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        SignedIn holder = holder(who);
        Caller opened = holder.caller();
        streams.enter(opened.person());
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            streams.tell(response.getOutputStream(), holder, opened, known, expires(who));
        } catch (IOException gone) {
            LOG.debug("a stream is no longer listened to: {}", gone.toString());
        } finally {
            streams.leave(opened.person());
        }
    }

    private static long known(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) return 0;
        if (lastEventId.matches("\\d{1,18}")) return Long.parseLong(lastEventId);
        throw new Problem.Thrown(
                Problem.of(
                        EdgeRefusal.BAD_PARAMETER, java.util.Map.of("parameter", "Last-Event-ID")));
    }

    private static SignedIn holder(@Nullable Authentication who) {
        if (who instanceof SignedIn signedIn) return signedIn;
        if (who != null && who.getPrincipal() instanceof SignedIn signedIn) return signedIn;
        throw new Problem.Thrown(Problem.of(EdgeRefusal.NOT_SIGNED_IN));
    }

    private static @Nullable Instant expires(@Nullable Authentication who) {
        return who instanceof JwtAuthenticationToken token ? token.getToken().getExpiresAt() : null;
    }
}
