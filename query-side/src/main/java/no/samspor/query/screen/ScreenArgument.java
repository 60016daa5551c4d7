package no.samspor.query.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.samspor.edge.Caller;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.edge.session.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes the {@link Screen} of a request, and puts it into the model with what every template uses.
 */
@Component
final class ScreenArgument implements HandlerMethodArgumentResolver {

    private static final List<String> OF_THE_FRAME =
            List.of(
                    "effectiveOn",
                    "knownAt",
                    "atPosition",
                    "after",
                    Preference.LANGUAGE,
                    Preference.SCHEME);

    private static final List<String> OF_A_LIST = List.of("startingAfter", "endingBefore");

    private static final String FORMAT = "format";

    /** What a report may be, by what the address calls it. */
    private static final Map<String, Output> REPORTS =
            Map.of("pdf", Output.REPORT, "xlsx", Output.SHEET);

    /** The same, by the type that a program asks for. */
    private static final Map<String, Output> TYPES =
            Map.of(
                    "application/pdf",
                    Output.REPORT,
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    Output.SHEET);

    private final Api api;
    private final MessageSource messages;
    private final Frame frame;

    ScreenArgument(Api api, MessageSource messages, Frame frame) {
        this.api = api;
        this.messages = messages;
        this.frame = frame;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Screen.class;
    }

    @Override
    public Screen resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = request(web);
        if (!isForm(request)) mustBeKnown(request, parameter);
        Times times = Times.of(request);
        if (times.unread() != null) {
            throw new Problem.Thrown(
                    Problem.of(EdgeRefusal.BAD_PARAMETER, Map.of("parameter", times.unread())));
        }
        Screen screen =
                new Screen(
                        api,
                        frame,
                        messages,
                        Visitor.of(request).token(),
                        Caller.current(),
                        times,
                        here(request, output(request, parameter)),
                        request.getParameter("after"));
        if (container != null) {
            container.addAttribute("screen", screen);
            container.addAttribute("say", screen.say());
            container.addAttribute("frame", frame);
        }
        return screen;
    }

    /** What a form sends stands in its body, and is its page's to understand. */
    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    /** What is not understood is not passed over: the page would show something else than asked. */
    private static void mustBeKnown(HttpServletRequest request, MethodParameter screen) {
        Set<String> known = new HashSet<>(OF_THE_FRAME);
        if (isReported(screen)) known.add(FORMAT);
        if (screen.hasMethodAnnotation(Paged.class)) known.addAll(OF_A_LIST);
        for (Parameter each : Objects.requireNonNull(screen.getMethod()).getParameters()) {
            @Nullable RequestParam own = each.getAnnotation(RequestParam.class);
            if (own != null) known.add(own.name().isEmpty() ? each.getName() : own.name());
        }
        for (String name : request.getParameterMap().keySet()) {
            if (known.contains(name)) continue;
            throw new Problem.Thrown(
                    Problem.of(EdgeRefusal.UNKNOWN_PARAMETER, Map.of("parameter", name)));
        }
    }

    static HttpServletRequest request(NativeWebRequest web) {
        return Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    }

    /** As the address says; else as a program asks for it, which takes nothing else. */
    private static Output output(HttpServletRequest request, MethodParameter screen) {
        if (!isReported(screen)) return Output.PAGE_ONLY;
        @Nullable String format = request.getParameter(FORMAT);
        if (format != null) {
            @Nullable Output wanted = REPORTS.get(format);
            if (wanted != null) return wanted;
            throw new Problem.Thrown(
                    Problem.of(EdgeRefusal.BAD_PARAMETER, Map.of("parameter", FORMAT)));
        }
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
        String first = accepted == null ? "" : accepted.split("[,;]", -1)[0].strip();
        return TYPES.getOrDefault(first, Output.PAGE);
    }

    private static boolean isReported(MethodParameter screen) {
        return screen.hasMethodAnnotation(Reported.class);
    }

    private static Screen.Here here(HttpServletRequest request, Output output) {
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String[]> parameters = isForm(request) ? Map.of() : request.getParameterMap();
        parameters.forEach(
                (name, values) -> {
                    boolean own = !OF_THE_FRAME.contains(name) && !name.equals(FORMAT);
                    String value = String.join(",", values);
                    if (own && !value.isBlank()) query.put(name, value);
                });
        return new Screen.Here(
                request.getRequestURI(),
                query,
                Preference.language(request),
                Preference.scheme(request),
                output);
    }
}
