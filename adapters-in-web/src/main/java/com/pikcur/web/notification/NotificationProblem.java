package com.pikcur.web.notification;

import com.pikcur.web.shared.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with being told. */
public enum NotificationProblem implements ProblemType {
    TOO_MANY_STREAMS(HttpStatus.TOO_MANY_REQUESTS);

    private final HttpStatus status;

    NotificationProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
