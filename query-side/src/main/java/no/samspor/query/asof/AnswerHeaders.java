package no.samspor.query.asof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;
import no.samspor.query.sight.Sight;
import no.samspor.query.sight.SightArgument;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * An answer for two stated times never changes: whoever has it already is told that and no more,
 * once it is found that the same reader may still see the same. What shows closed things is not
 * kept anywhere. One thing as it is now carries its version, as {@code If-Match} wants it; but what
 * is seen of it also changes by what happens elsewhere (a correction, a conflict of sources, a new
 * day), so that knowing its version is not knowing the answer.
 */
@RestControllerAdvice
final class AnswerHeaders implements ResponseBodyAdvice<Object> {

    /** What it shows never changes, but whether this reader may still see it is asked each time. */
    private static final String ASK_AGAIN = "private, no-cache";

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return Answer.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Answer answer)) return body;
        Answer.Meta meta = answer.meta();
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (showsClosedThings()) {
            response.getHeaders().setCacheControl("private, no-store");
            if (meta.version() != null) {
                response.getHeaders().setETag("\"" + meta.version() + "\"");
            }
            return body;
        }
        if (!meta.pinned() || !meta.incomplete().isEmpty()) {
            response.getHeaders().setCacheControl(ASK_AGAIN);
            if (meta.version() != null) {
                response.getHeaders().setETag("\"" + meta.version() + "\"");
            }
            return body;
        }
        String tag = pinnedTag(meta, request, type);
        response.getHeaders().setCacheControl(ASK_AGAIN);
        response.getHeaders().setETag(tag);
        return knows(tag, request) ? notModified(response) : body;
    }

    /** Whoever states what is no tag at all is answered as if nothing were stated. */
    private static boolean knows(String tag, ServerHttpRequest request) {
        try {
            List<String> known = request.getHeaders().getIfNoneMatch();
            return known.contains(tag) || known.contains("W/" + tag);
        } catch (IllegalArgumentException noTags) {
            return false;
        }
    }

    private static boolean showsClosedThings() {
        @Nullable Sight sight = SightArgument.ofRequest();
        return sight != null && !sight.shown().isEmpty();
    }

    private static @Nullable Object notModified(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.NOT_MODIFIED);
        try {
            response.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
    }

    private static String pinnedTag(Answer.Meta meta, ServerHttpRequest request, MediaType type) {
        CRC32C question = new CRC32C();
        question.update(request.getURI().toString().getBytes(StandardCharsets.UTF_8));
        question.update(type.getSubtype().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "\"p%d-%08x\"", meta.position(), question.getValue());
    }
}
