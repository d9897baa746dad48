package com.pikcur.web.shared;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.VerifiedToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands controllers who is asking: {@link Identity} where one must have signed in, {@code Optional<Identity>} where
 * strangers are welcome; or the whole {@link VerifiedToken}, for what stays open as long as it is good. Always from the
 * access token, never from what the request says.
 */
public final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var asked = parameter.nestedIfOptional().getNestedParameterType();
        return asked == Identity.class || asked == VerifiedToken.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Optional<?> caller = parameter.nestedIfOptional().getNestedParameterType() == VerifiedToken.class
                ? Caller.token()
                : Caller.identity();
        if (parameter.getParameterType() == Optional.class) {
            return caller;
        }
        // The access rules let no stranger come this far; if one does, they are wrong and the request ends here.
        return caller.orElseThrow(
                () -> new AuthenticationCredentialsNotFoundException("A route for members let a stranger through"));
    }
}
