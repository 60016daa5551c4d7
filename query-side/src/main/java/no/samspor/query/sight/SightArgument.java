package no.samspor.query.sight;

import no.samspor.edge.Caller;
import no.samspor.query.projection.live.Footing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * What the caller of a request may see today: by who it is, by what it takes part in, and by what
 * its auditors are engaged for.
 */
public final class SightArgument implements HandlerMethodArgumentResolver {

    private static final String SIGHT = Sight.class.getName();

    private final Footings footings;

    public SightArgument(Footings footings) {
        this.footings = footings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sight.class;
    }

    @Override
    public Sight resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Footing now = footings.of(request);
        Sight sight = Sight.of(Caller.current(), now.programmes(), now.engaged()).walled();
        @Nullable OnlyAs only = parameter.getMethodAnnotation(OnlyAs.class);
        if (only != null) sight.onlyAs(only.value());
        request.setAttribute(SIGHT, sight, RequestAttributes.SCOPE_REQUEST);
        return sight;
    }

    /** That of the request which this thread answers; null where it answers none, or blindly. */
    public static @Nullable Sight ofRequest() {
        @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) return null;
        return (Sight) request.getAttribute(SIGHT, RequestAttributes.SCOPE_REQUEST);
    }
}
