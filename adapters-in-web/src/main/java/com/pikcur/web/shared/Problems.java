package com.pikcur.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where RFC 9457 bodies are made: the type is {@code /problems/<name>} and never changes, title and detail
 * are for people and come in Korean or English, everything else is data.
 */
public final class Problems {

    /** One wrong field as the body tells it. */
    public record WrongField(String field, String message) {}

    private static final JsonMapper JSON = StrictJson.mapper();

    private final Languages languages;

    public Problems(Languages languages) {
        this.languages = languages;
    }

    /** For controllers: the answer in the language of the request at hand. */
    public ResponseEntity<ProblemDetail> answer(Problem problem) {
        return answer(problem, HttpHeaders.EMPTY);
    }

    /** @param more headers that go with the refusal */
    public ResponseEntity<ProblemDetail> answer(Problem problem, HttpHeaders more) {
        var language = Languages.current();
        var answer = ResponseEntity.status(problem.status())
                .headers(more)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        problem.retryAfter()
                .ifPresent(delay -> answer.header(HttpHeaders.RETRY_AFTER, Long.toString(delay.toSeconds())));
        return answer.body(body(problem, language));
    }

    /** The general answer to a request whose fields are wrong. */
    ResponseEntity<ProblemDetail> answer(List<FieldProblem> errors) {
        return answer(invalid(errors, Languages.current()));
    }

    /** For live connections, whose status has been sent long ago: the body in the language of the request at hand. */
    public ProblemDetail notice(ProblemType type) {
        return body(Problem.of(type), Languages.current());
    }

    /** For filters: writes the answer, unless one is under way already. */
    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var language = languages.resolveLocale(request);
        var body = body(problem, language);
        path(request).ifPresent(body::setInstance);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        problem.retryAfter()
                .ifPresent(delay -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(delay.toSeconds())));
        var bytes = JSON.writeValueAsBytes(body);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    /** For filters: the same for wrong fields. */
    void write(FieldProblem error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(invalid(List.of(error), languages.resolveLocale(request)), request, response);
    }

    private static Problem invalid(List<FieldProblem> errors, Locale language) {
        var told = errors.stream()
                .map(wrong -> new WrongField(wrong.field(), Texts.ofField(wrong, language)))
                .toList();
        return Problem.of(GeneralProblem.INVALID_REQUEST).with("errors", told);
    }

    private static ProblemDetail body(Problem problem, Locale language) {
        var body = ProblemDetail.forStatus(problem.status());
        body.setType(URI.create("/problems/" + problem.type().slug()));
        body.setTitle(Texts.title(problem.type(), language));
        body.setDetail(Texts.detail(problem, language));
        problem.data().forEach(body::setProperty);
        return body;
    }

    /** The path that was asked for; none where the request line was too broken to have one. */
    private static Optional<URI> path(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(path));
        } catch (URISyntaxException _) {
            // A path no address may have is no use in an answer either.
            return Optional.empty();
        }
    }
}
