package com.pikcur.web.shared;

import com.pikcur.domain.member.Source;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the {@link Source} of the request at hand. */
public final class SourceArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Source.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var underlying = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Source(
                underlying.getRemoteAddr(),
                Optional.ofNullable(underlying.getHeader(HttpHeaders.USER_AGENT))
                        .orElse(""));
    }
}
