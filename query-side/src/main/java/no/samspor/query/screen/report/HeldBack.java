package no.samspor.query.screen.report;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps what a template writes; the answer itself is not touched. */
final class HeldBack extends HttpServletResponseWrapper {

    private final StringWriter text = new StringWriter();
    private final PrintWriter writer = new PrintWriter(text);

    HeldBack(HttpServletResponse answer) {
        super(answer);
    }

    String text() {
        writer.flush();
        return text.toString();
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void setContentType(@Nullable String type) {
        // That of the page, which is not what is answered.
    }

    @Override
    public void setCharacterEncoding(@Nullable String encoding) {
        // As above.
    }

    @Override
    public void setLocale(@Nullable Locale locale) {
        // As above.
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves yet.
    }
}
