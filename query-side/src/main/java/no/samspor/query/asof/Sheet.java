package no.samspor.query.asof;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLDecoder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list as a sheet, for whoever asks with {@code Accept: text/csv}: the rows of the very same
 * answer, seen with the same sight, as spreadsheets here open it: UTF-8 that says so, semicolons,
 * and first the question that was answered, with both its times. Written row by row.
 */
public final class Sheet extends AbstractSmartHttpMessageConverter<Answer.Many<?>> {

    static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    /** Rows of one sheet; {@code next} leads to those that are left. */
    static final int ROWS_MAX = 10_000;

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String END = "\r\n";

    private final JsonMapper json;

    public Sheet(JsonMapper json) {
        super(CSV);
        this.json = json;
    }

    /** Whether the list is asked for as a sheet, which may be longer than a page. */
    static boolean isAskedFor(@Nullable String accept) {
        return accept != null && accept.startsWith("text/csv");
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Answer.Many.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(
            ResolvableType type, Class<?> valueType, @Nullable MediaType mediaType) {
        return supports(valueType) && canWrite(mediaType);
    }

    @Override
    public Answer.Many<?> read(
            ResolvableType type, HttpInputMessage sheet, @Nullable Map<String, Object> hints) {
        throw new UnsupportedOperationException("nobody sends us a sheet");
    }

    @Override
    protected void writeInternal(
            Answer.Many<?> list,
            ResolvableType type,
            HttpOutputMessage out,
            @Nullable Map<String, Object> hints)
            throws IOException {
        @Nullable Class<?> row = type.getGeneric(0).resolve();
        if (row == null) throw new IllegalStateException(type + " does not say what its rows are");
        HttpServletRequest request = request();
        String[] path = request.getRequestURI().split("/", -1);
        out.getHeaders()
                .set(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"samspor-" + path[path.length - 1] + ".csv\"");
        Writer text = new BufferedWriter(new OutputStreamWriter(out.getBody(), UTF_8));
        text.write(BYTE_ORDER_MARK);
        head(list, request, text);
        SheetColumns columns = SheetColumns.of(row);
        text.write(columns.titles() + END);
        for (Seen<?> each : list.items()) {
            text.write(columns.line(json.valueToTree(each)) + END);
        }
        text.flush();
    }

    private static HttpServletRequest request() {
        if (RequestContextHolder.currentRequestAttributes()
                instanceof ServletRequestAttributes attributes) {
            return attributes.getRequest();
        }
        throw new IllegalStateException("a sheet is an answer to a request over HTTP");
    }

    private static void head(Answer.Many<?> list, HttpServletRequest request, Writer text)
            throws IOException {
        Answer.Meta meta = list.meta();
        @Nullable String filter = request.getQueryString();
        line(text, "path", request.getRequestURI());
        line(text, "filter", filter == null ? "" : URLDecoder.decode(filter, UTF_8));
        line(text, "effectiveOn", meta.effectiveOn());
        line(text, "knownAt", meta.knownAt());
        line(text, "position", meta.position());
        if (!meta.incomplete().isEmpty()) line(text, "incomplete", meta.incomplete());
        line(text, "next", list.next());
        text.write(END);
    }

    private static void line(Writer text, String name, @Nullable Object value) throws IOException {
        text.write("# " + name + ";" + (value == null ? "" : SheetCell.text("" + value)) + END);
    }
}
