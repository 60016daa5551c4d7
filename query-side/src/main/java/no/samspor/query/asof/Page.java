package no.samspor.query.asof;

import static no.samspor.edge.openapi.RecordSchemas.typed;
import static no.samspor.query.asof.QueryParameters.parameter;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Which part of a list: {@code limit} rows after one cursor or before another.
 *
 * @param limit 1 to 100; of a sheet 1 to 10,000
 */
public record Page(int limit, @Nullable Cursor startingAfter, @Nullable Cursor endingBefore) {

    static final int LIMIT = 25;
    static final int LIMIT_MAX = 100;

    public static final Page FIRST = new Page(LIMIT, null, null);

    @Nullable Cursor cursor() {
        return startingAfter != null ? startingAfter : endingBefore;
    }

    /** The page out of a request. */
    @Component
    public static final class Argument implements HandlerMethodArgumentResolver, QueryParameters {

        private static final String CURSOR = "MjAyNi0wNi0wMXw0MnxtYW5kYXRlc3xtYW5fMQ";

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Page.class;
        }

        @Override
        public List<Parameter> described() {
            return List.of(
                    parameter(
                            "limit",
                            typed("integer")
                                    .minimum(BigDecimal.ONE)
                                    .maximum(BigDecimal.valueOf(LIMIT_MAX)),
                            "hvor mange rader; " + LIMIT + " om det utelates",
                            LIMIT),
                    parameter(
                            "startingAfter",
                            typed("string"),
                            "pekeren next fra forrige svar",
                            CURSOR),
                    parameter(
                            "endingBefore",
                            typed("string"),
                            "pekeren previous fra forrige svar",
                            CURSOR));
        }

        @Override
        public Page resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            @Nullable String after = request.getParameter("startingAfter");
            @Nullable String before = request.getParameter("endingBefore");
            if (after != null && before != null) throw bad("endingBefore");
            boolean sheet = Sheet.isAskedFor(request.getHeader("Accept"));
            return new Page(
                    limit(
                            request.getParameter("limit"),
                            sheet ? Sheet.ROWS_MAX : LIMIT,
                            sheet ? Sheet.ROWS_MAX : LIMIT_MAX),
                    after == null ? null : Cursor.read("startingAfter", after),
                    before == null ? null : Cursor.read("endingBefore", before));
        }

        private static int limit(@Nullable String text, int usual, int most) {
            if (text == null) return usual;
            try {
                int limit = Integer.parseInt(text);
                if (limit >= 1 && limit <= most) return limit;
            } catch (NumberFormatException notANumber) {
                // Answered as any other bad value, below.
            }
            throw bad("limit");
        }
    }

    static Problem.Thrown bad(String parameter) {
        return new Problem.Thrown(
                Problem.of(EdgeRefusal.BAD_PARAMETER, Map.of("parameter", parameter)));
    }
}
