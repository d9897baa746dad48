package com.pikcur.web.shared;

import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.domain.shared.NotFound;
import com.pikcur.domain.shared.RequestKeyReused;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.domain.shared.port.StoreUnavailable;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.ConstraintViolation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers whatever any controller may throw. Outcomes are answered where they come from: in the controllers. */
@RestControllerAdvice
@Hidden
public final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration IN_A_WHILE = Duration.ofSeconds(10);

    private final Problems problems;

    public ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<?> absent(NotFound absent, WebRequest request) {
        return answer(Problem.of(GeneralProblem.NOT_FOUND), request);
    }

    @ExceptionHandler
    ResponseEntity<?> invalid(InvalidRequest invalid, WebRequest request) {
        return answer(invalid.errors(), request);
    }

    @ExceptionHandler
    ResponseEntity<?> invalidCursor(InvalidCursor invalid, WebRequest request) {
        return answer(List.of(FieldProblem.of("cursor", "cursor")), request);
    }

    @ExceptionHandler
    ResponseEntity<?> stale(StaleAggregate stale, WebRequest request) {
        return answer(Problem.of(GeneralProblem.CHANGED_MEANWHILE).retryAfter(SOON), request);
    }

    @ExceptionHandler
    ResponseEntity<?> keyReused(RequestKeyReused reused, WebRequest request) {
        return answer(Problem.of(GeneralProblem.IDEMPOTENCY_KEY_REUSED), request);
    }

    @ExceptionHandler
    ResponseEntity<?> overloaded(Overloaded overloaded, WebRequest request) {
        return answer(Problem.of(overloaded.type()).retryAfter(SOON), request);
    }

    @ExceptionHandler
    ResponseEntity<?> unavailable(StoreUnavailable unavailable, WebRequest request) {
        LOG.warn("A store cannot be reached: {}", String.valueOf(unavailable.getCause()));
        return answer(Problem.of(GeneralProblem.TEMPORARILY_UNAVAILABLE).retryAfter(SOON), request);
    }

    /** What went wrong at another company's is for the log; that it may be over soon is for the caller. */
    @ExceptionHandler
    ResponseEntity<?> providerUnavailable(ProviderUnavailable unavailable, WebRequest request) {
        LOG.warn("A provider cannot be asked: {}", unavailable.getMessage());
        return answer(Problem.of(GeneralProblem.PROVIDER_UNAVAILABLE).retryAfter(IN_A_WHILE), request);
    }

    /** Everything nobody expected. The caller learns the request's name, under which the log tells the rest. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<?> unexpected(Exception unexpected, WebRequest request) {
        if (isUnderWay(request)) {
            LOG.warn("An answer broke off: {}", unexpected.toString());
            return null;
        }
        if (Outage.isBehind(unexpected)) {
            LOG.warn("A store cannot be reached: {}", unexpected.toString());
            return answer(Problem.of(GeneralProblem.TEMPORARILY_UNAVAILABLE).retryAfter(SOON), request);
        }
        LOG.error("A request failed", unexpected);
        return answer(internalError(), request);
    }

    /** A long answer that fails in its middle cannot become a problem any more; more often the reader has left. */
    private static boolean isUnderWay(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                && servlet.getResponse() != null
                && servlet.getResponse().isCommitted();
    }

    private static Problem internalError() {
        var requestId = MDC.get(RequestIdFilter.MDC_KEY);
        var problem = Problem.of(GeneralProblem.INTERNAL_ERROR);
        return requestId == null ? problem : problem.with(RequestIdFilter.MDC_KEY, requestId);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getFieldErrors().stream()
                .map(ProblemAdvice::problemOf)
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
        return answer(errors, request);
    }

    /** The message of each constraint of ours is the code of the text that tells it. */
    private static FieldProblem problemOf(FieldError error) {
        var violation = error.unwrap(ConstraintViolation.class);
        Map<?, ?> attributes = violation.getConstraintDescriptor().getAttributes();
        var limits = Map.of(
                "min",
                attributes.containsKey("min") ? attributes.get("min") : 0L,
                "max",
                attributes.containsKey("max") ? attributes.get("max") : 0L);
        return new FieldProblem(error.getField(), violation.getMessage(), Map.copyOf(limits));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(List.of(UnreadableBody.reasonOf(unreadable)), request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "request";
        return answer(List.of(FieldProblem.of(field, UnreadableBody.codeFor(mismatch.getRequiredType()))), request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(List.of(FieldProblem.of(missing.getParameterName(), "required")), request);
    }

    /** As the framework does, but without a line in the log for every wrong method somebody tries. */
    @Override
    protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException refused,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return handleExceptionInternal(refused, null, headers, status, request);
    }

    /** All that the framework itself refuses and that has no text of its own here: 404, 405, 406, 415 and their like. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("The framework could not serve a request", refused);
            return answer(internalError(), request);
        }
        KeptAnswers.forgetAnswerTo(request);
        return asObject(problems.answer(Problem.ofStatus(status.value()), headers));
    }

    private ResponseEntity<Object> answer(Problem problem, WebRequest request) {
        KeptAnswers.forgetAnswerTo(request);
        return asObject(problems.answer(problem));
    }

    private ResponseEntity<Object> answer(List<FieldProblem> errors, WebRequest request) {
        KeptAnswers.forgetAnswerTo(request);
        return asObject(problems.answer(errors));
    }

    private static ResponseEntity<Object> asObject(ResponseEntity<?> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
