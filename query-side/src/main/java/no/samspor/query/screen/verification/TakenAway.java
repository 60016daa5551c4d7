package no.samspor.query.screen.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.edge.session.Visitor;
import no.samspor.query.screen.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a browser takes away, which has a session and no token: pieces of the log, and evidence. */
@Controller
final class TakenAway {

    private static final Set<String> PIECES =
            Set.of("checkpoint", "keys", "entries", "proof", "consistency");

    private final Api api;

    TakenAway(Api api) {
        this.api = api;
    }

    @GetMapping("/verification/log/{piece}")
    ResponseEntity<byte[]> piece(
            @PathVariable String piece, Visitor visitor, HttpServletRequest request) {
        return log(piece, "", visitor, request);
    }

    @GetMapping("/verification/log/{piece}/{number:\\d{1,18}}")
    ResponseEntity<byte[]> numbered(
            @PathVariable String piece,
            @PathVariable String number,
            Visitor visitor,
            HttpServletRequest request) {
        return log(piece, "/" + number, visitor, request);
    }

    @GetMapping("/verification/evidence")
    ResponseEntity<byte[]> evidence(Visitor visitor, HttpServletRequest request) {
        return passed("/api/v1/evidence", visitor, request);
    }

    private ResponseEntity<byte[]> log(
            String piece, String rest, Visitor visitor, HttpServletRequest request) {
        if (!PIECES.contains(piece)) {
            throw new Problem.Thrown(Problem.of(EdgeRefusal.NO_SUCH_PAGE));
        }
        return passed("/api/v1/log/" + piece + rest, visitor, request);
    }

    /** As the API answers it to this visitor, to the byte. */
    private ResponseEntity<byte[]> passed(
            String path, Visitor visitor, HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        String address = api.reads() + path + (query == null ? "" : "?" + query);
        HttpResponse<byte[]> answer =
                api.bytes(
                        api.to(address, visitor.token(), "nb")
                                .setHeader("Accept", "*/*")
                                .GET()
                                .build());
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(answer.statusCode()).cacheControl(CacheControl.noStore());
        for (String name :
                new String[] {HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION}) {
            answer.headers().firstValue(name).ifPresent(value -> response.header(name, value));
        }
        return response.body(answer.body());
    }
}
