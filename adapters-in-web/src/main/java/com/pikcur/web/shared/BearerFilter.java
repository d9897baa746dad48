package com.pikcur.web.shared;

import com.pikcur.application.member.AdmitCaller;
import com.pikcur.application.member.AdmitCaller.Admission;
import com.pikcur.application.member.AdmitCaller.Admission.Admitted;
import com.pikcur.application.member.AdmitCaller.Admission.TakenBack;
import com.pikcur.application.member.AdmitCaller.Admission.Unproved;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is asking from the {@code Authorization} header. Without one the request goes on as a stranger's; with one
 * that proves nothing it ends here, even where strangers are welcome, so that nobody takes an expired session for a live
 * one. A token that has been taken back ends it too, and says why.
 */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    /** All that somebody with a temporary password may do before choosing a password of their own. */
    private static final Set<String> WITH_TEMPORARY_PASSWORD =
            Set.of("PUT /api/v1/users/password", "POST /api/v1/auth/logout", "GET /api/v1/users/profile");

    private final AdmitCaller admitCaller;
    private final Problems problems;

    BearerFilter(AdmitCaller admitCaller, Problems problems) {
        this.admitCaller = admitCaller;
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
        switch (admissionOf(header)) {
            case Admitted(var token)
            when token.identity().mustChangePassword() && !isOpenBeforeChange(request) ->
                refuse(GeneralProblem.PASSWORD_CHANGE_REQUIRED, request, response);
            case Admitted(var token) -> {
                SecurityContextHolder.setContext(new SecurityContextImpl(new Bearer(token)));
                chain.doFilter(request, response);
            }
            case Unproved() -> refuse(GeneralProblem.UNAUTHENTICATED, request, response);
            case TakenBack(var reason) -> refuse(GeneralProblem.ofTakenBack(reason), request, response);
        }
    }

    private Admission admissionOf(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? admitCaller.handle(header.substring(SCHEME.length()).strip())
                : new Unproved();
    }

    /** By the path as it was sent: whatever spells it otherwise is not open. */
    private static boolean isOpenBeforeChange(HttpServletRequest request) {
        return WITH_TEMPORARY_PASSWORD.contains(request.getMethod() + " " + request.getRequestURI());
    }

    private void refuse(GeneralProblem type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (type.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        problems.write(Problem.of(type), request, response);
    }
}
