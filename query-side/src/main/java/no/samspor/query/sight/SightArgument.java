package no.samspor.query.sight;

import no.samspor.edge.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What the caller of a request may see, by the caller's token. */
@Component
public final class SightArgument implements HandlerMethodArgumentResolver {

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
        Sight sight = Sight.of(Caller.current());
        @Nullable OnlyAs only = parameter.getMethodAnnotation(OnlyAs.class);
        if (only != null) sight.onlyAs(only.value());
        return sight;
    }
}
