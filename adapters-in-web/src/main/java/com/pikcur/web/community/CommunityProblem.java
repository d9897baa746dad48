package com.pikcur.web.community;

import com.pikcur.web.shared.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong between members. */
public enum CommunityProblem implements ProblemType {
    MAY_NOT_FOLLOW(HttpStatus.FORBIDDEN),
    TOO_MANY_FOLLOWED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    CommunityProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
