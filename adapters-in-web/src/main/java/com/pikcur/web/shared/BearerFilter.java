package com.pikcur.web.shared;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.port.AccessTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is asking from the {@code Authorization} header. Without one the request goes on as a stranger's; with one
 * that proves nothing it ends here, even where strangers are welcome, so that nobody takes an expired session for a live
 * one.
 */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final Clock clock;
    private final Problems problems;

    BearerFilter(AccessTokens tokens, Clock clock, Problems problems) {
        this.tokens = tokens;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        var identity = identityOf(header);
        if (identity.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(Problem.of(GeneralProblem.UNAUTHENTICATED), request, response);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(new Bearer(identity.orElseThrow())));
        chain.doFilter(request, response);
    }

    private Optional<Identity> identityOf(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.verify(header.substring(SCHEME.length()).strip(), clock.instant())
                : Optional.empty();
    }
}
