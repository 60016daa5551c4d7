package no.samspor.edge;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring's JSON, made whole before it is sent: an answer then says its length and leaves in one
 * piece, where one of unknown length takes two, and wakes its reader twice.
 */
final class WholeJson extends JacksonJsonHttpMessageConverter {

    WholeJson(JsonMapper json) {
        super(json);
    }

    /** A problem is told as one; all else is plain JSON, whatever kinds of it are accepted. */
    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        boolean isProblem = ProblemDetail.class.isAssignableFrom(type);
        return isProblem ? super.getSupportedMediaTypes(type) : List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    protected void writeInternal(
            Object answer,
            ResolvableType type,
            HttpOutputMessage out,
            @Nullable Map<String, Object> hints)
            throws IOException {
        Whole whole = new Whole(out.getHeaders(), new FastByteArrayOutputStream());
        super.writeInternal(answer, type, whole, hints);
        out.getHeaders().setContentLength(whole.body().size());
        whole.body().writeTo(out.getBody());
    }

    private record Whole(HttpHeaders headers, FastByteArrayOutputStream body)
            implements HttpOutputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public OutputStream getBody() {
            return body;
        }
    }
}
