package com.pikcur.web.shared;

import com.pikcur.domain.shared.RequestKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the {@link NewId} of the request at hand. */
public final class NewIdArgument implements HandlerMethodArgumentResolver {

    private final Supplier<UUID> ids;

    public NewIdArgument(Supplier<UUID> ids) {
        this.ids = ids;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == NewId.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var underlying = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new NewId(
                IdempotencyFilter.keyOf(underlying).map(RequestKey::toId).orElseGet(ids));
    }
}
