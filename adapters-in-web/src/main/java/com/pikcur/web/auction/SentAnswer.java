package com.pikcur.web.auction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer as it went out, but for what every answer is given anew, such as its request's id. */
final class SentAnswer {

    private static final Set<String> OF_THE_BODY = Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH);

    private final Map<String, List<String>> headers;
    private final String type;
    private final byte[] body;
    private final String route;

    private SentAnswer(Map<String, List<String>> headers, String type, byte[] body, String route) {
        this.headers = headers;
        this.type = type;
        this.body = body;
        this.route = route;
    }

    /** @param before the headers there were before the answer was begun */
    static SentAnswer of(
            HttpServletRequest request, ContentCachingResponseWrapper answer, Map<String, List<String>> before) {
        var added = headersOf(answer).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        each -> added(each.getValue(), before.getOrDefault(each.getKey(), List.of()))));
        return new SentAnswer(
                added,
                String.valueOf(answer.getContentType()),
                answer.getContentAsByteArray(),
                String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    }

    /** All but those that go with the body. */
    static Map<String, List<String>> headersOf(HttpServletResponse response) {
        return response.getHeaderNames().stream()
                .distinct()
                .filter(name -> !OF_THE_BODY.contains(name))
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> List.copyOf(response.getHeaders(name))));
    }

    private static List<String> added(List<String> all, List<String> before) {
        var added = new ArrayList<>(all);
        before.forEach(added::remove);
        return List.copyOf(added);
    }

    int bytes() {
        return body.length;
    }

    /** Answers with it, and counts the request under the route by which it was found. */
    void sendAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(observed -> observed.setPathPattern(route));
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
