package no.samspor.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Spring's own search for the handler of an address, but only among those whose address begins and
 * ends as the asked one does and is as long: it holds each of some hundred patterns against every
 * request otherwise. Where not exactly one of them is meant, Spring decides.
 */
final class Routes extends RequestMappingHandlerMapping {

    /** As many segments tell the things of the API apart: {@code /api/v1/mandates}. */
    private static final int SEGMENTS_COMPARED = 3;

    private record Route(RequestMappingInfo mapping, HandlerMethod handler) {}

    /**
     * What can be said of an address without holding it against a pattern.
     *
     * @param beginning its first segments
     * @param segments how many there are
     * @param end its last segment; empty where that varies
     */
    private record Form(String beginning, int segments, String end) {

        static final String VARIES = "";

        static Form of(String path) {
            int segments = 0;
            int beginning = path.length();
            int last = 0;
            for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
                if (segments == SEGMENTS_COMPARED) beginning = at;
                segments++;
                last = at;
            }
            return new Form(path.substring(0, beginning), segments, path.substring(last + 1));
        }

        Form withAnyEnd() {
            return new Form(beginning, segments, VARIES);
        }
    }

    private final Map<Form, List<Route>> byForm = new HashMap<>();

    /** Those whose beginning varies, or whose length. */
    private final List<Route> others = new ArrayList<>();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        handlers.forEach(
                (mapping, handler) -> {
                    @Nullable Form form = formOf(mapping);
                    List<Route> among =
                            form == null
                                    ? others
                                    : byForm.computeIfAbsent(form, _ -> new ArrayList<>());
                    among.add(new Route(mapping, handler));
                });
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
            throws Exception {
        @Nullable Route meant = isPlain(path, request) ? onlyOne(path, request) : null;
        if (meant == null) return super.lookupHandlerMethod(path, request);
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, meant.handler());
        handleMatch(meant.mapping(), path, request);
        return meant.handler();
    }

    private static boolean isPlain(String path, HttpServletRequest request) {
        return path.indexOf('%') < 0
                && path.indexOf(';') < 0
                && !request.getMethod().equals("OPTIONS");
    }

    /** The one that is meant; null where none is, or several may be. */
    private @Nullable Route onlyOne(String path, HttpServletRequest request) {
        Form form = Form.of(path);
        List<Route> found = new ArrayList<>(2);
        add(others, request, found);
        add(byForm.getOrDefault(form, List.of()), request, found);
        if (!form.end().isEmpty()) {
            add(byForm.getOrDefault(form.withAnyEnd(), List.of()), request, found);
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    private void add(List<Route> among, HttpServletRequest request, List<Route> found) {
        for (Route each : among) {
            @Nullable RequestMappingInfo match = getMatchingMapping(each.mapping(), request);
            if (match != null) found.add(new Route(match, each.handler()));
        }
    }

    /** Null where it is not one, begins with what varies, or may be of any length. */
    private static @Nullable Form formOf(RequestMappingInfo handler) {
        Set<String> patterns = handler.getPatternValues();
        if (patterns.size() != 1) return null;
        String pattern = patterns.iterator().next();
        Form form = Form.of(pattern);
        if (pattern.contains("*") || isVaried(form.beginning())) return null;
        return isVaried(form.end()) ? form.withAnyEnd() : form;
    }

    private static boolean isVaried(String segments) {
        return segments.matches(".*[{?].*");
    }
}
