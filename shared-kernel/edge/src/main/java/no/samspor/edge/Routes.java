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
 * Spring's own search for the handler of an address, but only among those whose address begins as
 * the asked one does: it holds each of some hundred patterns against every request otherwise. Where
 * not exactly one of them is meant, Spring decides.
 */
final class Routes extends RequestMappingHandlerMapping {

    /** As many segments tell the things of the API apart: {@code /api/v1/mandates}. */
    private static final int SEGMENTS_COMPARED = 3;

    private record Route(RequestMappingInfo mapping, HandlerMethod handler) {}

    /** By the beginning that their addresses have in common. */
    private final Map<String, List<Route>> byBeginning = new HashMap<>();

    /** Those whose beginning varies. */
    private final List<Route> others = new ArrayList<>();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        handlers.forEach(
                (mapping, handler) -> {
                    @Nullable String beginning = beginningOf(mapping);
                    List<Route> among =
                            beginning == null
                                    ? others
                                    : byBeginning.computeIfAbsent(
                                            beginning, _ -> new ArrayList<>());
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
        @Nullable Route meant = null;
        for (Route each : others) {
            if (getMatchingMapping(each.mapping(), request) != null) return null;
        }
        for (Route each : byBeginning.getOrDefault(beginningOf(path), List.of())) {
            @Nullable RequestMappingInfo match = getMatchingMapping(each.mapping(), request);
            if (match == null) continue;
            if (meant != null) return null;
            meant = new Route(match, each.handler());
        }
        return meant;
    }

    private static @Nullable String beginningOf(RequestMappingInfo handler) {
        Set<String> patterns = handler.getPatternValues();
        if (patterns.size() != 1) return null;
        String beginning = beginningOf(patterns.iterator().next());
        return beginning.matches("[^{*?]*") ? beginning : null;
    }

    private static String beginningOf(String path) {
        int end = 0;
        for (int segment = 0; segment < SEGMENTS_COMPARED && end >= 0; segment++) {
            end = path.indexOf('/', end + 1);
        }
        return end < 0 ? path : path.substring(0, end);
    }
}
