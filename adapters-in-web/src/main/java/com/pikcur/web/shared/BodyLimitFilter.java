package com.pikcur.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are larger than anything their route takes, whether or not their length is announced, and keeps
 * the others in memory so that they can be read twice. Comes after security: strangers' bodies are not even read.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {

    /** In bytes: room for the longest description, escaped. */
    public static final int LARGEST_BODY = 64 * 1024;

    /** In bytes: a picture as a phone takes it. */
    public static final int LARGEST_PICTURE = 5 * 1024 * 1024;

    private static final Set<String> TAKE_PICTURES = Set.of("/api/v1/users/profile/photo");

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
        var largest = TAKE_PICTURES.contains(request.getRequestURI()) ? LARGEST_PICTURE : LARGEST_BODY;
        var announced = request.getContentLengthLong();
        if (announced > largest) {
            refuse(largest, request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(announced < 0 ? largest + 1 : (int) announced);
        if (body.length > largest) {
            refuse(largest, request, response);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private void refuse(int largest, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(Problem.of(GeneralProblem.PAYLOAD_TOO_LARGE).with("largestBytes", largest), request, response);
    }
}
