package com.pikcur.web.member;

import com.pikcur.web.shared.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with a member's own affairs. */
public enum MemberProblem implements ProblemType {
    WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED);

    private final HttpStatus status;

    MemberProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
