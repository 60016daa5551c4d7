package no.samspor.query.screen.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.samspor.edge.session.Visitor;
import no.samspor.query.screen.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * The stream of the API for a browser, which has a session and no token to ask with. How many there
 * may be, and how long each lasts, is the API's to say.
 */
@Controller
final class LiveScreen implements AutoCloseable {

    private final Api api;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    LiveScreen(Api api) {
        this.api = api;
    }

    /**
     * @param known the position that the page shows
     * @param lastEventId what the browser has heard since, when it comes back
     */
    @GetMapping("/live")
    ResponseEntity<ResponseBodyEmitter> live(
            @RequestParam(defaultValue = "0") long known,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Visitor visitor) {
        HttpResponse<InputStream> stream =
                api.open(
                        api.to(api.reads() + "/api/v1/stream", visitor.token(), "nb")
                                .setHeader("Accept", MediaType.TEXT_EVENT_STREAM_VALUE)
                                .header("Last-Event-ID", lastEventId == null ? "" + known : lastEventId)
                                .GET()
                                .build());
        if (stream.statusCode() != 200) {
            close(stream.body());
            return ResponseEntity.status(stream.statusCode()).build();
        }
        ResponseBodyEmitter emitter = new ResponseBodyEmitter(0L);
        emitter.onCompletion(() -> close(stream.body()));
        emitter.onError(_ -> close(stream.body()));
        threads.execute(() -> pass(stream.body(), emitter));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(emitter);
    }

    /** Line by line, until either end is gone. */
    private static void pass(InputStream stream, ResponseBodyEmitter emitter) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                emitter.send(line + "\n", MediaType.TEXT_PLAIN);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException gone) {
            // It was open no longer.
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
