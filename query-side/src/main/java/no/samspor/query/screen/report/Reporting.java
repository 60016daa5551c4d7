package no.samspor.query.screen.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.edge.session.Visitor;
import no.samspor.query.screen.ApiRefused;
import no.samspor.query.screen.Screen;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Gives a page that is asked for as a report another view, made before anything is answered: what
 * goes wrong on the way is told like everything that goes wrong on a page.
 */
final class Reporting implements HandlerInterceptor {

    private static final String PDF = "application/pdf";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Characters of a page that is put on paper; far above what {@code REPORTED_MAX} rows take. */
    private static final int PAGE_MAX = 8_000_000;

    private final ViewResolver pages;
    private final Press press;
    private final Clock clock;
    private final String style =
            new String(Press.ours("templates/screen/report.css"), StandardCharsets.UTF_8);

    Reporting(ViewResolver pages, Press press, Clock clock) {
        this.pages = pages;
        this.press = press;
        this.clock = clock;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page)
            throws Exception {
        if (page == null || !(page.getModel().get("screen") instanceof Screen screen)) return;
        if (!screen.isReport() || page.getViewName() == null) return;
        Instant made = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String home = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        Report report = new Report(screen, Visitor.of(request).name(), home, made);
        page.addObject("report", report);
        String html = html(page, request, response, screen.language());
        page.setView(made(html, home, report, screen, made));
    }

    private View made(String html, String home, Report report, Screen screen, Instant made) {
        if (!screen.isSheet()) {
            byte[] pdf = press.print(Paper.of(html, style, home), made);
            return new Taken(PDF, report.file(".pdf"), pdf);
        }
        byte[] xlsx = Workbook.of(Tables.of(html), Jsoup.parse(html).title(), report.who(), made);
        return new Taken(XLSX, report.file(".xlsx"), xlsx);
    }

    private String html(
            ModelAndView page,
            HttpServletRequest request,
            HttpServletResponse response,
            String language)
            throws Exception {
        View view =
                Objects.requireNonNull(
                        pages.resolveViewName(
                                Objects.requireNonNull(page.getViewName()), Locale.of(language)));
        HeldBack held = new HeldBack(response);
        try {
            view.render(page.getModel(), request, held);
        } catch (Exception failed) {
            throw refusedIn(failed);
        }
        if (held.text().length() > PAGE_MAX) {
            throw new Problem.Thrown(Problem.of(EdgeRefusal.TOO_LARGE));
        }
        return held.text();
    }

    /** What the API refused while the template asked for a name, rather than that it did. */
    private static Exception refusedIn(Exception failed) {
        for (@Nullable Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof ApiRefused refused) return refused;
        }
        return failed;
    }

    /** A file that is made already. */
    private static final class Taken implements View {

        private final String type;
        private final String file;
        private final byte[] bytes;

        Taken(String type, String file, byte[] bytes) {
            this.type = type;
            this.file = file;
            this.bytes = bytes;
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws Exception {
            response.setCharacterEncoding((String) null); // it has none
            response.setContentType(type);
            response.setContentLength(bytes.length);
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
            response.getOutputStream().write(bytes);
        }
    }
}
