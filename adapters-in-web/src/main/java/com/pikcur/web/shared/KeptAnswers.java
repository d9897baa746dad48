package com.pikcur.web.shared;

import com.pikcur.domain.shared.port.RequestMemory.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Which answers are given again to a request that comes again, and what of them. */
final class KeptAnswers {

    private static final List<String> HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private static final String FAILED = KeptAnswers.class.getName() + ".failed";

    private KeptAnswers() {}

    /** Marks an answer as that of a failure, which says nothing about how the next attempt ends. */
    static void forgetAnswerTo(WebRequest request) {
        request.setAttribute(FAILED, true, RequestAttributes.SCOPE_REQUEST);
    }

    /** What was done, and what a rule refused: the next attempt would meet the same. */
    static boolean isWorthKeeping(HttpServletRequest request, HttpServletResponse response) {
        var status = response.getStatus();
        var settled = HttpStatus.valueOf(status).is2xxSuccessful() || status == HttpStatus.CONFLICT.value();
        return settled && request.getAttribute(FAILED) == null;
    }

    static Answer of(ContentCachingResponseWrapper response) {
        var headers = new HashMap<String, String>();
        for (var name : HEADERS) {
            var value = HttpHeaders.CONTENT_TYPE.equals(name) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        return new Answer(response.getStatus(), headers, body);
    }

    static void write(Answer answer, HttpServletResponse response) throws IOException {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
