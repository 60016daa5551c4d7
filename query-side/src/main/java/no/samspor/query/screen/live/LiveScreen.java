package no.samspor.query.screen.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import no.samspor.edge.session.Visitor;
import no.samspor.query.screen.Api;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The stream of the API for a browser, which has a session and no token to ask with. How many there
 * may be, and how long each lasts, is the API's to say.
 */
@Controller
final class LiveScreen {

    private static final Logger LOG = LoggerFactory.getLogger(LiveScreen.class);
    private static final int PIECE_BYTES = 1024;

    private final Api api;

    LiveScreen(Api api) {
        this.api = api;
    }

    /**
     * @param known the position that the page shows
     * @param lastEventId what the browser has heard since, when it comes back
     */
    @GetMapping("/live")
    void live(
            @RequestParam(defaultValue = "0") long known,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Visitor visitor,
            HttpServletResponse response)
            throws IOException {
        String last = lastEventId == null ? Long.toString(known) : lastEventId;
        HttpResponse<InputStream> stream =
                api.open(
                        api.to(api.reads() + "/api/v1/stream", visitor.token(), "nb")
                                .setHeader("Accept", MediaType.TEXT_EVENT_STREAM_VALUE)
                                .header("Last-Event-ID", last)
                                .GET()
                                .build());
        response.setStatus(stream.statusCode());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        if (stream.statusCode() == 200) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        }
        try (InputStream from = stream.body()) {
            if (stream.statusCode() == 200) pass(from, response.getOutputStream());
        } catch (IOException gone) {
            LOG.debug("a page is no longer open: {}", gone.toString());
        }
    }

    /** Until either end is gone. */
    private static void pass(InputStream from, OutputStream to) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
            to.write(piece, 0, read);
            to.flush();
        }
    }
}
