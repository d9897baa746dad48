package com.pikcur.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets JSON that is short enough to be kept go out at once, with its length: Spring flushes it as soon as all of it is
 * written, and its end would follow in a second packet. Whatever else is answered, live streams above all, flushes as it
 * likes. Comes last of all filters.
 */
public final class WholeAnswerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Whole(response));
    }

    private static final class Whole extends HttpServletResponseWrapper {

        Whole(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!isJson()) {
                super.flushBuffer();
            }
        }

        private boolean isJson() {
            var type = getContentType();
            return type != null
                    && (type.startsWith(MediaType.APPLICATION_JSON_VALUE)
                            || type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE));
        }
    }
}
