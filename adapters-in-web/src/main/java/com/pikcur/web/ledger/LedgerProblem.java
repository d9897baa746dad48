package com.pikcur.web.ledger;

import com.pikcur.web.shared.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with members' money. */
public enum LedgerProblem implements ProblemType {
    PAYOUT_BELOW_MINIMUM(HttpStatus.CONFLICT),
    INSUFFICIENT_FUNDS(HttpStatus.CONFLICT),
    NO_BANK_ACCOUNT(HttpStatus.CONFLICT),
    MEMBER_NOT_ACTIVE(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    LedgerProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
