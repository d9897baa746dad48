package com.pikcur.web.member;

import com.pikcur.web.shared.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with a member's own affairs. */
public enum MemberProblem implements ProblemType {
    WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED),
    SIGN_IN_LOCKED(HttpStatus.TOO_MANY_REQUESTS),
    SECOND_FACTOR_REQUIRED(HttpStatus.UNAUTHORIZED),
    WRONG_SECOND_FACTOR(HttpStatus.UNAUTHORIZED),
    ACCOUNT_WITHDRAWN(HttpStatus.FORBIDDEN),
    REFRESH_TOKEN_REFUSED(HttpStatus.UNAUTHORIZED),
    REFRESH_TOKEN_REUSED(HttpStatus.UNAUTHORIZED),
    NICKNAME_TAKEN(HttpStatus.CONFLICT),
    MAIL_SENT_A_MOMENT_AGO(HttpStatus.TOO_MANY_REQUESTS),
    WRONG_CODE(HttpStatus.BAD_REQUEST),
    TOO_MANY_CODES(HttpStatus.TOO_MANY_REQUESTS),
    WRONG_PASSWORD(HttpStatus.FORBIDDEN),
    PASSWORD_NEEDED(HttpStatus.FORBIDDEN),
    OPEN_AFFAIRS(HttpStatus.CONFLICT),
    NOT_ONESELF(HttpStatus.CONFLICT),
    END_PASSED(HttpStatus.CONFLICT),
    PHOTO_NOT_READABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    PHOTO_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    ADDRESS_BOOK_FULL(HttpStatus.CONFLICT),
    IDENTITY_REFUSED(HttpStatus.CONFLICT),
    TOO_MANY_VERIFICATIONS(HttpStatus.TOO_MANY_REQUESTS),
    WRONG_IDENTITY_CODE(HttpStatus.CONFLICT),
    TOO_MANY_IDENTITY_CODES(HttpStatus.CONFLICT),
    VERIFICATION_EXPIRED(HttpStatus.CONFLICT),
    IDENTITY_NOT_PROVED(HttpStatus.CONFLICT),
    ALREADY_VERIFIED_ELSEWHERE(HttpStatus.CONFLICT),
    OTHER_PERSON_THAN_BEFORE(HttpStatus.CONFLICT),
    IDENTITY_NOT_VERIFIED(HttpStatus.CONFLICT),
    HOLDER_MISMATCH(HttpStatus.CONFLICT),
    BANK_ACCOUNT_UNKNOWN(HttpStatus.CONFLICT),
    BANK_ACCOUNT_KNOWN(HttpStatus.CONFLICT),
    TOO_MANY_BANK_ACCOUNTS(HttpStatus.CONFLICT),
    BLOCK_LIST_FULL(HttpStatus.CONFLICT),
    WRONG_AUTHENTICATOR_CODE(HttpStatus.FORBIDDEN),
    SECOND_FACTOR_ALREADY_ACTIVE(HttpStatus.CONFLICT),
    SOCIAL_SIGN_IN_FAILED(HttpStatus.BAD_REQUEST),
    LINK_REQUIRED(HttpStatus.CONFLICT),
    EXTRA_INFORMATION_REQUIRED(HttpStatus.CONFLICT),
    SOCIAL_TICKET_REFUSED(HttpStatus.BAD_REQUEST),
    SOCIAL_ALREADY_LINKED(HttpStatus.CONFLICT),
    ONLY_WAY_TO_SIGN_IN(HttpStatus.CONFLICT);

    private final HttpStatus status;

    MemberProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
