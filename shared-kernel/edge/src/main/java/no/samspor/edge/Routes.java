package no.samspor.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Spring's own search for the handler of an address, but only among those whose address begins as
 * the asked one does: it holds each of some hundred patterns against every request otherwise.
 */
final class Routes extends RequestMappingHandlerMapping {

    /** Per handler, what its address begins with up to its first variable; "" where that varies. */
    private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
            throws Exception {
        return super.lookupHandlerMethod(path, new Asked(request, path));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo handler, HttpServletRequest request) {
        if (request instanceof Asked asked
                && asked.isPlain
                && !asked.path.startsWith(
                        beginnings.computeIfAbsent(handler, Routes::beginningOf))) {
            return null;
        }
        return super.getMatchingMapping(handler, request);
    }

    private static String beginningOf(RequestMappingInfo handler) {
        Set<String> patterns = handler.getPatternValues();
        if (patterns.size() != 1) return "";
        String pattern = patterns.iterator().next();
        for (int i = 0; i < pattern.length(); i++) {
            if ("{*?".indexOf(pattern.charAt(i)) >= 0) return pattern.substring(0, i);
        }
        return pattern;
    }

    /** The request with what every comparison asks of it at hand. */
    private static final class Asked extends HttpServletRequestWrapper {
        private final String path;
        private final boolean isPlain;
        private final String method;

        Asked(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
            this.isPlain = path.indexOf('%') < 0 && path.indexOf(';') < 0;
            this.method = request.getMethod();
        }

        @Override
        public String getMethod() {
            return method;
        }
    }
}
