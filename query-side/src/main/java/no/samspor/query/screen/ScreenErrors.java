package no.samspor.query.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.edge.ProblemAnswer;
import no.samspor.edge.Problems;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Malformed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * What goes wrong on a page is told on a page, in the reader's language: what is wrong, and by
 * which rule. An address that leads nowhere is told so to a browser; who asks the API gets JSON.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ScreenErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenErrors.class);
    private static final String OURS = "no.samspor.query.screen";

    private final Frame frame;

    ScreenErrors(Frame frame) {
        this.frame = frame;
    }

    /**
     * What is told.
     *
     * @param rule the number of the rule that refuses it; null for none
     * @param parameter the field of the address that is at fault; null for none
     */
    record Told(
            int status,
            String title,
            @Nullable String rule,
            @Nullable String parameter,
            @Nullable String traceId) {

        /** The rule in a sentence, in {@code language}. */
        public String ruleText(String language) {
            return rule == null ? "" : Invariant.parse(rule).words().in(language);
        }

        /** Whether it is one of the times of the page that cannot be read. */
        public boolean isTime() {
            return parameter != null
                    && List.of("effectiveOn", "knownAt", "atPosition").contains(parameter);
        }

        static Told of(ProblemDetail problem) {
            return new Told(
                    problem.getStatus(),
                    String.valueOf(problem.getTitle()),
                    text(problem, "rule"),
                    text(problem, "parameter"),
                    text(problem, "traceId"));
        }

        static Told of(ApiRefused refused) {
            Json problem = refused.problem();
            return new Told(
                    refused.status(),
                    problem.text("title", ""),
                    problem.text("rule"),
                    problem.text("parameter"),
                    problem.text("traceId"));
        }

        private static @Nullable String text(ProblemDetail problem, String name) {
            @Nullable Object value =
                    problem.getProperties() == null ? null : problem.getProperties().get(name);
            return value == null ? null : value.toString();
        }
    }

    /** An address of the API that is none has no page either. */
    @ExceptionHandler(produces = "text/html")
    @Nullable ModelAndView noAddress(
            NoResourceFoundException nowhere,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!request.getRequestURI().startsWith("/api/")) {
            return page(EdgeRefusal.NO_SUCH_PAGE, request);
        }
        ProblemAnswer.write(Problem.of(EdgeRefusal.NO_SUCH_PAGE), request, response);
        return null;
    }

    /** Only what happens on a page. */
    @ControllerAdvice(OURS)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class OnPages {

        private final ScreenErrors errors;

        OnPages(ScreenErrors errors) {
            this.errors = errors;
        }

        @ExceptionHandler
        ModelAndView refused(ApiRefused refused, HttpServletRequest request) {
            return errors.page(Told.of(refused), request);
        }

        @ExceptionHandler
        ModelAndView thrown(Problem.Thrown thrown, HttpServletRequest request) {
            String language = Preference.language(request);
            return errors.page(Told.of(Problems.describe(thrown.problem(), language)), request);
        }

        @ExceptionHandler({TypeMismatchException.class, Malformed.class})
        ModelAndView noSuchThing(Exception malformed, HttpServletRequest request) {
            return errors.page(EdgeRefusal.NOT_FOUND, request);
        }

        @ExceptionHandler
        ModelAndView away(UncheckedIOException away, HttpServletRequest request) {
            LOG.warn("the API did not answer: {}", away.toString());
            return errors.page(EdgeRefusal.NOT_AVAILABLE, request);
        }

        @ExceptionHandler
        ModelAndView fault(Exception fault, HttpServletRequest request) {
            String traceId = UUID.randomUUID().toString();
            LOG.error("fault {}", traceId, fault);
            String language = Preference.language(request);
            ProblemDetail said = Problems.describe(Problem.of(EdgeRefusal.FAULT), language);
            return errors.page(
                    new Told(500, String.valueOf(said.getTitle()), null, null, traceId), request);
        }
    }

    private ModelAndView page(EdgeRefusal reason, HttpServletRequest request) {
        String language = Preference.language(request);
        return page(Told.of(Problems.describe(Problem.of(reason), language)), request);
    }

    private ModelAndView page(Told told, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("screen/error");
        page.setStatus(HttpStatus.valueOf(told.status()));
        page.addObject("told", told);
        page.addObject("frame", frame);
        page.addObject("bare", Bare.of(request));
        return page;
    }
}
