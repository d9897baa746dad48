package com.pikcur.web.member;

import com.pikcur.web.shared.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with a member's own affairs. */
public enum MemberProblem implements ProblemType {
    WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED),
    NICKNAME_TAKEN(HttpStatus.CONFLICT),
    NICKNAME_RESERVED(HttpStatus.CONFLICT),
    NICKNAME_NOT_ALLOWED(HttpStatus.UNPROCESSABLE_CONTENT),
    PHOTO_NOT_READABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    PHOTO_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    ADDRESS_BOOK_FULL(HttpStatus.CONFLICT);

    private final HttpStatus status;

    MemberProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
