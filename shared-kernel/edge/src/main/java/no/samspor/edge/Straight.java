package no.samspor.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring's own way to a handler and back, but a shorter one to a handler that is given one value of
 * ours ({@link Sole}) and gives back a whole answer, as those of all commands are: no binder, no
 * model and no negotiation of kinds is made for it. What is thrown goes Spring's way.
 */
final class Straight extends RequestMappingHandlerAdapter {

    private final JsonMapper json;
    private final Map<Method, Optional<Way>> ways = new ConcurrentHashMap<>();

    private record Way(MethodParameter parameter, Sole resolver) {}

    Straight(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected @Nullable ModelAndView invokeHandlerMethod(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
            throws Exception {
        Optional<Way> way = ways.computeIfAbsent(handler.getMethod(), _ -> wayOf(handler));
        if (way.isEmpty()) return super.invokeHandlerMethod(request, response, handler);
        Way straight = way.get();
        ServletWebRequest web = new ServletWebRequest(request, response);
        @Nullable Object asked =
                straight.resolver().resolveArgument(straight.parameter(), null, web, null);
        @Nullable Object answer =
                new InvocableHandlerMethod(handler).invokeForRequest(web, null, asked);
        if (answer instanceof ResponseEntity<?> whole) write(whole, response);
        return null;
    }

    private Optional<Way> wayOf(HandlerMethod handler) {
        MethodParameter[] parameters = handler.getMethodParameters();
        @Nullable List<HandlerMethodArgumentResolver> ours = getCustomArgumentResolvers();
        if (parameters.length != 1 || ours == null) return Optional.empty();
        if (handler.getMethod().getReturnType() != ResponseEntity.class) return Optional.empty();
        return ours.stream()
                .filter(Sole.class::isInstance)
                .map(Sole.class::cast)
                .filter(each -> each.supportsParameter(parameters[0]))
                .findFirst()
                .map(resolver -> new Way(parameters[0], resolver));
    }

    private void write(ResponseEntity<?> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders()
                .forEach(
                        (name, values) -> values.forEach(value -> response.addHeader(name, value)));
        @Nullable Object body = answer.getBody();
        if (body == null) return;
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        byte[] bytes = json.writeValueAsBytes(body);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
