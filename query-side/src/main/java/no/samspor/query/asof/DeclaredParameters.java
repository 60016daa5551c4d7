package no.samspor.query.asof;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query parameter that its endpoint does not have, one that is stated twice, and one that
 * nothing in the record can equal: a misspelt time would otherwise be answered with the present.
 */
@Component
public final class DeclaredParameters implements HandlerInterceptor {

    private static final String OURS = "no.samspor.query.";

    /** Pages are no reads of the API, and say themselves what may stand in their addresses. */
    private static final String PAGES = "no.samspor.query.screen.";

    private final List<QueryParameters> readers;
    private final Map<HandlerMethod, Set<String>> declared = new ConcurrentHashMap<>();

    DeclaredParameters(List<QueryParameters> readers) {
        this.readers = readers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !answers(method)) return true;
        Set<String> names = declared.computeIfAbsent(method, this::namesOf);
        for (Map.Entry<String, String[]> stated : request.getParameterMap().entrySet()) {
            if (!names.contains(stated.getKey())) {
                throw refused(EdgeRefusal.UNKNOWN_PARAMETER, stated.getKey());
            }
            // No text of the record holds a NUL, and no text of the database can.
            if (stated.getValue().length > 1 || stated.getValue()[0].indexOf('\0') >= 0) {
                throw refused(EdgeRefusal.BAD_PARAMETER, stated.getKey());
            }
        }
        return true;
    }

    /** Whether the query side answers it. */
    static boolean answers(HandlerMethod method) {
        String name = method.getBeanType().getName();
        return name.startsWith(OURS) && !name.startsWith(PAGES);
    }

    private Set<String> namesOf(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            for (QueryParameters reader : readers) {
                if (reader.supportsParameter(parameter)) names.addAll(reader.names());
            }
            @Nullable RequestParam own = parameter.getParameterAnnotation(RequestParam.class);
            if (own == null) continue;
            @Nullable String name =
                    own.name().isEmpty() ? parameter.getParameter().getName() : own.name();
            names.add(name);
        }
        return Set.copyOf(names);
    }

    private static Problem.Thrown refused(EdgeRefusal reason, String parameter) {
        return new Problem.Thrown(Problem.of(reason, Map.of("parameter", parameter)));
    }
}
