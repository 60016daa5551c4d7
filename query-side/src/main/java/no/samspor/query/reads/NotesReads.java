package no.samspor.query.reads;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.edge.Caller;
import no.samspor.edge.Problem;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.notary.reads.Read;
import no.samspor.notary.reads.ReadLog;
import no.samspor.query.projection.live.Position;
import no.samspor.query.sight.Sight;
import no.samspor.query.sight.SightArgument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * An answer that shows what is closed is noted before a byte of it leaves, and nobody keeps a copy
 * on the way. What cannot be noted is not shown.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class NotesReads implements ResponseBodyAdvice<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(NotesReads.class);
    private static final String OURS = "no.samspor.query.";

    private final ReadLog log;
    private final Position position;
    private final Clock clock;

    public NotesReads(ReadLog log, Position position, Clock clock) {
        this.log = log;
        this.position = position;
        this.clock = clock;
    }

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return returned.getContainingClass().getName().startsWith(OURS);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        @Nullable Sight sight = SightArgument.ofRequest();
        if (sight == null || sight.shown().isEmpty()) return body;
        if (!(request instanceof ServletServerHttpRequest servlet)) {
            throw new Problem.Thrown(Problem.of(ReadsRefusal.NOT_NOTED));
        }
        note(entries(sight, servlet));
        response.getHeaders().setCacheControl("private, no-store");
        return body;
    }

    private void note(List<Read> reads) {
        try {
            log.note(reads);
        } catch (SQLException unwritable) {
            LOG.error("a read is refused, for it cannot be noted: {}", unwritable.toString());
            throw new Problem.Thrown(Problem.of(ReadsRefusal.NOT_NOTED));
        }
    }

    private List<Read> entries(Sight sight, ServletServerHttpRequest request) {
        Caller caller = sight.caller();
        @Nullable String purpose = Purpose.of(request.getServletRequest());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long viewsAt = position.known();
        List<Read> reads = new ArrayList<>();
        for (Map.Entry<String, Set<String>> each : sight.shown().byOwner().entrySet()) {
            String owner = each.getKey();
            ReadEntry entry =
                    new ReadEntry(
                            now,
                            caller.person(),
                            caller.organisation(),
                            caller.roles(),
                            purpose,
                            request.getServletRequest().getRequestURI(),
                            viewsAt,
                            owner.isEmpty() ? null : OrganisationId.parse(owner),
                            List.copyOf(each.getValue()),
                            sight.shown().more(owner));
            String text = SamsporJson.mapper().writeValueAsString(entry);
            reads.add(new Read(caller.organisation().toString(), owner, text));
        }
        return reads;
    }
}
