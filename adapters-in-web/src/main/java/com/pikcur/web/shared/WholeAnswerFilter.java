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
 * Lets an answer that is short enough to be kept go out at once, with its length: Spring flushes it as soon as its body
 * is written, and its end would follow in a second packet. Streams of events flush as they like. Comes last of all
 * filters.
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
            var type = getContentType();
            if (type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)) {
                super.flushBuffer();
            }
        }
    }
}
