package com.pikcur.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are larger than anything this service takes, whether or not their length is announced, and keeps
 * the others in memory so that they can be read twice. Comes after security: strangers' bodies are not even read.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {

    /** In bytes: room for the longest description, escaped. */
    public static final int LARGEST_BODY = 64 * 1024;

    private final Problems problems;

    public BodyLimitFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            refuse(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(request, response);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(
                Problem.of(GeneralProblem.PAYLOAD_TOO_LARGE).with("largestBytes", LARGEST_BODY), request, response);
    }
}
