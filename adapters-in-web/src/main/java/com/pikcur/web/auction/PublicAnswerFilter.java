package com.pikcur.web.auction;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a stranger who looks at auctions as the last one was answered, while nothing has changed. Comes after requests
 * are counted and before anybody asks who it is: whoever says who they are is answered anew.
 */
public final class PublicAnswerFilter extends OncePerRequestFilter {

    private static final String AUCTIONS = "/api/v1/auctions";
    private static final int LENGTH_OF_ONE = AUCTIONS.length() + 1 + 36;

    /** With one of these a request is answered otherwise. */
    private static final List<String> OWN_CONDITIONS =
            List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MODIFIED_SINCE);

    private final PublicAnswers answers;

    public PublicAnswerFilter(PublicAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(HttpMethod.GET.matches(request.getMethod())
                && isOfAuctions(request.getRequestURI())
                && takesJson(request.getHeader(HttpHeaders.ACCEPT))
                && OWN_CONDITIONS.stream().allMatch(name -> request.getHeader(name) == null));
    }

    /** The list, or something as long as the address of one auction. */
    private static boolean isOfAuctions(String path) {
        return path.equals(AUCTIONS)
                || (path.length() == LENGTH_OF_ONE
                        && path.startsWith(AUCTIONS)
                        && path.lastIndexOf('/') == AUCTIONS.length());
    }

    private static boolean takesJson(@Nullable String accepted) {
        return accepted == null
                || accepted.equals(MediaType.ALL_VALUE)
                || accepted.equals(MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = addressOf(request);
        var known = answers.find(address);
        if (known.isPresent()) {
            known.get().sendAgain(request, response);
        } else if (answers.isAskedAgain(address)) {
            answerAndKeep(address, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String addressOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private void answerAndKeep(
            String address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var since = answers.lastChange();
        var before = SentAnswer.headersOf(response);
        var copied = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, copied);
        var content = PublicAnswers.contentOf(request);
        if (content.isPresent() && copied.getStatus() == HttpServletResponse.SC_OK) {
            answers.keep(address, SentAnswer.of(request, copied, before), content.get(), since);
        }
        copied.copyBodyToResponse();
    }
}
