package com.pikcur.web.shared;

import com.pikcur.domain.member.VoidReason;
import org.springframework.http.HttpStatus;

/** What can go wrong with any request, whatever it is about. */
public enum GeneralProblem implements ProblemType {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    SESSION_ENDED(HttpStatus.UNAUTHORIZED),
    SESSION_EXPIRED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    ACCOUNT_BLOCKED(HttpStatus.FORBIDDEN),
    PASSWORD_CHANGE_REQUIRED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CHANGED_MEANWHILE(HttpStatus.CONFLICT),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.CONFLICT),
    REQUEST_IN_PROGRESS(HttpStatus.CONFLICT),
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    TEMPORARILY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    PROVIDER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    TOO_MANY_WATCHERS(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    GeneralProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    /** How it is told that a token is no longer good. */
    public static GeneralProblem ofTakenBack(VoidReason reason) {
        return switch (reason) {
            case BLOCKED -> ACCOUNT_BLOCKED;
            case SIGNED_OUT, WITHDRAWN, PASSWORD_CHANGED, ROLES_CHANGED, REUSED -> SESSION_ENDED;
        };
    }

    /** The type for a failure of which nothing but the status is known. */
    static GeneralProblem ofStatus(int status) {
        for (var type : values()) {
            if (type.status.value() == status && type.status != HttpStatus.CONFLICT) {
                return type;
            }
        }
        return status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? INVALID_REQUEST : INTERNAL_ERROR;
    }
}
